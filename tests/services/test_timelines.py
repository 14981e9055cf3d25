# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Timelines newest first, notes, stage changes, and touches that are written down later."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Note, Part, StageChange
from desktop_app.domain.records import (
    Channel,
    Direction,
    Ending,
    Outcome,
    PromiseState,
    Stage,
    Touch,
)
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Stop
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.pursuit_card import PartLine, PursuitCard
from desktop_app.services.steps import NextStep
from desktop_app.services.timelines import Sort
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "search.duesday", clock)
    yield office
    office.close()


def sorts(lines):
    return [str(line.sort) for line in lines]


def promise_of(office, number):
    found = office.desk.database.select(
        "SELECT state, settled_by_touch_id FROM promise WHERE pursuit_id = ?", (number,)
    )
    return found[-1]


def earlier(office, days, outcome=Outcome.WRITTEN, channel=Channel.EMAIL, **given):
    at = office.desk.now - timedelta(days=days)
    return happened(office, outcome, channel, on=at.date(), at=at, **given)


# Reading


def test_a_pursuit_shows_all_that_happened_newest_first(office, clock):
    number = a_pursuit(office, step=a_step(office, 5))
    office.timelines.add_note("They have a dog", pursuit_id=number)
    clock.move(days=6)
    office.follow_ups.log(number, happened(office), a_step(office, 7))
    clock.move(days=1)
    office.pursuits.set_stage(number, Stage.SCREENING)
    office.interviews.add(number, InterviewCard(date(2026, 3, 20)))
    lines = office.timelines.of_pursuit(number)
    assert sorts(lines) == ["interview", "stage", "touch", "note"]
    assert [line.on for line in lines] == sorted((line.on for line in lines), reverse=True)
    assert all(line.about == "" for line in lines)


def test_a_person_and_a_company_name_the_pursuit_of_each_entry(office):
    one = a_pursuit(office, title="Fitter", step=a_step(office, 9))
    a_pursuit(office, title="Welder", person="", step=a_step(office, 9))
    office.follow_ups.log(one, happened(office), a_step(office, 9))
    dossier = office.browsing.dossier(one)
    office.timelines.add_note("likes tea", contact_id=dossier.contact.id)
    person = office.timelines.of_person(dossier.contact.id)
    assert {(str(line.sort), line.about) for line in person} == {("touch", "Fitter"), ("note", "")}
    company = office.timelines.of_company(dossier.organization.id)
    assert sorts(company).count("touch") == 1  # of the pursuit and of the person: once
    assert "note" in sorts(company)


def test_words_of_the_person_stand_in_every_pursuit_of_theirs(office):
    one = a_pursuit(office, title="Fitter")
    other = a_pursuit(office, title="Welder")
    office.follow_ups.log(one, happened(office), Stop("please don't"))
    (said,) = [x for x in office.timelines.of_pursuit(other) if x.sort is Sort.BOUNDARY]
    assert said.record.words == "please don't"


def test_an_open_promise_is_no_entry_yet(office):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    assert sorts(office.timelines.of_pursuit(number)) == ["touch"]


def test_nothing_is_known_of_what_is_gone(office):
    assert office.timelines.of_pursuit(99) == ()


def test_what_they_asked_stands_where_it_was_put_on_record_that_day(office, clock):
    """A later note of the same day stands above a boundary, an earlier one below it."""
    number = a_pursuit(office)
    contact = office.browsing.dossier(number).contact.id
    office.timelines.add_note("before", pursuit_id=number)
    clock.move(hours=1)
    office.permissions.set_ways(contact, [Channel.EMAIL], "no calls please")
    clock.move(hours=1)
    office.timelines.add_note("after", pursuit_id=number)
    assert sorts(office.timelines.of_pursuit(number)) == ["note", "boundary", "note"]
    assert office.timelines.of_pursuit(number)[0].record.text == "after"
    (said,) = office.people.file(contact).boundaries
    assert said.recorded_at == clock.now() - timedelta(hours=1)


