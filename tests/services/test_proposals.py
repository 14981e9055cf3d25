# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The three scenarios of the method, from the services' side (method.md S3a-S3c, 5.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.own_situations import with_channel, with_gap
from desktop_app.domain.records import Channel, Contact, Kind, Outcome, Pursuit, Stage
from desktop_app.services.companies import CompanyCard
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.proposals import Happened
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, an_office, happened


def at(year, month, day):
    return HandClock(datetime(year, month, day, 15, 0, tzinfo=UTC))


@pytest.fixture
def clock():
    return at(2026, 3, 3)


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def go_to(clock, year, month, day):
    clock.at = datetime(year, month, day, 15, 0, tzinfo=UTC)


def log_as_proposed(office, pursuit_id, outcome, channel, **given):
    """Log a touch and accept what is proposed, as one Enter does; return the proposal."""
    today = office.desk.today
    found = office.proposals.after(pursuit_id, Happened(outcome, channel, today, **given))
    office.follow_ups.log(pursuit_id, happened(office, outcome, channel), NextStep.of(found))
    return found


def networking(office, **given):
    return a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, title="", **given)


def test_s3a_a_networking_email_is_followed_up_in_a_week_in_the_same_thread(office):
    found = log_as_proposed(office, networking(office), Outcome.WRITTEN, Channel.EMAIL)
    assert (found.on, found.channel, found.action) == (
        date(2026, 3, 10),
        Channel.EMAIL,
        "email_thread",
    )
    assert found.situation == "N1"
    assert (found.reason.code, found.business_days) == ("cadence", 5)


def test_s3b_an_application_before_the_fourth_of_july(office, clock):
    go_to(clock, 2026, 6, 26)
    pursuit_id = a_pursuit(office, stage=Stage.FOUND)
    found = log_as_proposed(office, pursuit_id, Outcome.APPLIED, Channel.EMAIL)
    assert (found.on, found.situation) == (date(2026, 7, 8), "A1")
    assert dict(found.reason.args)["holiday"]
    pursuit = record(office.desk.database, Pursuit, pursuit_id)
    assert (pursuit.stage, pursuit.applied_on) == (Stage.APPLIED, date(2026, 6, 26))


def test_s3c_an_interview_before_memorial_day(office, clock):
    go_to(clock, 2026, 5, 15)
    pursuit_id = a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.SCREENING)
    found = log_as_proposed(office, pursuit_id, Outcome.INTERVIEWED, Channel.VISIT)
    assert (found.on, found.situation) == (date(2026, 6, 1), "I1")


def test_an_application_without_a_person_leads_to_the_switchboard(office, clock):
    pursuit_id = a_pursuit(office, person="", stage=Stage.FOUND)
    found = log_as_proposed(office, pursuit_id, Outcome.APPLIED, Channel.RESEARCH)
    assert (found.situation, found.channel) == ("A2", Channel.CALL)
    assert found.business_days == 10


def test_spacing_grows_while_nobody_answers_and_an_answer_starts_again(office, clock):
    pursuit_id = networking(office)
    gaps = []
    found = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    for _ in range(4):
        gaps.append(found.business_days)
        clock.at = datetime.combine(found.on, clock.at.timetz())
        found = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    assert gaps == [5, 7, 10, 14]
    assert found.suggest_parking
    clock.at = datetime.combine(found.on, clock.at.timetz())
    found = log_as_proposed(office, pursuit_id, Outcome.ANSWERED, Channel.EMAIL)
    assert (found.attempt, found.situation) == (0, "N1")
    assert (found.action, found.business_days) == ("reply", 1)


def test_a_date_they_gave_is_waited_for(office):
    pursuit_id = a_pursuit(office, kind=Kind.INTERVIEW, stage=Stage.SCREENING)
    found = log_as_proposed(
        office, pursuit_id, Outcome.INTERVIEWED, Channel.VISIT, their_date=date(2026, 3, 20)
    )
    assert found.on == date(2026, 3, 24)
    assert found.reason.code == "their_date"


def test_an_agreed_date_stands(office):
    pursuit_id = networking(office)
    found = log_as_proposed(
        office, pursuit_id, Outcome.CALL_ON, Channel.CALL, agreed=(date(2026, 3, 7), None)
    )
    assert (found.on, found.reason.code) == (date(2026, 3, 7), "agreed")


