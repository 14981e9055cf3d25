# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was logged wrongly stands and counts for nothing; its correction counts (method.md 6.1)."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

import desktop_app
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Query
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.records import (
    Channel,
    Direction,
    Kind,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.services import beginning, circumstances, guarding
from desktop_app.services.counting import last_touch_day
from desktop_app.services.drafting import days_of
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Stop
from desktop_app.services.ladder import Found, Try
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.rosters import CompanyRows, PeopleRows
from desktop_app.services.searching import Search
from desktop_app.services.steps import NextStep
from desktop_app.services.timelines import Sort
from desktop_app.services.transfer import nearness as nearness_texts
from desktop_app.services.transfer.exporting import Exporting
from desktop_app.storage import listing
from desktop_app.storage.reads import matching, record
from desktop_app.words.particulars import line_body, line_head
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "search.duesday", clock)
    yield office
    office.close()


def days_ago(office, days, outcome=Outcome.VOICEMAIL, channel=Channel.CALL, **given):
    at = office.desk.now - timedelta(days=days)
    return happened(office, outcome, channel, on=at.date(), at=at, **given)


def the_touch(office, **equal):
    return matching(office.database, Touch, corrected_by_id=None, **equal)[-1]


def with_a_voicemail(office, days=0, text="Front desk, ext. 204"):
    number = a_pursuit(office, step=a_step(office))
    office.past_touches.log(number, days_ago(office, days, text=text), a_step(office, 9))
    return number, the_touch(office)


def test_the_touch_stands_beside_the_one_that_puts_it_right(office):
    number, wrong = with_a_voicemail(office, days=1)
    office.corrections.correct(
        wrong.id, days_ago(office, 4, Outcome.REACHED, text="Front desk, ext. 240")
    )
    right = the_touch(office)
    assert (right.on_date, right.outcome) == (wrong.on_date - timedelta(days=3), Outcome.REACHED)
    assert right.text == "Front desk, ext. 240"
    assert record(office.database, Touch, wrong.id) == replace(wrong, corrected_by_id=right.id)
    entries = [x for x in office.timelines.of_pursuit(number) if x.sort is Sort.TOUCH]
    assert [(x.record.id, x.corrected) for x in entries] == [(right.id, False), (wrong.id, True)]


@pytest.mark.parametrize(
    "given",
    [
        {"on": date(2026, 3, 1)},
        {"channel": Channel.EMAIL, "outcome": Outcome.WRITTEN},
        {"outcome": Outcome.NO_ANSWER},
        {"theirs": True},
        {"text": "They are closed on Mondays"},
        {"with_id": 2},
    ],
)
def test_each_part_of_what_was_logged_can_be_corrected(office, given):
    _number, wrong = with_a_voicemail(office)
    a_pursuit(office, person="Amara Osei", company="")
    as_it_was = happened(office, text=wrong.text, at=wrong.at)
    office.corrections.correct(wrong.id, replace(as_it_was, **given))
    right = the_touch(office, pursuit_id=wrong.pursuit_id)
    told = {
        "on": right.on_date,
        "channel": right.channel,
        "outcome": right.outcome,
        "theirs": right.direction is Direction.IN,
        "text": right.text,
        "with_id": right.contact_id,
    }
    assert {name: told[name] for name in given} == given
    assert record(office.database, Touch, wrong.id).corrected_by_id == right.id


def test_one_undo_takes_a_correction_back(office):
    with_a_voicemail(office)
    before = all_rows(office)
    change = office.corrections.correct(the_touch(office).id, days_ago(office, 2))
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_a_touch_is_corrected_once_and_its_correction_again(office):
    _number, wrong = with_a_voicemail(office)
    office.corrections.correct(wrong.id, days_ago(office, 2))
    with pytest.raises(KnownError, match="corrected_already"):
        office.corrections.correct(wrong.id, days_ago(office, 3))
    office.corrections.correct(the_touch(office).id, days_ago(office, 3))
    assert len(matching(office.database, Touch)) == 3
    assert the_touch(office).on_date == office.today - timedelta(days=3)


def test_nothing_is_written_where_all_is_as_it_was(office):
    _number, wrong = with_a_voicemail(office)
    with pytest.raises(KnownError, match="nothing_corrected"):
        office.corrections.correct(wrong.id, happened(office, text=wrong.text, at=wrong.at))


