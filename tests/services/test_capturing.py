# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One line of text becomes touch, promise and step, or says what is missing."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import (
    Boundary,
    Channel,
    Ending,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Status,
    Step,
    StepState,
    Touch,
)
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, all_rows, an_office


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def enter(office, line, **choice):
    """Type a line and press Enter; return what was understood."""
    found = office.capturing.understand(line, **choice)
    office.capturing.commit(found)
    return found


def next_step(office, number=1):
    return record(
        office.desk.database,
        Step,
        record(office.desk.database, Pursuit, number).next_step_id,
    )


def last_touch(office):
    return matching(office.desk.database, Touch)[-1]


# --- a touch, a promise and a step ----------------------------------------------------------


def test_a_voicemail_with_a_day_and_a_time(office):
    a_pursuit(office)
    found = enter(office, "called Acme, left voicemail, thu 10")
    assert not found.is_new
    touch = last_touch(office)
    assert (touch.outcome, touch.channel, touch.pursuit_id) == (
        Outcome.VOICEMAIL,
        Channel.CALL,
        1,
    )
    (promise,) = matching(office.desk.database, Promise)
    assert (promise.due, promise.state) == ("2026-03-05T10:00", PromiseState.OPEN)
    step = next_step(office)
    assert (step.due, step.channel, step.id) == (promise.due, Channel.CALL, promise.step_id)
    assert step.situation == "A1"
    assert [s.state for s in matching(office.desk.database, Step)] == [
        StepState.DONE,
        StepState.OPEN,
    ]


def test_both_readings_are_offered_where_both_fit(office, clock):
    """On Friday 4 September 2026 "thu 10" is Thursday the 10th, or Thursday at ten."""
    clock.at = datetime(2026, 9, 4, 12, tzinfo=UTC)
    a_pursuit(office)
    line = "called Acme, left voicemail, thu 10"
    whens = office.capturing.understand(line).capture.whens
    assert {(w.on, w.at) for w in whens} == {
        (date(2026, 9, 10), None),
        (date(2026, 9, 10), time(10)),
    }
    for reading, when in enumerate(whens):
        step = office.capturing.understand(line, reading=reading).step
        assert (step.on, step.at) == (when.on, when.at)
    assert office.capturing.understand(line, reading=9).when == whens[-1]
    enter(office, line, reading=1)
    assert next_step(office).due_time == whens[1].at


def test_without_a_date_the_cadence_chooses_and_nothing_is_promised(office):
    a_pursuit(office)
    found = enter(office, "called Acme, left voicemail")
    assert found.proposed
    assert next_step(office).reason.code == "cadence"
    assert matching(office.desk.database, Promise) == []


def test_a_silent_call_promises_nothing(office):
    a_pursuit(office)
    enter(office, "called Acme, no answer, try again fri 3pm")
    assert matching(office.desk.database, Promise) == []
    assert next_step(office).due == "2026-03-06T15:00"


def test_a_plan_leaves_a_step_and_no_touch(office):
    a_pursuit(office)
    enter(office, "Acme: call on Thursday")
    assert matching(office.desk.database, Touch) == []
    assert next_step(office).due == "2026-03-05"


def test_a_planned_step_accepts_a_pursuit_in_need(office):
    from desktop_app.services.pursuits import NewPursuit

    office.pursuits.add(NewPursuit(company="Acme"))
    enter(office, "Acme: call on Thursday")
    row = office.browsing.rows([1])[1]
    assert not row.needs_step


def test_yesterdays_touch_is_written_down_for_yesterday(office):
    a_pursuit(office)
    enter(office, "called Acme yesterday, left voicemail, fri")
    touch = last_touch(office)
    assert touch.on_date == date(2026, 3, 2)
    assert touch.at == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert touch.logged_at == office.desk.now


def test_an_interview_with_a_date_leaves_the_step_of_its_situation(office):
    enter(office, "interviewed at Elm yesterday, friday")
    thanks, step = sorted(matching(office.desk.database, Step), key=lambda one: one.due)
    assert (thanks.action, thanks.due) == ("thank", "2026-03-03")  # within 24 hours (5.1)
    assert (step.due, step.channel, step.situation) == ("2026-03-06", Channel.EMAIL, "I1")
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.kind, pursuit.stage) == (Kind.INTERVIEW, Stage.INTERVIEWING)


# --- whose it is ----------------------------------------------------------------------------


def test_an_unknown_company_is_a_new_pursuit(office):
    found = enter(office, "emailed Birch & Co, mon")
    assert found.is_new
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.kind, pursuit.needs_step, pursuit.next_due) == (
        Kind.NETWORKING,
        False,
        "2026-03-09",
    )
    assert office.browsing.companies() == ("Birch & Co",)


