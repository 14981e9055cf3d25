# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of method.md 5.2, row by row, and what comes after it."""

from __future__ import annotations

import pytest

from desktop_app.domain.errors import BugError
from desktop_app.domain.records import Channel
from desktop_app.domain.situations import (
    DEFAULT_TABLE,
    SITUATIONS,
    Situation,
    SituationTable,
    Then,
    situation,
)
from desktop_app.domain.terms import ACTIONS

ROWS = list(SITUATIONS.values())
CALL, EMAIL, MESSAGE = Channel.CALL, Channel.EMAIL, Channel.MESSAGE
PARK, LOOP, TOUCH = Then.PARK, Then.CLOSE_LOOP, Then.KEEP_IN_TOUCH

# code: gaps with their channels, unanswered follow-ups, what then, gaps past the table
TABLE = {
    "N1": ([(5, EMAIL), (7, CALL), (10, EMAIL), (14, CALL)], 4, PARK, [20, 20]),
    "N2": ([(5, EMAIL), (7, CALL), (10, EMAIL)], 3, PARK, [14, 20]),
    "N3": ([(5, CALL), (7, EMAIL), (10, CALL), (14, EMAIL)], 4, PARK, [20, 20]),
    "N4": ([(7, MESSAGE), (10, EMAIL)], 2, PARK, [14, 20]),
    "N5": ([(30, EMAIL), (30, EMAIL)], 2, TOUCH, [30, 30]),
    "R1": ([(7, EMAIL), (10, EMAIL)], 2, TOUCH, [30, 30]),
    "R2": ([(5, EMAIL), (7, CALL), (10, EMAIL), (14, CALL)], 4, PARK, [20, 20]),
    "A1": ([(7, EMAIL), (10, CALL), (14, EMAIL)], 3, LOOP, [20, 20]),
    "A2": ([(10, CALL), (14, CALL), (20, EMAIL)], 3, LOOP, [20, 20]),
    "A3": ([(15, CALL), (20, EMAIL)], 2, LOOP, [20, 20]),
    "PS": ([(5, EMAIL), (7, CALL), (10, EMAIL)], 3, LOOP, [14, 20]),
    "I1": ([(10, EMAIL), (7, CALL), (10, EMAIL)], 3, LOOP, [14, 20]),
    "I2": ([(2, EMAIL), (5, CALL), (10, EMAIL)], 3, LOOP, [14, 20]),
    "I3": ([(10, CALL), (10, EMAIL)], 2, LOOP, [14, 20]),
    "O1": ([(3, CALL), (3, EMAIL), (5, CALL)], 3, Then.ASK_USER, [7, 10]),
    "O2": ([(0, EMAIL)], None, None, [0]),
    "C1": ([(5, EMAIL), (10, CALL), (10, EMAIL)], 3, TOUCH, [20, 20]),
    "K1": ([(30, EMAIL)], None, None, [30, 30]),
    "W1": ([(60, EMAIL)], 1, TOUCH, [60, 60]),
    "PK": ([(60, EMAIL)], 1, Then.ARCHIVE, [60, 60]),
}


def test_every_situation_of_the_method_is_there() -> None:
    assert list(SITUATIONS) == list(TABLE)


@pytest.mark.parametrize("code", TABLE)
def test_each_row_is_as_the_method_has_it(code: str) -> None:
    follow_ups, park_after, then, beyond = TABLE[code]
    row = situation(code)
    assert list(zip(row.gaps, row.channels, strict=True)) == follow_ups
    assert (row.park_after, row.then) == (park_after, then)
    first = len(follow_ups)
    assert [row.gap(first + n) for n in range(len(beyond))] == beyond


@pytest.mark.parametrize(
    ("code", "attempt", "others"),
    [("N2", 1, (MESSAGE,)), ("N4", 1, (CALL,)), ("N5", 0, (CALL,)), ("I2", 0, (CALL,)),
     ("K1", 0, (CALL,)), ("N1", 0, ())],
)  # fmt: skip
def test_where_the_method_leaves_a_choice_the_other_way_is_named(
    code: str, attempt: int, others: tuple[Channel, ...]
) -> None:
    assert situation(code).follow_up(attempt).others == others


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_gaps_never_shrink_but_after_the_first_interview_gap(row: Situation) -> None:
    gaps = [row.gap(n) for n in range(1 if row.code == "I1" else 0, 30)]
    assert gaps == sorted(gaps)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_actions_and_channels_go_together(row: Situation) -> None:
    extra = [one for one in (row.first_step, row.beyond, row.quiet) if one is not None]
    for one in [*row.follow_ups, *extra]:
        assert ACTIONS[one.action] is one.channel
        assert one.channel not in one.others


@pytest.mark.parametrize(
    ("code", "attempt"),
    [("N1", 4), ("N2", 3), ("N3", 4), ("N4", 2), ("R2", 4), ("A1", 3), ("A2", 3), ("A3", 2),
     ("PS", 3), ("I1", 3), ("I2", 3), ("I3", 2), ("PK", 1)],
)  # fmt: skip
def test_parking_is_suggested_from_so_many_on(code: str, attempt: int) -> None:
    row = situation(code)
    assert not row.suggests_parking(attempt - 1)
    assert row.suggests_parking(attempt)
    assert row.suggests_parking(attempt + 1)


@pytest.mark.parametrize("code", ["K1", "O1", "O2", "C1", "N5", "R1", "W1"])
def test_what_is_never_parked_by_itself(code: str) -> None:
    assert not situation(code).suggests_parking(50)


def test_an_offer_that_stays_unwritten_asks_the_user() -> None:
    assert situation("O1").then_after(2) is None
    assert situation("O1").then_after(3) is Then.ASK_USER


@pytest.mark.parametrize("code", ["A3", "I3"])
def test_exactly_one_call_is_made_where_calls_are_not_wanted(code: str) -> None:
    ways = [situation(code).follow_up(attempt).channel for attempt in range(20)]
    assert ways == [CALL, *[EMAIL] * 19]


def test_the_quiet_way_is_an_email_after_ten() -> None:
    quiet = situation("A3").quiet
    assert quiet is not None
    assert (quiet.days, quiet.channel) == (10, EMAIL)


@pytest.mark.parametrize(("code", "action"), [("N5", "thank"), ("R2", "email")])
def test_what_is_owed_at_once(code: str, action: str) -> None:
    first = situation(code).first_step
    assert first is not None
    assert (first.days, first.action) == (1, action)


def test_a_promise_of_theirs_shortens_the_wait_after_a_meeting() -> None:
    row = situation("N5")
    assert [row.follow_up(n, promised=True).days for n in range(3)] == [5, 7, 30]
    assert [row.follow_up(n).days for n in range(3)] == [30, 30, 30]


def test_unknown_situation_is_our_fault() -> None:
    with pytest.raises(BugError):
        situation("Z9")
    with pytest.raises(BugError):
        SituationTable({}).row("N1")


def test_a_table_is_a_value() -> None:
    assert list(DEFAULT_TABLE) == ROWS
    assert "N1" in DEFAULT_TABLE
    assert "Z9" not in DEFAULT_TABLE
    assert SituationTable(dict(SITUATIONS)) == DEFAULT_TABLE
