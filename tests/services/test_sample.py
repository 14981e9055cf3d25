# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The sample search: realistic, lawful, and right on any day it is opened."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.agenda import Section
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Channel,
    Contact,
    Direction,
    Ending,
    Kind,
    Organization,
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
from desktop_app.services import sample
from desktop_app.services.browsing import Query, View
from desktop_app.services.opening import open_office
from desktop_app.services.sample import StoryClock, fill_sample
from desktop_app.services.sample_story import threads
from desktop_app.storage.reads import matching
from tests.factories import HandClock

FIRST_FORTNIGHT = [date(2026, 3, 2) + timedelta(days=n) for n in range(14)]
AROUND_THE_YEAR = [date(2026, 12, 20) + timedelta(days=n) for n in range(16)]
ODD_DAYS = [
    date(2024, 2, 29),
    date(2028, 2, 29),
    date(2026, 3, 8),  # clocks go forward in the United States
    date(2026, 3, 29),  # and in Europe
    date(2026, 7, 4),
    date(2026, 11, 1),
    date(2026, 11, 26),
    date(2027, 1, 1),
    date(2030, 6, 15),
    date(2050, 10, 3),
]
ZONES = ("America/New_York", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "UTC")
TODAYS = [*FIRST_FORTNIGHT, *AROUND_THE_YEAR, *ODD_DAYS]


def clock_on(day, hour=10, zone="America/New_York"):
    return HandClock(datetime.combine(day, time(hour), ZoneInfo(zone)).astimezone(UTC), zone)


def filled(folder, clock=None, country="US"):
    path, clock = folder / "sample.duesday", clock or clock_on(date(2026, 11, 24))
    fill_sample(path, clock, country=country)
    return open_office(path, clock)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with closing(filled(tmp_path_factory.mktemp("sample"))) as office:
        yield office


def every(office, kind, **equal):
    return matching(office.desk.database, kind, **equal)


def check_today(office):
    agenda = office.browsing.agenda()
    overdue, due = agenda.of(Section.OVERDUE), agenda.of(Section.TODAY)
    assert [card.row.promised for card in overdue].count(True) == 1
    assert len(overdue) == 2
    assert len(due) == 4
    assert [c.row.promised for c in due if c.row.due_time == time(15, 30)] == [True]
    assert 4 <= len(agenda.of(Section.SOON)) <= 6
    assert office.browsing.summary().live == 21
    behind = len(office.promises.behind())  # an open one whose day is over is not kept so far (6.2)
    assert behind <= 1
    assert office.browsing.ledger(None).fraction == (13, 15 + behind)
    assert office.health.check().sound


@pytest.mark.parametrize("index", range(len(TODAYS)), ids=lambda n: TODAYS[n].isoformat())
def test_today_is_as_told_on_any_day(tmp_path, index):
    clock = clock_on(TODAYS[index], zone=ZONES[index % len(ZONES)])
    with closing(filled(tmp_path, clock)) as office:
        check_today(office)


@pytest.mark.parametrize("country", ["CN", "JP", "IL", "GB", "", "XX"])
@pytest.mark.parametrize("day", [date(2026, 2, 16), date(2026, 5, 2), date(2026, 10, 1)])
def test_today_is_as_told_through_the_holidays_of_any_country(tmp_path, country, day):
    with closing(filled(tmp_path, clock_on(day), country)) as office:
        check_today(office)
        assert office.preferences.current.country == country


@pytest.mark.parametrize("hour", [0, 23])
def test_today_is_as_told_at_either_end_of_the_day(tmp_path, hour):
    with closing(filled(tmp_path, clock_on(date(2026, 4, 6), hour))) as office:
        check_today(office)


def test_it_has_pursuits_of_all_kinds_and_many_stages(office):
    pursuits = every(office, Pursuit)
    assert len(pursuits) == 25
    assert set(Counter(p.kind for p in pursuits)) == set(Kind)
    assert min(Counter(p.kind for p in pursuits).values()) >= 3
    assert {p.stage for p in pursuits} == set(Stage) - {Stage.MET}
    assert Counter(p.status for p in pursuits) == {
        Status.OPEN: 20,
        Status.PARKED: 1,
        Status.STOPPED: 1,
        Status.CLOSED: 3,
    }
    assert {p.ending for p in pursuits} - {None} == {
        Ending.REJECTED,
        Ending.FILLED,
        Ending.DECLINED,
    }


