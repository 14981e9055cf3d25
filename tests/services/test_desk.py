# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One change, one transaction, one announcement; undo and redo are exact for every verb."""

from __future__ import annotations

import logging
import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.changes import Change, Edit, Label
from desktop_app.domain.errors import BugError, KnownError, StaleChangeError
from desktop_app.domain.records import (
    Channel,
    Ending,
    Organization,
    Outcome,
    Promise,
    Pursuit,
    Stage,
    Step,
    Touch,
)
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Close, KeepStep, Park, Stop
from desktop_app.services.moving import Told
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching, record
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

LATER = date(2026, 3, 20)
NEXT = Label.of("edit_pursuit")


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


# --- every verb, done, undone and done again ------------------------------------------------

PLAIN, PROMISED, NEEDS, PARKED, CLOSED, STOPPED = 1, 2, 3, 4, 5, 6


@pytest.fixture
def full(office):
    """An office with a pursuit in every state."""
    a_pursuit(office)
    a_pursuit(office, company="Birch & Co", person="Sam")
    office.pursuits.add(NewPursuit(company="Cedar", person="Jun"))
    for company in ("Dogwood", "Elm", "Fir"):
        a_pursuit(office, company=company, person=f"Somebody at {company}")
    office.follow_ups.log(PROMISED, happened(office), a_step(office, stated=True))
    office.follow_ups.park(PARKED, LATER)
    office.follow_ups.close(CLOSED, Ending.REJECTED)
    office.follow_ups.stop(STOPPED, "No")
    return office


def step_of(office, number):
    return record(office.desk.database, Pursuit, number).next_step_id


def log(number, outcome, then, channel=Channel.CALL):
    def verb(office):
        what = then(office) if callable(then) else then
        return office.follow_ups.log(number, happened(office, outcome, channel), what)

    return verb


def capture(line):
    def verb(office):
        return office.capturing.commit(office.capturing.understand(line))

    return verb


def move(number, told=Told.UNKNOWN):
    return lambda office: office.steps.move(step_of(office, number), LATER, told=told)


VERBS = {
    "add": lambda o: o.pursuits.add(NewPursuit(company="Gum", person="New")),
    "add with step": lambda o: o.pursuits.add(NewPursuit(title="Welder"), a_step(o)),
    "set title": lambda o: o.pursuits.set_title(PLAIN, "Welder"),
    "set note": lambda o: o.pursuit_cards.change(PLAIN, note="By bus"),
    "set stage": lambda o: o.pursuits.set_stage(PLAIN, Stage.OFFER),
    "set company": lambda o: o.pursuits.set_company(PLAIN, "Hazel"),
    "no company": lambda o: o.pursuits.set_company(PLAIN, ""),
    "set person": lambda o: o.pursuits.set_person(PLAIN, "Ida"),
    "no person": lambda o: o.pursuits.set_person(PLAIN, ""),
    "delete": lambda o: o.pursuits.delete([PLAIN, PROMISED, CLOSED, STOPPED]),
    "log voicemail": log(PLAIN, Outcome.VOICEMAIL, a_step),
    "log a promise": log(PLAIN, Outcome.VOICEMAIL, lambda o: a_step(o, stated=True)),
    "log what settles": log(PROMISED, Outcome.ANSWERED, a_step, Channel.EMAIL),
    "log a new promise": log(PROMISED, Outcome.REACHED, lambda o: a_step(o, 9, stated=True)),
    "log automatic": log(PROMISED, Outcome.AUTOMATIC, KeepStep(), Channel.EMAIL),
    "log and close": log(PROMISED, Outcome.REJECTED, Close(Ending.REJECTED), Channel.EMAIL),
    "log and park": log(PROMISED, Outcome.NO_TIME, Park(LATER)),
    "log and stop": log(PROMISED, Outcome.NO_CONTACT, Stop("No")),
    "log and stop all": log(PROMISED, Outcome.NO_CONTACT, Stop("No", whole_company=True)),
    "log in need": log(NEEDS, Outcome.REACHED, a_step),
    "log parked": log(PARKED, Outcome.REACHED, a_step),
    "log closed": log(CLOSED, Outcome.OFFER, a_step, Channel.EMAIL),
    "move": move(PLAIN),
    "move told": move(PROMISED, Told.NOTE_SENT),
    "move silently": move(PROMISED, Told.NOT_KEPT),
    "reword": lambda o: o.steps.reword(step_of(o, PLAIN), "call again"),
    "add step": lambda o: o.steps.add(PLAIN, a_step(o, 1)),
    "accept": lambda o: o.steps.accept([NEEDS]),
    "park": lambda o: o.follow_ups.park(PROMISED, LATER, Told.NOT_KEPT),
    "close": lambda o: o.follow_ups.close(PROMISED, Ending.WITHDRAWN),
    "reopen closed": lambda o: o.follow_ups.reopen(CLOSED, a_step(o)),
    "reopen parked": lambda o: o.follow_ups.reopen(PARKED, a_step(o)),
    "stop": lambda o: o.follow_ups.stop(PROMISED, "No"),
    "stop company": lambda o: o.follow_ups.stop(PROMISED, "No", whole_company=True),
    "lift": lambda o: o.follow_ups.lift_stop(STOPPED, "Do write"),
    "capture new": capture("called Gum, left voicemail, thu 10"),
    "capture known": capture("called Acme, left voicemail, thu 10"),
    "capture plan": capture("Acme: call on Thursday"),
}


