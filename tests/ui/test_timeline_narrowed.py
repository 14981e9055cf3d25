# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A timeline of a pursuit, a person or a company is narrowed by side, way, kind and words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.records import Channel, Outcome, Touch
from desktop_app.services.timelines import Sort
from desktop_app.storage.reads import matching
from desktop_app.ui.timeline.pane import Subject, TimelinePane
from tests.factories import a_pursuit, a_step, happened

SUBJECTS = {
    "pursuit": Subject(pursuit_id=1),
    "person": Subject(contact_id=1),
    "company": Subject(organization_id=1),
}


@pytest.fixture(params=SUBJECTS, ids=SUBJECTS)
def pane(request, office, undoable, qtbot):
    """A voicemail, a letter of theirs and a note."""
    a_pursuit(office, step=a_step(office))
    office.follow_ups.log(1, happened(office, text="Front desk, Zoë"), a_step(office, 9))
    letter = happened(office, Outcome.ANSWERED, Channel.EMAIL, text="Next week is fine")
    office.follow_ups.log(1, letter, a_step(office, 9))
    for name in ("pursuit_id", "contact_id", "organization_id"):
        office.timelines.add_note("Likes tea", **{name: 1})
    pane = TimelinePane(office, undoable)
    qtbot.addWidget(pane)
    pane.show_subject(SUBJECTS[request.param])
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def shown(pane):
    lines = [pane.model.line(n) for n in range(pane.model.rowCount())]
    return {getattr(line.record, "text", "") for line in lines} - {""}


def choose(box, value):
    box.setCurrentIndex(box.findData(value))


def test_it_is_narrowed_by_keyboard_and_esc_shows_all_again(pane):
    everything = shown(pane)
    pane.list.setFocus()
    QTest.keyClicks(pane.list, "/")
    row = pane.narrowing
    assert row.sought.hasFocus()
    QTest.keyClicks(row.sought, "zoe desk")  # blind to case and accents, words in any order
    assert shown(pane) == {"Front desk, Zoë"}
    QTest.keyClick(row.sought, Qt.Key.Key_Escape)
    assert shown(pane) == everything
    choose(row.direction, "in")
    assert shown(pane) == {"Next week is fine"}
    choose(row.direction, "out")
    assert shown(pane) == {"Front desk, Zoë"}
    choose(row.channel, "email")
    assert shown(pane) == set()
    assert pane._empty.text() == "Nothing like that here."
    QTest.keyClick(row.sought, Qt.Key.Key_Escape)
    assert row.isHidden()
    assert shown(pane) == everything


def test_the_kind_and_the_words_narrow_together(pane):
    pane.narrow.setChecked(True)
    pane.narrowing.sought.setText("tea")
    assert shown(pane) == {"Likes tea"}
    choose(pane.filter, str(Sort.TOUCH))
    assert shown(pane) == set()
    choose(pane.filter, str(Sort.NOTE))
    assert shown(pane) == {"Likes tea"}


def test_it_stays_narrow_when_something_is_logged(office, pane):
    pane.narrow.setChecked(True)
    choose(pane.narrowing.channel, "call")
    again = happened(office, Outcome.REACHED, Channel.EMAIL, text="Sent the papers")
    office.follow_ups.log(1, again, a_step(office, 9))
    pane.refresh()
    assert len(matching(office.database, Touch)) == 3
    assert shown(pane) <= {"Front desk, Zoë"}