def test_two_pursuits_need_a_step_and_say_why(office):
    ids = office.browsing.ids(Query(View.NEEDS_STEP))
    rows = office.browsing.rows(ids).values()
    assert len(rows) == 2
    assert {row.reason.code for row in rows} == {"repair"}


def test_every_live_pursuit_is_due_on_a_day_not_before_the_oldest_overdue(office):
    today = office.desk.today
    for pursuit in every(office, Pursuit):
        step = next((s for s in every(office, Step, id=pursuit.next_step_id or 0)), None)
        assert (step is not None) == (pursuit.status in LIVE)
        assert step is None or step.due_on >= today - timedelta(days=7)


def test_promises_were_kept_late_missed_moved_and_answered(office):
    states = Counter(p.state for p in every(office, Promise))
    assert states[PromiseState.KEPT] == 13
    assert states[PromiseState.LATE] == 1
    assert states[PromiseState.MISSED] == 1
    assert states[PromiseState.SUPERSEDED] == 1
    assert states[PromiseState.ANSWERED] >= 2
    assert states[PromiseState.OPEN] >= 5
    ledger = office.browsing.ledger(90)
    assert (ledger.on_time, ledger.timed) == (1, 1)


def test_the_moved_promise_was_moved_with_a_note_before_its_day(office):
    (moved,) = every(office, Promise, state=PromiseState.SUPERSEDED)
    (note,) = every(office, Touch, id=moved.settled_by_touch_id)
    assert note.direction is Direction.OUT
    assert note.on_date < moved.due_on
    assert note.text
    assert [s.state for s in every(office, Step, id=moved.step_id)] == [StepState.SUPERSEDED]


def test_no_guard_had_to_be_set_aside(office):
    """The sample shows the method as it is meant (5.4)."""
    aside = [
        step for step in matching(office.database, Step) if "despite" in dict(step.reason.args)
    ]
    assert [(step.action, step.due_on, step.reason) for step in aside] == []


def test_a_hard_stop_stands_in_their_words(office):
    (stop,) = every(office, Boundary, code="B1")
    assert stop.words == "Please don't call me again."
    (contact,) = every(office, Contact, id=stop.contact_id)
    assert not contact.may_contact
    (pursuit,) = every(office, Pursuit, contact_id=contact.id)
    assert pursuit.status is Status.STOPPED


def test_an_automatic_reply_left_the_step_standing(office):
    automatic = every(office, Touch, outcome=Outcome.AUTOMATIC)
    assert any("Out of office" in touch.text for touch in automatic)
    for touch in automatic:
        (pursuit,) = every(office, Pursuit, id=touch.pursuit_id)
        assert pursuit.status is Status.OPEN


def test_touches_have_notes_and_lie_on_working_days_in_the_past(office):
    touches = every(office, Touch)
    calendar = office.preferences.calendar()
    assert len(touches) >= 50
    assert {Outcome.SCREENED, Outcome.INTERVIEWED, Outcome.OFFER, Outcome.MET} <= {
        touch.outcome for touch in touches
    }
    for touch in touches:
        assert 5 <= len(touch.text) <= 90
        assert calendar.is_working(touch.on_date)
        assert touch.at < office.desk.now
        assert touch.logged_at == touch.at


def test_they_are_told_in_the_order_they_happened(office):
    instants = [touch.at for touch in every(office, Touch)]
    assert instants == sorted(instants)


def test_nobody_in_it_exists(office):
    contacts = every(office, Contact)
    assert len({c.name for c in contacts}) == len(contacts) >= 20
    for contact in contacts:
        assert re.fullmatch(r"(555-01\d\d)?", contact.phone)
        assert re.fullmatch(r"([a-z.]+@example\.(com|org))?", contact.email)
        assert contact.phone or contact.email
        assert contact.role
    companies = every(office, Organization)
    assert len({c.name for c in companies}) == 25
    assert all(re.fullmatch(r"(555-01\d\d)?", company.phone) for company in companies)
    phones = [who.phone for who in [*contacts, *companies] if who.phone]
    assert len(phones) == len(set(phones))


def test_the_user_of_it_is_alex_morgan(office):
    mine = office.preferences.current
    assert (mine.name, mine.phone, mine.country) == ("Alex Morgan", "555-0100", "US")
    assert mine.first_run_done


