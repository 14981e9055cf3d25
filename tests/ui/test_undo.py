# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Undo and redo: changes are taken back, or it is said why not, and the stack stays true."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Ending
from tests.factories import a_pursuit, a_step, all_rows, happened


@pytest.fixture
def refused(undoable):
    errors = []
    undoable.refused.connect(errors.append)
    return errors


@pytest.fixture
def applied(undoable):
    changes = []
    undoable.applied.connect(changes.append)
    return changes


def test_undo_and_redo_give_the_very_same_rows(office, undoable):
    number = a_pursuit(office)
    before = all_rows(office)
    undoable.do(lambda: office.follow_ups.log(number, happened(office), a_step(office, 7)))
    after = all_rows(office)
    assert before != after
    undoable.stack.undo()
    assert all_rows(office) == before
    undoable.stack.redo()
    assert all_rows(office) == after


def test_pushing_does_not_apply_a_second_time(office, undoable, applied):
    heard = []
    office.desk.hear(heard.append)
    assert undoable.do(lambda: office.pursuits.set_title(a_pursuit(office), "Welder"))
    assert [change.label.code for change in heard] == ["add_pursuit", "edit_pursuit"]
    assert len(applied) == 1
    undoable.stack.undo()
    assert len(applied) == 1  # undo is not announced as something new


def test_a_refusal_is_said_and_leaves_nothing_to_undo(office, undoable, refused):
    number = a_pursuit(office)
    assert not undoable.do(lambda: office.follow_ups.log(number, happened(office), None))
    assert [error.code for error in refused] == ["step_required"]
    assert undoable.stack.count() == 0


def test_a_change_of_nothing_leaves_nothing_to_undo(office, undoable, applied):
    number = a_pursuit(office, title="Fitter")
    assert undoable.do(lambda: office.pursuits.set_title(number, "Fitter"))
    assert undoable.stack.count() == 0
    assert not applied


def test_a_row_that_moved_on_ends_the_command_and_spares_the_others(office, undoable, refused):
    first, second = a_pursuit(office), a_pursuit(office, company="Birch")
    undoable.do(lambda: office.pursuits.set_title(first, "Welder"))
    undoable.do(lambda: office.pursuits.set_title(second, "Clerk"))
    office.pursuits.set_title(second, "Baker")  # from elsewhere
    undoable.stack.undo()
    assert [error.code for error in refused] == ["stale"]
    assert undoable.stack.count() == 1
    undoable.stack.undo()
    assert office.browsing.rows([first])[first].title == "Fitter"
    assert office.browsing.rows([second])[second].title == "Baker"


def test_a_promise_given_long_ago_is_not_unsaid(office, undoable, clock, refused):
    number = a_pursuit(office)
    said = a_step(office, 7, stated=True)
    undoable.do(lambda: office.follow_ups.log(number, happened(office), said))
    clock.move(minutes=11)
    undoable.stack.undo()
    assert [error.code for error in refused] == ["void_too_late"]
    assert office.browsing.dossier(number).promise is not None


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_a_busy_database_keeps_the_command_for_another_try(
    office, undoable, refused, monkeypatch, qtbot, way
):
    number = a_pursuit(office)
    undoable.do(lambda: office.pursuits.set_title(number, "Welder"))
    if way == "redo":
        undoable.stack.undo()
    index = undoable.stack.index()

    def busy(_change, _progress):
        raise KnownError("busy")

    with monkeypatch.context() as patch:
        patch.setattr(office.desk, "apply", busy)
        getattr(undoable.stack, way)()
        qtbot.waitUntil(lambda: undoable.stack.index() == index)
    assert [error.code for error in refused] == ["busy"]
    getattr(undoable.stack, way)()
    titles = {"undo": "Fitter", "redo": "Welder"}
    assert office.browsing.rows([number])[number].title == titles[way]


def test_what_is_undone_is_named_letter_by_letter(office, undoable):
    new = a_step(office)
    from desktop_app.services.pursuits import NewPursuit

    undoable.do(lambda: office.pursuits.add(NewPursuit(company="Smith & Co"), new))
    action = undoable.stack.createUndoAction(undoable, "Undo")
    assert action.text() == "Undo Add Smith && Co"


def test_closing_and_undoing_brings_the_step_back(office, undoable):
    number = a_pursuit(office, step=a_step(office, 3))
    undoable.do(lambda: office.follow_ups.close(number, Ending.WITHDRAWN))
    assert office.browsing.dossier(number).step is None
    undoable.stack.undo()
    assert office.browsing.dossier(number).step.due_on == office.desk.today + timedelta(3)