def test_what_they_asked_in_a_call_stands_above_the_call_and_below_what_came_later(office, clock):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), Stop("please don't"))
    clock.move(hours=2)
    office.timelines.add_note("a pity", pursuit_id=number)
    found = sorts(office.timelines.of_pursuit(number))
    assert found.index("note") < found.index("boundary") < found.index("touch")


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Tokyo"])
def test_the_day_is_the_user_s_own(office, clock, zone):
    clock.zone = zone
    clock.at = datetime(2026, 3, 4, 0, 30, tzinfo=UTC)
    number = a_pursuit(office)
    contact = office.browsing.dossier(number).contact.id
    office.permissions.set_ways(contact, [Channel.EMAIL], "no calls please")
    clock.move(hours=1)
    office.timelines.add_note("after", pursuit_id=number)
    assert sorts(office.timelines.of_pursuit(number)) == ["note", "boundary"]


def test_words_left_by_a_deleted_pursuit_stand_with_the_person_marked(office, clock):
    """6.1: a word that was given stays, also when its pursuit is deleted."""
    from desktop_app.words.particulars import line_body, line_head

    number = a_pursuit(office, title="Fitter")
    dossier = office.browsing.dossier(number)
    step = a_step(office, 6, stated=True)
    office.follow_ups.log(number, happened(office, text="I call Monday"), step)
    clock.move(days=1)
    office.pursuits.delete([number])
    for lines in (
        office.timelines.of_person(dossier.contact.id),
        office.timelines.of_company(dossier.organization.id),
    ):
        (left,) = [line for line in lines if line.sort is Sort.PROMISE]
        assert (left.about, left.on) == ("Fitter", date(2026, 3, 9))
        assert "open" in line_head(left, office.today).lower()
        assert "deleted" in line_body(left)
        assert "I call Monday" in line_body(left)


# Stage changes


def test_a_stage_change_is_written_and_taken_back_with_its_change(office):
    number = a_pursuit(office)
    change = office.pursuits.set_stage(number, Stage.INTERVIEWING)
    (line,) = office.timelines.of_pursuit(number)
    assert (line.record.stage_from, line.record.stage_to) == (Stage.APPLIED, Stage.INTERVIEWING)
    office.desk.apply(change.inverse())
    assert office.timelines.of_pursuit(number) == ()
    office.desk.apply(change)
    assert sorts(office.timelines.of_pursuit(number)) == ["stage"]


def test_every_way_of_moving_leaves_its_trace(office):
    number = a_pursuit(office)
    office.follow_ups.park(number, office.desk.today + timedelta(days=60))
    office.follow_ups.close(number, Ending.WITHDRAWN)
    found = [line.record for line in office.timelines.of_pursuit(number)]
    assert {(str(c.status_from), str(c.status_to)) for c in found} == {
        ("open", "parked"), ("parked", "closed"),
    }  # fmt: skip


def test_adding_or_renaming_a_pursuit_is_no_move(office):
    number = a_pursuit(office)
    assert not office.pursuits.set_title(number, "Welder").touched(StageChange)
    assert office.timelines.of_pursuit(number) == ()


# Notes


def test_a_note_is_added_changed_and_deleted_each_by_one_change(office):
    number = a_pursuit(office)
    added = office.timelines.add_note("  Ask for Kim ", pursuit_id=number, on=date(2026, 3, 1))
    (note,) = added.touched(Note)
    office.timelines.change_note(note, "Ask for Kim Lund")
    (line,) = office.timelines.of_pursuit(number)
    assert (line.on, line.record.text) == (date(2026, 3, 1), "Ask for Kim Lund")
    removed = office.timelines.remove_note(note)
    assert office.timelines.of_pursuit(number) == ()
    office.desk.apply(removed.inverse())
    assert sorts(office.timelines.of_pursuit(number)) == ["note"]


@pytest.mark.parametrize(
    ("text", "days", "code"), [(" ", 0, "note_empty"), ("x", 1, "future_touch")]
)
def test_a_note_without_words_or_of_tomorrow_is_refused(office, text, days, code):
    number = a_pursuit(office)
    with pytest.raises(KnownError, match=code):
        office.timelines.add_note(
            text, pursuit_id=number, on=office.desk.today + timedelta(days=days)
        )


