# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of method.md 5.2 and what comes after it."""

from __future__ import annotations

import pytest

from desktop_app.domain.actions import ACTIONS
from desktop_app.domain.errors import BugError
from desktop_app.domain.situations import SITUATIONS, Situation, situation

ROWS = list(SITUATIONS.values())


@pytest.mark.parametrize(
    ("code", "gaps"),
    [
        ("N1", [5, 7, 10, 14, 20, 20]),
        ("N3", [5, 7, 10, 14, 20, 20]),
        ("A1", [7, 10, 14, 20, 20]),
        ("A2", [10, 14, 20, 20]),
        ("PS", [5, 7, 10, 14, 20, 20]),
        ("I1", [10, 7, 10, 14, 20, 20]),
        ("K1", [30, 30, 30]),
        ("PK", [60, 60, 60]),
    ],
)
def test_gaps_grow_as_the_spacing_rule_says(code: str, gaps: list[int]) -> None:
    assert [situation(code).gap(n) for n in range(len(gaps))] == gaps


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_gaps_never_shrink_but_after_the_first_interview_gap(row: Situation) -> None:
    gaps = [row.gap(n) for n in range(1 if row.code == "I1" else 0, 30)]
    assert gaps == sorted(gaps)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_actions_and_channels_go_together(row: Situation) -> None:
    assert len(row.actions) == len(row.channels) == len(row.gaps)
    assert [ACTIONS[action] for action in row.actions] == list(row.channels)
    assert row.action(99) == row.actions[-1]
    assert row.channel(99) is row.channels[-1]


@pytest.mark.parametrize(
    ("code", "attempt"),
    [("N1", 4), ("N3", 4), ("A1", 3), ("A2", 3), ("PS", 3), ("I1", 3), ("PK", 1)],
)
def test_parking_is_suggested_from_so_many_on(code: str, attempt: int) -> None:
    row = situation(code)
    assert not row.suggests_parking(attempt - 1)
    assert row.suggests_parking(attempt)
    assert row.suggests_parking(attempt + 1)


def test_keeping_in_touch_never_suggests_parking() -> None:
    assert not situation("K1").suggests_parking(50)


def test_unknown_situation_is_our_fault() -> None:
    with pytest.raises(BugError):
        situation("Z9")
