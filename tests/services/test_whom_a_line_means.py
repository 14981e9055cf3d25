# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom a capture line means, and who acted in it (method.md 3.1, 3.2, 5.4, R32)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.records import (
    Boundary,
    Channel,
    Contact,
    Direction,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Status,
    Touch,
)
from desktop_app.services.proposals import Happened
from desktop_app.storage.reads import matching, record
from desktop_app.words import lines
from tests.factories import HandClock, an_office


@pytest.fixture
def office(tmp_path):
    clock = HandClock(datetime(2026, 3, 2, 15, 0, tzinfo=UTC))  # a Monday
    made = an_office(tmp_path / "search.duesday", clock)
    yield made
    made.close()


def enter(office, line, **choice):
    found = office.capturing.understand(line, **choice)
    assert not found.problem, found.problem
    office.capturing.commit(found)
    return found


def touches(office):
    return matching(office.database, Touch)


def name(office, contact_id):
    contact = record(office.database, Contact, contact_id or 0)
    return contact.name if contact else ""


# Another person of a company that is known (3.1, G1)


@pytest.mark.parametrize("line", ["emailed Tom Gray at Acme", "called Acme, spoke to Tom Gray"])
def test_what_was_said_to_one_person_is_no_touch_with_another(office, line):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    found = enter(office, line)
    assert [name(office, t.contact_id) for t in touches(office)] == ["Dana Reyes", "Tom Gray"]
    assert "not Dana Reyes" in lines.understood_line(found, office.today)


def test_a_no_of_one_person_stops_nobody_else_b1(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "Tom Gray at Acme said don't call")
    dana, tom = matching(office.database, Pursuit)
    assert (dana.status, tom.status) == (Status.OPEN, Status.STOPPED)
    assert record(office.database, Contact, dana.contact_id).may_contact


def test_a_surname_or_a_first_name_is_the_one_who_is_known(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    for line in ("emailed Ms Reyes at Acme", "emailed dana at acme"):
        assert office.capturing.understand(line).chosen is not None


def test_what_happens_to_an_application_is_of_it_whoever_told(office):
    enter(office, "applied to Acme, contact Dana Reyes")
    found = office.capturing.understand("interview with Tom Gray at Acme fri 10am")
    assert found.chosen is not None


def test_r32_who_is_named_becomes_the_person_of_a_pursuit_that_has_none(office):
    enter(office, "applied to Acme as welder")
    enter(office, "emailed Tom Gray at Acme")
    (pursuit,) = matching(office.database, Pursuit)
    assert name(office, pursuit.contact_id) == "Tom Gray"
    assert name(office, touches(office)[-1].contact_id) == "Tom Gray"
    assert pursuit.situation == "A1"


# Who acted (3.1)


def test_a_no_that_they_spoke_is_no_call_of_the_users(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "Acme said do not contact our company again")
    spoken = touches(office)[-1]
    assert spoken.direction is Direction.IN
    assert spoken.text == "do not contact our company again"
    (row,) = [r for r in matching(office.database, Boundary) if r.code == "B8"]
    assert row.words == "Acme said do not contact our company again"


def test_a_no_within_a_call_of_the_users_stays_their_call(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "called Dana, she said no")
    assert touches(office)[-1].direction is Direction.OUT


@pytest.mark.parametrize(
    "line", ["Dana Reyes at Acme wrote back", "Acme wrote back", "Dana wrote back"]
)
def test_b8_an_answer_under_a_company_stop_is_written_down_and_lifts_nothing(office, line):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "Acme said do not contact our company again")
    found = enter(office, line)
    assert found.refused is None
    answer = touches(office)[-1]
    assert (answer.outcome, answer.direction) == (Outcome.ANSWERED, Direction.IN)
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.status is Status.STOPPED
    assert all(row.lifted_on is None for row in matching(office.database, Boundary, code="B8"))


def test_b8_a_touch_of_the_users_is_refused_as_before(office):
    enter(office, "called Dana Reyes at Acme, left voicemail")
    enter(office, "Acme said do not contact our company again")
    found = office.capturing.understand("called Dana Reyes at Acme, no answer")
    assert found.refused is not None
    assert found.refused.code == "organization_stop"


# An ambiguous day (5.4)


def test_g2_of_two_readings_of_a_day_the_one_that_keeps_the_guards_is_proposed(office):
    found = office.capturing.understand("called Dana Reyes at Acme, left voicemail, fri 13")
    assert found.when is not None
    assert (found.when.on, found.when.at) == (date(2026, 3, 13), None)
    other = office.capturing.understand(found.capture.text, reading=1)
    assert other.when is not None
    assert other.when.on == date(2026, 3, 6)
    assert other.channel is Channel.CALL


def test_an_hour_of_the_morning_before_the_same_day_of_the_month_keeps_the_guards_too(office):
    # Tuesday is the 10th as well: ten o'clock tomorrow would be too soon after a voicemail.
    found = office.capturing.understand("called Dana Reyes at Acme, left voicemail, tue 10")
    assert found.when is not None
    assert found.when.on == date(2026, 3, 10)
    assert not found.cautions


# A no, and what it leaves (B1, 6.2)


