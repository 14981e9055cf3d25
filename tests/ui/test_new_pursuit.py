# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a new pursuit asks, by kind and stage (method.md 5.2: N1 to N4, C1, A3)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import (
    Channel,
    Kind,
    Organization,
    Pursuit,
    Relationship,
    Stage,
    Step,
    Touch,
)
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog


@pytest.fixture
def new(office, undoable, qtbot):
    dialog = NewPursuitDialog(office, undoable)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.company.setText("Acme")
    return dialog


def choose(box, data):
    box.setCurrentIndex(next(i for i in range(box.count()) if box.itemData(i) == data))


def networking(new):
    choose(new.kind, Kind.NETWORKING)
    new.person.setText("Dana Reyes")


def test_only_what_matters_is_asked(new):
    began = new.began
    assert began.through.isVisible() and began.quiet.isVisible()
    assert not began.known.isVisible()
    networking(new)
    assert began.known.isVisible() and began.went_out.isVisible()
    assert not began.through.isVisible() and not began.quiet.isVisible()
    choose(new.stage, Stage.KEEPING_IN_TOUCH)
    assert not began.known.isVisible()


@pytest.mark.parametrize(
    ("way", "situation"),
    [(Channel.EMAIL, "N2"), (Channel.MESSAGE, "N4"), (Channel.CALL, "N3")],
)
def test_s3a_a_stranger_and_the_way_it_went_out_set_the_rhythm(office, new, way, situation):
    networking(new)
    choose(new.began.known, Relationship.COLD)
    went_out = new.began.went_out
    went_out.setCurrentIndex(
        next(i for i in range(1, went_out.count()) if went_out.itemData(i).channel is way)
    )
    assert new.step.step.situation == situation
    new.ok.click()
    (pursuit,) = matching(office.database, Pursuit)
    (touch,) = matching(office.database, Touch, pursuit_id=pursuit.id)
    assert (pursuit.situation, touch.channel) == (situation, way)


def test_c1_a_recruiter_is_named_in_the_dialog(office, new):
    new.began.through.setText("Juniper Staffing")
    new.began.through.editingFinished.emit()
    assert new.step.step.situation == "C1"
    new.ok.click()
    (pursuit,) = matching(office.database, Pursuit)
    (agency,) = matching(office.database, Organization, agency=True)
    assert pursuit.agency_id == agency.id


def test_a3_the_posting_that_asks_for_no_calls_is_ticked(office, new):
    new.began.quiet.setChecked(True)
    assert new.step.step.situation == "A3"
    new.ok.click()
    assert matching(office.database, Pursuit)[0].no_calls


def test_r37_both_views_are_shown_and_the_quiet_one_can_be_taken(office, new):
    """Posting without calls: the call at 15 business days, the quiet e-mail at 10, no other."""
    assert not new.step.other_way.text
    new.began.quiet.setChecked(True)
    call, shown = new.step.step, new.step.other_way.text
    assert "one short call" in shown and "e-mail" in shown
    new.step.other_way.button.click()
    mail = new.step.step
    assert (call.channel, mail.channel) == (Channel.CALL, Channel.EMAIL)
    calendar = office.preferences.calendar()
    assert [calendar.between(office.today, step.on) for step in (mail, call)] == [10, 15]
    new.step.other_way.button.click()
    assert new.step.step == call
    new.step.other_way.button.click()
    new.ok.click()
    (step,) = matching(office.database, Step, channel=Channel.EMAIL)
    assert (step.due_on, step.situation) == (mail.on, "A3")


def test_what_is_hidden_says_nothing(new):
    new.began.through.setText("Juniper Staffing")
    new.began.quiet.setChecked(True)
    networking(new)
    assert (new.new.agency, new.new.no_calls) == ("", False)
    choose(new.began.known, Relationship.COLD)
    choose(new.kind, Kind.APPLICATION)
    assert new.new.relationship is None


def test_why_a_day_is_refused_is_read_whole_and_nothing_moves_with_what_is_typed(new, qtbot):
    """Two readings share a line: the button below stands where it stood."""
    due = new.step._due
    before = new.size()
    for typed in ("yesterday", "nonsense", "soon", "fri 13", "wed 2 dec", ""):
        due.field.setText(typed)
        qtbot.wait(1)
        shown = due.hint.text.split("\n")
        assert all(due.hint.width_of(line) <= due.hint.width() for line in shown), typed
        assert new.size() == before, typed
