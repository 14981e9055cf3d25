# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The reasons of the table and its answers, word for word (method.md R01, S1)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app import words
from desktop_app.domain.cadence import Facts, scheduled
from desktop_app.domain.records import Reason
from desktop_app.domain.situations import DEFAULT_TABLE, Then
from desktop_app.domain.working_days import WorkCalendar
from desktop_app.words import timing
from desktop_app.words.reasons import REASONS

TODAY = date(2026, 3, 3)


def proposal(code, attempt=0, **facts):
    return scheduled(
        code,
        attempt=attempt,
        since=TODAY,
        calendar=WorkCalendar(),
        table=DEFAULT_TABLE,
        facts=Facts(**facts),
    )


@pytest.mark.parametrize(
    ("code", "facts", "said"),
    [
        ("I1", {}, "10 working days after Tue 3 Mar, no timing known after an interview."),
        ("PS", {}, "5 working days after Tue 3 Mar, no timing known after a phone screen."),
        ("I3", {}, "10 working days after Tue 3 Mar, they will call and named no day."),
        ("A3", {"closing_on": date(2026, 3, 9)},
         "15 working days after the closing date, Mon 9 Mar."),
        ("I3", {"their_date": date(2026, 3, 9)},
         "3 working days after the date they gave, Mon 9 Mar."),
        ("N5", {}, ("A short note within 1 working day of Tue 3 Mar, networking meeting;"
         " then follow up on Tue 14 Apr.")),
        ("O2", {"their_date": date(2026, 3, 9)},
         "Your answer is owed by Mon 9 Mar, the date they gave; a reminder comes on Fri 6 Mar."),
        ("W1", {"their_date": date(2026, 9, 1)}, "Tue 1 Sep is the date they gave."),
    ],
)  # fmt: skip
def test_every_proposal_has_its_reason_in_a_sentence(code, facts, said):
    assert timing.sentence(proposal(code, **facts)) == said


@pytest.mark.parametrize("code", DEFAULT_TABLE.rows)
@pytest.mark.parametrize("attempt", range(6))
def test_every_row_and_attempt_has_one(code, attempt, pseudo):
    found = proposal(code, attempt)
    for said in (timing.sentence(found), timing.answer(found)):
        assert said.startswith("⟦")
        assert "{" not in said
    assert found.reason.code in REASONS


def test_what_comes_after_so_many_unanswered_is_named():
    assert "close the loop, suggest a pause" in timing.sentence(proposal("A1", 3))
    assert "ask you what to do" in timing.sentence(proposal("O1", 3))


@pytest.mark.parametrize("what", Then)
def test_everything_that_may_come_then_has_words(what, pseudo):
    assert timing.then(what).startswith("⟦")
    assert timing.then_short(what).startswith("⟦")


def test_times_are_shown_as_the_user_is_used_to_them():
    agreed = Reason.of("agreed", date="2026-03-12", time="15:30", situation="N1")
    assert words.reason(agreed, TODAY) == "You agreed on Thu 12 Mar at 15:30 with them"
    words.tell_times(clock12=True)
    assert words.reason(agreed, TODAY) == "You agreed on Thu 12 Mar at 3:30 pm with them"


@pytest.mark.parametrize("at", ["later", "", "25:99"])
def test_a_time_that_is_none_is_shown_as_it_stands(at):
    said = words.reason(Reason.of("agreed", date="2026-03-12", time=at), TODAY)
    assert "Thu 12 Mar" in said