def test_what_is_yet_to_come_cannot_have_happened(office):
    _number, wrong = with_a_voicemail(office)
    with pytest.raises(KnownError, match="future_touch"):
        office.corrections.correct(wrong.id, days_ago(office, -2))


# The law of the file


def the_law(office, text, *values):
    with office.database.transaction() as connection:
        connection.execute(text, values)


@pytest.mark.parametrize("column", ["on_date", "text", "channel"])
def test_nothing_else_of_a_touch_ever_changes(office, column):
    _number, wrong = with_a_voicemail(office)
    value = {"on_date": "2026-01-02", "text": "x", "channel": "visit"}[column]
    with pytest.raises(Exception, match="stands as it was logged"):
        the_law(office, f"UPDATE touch SET {column} = ? WHERE id = ?", value, wrong.id)


def test_a_correction_is_of_the_same_pursuit(office):
    _number, wrong = with_a_voicemail(office)
    other = a_pursuit(office, person="Amara Osei", company="")
    office.follow_ups.log(other, happened(office), a_step(office, 9))
    strange = the_touch(office, pursuit_id=other)
    with pytest.raises(Exception, match="of the same pursuit"):
        the_law(office, "UPDATE touch SET corrected_by_id = ? WHERE id = ?", strange.id, wrong.id)


# What counts touches leaves out the corrected one


def exported(office):
    path = office.database.path.with_name("out.csv")
    Exporting(office.database).export(path, Query())
    return path.read_text("utf-8-sig")


def found_everywhere(office, text):
    with contextlib.closing(Search(office.database.path)) as searching:
        groups = list(searching.answer(text, lambda: False))
    return [(group.sort, found.id) for group in groups for found in group.found]


def nearness(office, contact_id):
    known = office.database.select(f"{nearness_texts._TOUCHES}", ("2020-01-01",))
    return sorted(row for row in known if row[0] == contact_id)


BY_PERSON = Query(find="zanzibar", sort=PersonColumn.NAME)
BY_COMPANY = Query(find="zanzibar", sort=CompanyColumn.NAME)
READS = re.compile(
    r"(?:edits\.all|matching\w*)\(\s*(?:\w+(?:\.\w+)*,\s*)?Touch\b[^)]*\)", re.DOTALL
)
COUNTED = {
    "attempts": lambda o, e, p: circumstances.unanswered(e, p),
    "guards": lambda o, e, p: [
        f.reason for f in o.proposals.warnings(p.id, NextStep("call", Channel.CALL, o.today))
    ],
    "last turned to": lambda o, e, p: guarding.last_turned_to(e, p.contact_id),
    "last touch": lambda o, e, p: last_touch_day(e, p),
    "paired": lambda o, e, p: circumstances.is_paired(e, p, o.today),
    "proposal": lambda o, e, p: o.proposals.first(e, p),
    "a person's last touch": lambda o, e, p: (
        PeopleRows(o.database).rows([p.contact_id])[p.contact_id].last_touch
    ),
    "a company's last touch": lambda o, e, p: (
        CompanyRows(o.database).rows([p.organization_id])[p.organization_id].last_touch
    ),
    "people found": lambda o, e, p: list(PeopleRows(o.database).ids(BY_PERSON)),
    "companies found": lambda o, e, p: list(CompanyRows(o.database).ids(BY_COMPANY)),
    "pursuits found": lambda o, e, p: list(o.table.ids(Query(find="zanzibar"))),
    "found everywhere": lambda o, e, p: found_everywhere(o, "zanzibar"),
    "the dossier": lambda o, e, p: [
        x.touch.id for x in o.browsing.dossier(p.id).entries if x.touch
    ],
    "the days one may name": lambda o, e, p: days_of(o.browsing.dossier(p.id)),
    "came too soon": lambda o, e, p: o.hindsight.came_soon(o.timelines.of_pursuit(p.id)),
    "exported": lambda o, e, p: exported(o),
    "an import's gaps": lambda o, e, p: nearness(o, p.contact_id),
}