@pytest.mark.parametrize("known", [True, False])
def test_applied_to_acme_for_fitter(office, known):
    if known:
        a_pursuit(office, stage=Stage.FOUND, title="")
    found = enter(office, "applied to Acme for fitter")
    assert found.is_new is not known
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.kind, pursuit.stage, pursuit.applied_on) == (
        Kind.APPLICATION,
        Stage.APPLIED,
        office.desk.today,
    )
    assert pursuit.title == ("" if known else "fitter")
    assert matching(office.desk.database, Promise) == []


def test_two_that_fit_must_be_told_apart(office):
    a_pursuit(office)
    a_pursuit(office, title="Welder", person="Sam")
    line = "called Acme, left voicemail, thu 10"
    found = office.capturing.understand(line)
    assert (found.problem, [c.id for c in found.candidates]) == ("ambiguous_name", [1, 2])
    with pytest.raises(KnownError) as refused:
        office.capturing.commit(found)
    assert refused.value.code == "ambiguous_name"
    enter(office, line, pursuit_id=2)
    assert last_touch(office).pursuit_id == 2


def test_a_person_tells_two_of_a_company_apart(office):
    a_pursuit(office)
    a_pursuit(office, title="Welder", person="Sam Okoro")
    enter(office, "called Sam at Acme, left voicemail, thu 10")
    assert last_touch(office).pursuit_id == 2


def test_what_is_over_is_not_what_is_meant(office):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.REJECTED)
    assert office.capturing.understand("called Acme, left voicemail, thu 10").is_new


# --- what ends it ---------------------------------------------------------------------------


def test_a_rejection_closes(office):
    a_pursuit(office)
    enter(office, "Acme rejected me")
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.status, pursuit.ending) == (Status.CLOSED, Ending.REJECTED)


def test_a_no_stops_with_the_words_of_it_on_record(office):
    a_pursuit(office)
    enter(office, "Acme said don't call")
    (boundary,) = matching(office.desk.database, Boundary)
    assert (boundary.code, boundary.words) == ("B1", "don't call")
    assert record(office.desk.database, Pursuit, 1).status is Status.STOPPED
    with pytest.raises(KnownError) as refused:
        enter(office, "called Dana Reyes, left voicemail, thu 10")
    assert refused.value.code == "hard_stop"


def test_an_automatic_reply_keeps_the_step(office):
    a_pursuit(office)
    before = next_step(office)
    enter(office, "Acme auto reply")
    assert last_touch(office).outcome is Outcome.AUTOMATIC
    assert next_step(office) == before


# --- a first name alone ---------------------------------------------------------------------


def called(office, line="called Dana, left voicemail, thu 10", **choice):
    return office.capturing.understand(line, **choice)


def test_a_first_name_alone_is_the_one_known_person(office):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.REJECTED)
    found = called(office)
    assert (found.person.name, found.problem) == ("Dana Reyes", "")
    office.capturing.commit(found)
    assert office.browsing.people() == ("Dana Reyes",)
    assert office.browsing.companies() == ("Acme",)
    assert record(office.desk.database, Pursuit, 2).contact_id == 1


@pytest.mark.parametrize(
    "line",
    [
        "called Dana, left voicemail, thu 10",
        "called dana at Acme, left voicemail, thu 10",
        "emailed Dana, mon",
        "Dana: call on Thursday",
    ],
)
def test_a_first_name_alone_does_not_go_past_a_no(office, line):
    a_pursuit(office)
    office.follow_ups.stop(1, "Please don't call me again")
    before = all_rows(office)
    with pytest.raises(KnownError) as refused:
        enter(office, line)
    assert refused.value.code == "hard_stop"
    assert refused.value.details["words"] == "Please don't call me again"
    assert all_rows(office) == before


def test_a_no_is_not_passed_by_way_of_the_companys_other_pursuit(office):
    a_pursuit(office)
    a_pursuit(office, person="Sam Okoro", title="Welder")
    office.follow_ups.stop(1, "No")
    with pytest.raises(KnownError) as refused:
        enter(office, "called Dana at Acme, left voicemail, thu 10")
    assert refused.value.code == "hard_stop"