@pytest.mark.parametrize(
    ("said", "narrowed"),
    [
        ("please don't call me, email is fine", True),
        ("don't call, just email", True),
        ("don't call or email me", False),
        ("don't call me again", False),
    ],
)
def test_b1_a_no_that_names_another_way_leaves_that_way_open(office, said, narrowed):
    enter(office, "called Sara Wild at Koral, left voicemail, i'll call mon 16 mar")
    found = enter(office, f"Sara Wild said {said}")
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.status is (Status.OPEN if narrowed else Status.STOPPED)
    assert ("e-mail is fine" in lines.understood_line(found, office.today)) is narrowed
    (row,) = matching(office.database, Boundary)
    assert (row.code, row.words) == ("B3" if narrowed else "B1", said)  # R20: whole, as typed
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.RELEASED


def test_r20_the_words_of_a_no_are_quoted_as_they_were_typed(office):
    enter(office, "called Ned Fox at Lumen, left voicemail")
    enter(office, "Ned Fox at Lumen said no, don't call")
    (row,) = matching(office.database, Boundary)
    assert row.words == "no, don't call"


def test_b1_who_comes_back_opens_what_was_stopped(office):
    enter(office, "called Ned Fox at Lumen, left voicemail")
    enter(office, "Ned Fox at Lumen said no, don't call")
    found = enter(office, "Ned Fox wrote back, call me thursday 5 march at 10")
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.status is Status.OPEN
    assert found.step is not None
    assert found.step.reason.code == "agreed"  # he named the day (5.3)


def test_b7_a_rejection_by_somebody_with_a_title_closes_their_pursuit(office):
    enter(office, "applied to Forge as fitter")
    enter(office, "emailed Mr Stein at Forge")
    enter(office, "Mr Stein at Forge rejected me")
    (pursuit,) = matching(office.database, Pursuit, status=Status.CLOSED)
    assert pursuit.status is Status.CLOSED


# Words given (R27, 5.3, 6.2)


def test_r27_a_word_given_for_a_later_day_stays_the_next_step(office):
    enter(office, "called Ned Fox at Lumen, left voicemail, i'll call thu 12 mar")
    found = enter(office, "emailed Ned Fox at Lumen")
    assert found.left is not None
    assert found.left.on == date(2026, 3, 12)
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.OPEN


def test_the_person_of_another_company_is_somebody_else(office):
    enter(office, "called Ned Fox at Lumen, left voicemail")
    found = enter(office, "emailed Ned Fox at Mistral")
    assert found.is_new
    assert "not Ned Fox · Lumen" in lines.understood_line(found, office.today)


def test_5_2_a_voicemail_beside_an_email_of_the_same_day_is_one_attempt(office):
    enter(office, "emailed Eva Lind at Nordic")
    found = enter(office, "called Eva Lind, left voicemail")
    assert found.left is not None
    assert found.left.on == date(2026, 3, 9)  # as after the e-mail alone


def test_n3_a_call_they_asked_for_that_finds_nobody_goes_on_as_a_call(office):
    enter(office, "met Ned Fox")
    enter(office, "Ned Fox wrote back, call me mon 2 march")
    found = office.capturing.understand("called Ned Fox, left voicemail")
    assert found.left is not None
    assert found.left.on == date(2026, 3, 9)


def test_n5_what_they_promised_at_a_meeting_outlives_the_thank_you_r41(office):
    enter(office, "met Una Bell at Quark, she promised to send me names")
    then = office.proposals.after(1, Happened(Outcome.WRITTEN, Channel.EMAIL, office.today))
    assert then.on == date(2026, 3, 9)


def test_r1_an_introduction_they_promise_in_an_application_is_one(office):
    enter(office, "applied to Forge as fitter, contact Dana Reyes")
    enter(office, "emailed Dana Reyes at Forge")
    enter(office, "spoke to Dana, she promised to introduce me to Tom Hale")
    (pursuit,) = matching(office.database, Pursuit)
    assert pursuit.situation == "R1"


# Two names, and times


@pytest.mark.parametrize(
    "line", ["called Acme and Northwind, no answer", "applied to acme and globex"]
)
def test_a_line_about_two_asks_which(office, line):
    enter(office, "applied to Acme as fitter")
    enter(office, "applied to Northwind as welder")
    found = office.capturing.understand(line)
    assert found.problem == "two_names"
    assert "Acme" in lines.capture_problem(found) or "acme" in lines.capture_problem(found)


def test_r08_the_time_of_a_touch_is_kept_and_shown(office):
    found = enter(office, "called Dana Reyes at Acme at 9:15, no answer")
    (touch,) = touches(office)
    assert (touch.at.hour, touch.at.minute) == (9, 15)
    assert "9:15" in lines.understood_line(found, office.today)


def test_a_time_that_is_still_to_come_is_asked_about(office):
    found = office.capturing.understand("left voicemail for Dana Reyes at Acme 5pm")
    assert found.problem == "vague_date"


@pytest.mark.parametrize("line", [
    "applied to Halden Press, proofreader, tue",
    "called Halden Press, proofreader, no answer, thu",
    "called Halden Press, switchboard: Ms Odell in HR handles it, ext 210, she is out until thu",
])  # fmt: skip
def test_r32_the_goal_of_a_pursuit_is_nobodys_name(office, line):
    office.capturing.commit(
        office.capturing.understand("applied to Halden Press, proofreader, fri")
    )
    found = office.capturing.understand(line)
    assert (found.capture.company, found.chosen.title) == ("Halden Press", "proofreader")
    assert found.capture.person in {"", "Ms Odell"}
    office.capturing.commit(found)
    assert [c.name for c in matching(office.database, Contact)] in ([], ["Ms Odell"])
    assert [c.name for c in matching(office.database, Organization)] == ["Halden Press"]