@pytest.mark.parametrize("name", VERBS)
def test_every_verb_is_undone_and_redone_exactly(full, name):
    before = all_rows(full)
    heard: list[Change] = []
    full.desk.hear(heard.append)
    change = VERBS[name](full)
    after = all_rows(full)
    assert after != before
    assert heard == [change]
    full.desk.apply(change.inverse())
    assert all_rows(full) == before
    full.desk.apply(change)
    assert all_rows(full) == after
    assert full.health.check().sound
    assert [c.undoes for c in heard] == [False, True, False]


# --- what is refused ------------------------------------------------------------------------


def test_an_undo_of_what_moved_on_is_refused_and_writes_nothing(office):
    first = office.pursuits.add(NewPursuit(company="Acme"), a_step(office))
    office.pursuits.set_title(1, "Welder")
    before = all_rows(office)
    with pytest.raises(StaleChangeError) as refused:
        office.desk.apply(first.inverse())
    assert refused.value.code == "stale"
    assert all_rows(office) == before


def test_a_promise_is_unsaid_within_ten_minutes_only(office, clock):
    number = a_pursuit(office)
    change = office.follow_ups.log(number, happened(office), a_step(office, stated=True))
    clock.move(minutes=10)
    office.desk.apply(change.inverse())
    office.desk.apply(change)
    clock.move(seconds=1)
    before = all_rows(office)
    with pytest.raises(KnownError) as refused:
        office.desk.apply(change.inverse())
    assert refused.value.code == "void_too_late"
    assert all_rows(office) == before


@pytest.mark.parametrize(
    ("outcome", "then", "code"),
    [
        (Outcome.VOICEMAIL, a_step, "touch_stands"),
        (Outcome.NO_CONTACT, lambda _office: Stop("No"), "stop_stands"),
    ],
)
def test_a_touch_and_a_stop_are_unsaid_within_ten_minutes_only(office, clock, outcome, then, code):
    """Undo keeps to what the journal keeps to (method.md 6.1, B1)."""
    number = a_pursuit(office)
    before = all_rows(office)
    change = office.follow_ups.log(number, happened(office, outcome), then(office))
    after = all_rows(office)
    clock.move(minutes=10, seconds=1)
    with pytest.raises(KnownError) as refused:
        office.desk.apply(change.inverse())
    assert refused.value.code == code
    assert all_rows(office) == after
    clock.move(seconds=-1)
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_what_was_not_said_is_undone_at_any_time(office, clock):
    number = a_pursuit(office)
    change = office.pursuits.set_title(number, "Welder")
    clock.move(days=30)
    office.desk.apply(change.inverse())
    assert record(office.desk.database, Pursuit, number).title == "Fitter"