def test_what_is_due_already_brings_no_banner(tmp_path):
    clock = clock_on(date(2026, 11, 24), hour=14)
    with closing(filled(tmp_path, clock)) as office:
        assert list(office.reminders.unshown()) == []
        assert list(office.reminders.tick()) == []
        clock.move(hours=1, minutes=20)
        (firing,) = office.reminders.tick()
        (step,) = every(office, Step, id=firing.step_id)
        assert (step.due_time, step.channel) == (time(15, 30), Channel.CALL)


def test_filling_again_replaces_what_was_there(tmp_path):
    with closing(filled(tmp_path)) as office:
        office.pursuits.delete([p.id for p in every(office, Pursuit)][:5])
        office.preferences.change(name="Somebody")
    with closing(filled(tmp_path)) as office:
        assert len(every(office, Pursuit)) == 25
        assert office.preferences.current.name == "Alex Morgan"


def test_it_is_told_as_the_search_of_whoever_looks_at_it(tmp_path):
    path = tmp_path / "sample.duesday"
    clock = clock_on(date(2026, 11, 24))
    fill_sample(path, clock, country="DE", name="Robin Marsh", phone="+1 212 555 0117")
    with closing(sample.open_office(path, clock)) as office:
        mine = office.preferences.current
        assert (mine.name, mine.phone, mine.country) == ("Robin Marsh", "+1 212 555 0117", "DE")


def test_a_journal_left_by_a_crash_does_not_meet_the_new_file(tmp_path):
    (tmp_path / "sample.duesday-journal").write_bytes(b"left by a crash")
    fill_sample(tmp_path / "sample.duesday", clock_on(date(2026, 11, 24)))
    assert [p.name for p in tmp_path.iterdir()] == ["sample.duesday"]


def test_a_failed_filling_leaves_what_was_there(tmp_path, monkeypatch):
    filled(tmp_path).close()
    before = (tmp_path / "sample.duesday").read_bytes()

    def full(*args, **kwargs):
        raise KnownError("disk_full")

    monkeypatch.setattr(sample, "open_office", full)
    with pytest.raises(KnownError):
        fill_sample(tmp_path / "sample.duesday", clock_on(date(2026, 11, 24)))
    assert (tmp_path / "sample.duesday").read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".new")] == []


def test_the_story_clock_does_not_run_backwards():
    clock = clock_on(date(2026, 3, 3))
    story = StoryClock(clock)
    assert story.now() == clock.now()
    story.set(clock.now() - timedelta(days=30))
    assert story.now() == clock.now() - timedelta(days=30)
    with pytest.raises(BugError):
        story.set(clock.now() - timedelta(days=31))


def test_the_story_names_no_weekday_or_month_that_the_calendar_could_belie():
    told = " ".join(scene.text for thread in threads() for scene in thread.scenes)
    names = [f"{datetime(2026, 1, day, tzinfo=UTC):%A}" for day in range(1, 8)]
    names += [f"{datetime(2026, month, 1, tzinfo=UTC):%B}" for month in range(1, 13)]
    assert not re.search(rf"\b({'|'.join(names)}|today|tomorrow|yesterday)\b", told, re.IGNORECASE)


def test_the_sample_of_today_is_opened_again_and_an_older_one_told_anew(tmp_path):
    """What was typed into it is not thrown away on the same day; another day its days are old."""
    import os

    path = tmp_path / "sample.duesday"
    noon = datetime(2026, 3, 3, 12, tzinfo=UTC)
    clock = HandClock(noon)
    assert not sample.is_todays(path, clock)
    path.touch()
    for used, fresh in ((noon, True), (noon - timedelta(days=1), False)):
        os.utime(path, (used.timestamp(), used.timestamp()))
        assert sample.is_todays(path, clock) is fresh


def test_a_kept_sample_that_cannot_go_on_is_told_anew(tmp_path):
    """It lacks a column of today's schema, or is no database at all: nobody sees a failure."""
    import os
    import sqlite3

    path = tmp_path / "sample.duesday"
    noon = datetime(2026, 3, 3, 12, tzinfo=UTC)
    clock = HandClock(noon)

    def used_today():
        os.utime(path, (noon.timestamp(), noon.timestamp()))

    fill_sample(path, clock)
    used_today()
    assert sample.is_kept(path, clock)

    with sqlite3.connect(path) as connection:
        connection.execute("DROP INDEX touch_corrected")
    connection.close()
    used_today()
    assert not sample.is_kept(path, clock)

    path.write_text("no database", "utf-8")
    used_today()
    assert not sample.is_kept(path, clock)
    fill_sample(path, clock)
    used_today()
    assert sample.is_kept(path, clock)
