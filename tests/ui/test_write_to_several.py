# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog that writes to several people at once (method.md 3.2 e, R14)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app import words
from desktop_app.domain.records import Ending, Kind, Outcome, Promise, Pursuit, Stage, Touch
from desktop_app.services.follow_ups import Stop
from desktop_app.storage.reads import matching, record
from desktop_app.ui.dialogs.write_to_several import WriteToSeveralDialog
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def numbers(office):
    made = []
    for person in ("Dana Reyes", "Sam Field", "Priya Shah"):
        number = a_pursuit(
            office, company="", person=person, title="", kind=Kind.NETWORKING,
            stage=Stage.KEEPING_IN_TOUCH, step=a_step(office, 30),
        )  # fmt: skip
        contact = record(office.database, Pursuit, number).contact_id
        office.people.change(contact, email=f"{person.split()[0].lower()}@example.com")
        made.append(number)
    said = happened(office, Outcome.NO_CONTACT, text="Please stop")
    office.follow_ups.log(made[0], said, Stop("Please stop"))
    return made


@pytest.fixture
def dialog(office, undoable, qtbot, numbers):
    shown = WriteToSeveralDialog(office, undoable, numbers)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_32e_the_notice_names_who_was_taken_out_and_why(dialog):
    assert "Dana" not in dialog.to.text()
    assert "Sam Field <sam@example.com>" in dialog.to.text()
    assert "Dana Reyes is left out" in dialog.notice.text()
    assert "Please stop" in dialog.notice.text()
    dialog.copy_to.click()
    assert QGuiApplication.clipboard().text() == "sam@example.com, priya@example.com"


def test_r14_the_promise_follows_what_the_text_says(office, dialog, numbers):
    assert not dialog.ok.isEnabled()
    dialog.text.setPlainText("I have news.")
    assert dialog.ok.isEnabled() and not dialog.said.isChecked()
    day = words.spoken_forms(dialog.due.on, None)[0]
    dialog.text.setPlainText(f"I have news. I'll send you an email on {day}.")
    assert dialog.said.isChecked()
    dialog.ok.click()
    wrote = matching(office.database, Touch, outcome="written")
    assert {t.pursuit_id for t in wrote} == set(numbers[1:])
    assert {p.due_on for p in matching(office.database, Promise)} == {dialog.due.on}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thank you. I'll send you an email on Friday 1 January 2027.", "another day"),
        ("Thank you. Reply by noon or I withdraw. I'll send you an email on {day}.", "Reply by"),
    ],
)
def test_r13_r14_what_stops_a_text_wants_a_second_press(office, dialog, text, told):
    """R19: the checks hold for a circular too; the text is neither copied nor logged at once."""
    QGuiApplication.clipboard().setText("as before")
    dialog.text.setPlainText(text.format(day=words.spoken_forms(dialog.due.on, None)[0]))
    dialog.copy_text.click()
    assert QGuiApplication.clipboard().text() == "as before"
    shown = (dialog.checked.note.text(), *dialog.checked.tone.said)
    assert any(told in line for line in shown), shown
    dialog.copy_text.click()
    assert QGuiApplication.clipboard().text() == dialog.text.toPlainText()
    dialog.text.appendPlainText("And more.")  # another text is another question
    dialog.ok.click()
    assert matching(office.database, Touch, outcome="written") == []
    dialog.ok.click()
    assert len(matching(office.database, Touch, outcome="written")) == 2


def test_the_table_offers_it_for_the_chosen_rows(office, opened, numbers, monkeypatch):
    asked = []
    monkeypatch.setattr(WriteToSeveralDialog, "exec", lambda self: asked.append(self.circle))
    opened().verbs.write_to(numbers)
    assert [one.name for one in asked[0].to] == ["Sam Field", "Priya Shah"]


def test_b7_keeping_in_touch_is_offered_for_what_is_over(office, opened):
    number = a_pursuit(office)
    window = opened()
    act = window.actions_
    window._commands.fit(office.browsing.dossier(number).row)
    assert not act.in_touch.isEnabled()
    window.verbs.close(number, Ending.REJECTED)
    window._commands.fit(office.browsing.dossier(number).row)
    assert act.in_touch.isEnabled()
    window.verbs.keep_in_touch(number)
    (fresh,) = matching(office.database, Pursuit, status="open")
    assert fresh.stage is Stage.KEEPING_IN_TOUCH