def test_a_change_within_a_change_is_our_fault(office):
    number = a_pursuit(office)
    with pytest.raises(BugError), office.desk.change(NEXT):
        office.pursuits.set_title(number, "Welder")
    assert record(office.desk.database, Pursuit, number).title == "Fitter"
    office.pursuits.set_title(number, "Welder")


# --- drafts: made ready without the lock ----------------------------------------------------


def a_draft(office, name="Gum"):
    making = office.desk.draft(NEXT)
    making.edits.add(Organization(id=0, uid="", name=name))
    return making


def test_a_draft_is_written_when_it_is_sealed(office):
    before = all_rows(office)
    heard: list[Change] = []
    office.desk.hear(heard.append)
    making = a_draft(office)
    assert all_rows(office) == before
    shares: list[float] = []
    change = office.desk.seal(making, shares.append)
    assert [o.name for o in matching(office.desk.database, Organization)] == ["Gum"]
    assert heard == [change]
    assert shares == sorted(shares)
    assert shares[-1] <= 1
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_of_two_drafts_only_the_first_is_sealed(office):
    first, second = a_draft(office), a_draft(office, "Hazel")
    office.desk.seal(first)
    before = all_rows(office)
    with pytest.raises(KnownError) as refused:
        office.desk.seal(second)
    assert refused.value.code == "stale"
    assert all_rows(office) == before


def test_an_undo_too_makes_a_draft_stale(office):
    change = office.pursuits.add(NewPursuit(company="Acme"), a_step(office))
    making = a_draft(office)
    office.desk.apply(change.inverse())
    with pytest.raises(KnownError) as refused:
        office.desk.seal(making)
    assert refused.value.code == "stale"


def test_while_a_draft_is_sealed_nothing_else_is_changed(office):
    done = office.pursuits.add(NewPursuit(company="Acme"), a_step(office))
    refusals = []

    def meddle(share):
        for act in (
            lambda: office.pursuits.set_title(1, "Welder"),
            lambda: office.desk.apply(done.inverse()),
            lambda: office.desk.seal(a_draft(office)),
        ):
            with pytest.raises(KnownError) as refused:
                act()
            refusals.append(refused.value.code)

    office.desk.seal(a_draft(office), meddle)
    assert set(refusals) == {"busy"}
    assert record(office.desk.database, Pursuit, 1).title == ""
    office.pursuits.set_title(1, "Welder")


def test_a_draft_that_breaks_the_law_is_refused_whole(office):
    number = a_pursuit(office)
    before = all_rows(office)
    making = office.desk.draft(NEXT)
    making.edits.remove(making.edits.get(Step, step_of(office, number)))
    with pytest.raises(BugError, match="the law refused"):
        office.desk.seal(making)
    assert all_rows(office) == before
    office.pursuits.set_title(number, "Welder")


def test_what_is_redone_twice_is_stale(office):
    change = office.pursuits.add(NewPursuit(company="Acme"), a_step(office))
    before = all_rows(office)
    with pytest.raises(StaleChangeError):
        office.desk.apply(change)
    assert all_rows(office) == before


def test_thousands_of_rows_are_checked_to_the_last(office):
    with office.desk.change(NEXT) as making:
        for number in range(1200):
            making.edits.add(Organization(id=0, uid="", name=f"Firm {number}"))
    with office.desk.change(NEXT) as last:
        last.edits.put(replace(last.edits.get(Organization, 1200), name="Another"))
    before = all_rows(office)
    with pytest.raises(StaleChangeError) as refused:
        office.desk.apply(making.made.inverse())
    assert refused.value.details["row_id"] == 1200
    assert all_rows(office) == before
    office.desk.apply(last.made.inverse())
    office.desk.apply(making.made.inverse())
    assert not matching(office.desk.database, Organization)


