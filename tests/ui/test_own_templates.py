# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own templates in their window and in the follow-up window (method.md 8, R14; T32)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Channel, Ending, Kind, Outcome, Stage, Status
from desktop_app.ui.dialogs.templates import TemplatesDialog
from desktop_app.ui.follow_up.window import FollowUpWindow
from tests.factories import a_pursuit, a_step


@pytest.fixture
def opened_dialog(qtbot, office, undoable):
    def open_dialog(dossier=None):
        dialog = TemplatesDialog(office, undoable, dossier)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return open_dialog


@pytest.fixture
def follow_up(qtbot, office, undoable):
    def open_window(number):
        window = FollowUpWindow(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(window)
        window.show()
        return window

    return open_window


def choose(dialog, key):
    keys = [dialog.list.item(n).data(0x100) for n in range(dialog.list.count())]
    dialog.list.setCurrentRow(keys.index(key))


def new(dialog, body, *, name="Mine", situation="A1"):
    dialog.new.click()
    dialog.form.name.setText(name)
    for code, box in dialog.form.boxes.items():
        box.setChecked(code == situation)
    dialog.form.body.setPlainText(body)


def test_a_new_template_is_saved_offered_and_undone(office, undoable, opened_dialog, follow_up):
    number = a_pursuit(office, step=a_step(office, 0, situation="A1", channel=Channel.EMAIL,
                                           action="email"))  # fmt: skip
    dialog = opened_dialog()
    new(dialog, "Hello {contact_first_name}. I'll {next_channel} on {next_date}.")
    dialog.save()
    assert [own.name for own in office.templates.own] == ["Mine"]
    assert not dialog.save_button.isEnabled()
    window = follow_up(number)
    assert window.draft.text.startswith("Hello Dana. I'll ")
    assert "(yours)" in window.draft.choice.box.currentText()
    assert not window.draft.stopped
    dialog.take_back.click()
    assert office.templates.own == ()
    window.draft.read_templates()
    assert not window.draft.text.startswith("Hello Dana. I'll ")


def test_a_changed_shipped_one_goes_back_to_its_default(office, opened_dialog):
    dialog = opened_dialog()
    choose(dialog, "A1.1")
    shipped = dialog.form.body.toPlainText()
    dialog.form.body.setPlainText("Mine. I'll {next_channel} on {next_date}.")
    assert dialog.save_button.isEnabled()
    dialog.save()
    assert office.templates.find("A1.1").body.startswith("Mine.")
    choose(dialog, "A1.1")
    dialog.remove.click()
    choose(dialog, "A1.1")
    assert dialog.form.body.toPlainText() == shipped
    assert office.templates.own == ()


def test_a_copy_is_a_template_of_its_own(office, opened_dialog):
    dialog = opened_dialog()
    choose(dialog, "N1.2")
    dialog.copy.click()
    dialog.save()
    (own,) = office.templates.own
    assert (own.stands_for, own.form, own.attempt) == ("", "voicemail", 2)
    assert office.templates.find("N1.2").own is False


def test_showing_every_template_changes_none(office, opened_dialog):
    dialog = opened_dialog()
    for row in range(dialog.list.count()):
        dialog.list.setCurrentRow(row)
        assert not dialog.save_button.isEnabled(), dialog.list.item(row).text()
    assert dialog.list.count() == len(office.templates.shipped)


def test_t32_what_is_no_field_is_named_and_kept_where_it_was_typed(office, opened_dialog):
    a_pursuit(office)
    dialog = opened_dialog()
    new(dialog, "Hello. {role.__class__} Bye.")
    dialog._show_preview()
    assert "{role.__class__}" in dialog.preview.note.text()
    assert "nothing is computed" in dialog.preview.note.text()
    dialog.save()
    assert "{role.__class__}" in dialog.refusal.said
    assert office.templates.own == ()
    assert dialog.form.body.toPlainText() == "Hello. {role.__class__} Bye."


def test_the_preview_is_live_and_stops_at_a_date_of_its_own(office, opened_dialog):
    """R14: a text that states a day itself differs from the record sooner or later."""
    a_pursuit(office)
    dialog = opened_dialog()
    new(dialog, "Hello {contact_first_name}. I'll call you on Friday 1 May.")
    dialog._show_preview()
    assert dialog.preview.text.toPlainText().startswith("Hello Dana. I'll call")
    assert dialog.preview.note.property("role") == "error"
    dialog.form.body.setPlainText("Hello. I'll {next_channel} on {next_date}.")
    dialog._show_preview()
    assert dialog.preview.note.property("role") == "muted"


def test_r14_an_own_template_with_a_day_of_its_own_stops_the_draft(
    office, opened_dialog, follow_up
):
    number = a_pursuit(office, step=a_step(office, 0, situation="A1", channel=Channel.EMAIL,
                                           action="email"))  # fmt: skip
    dialog = opened_dialog()
    new(dialog, "Hello {contact_first_name}. I'll call you on Friday 1 May.")
    dialog.save()
    window = follow_up(number)
    window.choose(Outcome.WRITTEN)
    assert window.draft.stopped
    window.save()
    assert window.isVisible()  # NXT02 asks twice
    window.draft._copy.click()
    assert window.draft._copy.text() == "Copy it anyway"


def test_what_is_typed_and_not_saved_waits(office, opened_dialog):
    """S12: closing the window loses no word."""
    dialog = opened_dialog()
    choose(dialog, "A1.1")
    dialog.form.body.setPlainText("Half a thought")
    dialog.reject()
    again = opened_dialog()
    choose(again, "A1.1")
    assert again.form.body.toPlainText() == "Half a thought"
    assert again.save_button.isEnabled()
    again.remove.click()  # forget the changes
    choose(again, "A1.1")
    assert again.form.body.toPlainText() != "Half a thought"
    assert office.templates.own == ()


def test_templates_go_through_a_file(office, tmp_path, opened_dialog):
    dialog = opened_dialog()
    new(dialog, "Hello.")
    dialog.save()
    dialog.write_file(tmp_path / "mine.json")
    office.desk.apply(office.templates.remove(office.templates.own[0].id).inverse())
    dialog.read_file(tmp_path / "mine.json")
    assert len(office.templates.own) == 1
    (tmp_path / "strange.json").write_text("[]")
    dialog.read_file(tmp_path / "strange.json")
    assert "not a file of templates" in dialog.refusal.said


def test_the_filter_shows_a_situation_or_only_mine(office, opened_dialog):
    dialog = opened_dialog()
    new(dialog, "Hello.", situation="K1")
    dialog.save()
    dialog.filter.setCurrentIndex(dialog.filter.findData("own"))
    assert dialog.list.count() == 1
    dialog.filter.setCurrentIndex(dialog.filter.findData("K1"))
    shown = {dialog.list.item(n).data(0x100) for n in range(dialog.list.count())}
    assert {"K1", "M3"} <= shown
    assert "A1.1" not in shown


# --- how a pursuit ends -----------------------------------------------------------------------


def due_email(office, **given):
    step = a_step(office, 0, situation="A1", channel=Channel.EMAIL, action="email", attempt=2)
    return a_pursuit(office, step=step, **given)


def test_nxt06_a_text_that_says_goodbye_beside_a_step_asks_twice(office, follow_up):
    """5.2 "close the loop": the note takes leave, so a step beside it is a second, deliberate word.

    Only B1 and B8 truly block (9, no. 13); what was decided is on record.
    """
    number = due_email(office)
    window = follow_up(number)
    window.draft.pick("Z1")
    assert "will leave it there" in window.draft.text
    window.choose(Outcome.WRITTEN)
    assert window.then is not None
    assert window._save.isEnabled()
    window.after._step.setChecked(True)
    assert window.draft.stopped
    window.save()
    assert "says goodbye" in window.refusal.said
    assert not office.browsing.dossier(number).entries
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.entries[0].touch.text.startswith("Sent as it was, on purpose. This text says")
    assert dossier.pursuit.status is Status.OPEN
    assert dossier.step.due_on > office.today
    assert not dossier.row.promised  # a goodbye says no step


def test_nxt06_the_second_word_is_asked_anew_after_a_change(office, follow_up):
    number = due_email(office)
    window = follow_up(number)
    window.draft.pick("Z1")
    window.choose(Outcome.WRITTEN)
    window.after._step.setChecked(True)
    window.save()
    window.draft._body.setPlainText(window.draft.text + " Best wishes")
    window.after._step.setChecked(True)
    window.save()
    assert not office.browsing.dossier(number).entries


def test_a_text_with_a_next_step_stops_where_the_pursuit_closes(office, follow_up):
    number = due_email(office)
    window = follow_up(number)
    window.choose(Outcome.WRITTEN)
    window.draft._body.setPlainText("Hello Dana. I'll call you on Friday 1 May.")
    window.after._close.setChecked(True)
    assert window.draft.stopped
    window.after._ending.setCurrentIndex(window.after._ending.findData(Ending.WITHDRAWN))
    window.save()
    assert "no step will be left" in window.refusal.said
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.pursuit.status is Status.CLOSED
    assert "The text still says" in dossier.entries[0].touch.text


def test_closing_offers_the_closing_note_and_logs_it(office, follow_up):
    number = due_email(office)
    window = follow_up(number)
    window.choose(Outcome.WRITTEN)
    window.after._close.setChecked(True)
    assert "will leave it there" in window.draft.text
    window.after._ending.setCurrentIndex(window.after._ending.findData(Ending.WITHDRAWN))
    window.save()
    dossier = office.browsing.dossier(number)
    assert dossier.pursuit.status is Status.CLOSED
    assert "will leave it there" in dossier.entries[0].touch.text


def test_b1_the_answer_to_a_no_is_there_before_all_is_stopped(office, follow_up):
    number = due_email(office)
    window = follow_up(number)
    window.choose(Outcome.NO_CONTACT)
    assert window.draft.text.startswith("Hi Dana,")
    assert "won't contact you again" in window.draft.text
    assert "I'll " not in window.draft.text
    assert window.draft._copy.isEnabled()


def test_the_menu_writes_a_closing_note(office, window):
    number = due_email(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    window.verbs.closing_note(number)
    shown = window.verbs._open[number]
    assert "not the right time" in shown.draft.text
    assert shown.after.leaving
    assert shown._save.isEnabled()


@pytest.mark.parametrize(
    ("action", "channel"),
    [("call", Channel.CALL), ("look_up", Channel.RESEARCH)],
)
def test_z1_the_menu_writes_a_closing_note_whatever_the_step_was(office, window, action, channel):
    """5.2: the loop is closed in writing, also where the step is a call."""
    number = a_pursuit(office, step=a_step(office, 0, action=action, channel=channel))
    window.verbs.closing_note(number)
    shown = window.verbs._open[number]
    assert "will leave it there" in shown.draft.text
    assert shown.after.leaving
    assert shown.keys.channel is Channel.EMAIL


def test_a_message_takes_the_words_of_a_message(office, follow_up):
    """N2.1: what goes by LinkedIn has no subject and its own text."""
    step = a_step(office, 0, situation="N2", channel=Channel.MESSAGE, action="message", attempt=1)
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, step=step)
    window = follow_up(number)
    assert window.draft.channel is Channel.MESSAGE
    assert window.draft._template.id == "N2.1"
    assert window.keys.channel is Channel.MESSAGE
    assert not window.draft._subject.isVisible()


def test_an_edited_text_is_not_thrown_away_by_the_choice_of_an_outcome(office, follow_up):
    window = follow_up(due_email(office))
    window.draft._body.setPlainText("My own words.")
    window.choose(Outcome.WRITTEN)
    assert window.draft.text == "My own words."


def test_enter_in_a_fresh_window_presses_nothing(office, qtbot, follow_up):
    from PySide6.QtCore import Qt

    window = follow_up(due_email(office))
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_Return)
    assert window.isVisible()
    assert window.keys.outcome is None


def test_b1_the_wizard_offers_the_last_word_and_logs_nothing(office, undoable, qtbot):
    """X1: after a no one may answer once, and says nothing of a next time."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.boundaries import About, Lasting, Speaker
    from desktop_app.ui.dialogs.what_they_said import WhatTheySaidDialog

    number = due_email(office)
    dialog = WhatTheySaidDialog(office, undoable, office.browsing.dossier(number))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.last_word.isVisible()
    dialog.who.choose(Speaker.PERSON)
    dialog.what.choose(About.ANY_CONTACT)
    dialog.how_long.choose(Lasting.FOR_GOOD)
    dialog._judge()
    assert dialog.last_word.isVisible()
    dialog.last_word.findChild(QPushButton).click()
    assert "won't contact you again" in QGuiApplication.clipboard().text()
    assert office.browsing.dossier(number).entries == ()


def test_a_field_is_inserted_from_the_menu(office, opened_dialog):
    dialog = opened_dialog()
    new(dialog, "")
    action = next(a for a in dialog.form.insert.menu().actions() if "{my_phone}" in a.text())
    action.trigger()
    assert dialog.form.body.toPlainText() == "{my_phone}"
