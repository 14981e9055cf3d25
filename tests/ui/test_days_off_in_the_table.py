# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table says the day that is as good, where a word fell on a day off of theirs (6.3)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.records import Channel, Kind, Promise, Stage
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.table.edits import Due
from desktop_app.ui.table.pursuit_sheet import COLUMNS, Column, PursuitSheet
from tests.factories import HandClock, a_pursuit, an_office, happened

WEDNESDAY = date(2026, 3, 25)
DUE = COLUMNS.index(Column.DUE)


@pytest.fixture
def clock():
    made = HandClock()
    made.at = datetime(2026, 3, 25, 15, tzinfo=UTC)
    return made


@pytest.fixture
def office(tmp_path, clock):
    made = an_office(tmp_path / "search.duesday", clock)
    number = a_pursuit(made, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, WEDNESDAY, stated=True)
    made.follow_ups.log(number, happened(made), step)
    made.companies.change(1, closures="2026-03-25")
    yield made
    made.close()


def line(office):
    (found,) = PursuitSheet(office).lines([1]).values()
    return found


def test_6_3_the_due_cell_names_the_day_the_word_rolled_to(office, clock):
    assert line(office).text(DUE) == "Tomorrow"
    clock.at = datetime(2026, 3, 26, 15, tzinfo=UTC)
    shown = line(office)
    assert (shown.text(DUE), shown.worded()[DUE].tone) == ("Today", "today")
    assert "Thursday 26 March 2026; not " in shown.tip(DUE)
    assert shown.tip(DUE).endswith("a day off there")


def test_6_3_the_word_itself_keeps_its_day(office):
    """Invariant 6: what is copied or edited is the day that was said."""
    assert line(office).value(DUE) == Due(WEDNESDAY, None)
    assert matching(office.database, Promise)[0].due_on == WEDNESDAY


def test_6_3_where_the_day_is_worked_after_all_the_cell_says_it_again(office):
    office.companies.change(1, closures="")
    assert line(office).text(DUE) == "Today"
    assert "day off" not in line(office).tip(DUE)


def test_r10_an_absence_that_was_told_shows_the_day_of_their_return_at_once(office, clock):
    """The word of a call stands; its row says when it can be kept (6.3)."""
    office.companies.change(1, closures="")
    clock.at = datetime(2026, 3, 18, 15, tzinfo=UTC)
    line_of = office.capturing.understand("out of office from Dana Reyes until 6 april")
    office.capturing.commit(line_of)
    assert "Mon 6 Apr" in line(office).text(DUE)
    assert [card.row.due_on for card in office.browsing.agenda().cards] == []
    clock.at = datetime(2026, 3, 25, 15, tzinfo=UTC)
    assert [card.row.due_on for card in office.browsing.agenda(soon_days=14).cards] == [
        date(2026, 4, 6)
    ]