def test_every_row_has_an_identity_of_its_own(office):
    with office.desk.change(NEXT) as making:
        uids = {making.edits.add(Organization(id=0, uid="", name="Acme")).uid for _ in range(50)}
    assert len(uids) == 50
    assert {uuid.UUID(uid).version for uid in uids} == {4}


# --- telling --------------------------------------------------------------------------------


def test_nothing_changed_nobody_is_told(office):
    number = a_pursuit(office)
    heard: list[Change] = []
    office.desk.hear(heard.append)
    office.pursuits.set_title(number, "Fitter")
    with pytest.raises(KnownError):
        office.pursuits.set_stage(number, Stage.MET)
    assert heard == []


def test_a_deaf_hearer_does_not_silence_the_others(office, caplog):
    heard: list[Change] = []

    def deaf(_change):
        raise ZeroDivisionError

    office.desk.hear(deaf)
    office.desk.hear(heard.append)
    with caplog.at_level(logging.ERROR):
        a_pursuit(office)
    assert len(heard) == 1
    assert "add_pursuit" in caplog.text


def test_a_change_knows_what_it_touched(office):
    change = office.pursuits.add(NewPursuit(company="Acme", person="Sam"), a_step(office))
    assert change.touched(Pursuit) == {1}
    assert change.touched(Touch) == frozenset()
    assert change.inverse().touched(Step) == {1}


# --- the edits of one change ----------------------------------------------------------------


def test_edits_see_what_was_put_before_and_end_as_one_edit_a_row(office):
    a_pursuit(office)
    with office.desk.change(NEXT) as making:
        edits = making.edits
        acme = edits.get(Organization, 1)
        edits.put(replace(acme, name="One"))
        edits.put(replace(acme, name="Two"))
        fresh = edits.add(Organization(id=0, uid="", name="New"))
        assert [o.name for o in edits.all(Organization)] == ["Two", "New"]
        assert edits.all(Organization, name="Acme") == []
        assert edits.find(Organization, None) is None
        gone = edits.add(Organization(id=0, uid="", name="Gone"))
        edits.remove(gone)
        assert edits.find(Organization, gone.id) is None
        assert fresh.uid
        assert gone.id == fresh.id + 1
    names = [(e.before and e.before.name, e.after and e.after.name) for e in making.made.edits]
    assert names == [("Acme", "Two"), (None, "New")]


def test_what_is_not_there_is_told(office):
    edits = Edits(office.desk.database)
    with pytest.raises(KnownError) as refused:
        edits.get(Pursuit, 7)
    assert (refused.value.code, refused.value.details) == (
        "not_found",
        {"kind": "Pursuit", "row_id": 7},
    )
    with pytest.raises(KnownError):
        edits.put(Organization(id=7, uid="u", name="Nobody"))


def test_an_id_is_never_used_twice(office):
    first = a_pursuit(office)
    office.pursuits.delete([first])
    assert a_pursuit(office) == first + 1


def test_writing_past_the_law_is_refused_whole(office):
    number = a_pursuit(office)
    before = all_rows(office)
    with pytest.raises(BugError, match="the law refused"), office.desk.change(NEXT) as making:
        making.edits.remove(making.edits.get(Step, step_of(office, number)))
    assert all_rows(office) == before


def test_an_edit_shows_its_later_image_first():
    row = Organization(id=1, uid="u", name="Acme")
    assert Edit(row, None).record == row
    assert Edit(None, row).inverse() == Edit(row, None)


def test_today_is_asked_anew_in_the_users_zone(tmp_path):
    clock = HandClock(zone="Pacific/Auckland")
    office = an_office(tmp_path / "duesday.db", clock)
    first = office.desk.today
    clock.move(hours=2)
    assert office.desk.today - first == timedelta(days=1)
    assert matching(office.desk.database, Promise) == []
    office.close()
