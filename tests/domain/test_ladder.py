# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ladder from a company's name to a person (method.md 4, R29-R32)."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from desktop_app.domain.ladder import ORDER, RESULTS, memory, standing
from desktop_app.domain.particulars import LadderResult, LadderStep, Rung

numbers = count(1)


def rung(step: LadderStep, result: LadderResult, day: int = 1, **facts: str) -> Rung:
    return Rung(
        id=next(numbers),
        uid="",
        organization_id=1,
        step=step,
        result=result,
        on_date=date(2026, 3, day),
        **facts,
    )


LOOK_UP, SWITCHBOARD, HR, RESPONSIBLE = ORDER


def test_r30_a_company_name_is_enough():
    assert standing([], number_known=False).step is LOOK_UP


def test_r31_from_the_number_to_the_switchboard_to_hr():
    assert standing([], number_known=True).step is SWITCHBOARD
    found = [rung(LOOK_UP, LadderResult.FOUND, number="555-0143")]
    assert standing(found, number_known=False).step is SWITCHBOARD
    through = [*found, rung(SWITCHBOARD, LadderResult.CONNECTED, 2, name="Kim")]
    now = standing(through, number_known=False)
    assert (now.step, now.script, now.done) == (HR, "A2.2", False)


def test_r32_the_ladder_ends_at_a_named_person():
    named = [rung(HR, LadderResult.NAMED, name="Mr Stein", good_hours="Thursday 9:30")]
    assert standing(named, number_known=True).done


@pytest.mark.parametrize("result", [LadderResult.REFUSED, LadderResult.NO_ANSWER])
def test_a_try_that_leads_nowhere_is_made_again(result):
    tried = [rung(SWITCHBOARD, result, 2), rung(SWITCHBOARD, result, 9)]
    now = standing(tried, number_known=True)
    assert (now.step, now.tries, now.done) == (SWITCHBOARD, 2, False)


def test_every_rung_has_results_that_lead_on_and_that_do_not():
    for step in ORDER:
        assert RESULTS[step]
        ends = {standing([rung(step, result)], number_known=True) for result in RESULTS[step]}
        assert len(ends) > 1 or step is LOOK_UP


def test_a_company_remembers_what_the_tries_taught():
    tries = [
        rung(LOOK_UP, LadderResult.FOUND, 1, number="555-0143"),
        rung(SWITCHBOARD, LadderResult.NO_ANSWER, 2, number="555-0143"),
        rung(SWITCHBOARD, LadderResult.CONNECTED, 3, name="Kim", good_hours="mornings"),
        rung(HR, LadderResult.VOICEMAIL, 4, name="Ms Ito", extension="12"),
        rung(HR, LadderResult.NAMED, 5, name="Ms Ito"),
        rung(
            LadderStep.RESPONSIBLE, LadderResult.CONNECTED, 6,
            name="Ana Costa", extension="7", number="555-0144", good_hours="before nine",
        ),
    ]  # fmt: skip
    known = memory(tries)
    assert known.numbers == ("555-0143",)
    assert known.operators == ("Kim",)
    assert known.hr == (("Ms Ito", "12"),)
    assert known.people == (("Ana Costa", "7"), ("Ms Ito", "12"))
    assert known.good_hours == ("mornings",)