# Touches that are written down later


@pytest.fixture
def promised(office, clock):
    """A call promised for Monday the 16th, made on Friday the 20th: not kept, it seems."""
    number = a_pursuit(office)
    step = a_step(office, on=date(2026, 3, 16), stated=True)
    office.follow_ups.log(number, happened(office), step)
    clock.at = datetime(2026, 3, 20, 10, 0, tzinfo=clock.at.tzinfo)
    office.follow_ups.log(number, happened(office), a_step(office, on=date(2026, 4, 3)))
    assert promise_of(office, number)[0] == PromiseState.MISSED
    return number


def test_an_earlier_touch_keeps_the_promise_it_kept(office, promised):
    before = all_rows(office)
    change = office.past_touches.log(
        promised, earlier(office, 4, Outcome.VOICEMAIL, Channel.CALL, text="said Friday")
    )
    (number,) = change.touched(Touch)
    assert promise_of(office, promised) == (PromiseState.KEPT, number)
    touch = next(x for x in office.timelines.of_pursuit(promised) if x.record.id == number
                 and x.sort is Sort.TOUCH)  # fmt: skip
    assert touch.on == date(2026, 3, 16)
    assert touch.record.logged_at == office.desk.now
    assert touch.logged_later
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_a_talk_with_an_interviewer_keeps_no_word_given_to_the_first_contact(office, promised):
    iris = an_interviewer(office, promised)
    told = replace(earlier(office, 4, Outcome.REACHED, Channel.CALL), with_id=iris)
    before = office.browsing.dossier(promised).step
    (number,) = office.past_touches.log(promised, told).touched(Touch)
    assert promise_of(office, promised)[0] == PromiseState.MISSED
    assert number in {x.record.id for x in office.timelines.of_person(iris)}
    assert office.browsing.dossier(promised).step == before


def test_todays_talk_with_an_interviewer_leaves_stage_and_step(office, promised):
    told = replace(
        happened(office, Outcome.MET, Channel.VISIT), with_id=an_interviewer(office, promised)
    )
    before = office.browsing.dossier(promised)
    assert not office.past_touches.outlook(promised, told).latest
    office.past_touches.log(promised, told)
    after = office.browsing.dossier(promised)
    assert (after.step, after.pursuit.stage) == (before.step, before.pursuit.stage)


def test_b1_what_an_interviewer_said_no_to_is_not_logged_after_it(office, promised, clock):
    iris = an_interviewer(office, promised)
    office.permissions.stop(iris, "No, thank you")
    clock.move(days=2)
    told = replace(happened(office, Outcome.VOICEMAIL, Channel.CALL), with_id=iris)
    with pytest.raises(KnownError, match="hard_stop"):
        office.past_touches.log(promised, told)


def an_interviewer(office, number):
    """Add somebody who has a part in the pursuit."""
    vance = PartLine("Iris Vance", Part.INTERVIEWER)
    office.pursuit_cards.save(number, PursuitCard(parts=(vance,)))
    return office.pursuit_cards.file(number).parts[0][1].id


def test_a_silent_call_keeps_nothing(office, promised):
    office.past_touches.log(promised, earlier(office, 4, Outcome.NO_ANSWER, Channel.CALL))
    assert promise_of(office, promised)[0] == PromiseState.MISSED


def test_a_touch_before_the_word_was_given_keeps_nothing(office, promised):
    office.past_touches.log(promised, earlier(office, 18))
    assert promise_of(office, promised)[0] == PromiseState.MISSED


def test_an_answer_that_came_first_takes_the_promise_out_of_the_rate(office, promised):
    office.past_touches.log(promised, earlier(office, 7, Outcome.ANSWERED))
    assert promise_of(office, promised)[0] == PromiseState.ANSWERED


def test_an_answer_after_the_day_heals_nothing(office, promised):
    office.past_touches.log(promised, earlier(office, 2, Outcome.ANSWERED))
    assert promise_of(office, promised)[0] == PromiseState.MISSED