def test_two_of_a_first_name_are_offered(office):
    a_pursuit(office)
    a_pursuit(office, person="Dana Kim", company="Birch")
    for number in (1, 2):
        office.follow_ups.close(number, Ending.REJECTED)
    found = called(office)
    assert (found.problem, [p.name for p in found.people]) == (
        "ambiguous_name",
        ["Dana Reyes", "Dana Kim"],
    )
    with pytest.raises(KnownError) as refused:
        office.capturing.commit(found)
    assert refused.value.details["names"] == ["Dana Reyes", "Dana Kim"]
    enter(office, "called Dana, left voicemail, thu 10", person_id=2)
    assert record(office.desk.database, Pursuit, 3).contact_id == 2
    assert called(office, "called Dana at Birch, left voicemail, thu 10").chosen.id == 3


def test_a_stopped_namesake_is_offered_beside_a_live_pursuit(office):
    a_pursuit(office)
    a_pursuit(office, person="Dana Kim", company="Birch")
    office.follow_ups.stop(1, "No")
    found = called(office)
    assert found.problem == "ambiguous_name"
    assert ([c.id for c in found.candidates], [p.name for p in found.people]) == (
        [2],
        ["Dana Reyes"],
    )
    assert called(office, pursuit_id=2).problem == ""
    with pytest.raises(KnownError) as refused:
        enter(office, "called Dana, left voicemail, thu 10", person_id=1)
    assert refused.value.code == "hard_stop"


def test_a_known_namesake_who_said_nothing_does_not_get_in_the_way(office):
    a_pursuit(office)
    a_pursuit(office, person="Dana Kim", company="Birch")
    office.follow_ups.close(1, Ending.DONE)
    assert called(office).chosen.id == 2


def test_a_company_of_that_name_is_the_company(office):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.DONE)
    a_pursuit(office, company="Dana", person="")
    office.follow_ups.close(2, Ending.DONE)
    assert called(office).person is None


def test_a_first_name_at_another_company_is_somebody_new(office):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.DONE)
    enter(office, "called Dana at Birch, left voicemail, thu 10")
    assert office.browsing.people() == ("Dana", "Dana Reyes")


# --- what is missing ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("", "no_name"),
        ("called, left voicemail, thu 10", "no_name"),
        ("called Acme", "no_outcome"),
        ("called Acme, thu 10", "no_outcome"),
        ("called Acme, soon", "vague_date"),
        ("called Acme, left voicemail, next week", "vague_date"),
        ("Acme", "no_date"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_written(office, line, problem):
    a_pursuit(office)
    before = all_rows(office)
    found = office.capturing.understand(line)
    assert (found.problem, found.step) == (problem, None)
    with pytest.raises(KnownError) as refused:
        office.capturing.commit(found)
    assert refused.value.code == problem
    assert all_rows(office) == before


def test_understanding_writes_nothing_and_never_raises(office):
    a_pursuit(office)
    before = all_rows(office)
    for line in ("called Birch, left voicemail, thu 10", "☎ " * 99, "applied to X for Y", "31/31"):
        office.capturing.understand(line)
    assert all_rows(office) == before


def test_a_date_out_of_range_is_named(office, clock):
    clock.at = datetime(9999, 12, 28, 12, tzinfo=UTC)
    found = office.capturing.understand("applied to Birch for fitter")
    assert found.problem == "date_out_of_range"
    with pytest.raises(KnownError):
        office.capturing.commit(found)


def test_a_company_that_said_no_is_refused_at_enter(office):
    a_pursuit(office)
    office.follow_ups.stop(1, "Leave us alone", whole_company=True)
    with pytest.raises(KnownError) as refused:
        enter(office, "emailed Acme, mon")
    assert refused.value.code == "organization_stop"


def test_what_was_closed_between_typing_and_enter_is_refused(office):
    a_pursuit(office)
    found = office.capturing.understand("Acme: call on Thursday")
    office.follow_ups.close(1, Ending.DONE)
    with pytest.raises(KnownError) as refused:
        office.capturing.commit(found)
    assert refused.value.code == "closed_pursuit"


# --- a job at a company where somebody is known -----------------------------------------------


def test_applied_where_only_networking_runs_begins_an_application(office):
    """The situation of an application never runs inside a networking pursuit."""
    known = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, title="Bridges")
    found = office.capturing.understand("applied to Acme")
    assert found.chosen is None
    assert found.is_new
    change = office.capturing.commit(found)
    (number,) = change.touched(Pursuit)
    assert number != known
    pursuit = office.browsing.dossier(number).pursuit
    assert (pursuit.kind, pursuit.stage) == (Kind.APPLICATION, Stage.APPLIED)
    assert len(office.browsing.dossier(known).entries) == 0


def test_applied_where_an_application_runs_is_logged_there(office):
    a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, title="Bridges")
    applied = a_pursuit(office, stage=Stage.FOUND, person="")
    assert office.capturing.understand("applied to Acme").chosen.id == applied