def corrected_to_yesterday(office, outcome, channel):
    """An application long ago, and something of today that was a letter of yesterday."""
    number = a_pursuit(office, step=a_step(office))
    office.past_touches.log(
        number, days_ago(office, 30, Outcome.APPLIED, Channel.EMAIL), a_step(office)
    )
    wrong = happened(office, outcome, channel, text="Zanzibar")
    office.follow_ups.log(number, wrong, a_step(office, 9))
    wrong = the_touch(office)
    office.corrections.correct(wrong.id, days_ago(office, 1, Outcome.WRITTEN, Channel.EMAIL))
    return number, wrong


def all_counted(office, number):
    edits = Edits(office.database)
    pursuit = edits.get(Pursuit, number)
    return {name: count(office, edits, pursuit) for name, count in COUNTED.items()}


def rewritten(office, text, *values):
    """Alter the file behind the program's back, and what is derived from it."""
    with office.database.transaction() as connection:
        connection.execute(text, values)
        listing.rebuild(connection)


def test_a_corrected_touch_counts_nowhere(tmp_path):
    """Section 6.1: each place that counts touches says what it would without the corrected one."""
    told = set()
    for logged in ((Outcome.ANSWERED, Channel.CALL), (Outcome.VOICEMAIL, Channel.CALL)):
        with contextlib.closing(an_office(tmp_path / f"{logged[0]}.duesday")) as office:
            number, wrong = corrected_to_yesterday(office, *logged)
            found = all_counted(office, number)
            rewritten(office, "UPDATE touch SET corrected_by_id = NULL WHERE id = ?", wrong.id)
            counting = all_counted(office, number)
            rewritten(office, "DELETE FROM touch WHERE id = ?", wrong.id)
            assert found == all_counted(office, number)
            told |= {name for name in COUNTED if found[name] != counting[name]}
    assert told == set(COUNTED), "these would not have noticed"


def test_a_plan_is_done_on_the_day_of_the_correction(office, clock):
    number = a_pursuit(office, step=a_step(office, 1))
    clock.move(days=1)
    office.follow_ups.log(number, happened(office), a_step(office, 9))
    assert (office.promises.plans().settled, office.promises.plans().by_day) == (1, 1)
    clock.move(days=3)
    office.corrections.correct(the_touch(office).id, happened(office))
    assert (office.promises.plans().settled, office.promises.plans().by_day) == (1, 0)


def test_no_other_file_reads_touches_on_its_own():
    """Who counts touches takes `standing`, or leaves the corrected out by hand; see the list."""
    allowed = {
        "services/standing.py",  # that is it
        "services/removing.py",  # a person with a touch, corrected or not, is not deleted
        "services/correcting.py",
        "services/pursuits.py",  # deletes all
        "services/timelines.py",  # shows it, struck out
    }
    root = Path(desktop_app.__file__).parent
    found = {
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        for hit in READS.findall(path.read_text("utf-8"))
        if "corrected_by_id" not in hit
    }
    assert found <= allowed


# What hung on it is read anew


def promised_and_kept(office, clock, *, at=None):
    """A call promised in two days and made then."""
    number = a_pursuit(office, step=a_step(office))
    step = a_step(office, 2, stated=True, at=at)
    office.follow_ups.log(number, happened(office), step)
    clock.move(days=2)
    office.follow_ups.log(number, happened(office), a_step(office, 9))
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.KEPT
    clock.move(days=6)
    return number, promise, the_touch(office)


@pytest.mark.parametrize(("ago", "state"), [(6, "kept"), (5, "late"), (3, "missed"), (0, "missed")])
def test_a_word_is_read_anew_by_the_day_it_truly_was(office, clock, ago, state):
    """R26, section 6.2: kept on its day, late a working day after it, missed after that."""
    _number, promise, wrong = promised_and_kept(office, clock)
    text = "Left word" if ago == 6 else ""
    office.corrections.correct(wrong.id, days_ago(office, ago, text=text))
    found = record(office.database, Promise, promise.id)
    assert found.state is PromiseState(state)
    assert found.settled_by_touch_id == the_touch(office).id


def test_a_word_that_nothing_settles_any_more_was_not_kept(office, clock):
    """Section 6.2: missed where no touch was made; what they did is no touch of the user's."""
    _number, promise, wrong = promised_and_kept(office, clock)
    office.corrections.correct(wrong.id, days_ago(office, 8, text="Before it was promised"))
    found = record(office.database, Promise, promise.id)
    assert (found.state, found.settled_by_touch_id) == (PromiseState.MISSED, None)