def test_the_calendar_is_that_of_the_contact(office, clock):
    """Good Friday and Easter Monday are holidays in Germany, not in the United States."""
    go_to(clock, 2026, 3, 30)
    pursuit_id = networking(office)
    american = office.proposals.after(
        pursuit_id, Happened(Outcome.WRITTEN, Channel.EMAIL, office.desk.today)
    )
    with office.desk.change(Label.of("edit_pursuit")) as making:
        (contact,) = matching(office.desk.database, Contact)
        making.edits.put(replace(contact, country="DE"))
    german = office.proposals.after(
        pursuit_id, Happened(Outcome.WRITTEN, Channel.EMAIL, office.desk.today)
    )
    assert (american.on, german.on) == (date(2026, 4, 6), date(2026, 4, 8))


def test_an_old_application_gets_a_step_from_today_on(office):
    """R35: the day that was missed is said, and the step is for now."""
    office.pursuits.add(
        NewPursuit(company="Birch & Co", stage=Stage.APPLIED, applied_on=date(2025, 12, 1))
    )
    row = office.browsing.rows([1])[1]
    assert row.due_on == office.desk.today
    assert row.reason.code == "repair"
    assert row.needs_step


def test_a_last_touch_counts_more_than_the_day_of_application(office):
    office.pursuits.add(
        NewPursuit(
            company="Birch & Co",
            person="Sam",
            stage=Stage.APPLIED,
            applied_on=date(2026, 2, 2),
            last_touch=date(2026, 3, 2),
        )
    )
    assert office.browsing.rows([1])[1].due_on == date(2026, 3, 11)


def test_a_parked_pursuit_is_looked_at_again_after_twelve_weeks(office):
    edits = Edits(office.desk.database)
    pursuit = edits.get(Pursuit, networking(office))
    found = office.proposals.parked(edits, pursuit)
    assert (found.situation, found.business_days, found.action) == ("PK", 60, "revisit")


def test_an_automatic_reply_is_no_attempt_and_no_answer(office, clock):
    pursuit_id = networking(office)
    first = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    office.follow_ups.log(
        pursuit_id, happened(office, Outcome.AUTOMATIC, Channel.EMAIL), KeepStep()
    )
    clock.at = datetime.combine(first.on, clock.at.timetz())
    second = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    assert (first.attempt, second.attempt) == (0, 1)


def test_a_pursuit_that_is_not_there_is_told(office):
    with pytest.raises(KnownError) as refused:
        office.proposals.after(99, Happened(Outcome.WRITTEN, Channel.EMAIL, office.desk.today))
    assert refused.value.code == "not_found"


def test_what_was_only_found_is_to_be_applied_for(office):
    office.pursuits.add(NewPursuit(company="Birch & Co", person="Sam", stage=Stage.FOUND))
    row = office.browsing.rows([1])[1]
    assert (row.action, row.channel, row.reason.code) == ("apply", Channel.RESEARCH, "to_apply")
    assert row.due_on == office.desk.today


def test_after_a_meeting_thanks_come_first_and_the_days_run_from_the_meeting(office, clock):
    pursuit_id = networking(office)
    thanks = log_as_proposed(office, pursuit_id, Outcome.MET, Channel.VISIT)
    assert (thanks.action, thanks.on) == ("thank", date(2026, 3, 4))
    go_to(clock, 2026, 3, 4)
    first = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    assert (first.situation, first.attempt, first.business_days) == ("N5", 0, 30)
    assert dict(first.reason.args)["since"] == "2026-03-03"
    clock.at = datetime.combine(first.on, clock.at.timetz())
    second = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    assert (second.attempt, second.business_days) == (1, 30)


def test_the_users_own_table_is_followed(office):
    pursuit_id = networking(office)
    mine = with_gap(office.preferences.situations.row("N1"), 0, 6)
    office.preferences.change_situation(with_channel(mine, 0, Channel.CALL))
    found = log_as_proposed(office, pursuit_id, Outcome.WRITTEN, Channel.EMAIL)
    assert (found.on, found.channel) == (date(2026, 3, 11), Channel.CALL)


def test_an_import_follows_the_users_own_table(office, tmp_path):
    mine = with_gap(office.preferences.situations.row("A2"), 0, 12)
    office.preferences.change_situation(mine)
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Company,Status,Applied\nAcme,Applied,2026-03-02\n", "utf-8")
    office.companies.add(CompanyCard({"name": "Acme", "phone": "555-0101"}))
    office.importing.bring_in(tracker)
    assert office.browsing.rows([1])[1].due_on == date(2026, 3, 18)