def test_an_earlier_touch_moves_neither_stage_nor_the_step_that_stands(office, promised):
    before = office.browsing.dossier(promised)
    office.past_touches.log(promised, earlier(office, 1, Outcome.MET, Channel.VISIT))
    after = office.browsing.dossier(promised)
    assert (after.pursuit.stage, after.pursuit.situation) == (
        before.pursuit.stage, before.pursuit.situation,
    )  # fmt: skip
    assert after.step == before.step


def test_the_outlook_offers_another_day_for_a_step_of_the_usual_rhythm(office, clock):
    number = a_pursuit(office, applied_on=date(2026, 2, 20))
    office.follow_ups.log(number, happened(office), usual_step(office, number))
    clock.move(days=1)
    answer = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    office.follow_ups.log(number, answer, usual_step(office, number))
    outlook = office.past_touches.outlook(number, earlier(office, 5))
    assert not outlook.latest
    assert outlook.stands is not None
    assert outlook.proposal is not None
    then = NextStep.of(outlook.proposal)
    office.past_touches.log(number, earlier(office, 5), then)
    assert office.browsing.dossier(number).step.due_on == outlook.proposal.on


def usual_step(office, number):
    """The step by the usual rhythm."""
    pursuit = office.browsing.dossier(number).pursuit
    return NextStep.of(office.proposals.first(Edits(office.desk.database), pursuit))


def test_the_latest_touch_goes_the_usual_way_and_needs_a_step(office, promised):
    outlook = office.past_touches.outlook(
        promised, happened(office, Outcome.WRITTEN, Channel.EMAIL)
    )
    assert outlook.latest
    with pytest.raises(KnownError, match="step_required"):
        office.past_touches.log(promised, happened(office, Outcome.WRITTEN, Channel.EMAIL))


def test_a_closed_pursuit_still_takes_its_history(office, promised):
    office.follow_ups.close(promised, Ending.WITHDRAWN)
    office.past_touches.log(promised, earlier(office, 8, Outcome.ANSWERED))
    assert sorts(office.timelines.of_pursuit(promised)).count("touch") == 3


def test_nothing_outbound_is_logged_after_a_no_but_what_came_before_is(office, clock):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), Stop("don't call"))
    clock.move(days=9)
    with pytest.raises(KnownError, match="hard_stop"):
        office.past_touches.log(number, earlier(office, 3))
    office.past_touches.log(number, earlier(office, 12))
    directions = [x.record.direction for x in office.timelines.of_pursuit(number)
                  if x.sort is Sort.TOUCH]  # fmt: skip
    assert directions == [Direction.OUT, Direction.OUT]


def test_tomorrow_has_not_happened(office, promised):
    wanted = happened(office, on=office.desk.today + timedelta(days=1))
    for verb in (office.past_touches.log, office.past_touches.outlook):
        with pytest.raises(KnownError, match="future_touch"):
            verb(promised, wanted)


def test_an_application_of_an_earlier_day_is_noted_in_the_pursuit(office):
    number = a_pursuit(office, stage=Stage.FOUND, step=a_step(office, 9))
    office.follow_ups.log(number, happened(office, Outcome.LOOKED_UP, Channel.RESEARCH),
                          a_step(office, 9))  # fmt: skip
    office.past_touches.log(number, earlier(office, 5, Outcome.APPLIED))
    pursuit = office.browsing.dossier(number).pursuit
    assert (pursuit.applied_on, pursuit.stage) == (date(2026, 2, 26), Stage.APPLIED)


def test_the_time_of_a_talk_is_known_where_one_was_given(office):
    """Noon stands for none, and what is logged as it happens has the time of the logging."""
    number = a_pursuit(office, step=a_step(office, 9))
    day = office.today - timedelta(days=1)
    for hour, minute in ((9, 40), (12, 0)):
        at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)
        said = happened(office, Outcome.WRITTEN, Channel.EMAIL, on=day, at=at)
        office.past_touches.log(number, said, a_step(office, 9))
    office.follow_ups.log(number, happened(office), a_step(office, 5))
    told = [line.clock for line in office.timelines.of_pursuit(number) if line.sort is Sort.TOUCH]
    assert [at.isoformat("minutes") for at in told if at is not None] == ["09:40"]