def test_a_word_stands_again_where_its_day_is_yet_to_come(office, clock):
    """R27: what was settled by a touch that never was is owed again, with its step."""
    number = a_pursuit(office, step=a_step(office))
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    clock.move(days=1)
    answered = happened(office, Outcome.ANSWERED, Channel.EMAIL)
    office.follow_ups.log(number, answered, a_step(office, 20))
    (promise,) = matching(office.database, Promise)
    assert promise.state is PromiseState.ANSWERED
    office.corrections.correct(the_touch(office).id, happened(office, Outcome.NO_ANSWER))
    found = record(office.database, Promise, promise.id)
    assert found == replace(
        promise, state=PromiseState.OPEN, settled_at=None, settled_by_touch_id=None
    )
    step = record(office.database, Step, promise.step_id)
    assert step.state is StepState.OPEN
    assert record(office.database, Pursuit, number).next_step_id == step.id


def test_what_was_promised_with_it_stays(office):
    """Section 6.1: a word is never unsaid after ten minutes, whatever becomes of the entry."""
    number = a_pursuit(office, step=a_step(office))
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    wrong, (promise,) = the_touch(office), matching(office.database, Promise)
    assert office.corrections.said_with(wrong.id) == (promise,)
    office.corrections.correct(wrong.id, days_ago(office, 3))
    right = the_touch(office)
    assert matching(office.database, Promise) == [replace(promise, source_touch_id=right.id)]


def test_the_step_nobody_was_told_of_follows(office):
    """Section 6.3: as for what is logged later, another day is offered by the rhythm."""
    number = a_pursuit(office, step=a_step(office))
    happening = days_ago(office, 0, Outcome.APPLIED, Channel.EMAIL)
    proposed = office.past_touches.outlook(number, happening).proposal
    office.follow_ups.log(number, happening, NextStep.of(proposed))
    wrong, before = the_touch(office), office.browsing.dossier(number).step
    happening = days_ago(office, 7, Outcome.APPLIED, Channel.EMAIL)
    outlook = office.corrections.outlook(wrong.id, happening)
    assert outlook.differs
    assert outlook.proposal.on < before.due_on
    office.corrections.correct(wrong.id, happening, NextStep.of(outlook.proposal))
    step = office.browsing.dossier(number).step
    assert step.due_on == outlook.proposal.on
    assert record(office.database, Pursuit, number).applied_on == happening.on


def test_a_step_of_the_users_own_or_told_to_them_stands(office):
    number, wrong = with_a_voicemail(office)
    assert not office.corrections.outlook(wrong.id, days_ago(office, 5)).differs
    office.follow_ups.log(number, happened(office), a_step(office, 9, stated=True))
    outlook = office.corrections.outlook(the_touch(office).id, days_ago(office, 1))
    assert outlook.said
    assert outlook.proposal is None