def test_applied_for_another_goal_is_another_application(office):
    """The pursuit that stands, and what was agreed in it, are left alone."""
    a_pursuit(office, stage=Stage.APPLIED, title="Signal engineer")
    found = office.capturing.understand("applied to Acme as track planner")
    assert found.is_new
    assert (found.capture.company, found.capture.title) == ("Acme", "track planner")
    assert office.capturing.understand("applied to Acme as engineer").chosen is not None
    assert office.capturing.understand("applied to Acme").chosen is not None


def test_called_still_finds_the_networking_pursuit(office):
    known = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH, title="Bridges")
    assert office.capturing.understand("called Acme, left voicemail").chosen.id == known


def test_r08_a_time_that_is_none_is_refused_and_named(office):
    a_pursuit(office)
    found = office.capturing.understand("called Acme, left voicemail, tomorrow 25:00")
    assert found.problem == "no_time"
    with pytest.raises(KnownError) as refused:
        office.capturing.commit(found)
    assert refused.value.details["word"] == "25:00"


LINES = (
    "applied to Birch",
    "applied to Birch, fitter",
    "applied to Birch for welder, no phone calls",
    "applied to Acme",
    "called Acme, left voicemail",
    "called Acme, left voicemail, thu 10",
    "called Birch, no answer",
    "emailed Dana Reyes",
    "emailed Olga Kern at Sundial, fri 20 mar",
    "interviewed at Sundial with Olga Kern",
    "interview with Dan Moss at Delta on fri 6 mar 14:00",
    "linkedin message to Olga Kern",
    "automatic reply from Acme",
    "Acme said don't call",
    "rejected by Acme",
    "met Olga Kern, coffee",
    "Birch call fri 20 mar",
)


@pytest.mark.parametrize("line", LINES)
def test_what_is_shown_before_enter_is_what_is_saved(office, line):
    a_pursuit(office)
    found = office.capturing.understand(line)
    assert found.problem == ""
    change = office.capturing.commit(found)
    goes_on = found.ends or not found.chosen  # thanks for a no open a pursuit of their own (B7)
    number = max(change.touched(Pursuit)) if goes_on else found.chosen.id
    step_id = record(office.desk.database, Pursuit, number).next_step_id
    step = record(office.desk.database, Step, step_id) if step_id else None
    shown = found.left and (found.left.action, found.left.channel, found.left.on, found.left.at)
    assert shown == (step and (step.action, step.channel, step.due_on, step.due_time))


def test_r29_an_application_without_a_person_shows_the_look_up_first(office):
    found = office.capturing.understand("applied to Birch Ltd")
    assert found.left.channel is Channel.RESEARCH


def test_a_clause_that_is_a_job_is_the_goal(office):
    enter(office, "applied to Birch Ltd, fitter")
    assert record(office.desk.database, Pursuit, 1).title == "fitter"


def test_r34_no_phone_calls_is_the_postings_wish(office):
    enter(office, "applied to Birch Ltd for fitter, no phone calls")
    pursuit = record(office.desk.database, Pursuit, 1)
    assert (pursuit.no_calls, pursuit.situation) == (True, "A3")


def test_r40_an_interview_ahead_is_agreed_and_on_record(office):
    enter(office, "interview with Dan Moss at Delta on fri 6 mar 14:00")
    pursuit = record(office.desk.database, Pursuit, 1)
    assert pursuit.kind is Kind.INTERVIEW
    assert next_step(office).reason.code == "agreed"
    (interview,) = matching(office.desk.database, Interview)
    assert (interview.on_date, interview.starts) == (date(2026, 3, 6), time(14))
    assert interview.people == "Dan Moss"


def test_r06_waiting_is_nobodys_step(office):
    a_pursuit(office)
    assert office.capturing.understand("Acme wait for reply").problem == "not_your_action"


@pytest.mark.parametrize(
    ("day", "free"), [("sat 14 mar", "2026-03-16"), ("fri 3 jul 2026", "2026-07-06")]
)
@pytest.mark.parametrize("known", [True, False])
def test_g6_a_promise_on_a_day_off_there_is_warned_of_before_enter(office, day, free, known):
    """6.3: the preview names the next business day; Enter takes it, marked with what was shown."""
    if known:
        a_pursuit(office, person="Ivy Lund", company="Norden")
    found = office.capturing.understand(f"called Ivy Lund at Norden, left voicemail, {day}")
    (warned,) = [reason for reason in found.cautions if reason.code == "G6_day"]
    assert dict(warned.args)["next"] == free
    office.capturing.commit(found)
    aside = dict(next_step(office).reason.args)["despite"].split()
    assert set(aside) == {reason.code.partition("_")[0] for reason in found.cautions}
