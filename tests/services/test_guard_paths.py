# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""G1 and its exemptions hold on every way by which a step is left (method.md 5.4, R19, R24)."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import Channel, Kind, Outcome, Pursuit, Reason, Stage
from desktop_app.services.interview_cards import Answer
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.pasting import RowStep, Wish, add_row, all_or_nothing
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.services.transfer.gradual import at_once
from desktop_app.storage.reads import matching, record
from tests.factories import a_pursuit, a_step, an_office, happened

SOON = date(2026, 3, 5)  # two days after a message on Tuesday, 3 March; Friday the 6th is free
LATER = date(2026, 3, 16)
EXEMPT = ("thank", "reply", "send_promised", "Send the references they asked for",
          "Confirm the interview", "Move our meeting")  # fmt: skip


@pytest.fixture
def office(tmp_path):
    """Dana Reyes heard from the user today, in a pursuit of her own."""
    made = an_office(tmp_path / "search.duesday")
    number = a_pursuit(made, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT)
    sent = happened(made, Outcome.WRITTEN, Channel.EMAIL)
    made.follow_ups.log(number, sent, a_step(made, on=date(2026, 4, 20)))
    yield made
    made.close()


def wanted(action, on=SOON, **given):
    return NextStep(action, Channel.EMAIL, on, **given)


def another(office, step=None):
    """A second pursuit with her, about something else."""
    return a_pursuit(office, title="Welder", step=step or wanted("email", LATER))


def marks(office, action):
    """The guards that the step with this action sets aside."""
    steps = [step for pursuit in matching(office.database, Pursuit)
             for step in office.browsing.dossier(pursuit.id).steps]  # fmt: skip
    (found,) = [step for step in steps if step.action == action and step.due_on == SOON]
    return dict(found.reason.args).get("despite", "")


def by_a_new_pursuit(office, action):
    another(office, wanted(action))


def by_one_more_step(office, action):
    office.steps.add(another(office), wanted(action))


def by_moving(office, action):
    number = another(office, wanted(action, LATER))
    office.steps.move(office.browsing.dossier(number).step.id, SOON)


def by_a_touch_and_what_follows(office, action):
    sent = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(another(office), sent, wanted(action))


def by_opening_again(office, action):
    number = another(office)
    office.follow_ups.park(number, date(2026, 4, 30))
    office.follow_ups.reopen(number, wanted(action))


def by_a_pasted_row(office, action):
    new = NewPursuit(company="Acme", person="Dana Reyes", title="Welder")
    add_row(office.desk, office.pursuits, new, RowStep(action=action, on=SOON))


def by_pasted_days(office, action):
    number = another(office, wanted(action, LATER))
    step_id = office.browsing.dossier(number).step.id
    label = office.steps.move(step_id, LATER + timedelta(days=1)).label
    wishes = [Wish(0, lambda: office.steps.move(step_id, SOON))]
    assert not at_once(all_or_nothing(office.desk, label, wishes)).troubles


WAYS = [by_a_new_pursuit, by_one_more_step, by_moving, by_a_touch_and_what_follows,
        by_opening_again, by_a_pasted_row, by_pasted_days]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_g1_a_step_within_the_pause_is_taken_and_marked_on_every_way(office, way):
    way(office, "email")
    assert marks(office, "email") == "G1"


@pytest.mark.parametrize("action", EXEMPT)
@pytest.mark.parametrize("way", WAYS)
def test_g1_what_they_expect_is_exempt_on_every_way(office, way, action):
    way(office, action)
    assert marks(office, action) == ""


def test_g1_a_day_they_named_is_exempt(office):
    number = another(office)
    office.steps.add(number, wanted("call", reason=Reason.of("agreed", date=SOON.isoformat())))
    assert marks(office, "call") == ""


def test_g1_the_line_that_is_typed_is_taken_and_marked(office):
    number = another(office)
    found = office.capturing.understand_for(number, "email again thu 5 mar")
    assert found.problem == ""
    office.capturing.commit(found)
    steps = office.browsing.dossier(number).steps
    (made,) = [step for step in steps if step.due_on == SOON]
    assert dict(made.reason.args)["despite"] == "G1"


def test_g1_thanks_after_an_interview_do_not_wait(office):
    """The card leaves them for the working day after, whoever heard from the user before."""
    number = a_pursuit(office, title="Welder", stage=Stage.INTERVIEWING)
    office.interviews.add(number, InterviewCard(date(2026, 3, 3), time(8), time(9), place="Acme"))
    (held,) = (each.id for each in matching(office.database, Interview))
    then = NextStep.of(office.interview_cards.proposal(held))
    office.interview_cards.log(held, Answer(), then, office.interview_cards.thanks_on(held))
    steps = office.browsing.dossier(number).steps
    (thanks,) = [step for step in steps if step.action == "thank"]
    assert thanks.due_on == date(2026, 3, 4)
    assert "despite" not in dict(thanks.reason.args)


def test_r19_a_touch_that_came_too_soon_is_saved_marked_and_explained(office):
    """What happened is never hidden, also where the step said nothing of it."""
    number = another(office)
    office.clock.move(days=1)
    sent = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(number, sent, wanted("email", LATER))
    lines = office.timelines.of_pursuit(number)
    (reasons,) = office.hindsight.came_soon(lines).values()
    assert [one.code for one in reasons] == ["G1"]
    assert record(office.database, Pursuit, number).next_due == LATER.isoformat()