def test_the_pursuit_has_come_as_far_as_the_correction_says(office):
    """R02: a talk that was none takes its stage back with it."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.REACHING_OUT, company="")
    office.follow_ups.log(number, happened(office, Outcome.REACHED), a_step(office, 9))
    assert record(office.database, Pursuit, number).stage is Stage.IN_TOUCH
    office.corrections.correct(the_touch(office).id, happened(office))
    found = record(office.database, Pursuit, number)
    assert (found.stage, found.situation) == (Stage.REACHING_OUT, "N3")


def test_a_touch_cannot_be_moved_past_a_no(office, clock):
    """R20: after such words nothing went out; an entry before them may be set right."""
    number, wrong = with_a_voicemail(office)
    clock.move(days=1)
    no = happened(office, Outcome.NO_CONTACT)
    office.follow_ups.log(number, no, Stop("Please don't call me again"))
    clock.move(days=1)
    with pytest.raises(KnownError, match="hard_stop"):
        office.corrections.correct(wrong.id, happened(office))
    earlier = office.today - timedelta(days=3)
    office.corrections.correct(
        wrong.id, replace(happened(office), on=earlier, at=office.desk.now - timedelta(days=3))
    )
    assert matching(office.database, Touch, on_date=earlier)


def test_a_deleted_pursuit_brings_its_corrections_back(office):
    number, wrong = with_a_voicemail(office)
    office.corrections.correct(wrong.id, days_ago(office, 2))
    before = matching(office.database, Touch)
    change = office.pursuits.delete([number])
    office.desk.apply(change.inverse())
    assert matching(office.database, Touch) == before


# The day of the application (faults of its own field)


def applied_today(office):
    """A pursuit as the window adds it, with the step of the rhythm."""
    new = NewPursuit(
        company="Acme", person="Dana Reyes", stage=Stage.APPLIED, applied_on=office.today
    )
    edits = Edits(office.database)
    proposed = beginning.proposed(office, edits, office.pursuits.draft_in(edits, new), None)
    beginning.begin(office, new, NextStep.of(proposed), None)
    return matching(office.database, Pursuit)[-1]


def test_an_application_is_the_first_thing_that_happened(office):
    pursuit = applied_today(office)
    (touch,) = matching(office.database, Touch)
    assert (touch.outcome, touch.on_date) == (Outcome.APPLIED, office.today)
    assert [x.sort for x in office.timelines.of_pursuit(pursuit.id)] == [Sort.TOUCH]
    assert office.browsing.dossier(pursuit.id).step.due_on == date(2026, 3, 12)  # R37: 7 days


def test_the_step_follows_when_the_day_of_the_application_is_corrected(office):
    """R37, 5.2: seven working days run from the day that is now known; one undo."""
    pursuit = applied_today(office)
    before = all_rows(office)
    earlier = office.today - timedelta(days=4)
    change = office.pursuit_cards.change(pursuit.id, applied_on=earlier)
    step = office.browsing.dossier(pursuit.id).step
    assert step.due_on == date(2026, 3, 10)
    assert dict(step.reason.args)["since"] == earlier.isoformat()
    assert the_touch(office).on_date == earlier
    office.desk.apply(change.inverse())
    assert all_rows(office) == before


def test_a_step_that_was_told_to_them_stands_whatever_the_day(office):
    pursuit = applied_today(office)
    office.follow_ups.log(pursuit.id, happened(office), a_step(office, 9, stated=True))
    due = office.browsing.dossier(pursuit.id).step.due
    office.pursuit_cards.change(pursuit.id, applied_on=office.today - timedelta(days=4))
    assert office.browsing.dossier(pursuit.id).step.due == due


def test_one_call_on_the_ladder_is_one_entry(office):
    """Its tries stand in its head; the look-up is told once, in the window and the terminal."""
    number = a_pursuit(office, person="", step=a_step(office))
    found = Try(LadderStep.LOOK_UP, LadderResult.FOUND, number="555-0110", source="site")
    office.ladder.record(number, [found], a_step(office))
    (line,) = [x for x in office.timelines.of_pursuit(number) if x.sort in {Sort.TOUCH, Sort.RUNG}]
    assert [each.number for each in line.tries] == ["555-0110"]
    assert line_head(line, office.today) == "Looked up: number found"
    assert "555-0110" in line_body(line)
    happening = replace(happened(office, Outcome.LOOKED_UP, Channel.RESEARCH), text="By phone")
    earlier = office.today - timedelta(days=1)
    office.corrections.correct(
        line.record.id, replace(happening, on=earlier, at=office.desk.now - timedelta(days=1))
    )
    right, wrong = [x for x in office.timelines.of_pursuit(number) if x.sort is Sort.TOUCH]
    assert ([each.on_date for each in right.tries], wrong.tries) == ([earlier], ())


def test_a_step_counted_from_a_later_call_does_not_follow_the_application(office):
    """5.2: once the search has named somebody, the call to them is not counted from the letter."""
    number = a_pursuit(office, person="", stage=Stage.APPLIED, applied_on=office.today)
    named = Try(LadderStep.SWITCHBOARD, LadderResult.NAMED)
    then = NextStep.of(office.ladder.proposal(number, named))
    office.ladder.record(number, [named], then, Found("Esra Park", "HR"))
    before = office.browsing.dossier(number).step
    office.pursuit_cards.change(number, applied_on=office.today - timedelta(days=14))
    assert office.browsing.dossier(number).step == before
