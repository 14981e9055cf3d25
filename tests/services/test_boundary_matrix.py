# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every path by every boundary: whatever the user tries, B1 to B9 hold (method.md 3.2).

Each path does one thing that leads to a touch or a step towards Ana at Acme. Without a boundary
it works, or it would prove nothing. With one it may refuse or give way, and then the law of that
boundary holds for all that is on record.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.domain import clock as clocks
from desktop_app.domain.actions import asks_to_meet
from desktop_app.domain.changes import Label
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.particulars import Interview, LadderResult, LadderStep
from desktop_app.domain.records import (
    LIVE,
    Channel,
    Contact,
    Direction,
    Ending,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Stage,
    Step,
    StepState,
    Touch,
)
from desktop_app.services import guarding, steps
from desktop_app.services.follow_ups import KeepStep
from desktop_app.services.hearing import Said
from desktop_app.services.interview_cards import Answer
from desktop_app.services.interviews import InterviewCard
from desktop_app.services.ladder import Found, Try
from desktop_app.services.moving import Told
from desktop_app.services.office import Office
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.database import Database
from desktop_app.storage.reads import matching, record
from desktop_app.ui.table import edits as table_edits
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

NO = "No, don’t call."
THEIRS = date(2026, 4, 6)
CODES = ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"]
HARD = {"B1", "B8"}


@dataclass
class World:
    """Ana at Acme: an application in its interviews, a networking pursuit, and what lies about."""

    office: object
    clock: HandClock
    folder: Path
    mine: int
    net: int
    elsewhere: int
    ladder: int
    closed: int
    twin: int
    interview: int
    plain: int
    ana: int
    acme: int
    deleted: int
    undoable: object
    redoable: object
    touches: int = 0
    said: dict = field(default_factory=dict)

    def step(self, number):
        return self.office.browsing.dossier(number).step

    def soon(self, channel=Channel.CALL, days=2, action=None, **given):
        return a_step(self.office, days, action=action or str(channel), channel=channel, **given)


def a_world(folder):
    clock = HandClock()
    office = an_office(folder / "search.duesday", clock)
    talks = {"kind": Kind.APPLICATION, "stage": Stage.INTERVIEWING, "person": "Ana Ortiz"}
    mine = a_pursuit(office, **talks, applied_on=date(2026, 2, 24))
    networking = {"kind": Kind.NETWORKING, "stage": Stage.IN_TOUCH}
    net = a_pursuit(office, person="Ana Ortiz", title="Advice", **networking)
    elsewhere = a_pursuit(office, company="Birch", person="Sam Hill", title="Clerk")
    find = a_step(office, 2, action="ask_for_hr")
    ladder = a_pursuit(office, person="", title="Welder", step=find)
    closed = a_pursuit(office, person="Ana Ortiz", title="Old", **networking)
    office.follow_ups.close(closed, Ending.DONE)
    gone = a_pursuit(office, person="Ana Ortiz", title="Deleted", **networking)
    office.pursuits.delete([gone])
    deleted = office.journal.recent(removals_only=True)[0].id
    twin = a_pursuit(office, company="", person="Anna Ortiz", title="Twin", **networking)
    office.interviews.add(mine, InterviewCard(date(2026, 3, 2), time(14), time(15)))
    (interview,) = matching(office.desk.database, Interview)
    undone = a_pursuit(office, person="Ana Ortiz", title="Undone", **networking)
    undoable = office.pursuits.delete([undone])
    again = office.pursuits.add(
        NewPursuit("Acme", "Ana Ortiz", "Redone", Kind.NETWORKING), a_step(office, 2)
    )
    office.desk.apply(again.inverse())
    people = {c.name: c for c in matching(office.desk.database, Contact)}
    ana = people["Ana Ortiz"]
    return World(
        office, clock, folder, mine, net, elsewhere, ladder, closed, twin, interview.id,
        people["Anna Ortiz"].id, ana.id, ana.organization_id, deleted, undoable, again,
    )  # fmt: skip


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    """The world as it is before anything is said; each test is given a copy."""
    made = a_world(tmp_path_factory.mktemp("model"))
    made.office.close()
    return made


@pytest.fixture
def world(model, tmp_path):
    shutil.copy(model.folder / "search.duesday", tmp_path / "search.duesday")
    clock = HandClock()
    office = Office(Database(tmp_path / "search.duesday"), clock)
    yield replace(model, office=office, clock=clock, folder=tmp_path, said={})
    office.close()


def hear(world, code):
    """Put a boundary on record, a day before the path is tried."""
    office = world.office
    if code == "B9":
        automatic = happened(office, Outcome.AUTOMATIC, Channel.EMAIL)
        office.follow_ups.log(world.mine, automatic, KeepStep())
    else:
        until = THEIRS if code in {"B2", "B5", "B6"} else None
        off = frozenset({Channel.CALL}) if code == "B3" else frozenset()
        office.hearing.record(world.mine, Said(code, NO, until=until, off=off))
    world.said = {p.id: p for p in matching(office.desk.database, Pursuit)}
    world.touches = len(outbound(world))
    world.standing = world.step(world.mine)
    world.clock.move(days=1)


def outbound(world):
    return [
        t
        for t in matching(world.office.desk.database, Touch)
        if t.direction is Direction.OUT and t.contact_id == world.ana
    ]


# --- the paths ------------------------------------------------------------------------------


def by_table(world, number, column, value):
    row = world.office.browsing.rows([number])[number]
    table_edits.verb_of(world.office, row, column, value)()


def table_due(world):
    by_table(world, world.mine, table_edits.Column.DUE, table_edits.Due(date(2026, 3, 6)))


def table_due_of_advice(world):
    by_table(world, world.net, table_edits.Column.DUE, table_edits.Due(date(2026, 3, 6)))


def table_action(world):
    by_table(world, world.mine, table_edits.Column.ACTION, "phone about the role")


def table_person(world):
    by_table(world, world.elsewhere, table_edits.Column.PERSON, "Ana Ortiz")


def table_company(world):
    by_table(world, world.elsewhere, table_edits.Column.COMPANY, "Acme")


def employer_of_a_person(world):
    world.office.people.set_company(world.plain, "Acme")


def imported(world):
    path = world.folder / "tracker.csv"
    path.write_text(
        "Company,Job title,Contact,Next step,Follow up\nAcme,Baker,Ana Ortiz,call,2026-03-06\n"
    )
    world.office.importing.bring_in(path)


def undo(world):
    world.office.desk.apply(world.undoable.inverse())


def redo(world):
    world.office.desk.apply(world.redoable)


def journal(world):
    world.office.journal.bring_back(world.deleted)


def capture_plan(world):
    found = world.office.capturing.understand("Ana Ortiz call friday", pursuit_id=world.mine)
    world.office.capturing.commit(found)


def capture_touch(world):
    line = "called Ana Ortiz, left voicemail, call friday"
    found = world.office.capturing.understand(line, pursuit_id=world.net)
    world.office.capturing.commit(found)


def capture_new(world):
    found = world.office.capturing.understand_for(world.net, "emailed, call friday")
    world.office.capturing.commit(found)


def terminal_log(world):
    terminal(world, "log", str(world.mine), "left voicemail, call friday")


def terminal_add(world):
    terminal(world, "add", "emailed Advice, call friday")


def terminal(world, *arguments):
    database = str(world.folder / "search.duesday")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clocks, "SystemClock", lambda: world.clock)
        cli.main(["--db", database, *arguments])


def snooze(world):
    step = world.step(world.mine) or world.standing
    world.office.reminders.snooze(step.id, timedelta(hours=1))


def move(world):
    world.office.steps.move(world.step(world.mine).id, date(2026, 3, 6))


def move_with_a_note(world):
    step = world.step(world.net)
    told = {"told": Told.NOTE_SENT, "channel": Channel.CALL, "text": "Another day."}
    world.office.steps.move(step.id, date(2026, 3, 9), **told)


def follow_up(world):
    said = happened(world.office, Outcome.VOICEMAIL)
    world.office.follow_ups.log(world.mine, said, world.soon(stated=True))


def follow_up_on_advice(world):
    said = happened(world.office, Outcome.WRITTEN, Channel.EMAIL)
    world.office.follow_ups.log(world.net, said, world.soon())


def earlier_touch(world):
    on = world.office.today
    said = happened(world.office, Outcome.VOICEMAIL, on=on, at=world.office.desk.now)
    world.office.past_touches.log(world.net, said, world.soon())


def as_proposed(world):
    """What the morning would propose, taken as it is."""
    from desktop_app.services.proposals import Happened

    proposal = world.office.proposals.after(
        world.mine, Happened(Outcome.WRITTEN, Channel.EMAIL, world.office.today)
    )
    said = happened(world.office, Outcome.WRITTEN, Channel.EMAIL)
    world.office.follow_ups.log(world.mine, said, NextStep.of(proposal))


def another_step(world):
    world.office.steps.add(world.mine, world.soon())


def new_pursuit(world):
    new = NewPursuit("Acme", "Ana Ortiz", "Another way in", Kind.NETWORKING)
    world.office.pursuits.add(new, world.soon())


def new_pursuit_with_a_proposal(world):
    world.office.pursuits.add(NewPursuit("Acme", "Ana Ortiz", "Proposed", Kind.NETWORKING))


def ladder(world):
    told = Try(LadderStep.SWITCHBOARD, LadderResult.NO_ANSWER)
    world.office.ladder.record(world.ladder, [told], world.soon(action="ask_for_hr"))


def interview_card(world):
    world.office.interview_cards.log(
        world.interview, Answer(), world.soon(days=9), thank=world.office.today
    )


def reopen(world):
    world.office.follow_ups.reopen(world.closed, world.soon())


def reopen_mine(world):
    world.office.follow_ups.reopen(world.mine, world.soon())


def park(world):
    world.office.follow_ups.park(world.mine, date(2026, 4, 1))


def merge(world):
    world.office.merging.people(world.plain, world.ana)
    world.ana = world.plain


def card(world):
    from desktop_app.services.pursuit_card import PursuitCard

    who = PursuitCard({"title": "Clerk"}, company="Acme", person="Ana Ortiz")
    world.office.pursuit_cards.save(world.elsewhere, who)


def pasted_cells(world):
    """Several cells of the due column at once, as one change."""
    from desktop_app.services import pasting
    from desktop_app.services.transfer.gradual import at_once

    rows = world.office.browsing.rows([world.mine, world.net])
    value = table_edits.Due(date(2026, 3, 6))
    verbs = [
        table_edits.verb_of(world.office, row, table_edits.Column.DUE, value)
        for row in rows.values()
    ]
    wishes = [pasting.Wish(number, verb) for number, verb in enumerate(verbs)]
    label = Label.of("edit_pursuit", field="due")
    found = at_once(pasting.all_or_nothing(world.office.desk, label, wishes))
    if found.troubles:
        raise found.troubles[0].error


def pasted_row(world):
    """A row of cells that becomes a pursuit."""
    from desktop_app.services.pasting import RowStep, add_row

    new = NewPursuit("Acme", "Ana Ortiz", "Pasted", Kind.NETWORKING)
    said = RowStep("call", date(2026, 3, 6))
    add_row(world.office.desk, world.office.pursuits, new, said)


def name_at_another_company(world):
    by_table(world, world.elsewhere, table_edits.Column.PERSON, "ana ortiz")


def card_at_another_company(world):
    from desktop_app.services.pursuit_card import PursuitCard

    world.office.pursuit_cards.save(world.elsewhere, PursuitCard(person="Ana Ortiz"))


def new_pursuit_at_another_company(world):
    new = NewPursuit("Lodge", "Ana Ortiz", "Cook", Kind.APPLICATION)
    world.office.pursuits.add(new, world.soon())


def begun_at_another_company(world):
    from desktop_app.services import beginning

    new = NewPursuit("Lodge", "Ana Ortiz", "Cook", Kind.APPLICATION)
    sent = beginning.Sent(Outcome.APPLIED, Channel.EMAIL)
    beginning.begin(world.office, new, world.soon(), sent)


def pasted_at_another_company(world):
    from desktop_app.services.pasting import RowStep, add_row

    new = NewPursuit("Lodge", "Ana Ortiz", "Pasted", Kind.NETWORKING)
    add_row(world.office.desk, world.office.pursuits, new, RowStep("call", date(2026, 3, 6)))


def imported_at_another_company(world):
    path = world.folder / "tracker.csv"
    path.write_text(
        "Company,Job title,Contact,Next step,Follow up\nLodge,Cook,Ana Ortiz,call,2026-03-06\n"
    )
    world.office.importing.bring_in(path)


def captured_at_another_company(world):
    line = "called Ana Ortiz at Lodge, left voicemail, call friday"
    world.office.capturing.commit(world.office.capturing.understand(line))


def named_by_the_ladder(world):
    told = Try(LadderStep.HR, LadderResult.NAMED)
    find = {"person": "", "company": "Lodge", "title": "Cook"}
    number = a_pursuit(world.office, **find, step=world.soon(days=3, action="ask_for_hr"))
    world.office.ladder.record(number, [told], world.soon(), Found("Ana Ortiz"))


def taken_as_known_on_the_ladder(world):
    world.office.ladder.take(world.ladder, world.ana)


def successor(world):
    from desktop_app.services.leaving import left_company

    left_company(world.office, world.elsewhere, "Ana Ortiz")


def one_touch_for_several(world):
    from desktop_app.services import together

    said = happened(world.office, Outcome.WRITTEN, Channel.EMAIL)
    together.log(world.office, world.mine, said, world.soon(Channel.EMAIL, 9), [world.net])


def a_proposal_taken(world):
    number = max(world.office.pursuits.add(
        NewPursuit("Acme", "Ana Ortiz", "Proposed", Kind.NETWORKING)
    ).touched(Pursuit))  # fmt: skip
    world.office.steps.accept([number])


PATHS = [
    name_at_another_company, card_at_another_company, new_pursuit_at_another_company,
    begun_at_another_company, pasted_at_another_company, imported_at_another_company,
    captured_at_another_company, named_by_the_ladder, taken_as_known_on_the_ladder, successor,
    one_touch_for_several, a_proposal_taken,
    pasted_cells, pasted_row,
    table_due, table_due_of_advice, table_action, table_person, table_company,
    employer_of_a_person, imported, undo, redo, journal, capture_plan, capture_touch, capture_new,
    terminal_log, terminal_add, snooze, move, move_with_a_note, follow_up, follow_up_on_advice,
    earlier_touch, as_proposed, another_step, new_pursuit, new_pursuit_with_a_proposal, ladder,
    interview_card, reopen, park, merge, card,
]  # fmt: skip


def names(path):
    return path.__name__


# --- the law of each boundary ---------------------------------------------------------------


def open_steps(world):
    return matching(world.office.desk.database, Step, state=StepState.OPEN)


def marked(step, guard):
    return guard in str(dict(step.reason.args).get("despite", "")).split()


def nothing_goes_to(world, contacts, company=None):
    live = [p for p in matching(world.office.desk.database, Pursuit) if p.status in LIVE]
    assert [p.title for p in live if p.contact_id in contacts] == []
    assert [s for s in open_steps(world) if s.contact_id in contacts] == []
    if company is not None:
        assert [p.title for p in live if p.organization_id == company] == []


def hold_b1(world):
    database = world.office.desk.database
    bear = {c.id for c in matching(database, Contact, name="Ana Ortiz")}
    nothing_goes_to(world, {world.ana} | bear)
    assert len(outbound(world)) == world.touches


def hold_b8(world):
    database = world.office.desk.database
    assert not record(database, Organization, world.acme).may_contact
    there = {c.id for c in matching(database, Contact, organization_id=world.acme)}
    nothing_goes_to(world, there, world.acme)
    assert len(outbound(world)) == world.touches


def hold_b2(world):
    for step in open_steps(world):
        if step.contact_id == world.ana and asks_to_meet(step.action, step.channel):
            assert step.due_on >= THEIRS or marked(step, "B2"), step


def hold_b3(world):
    ana = record(world.office.desk.database, Contact, world.ana)
    assert not ana.may_call
    calls = [s for s in open_steps(world) if s.channel is Channel.CALL]
    assert [s for s in calls if s.contact_id == world.ana] == []


def hold_one_call(world, begins):
    mine = [s for s in open_steps(world) if s.pursuit_id == world.mine]
    for step in mine:
        if step.channel is Channel.CALL and step.due_on < begins:
            assert marked(step, "B4"), step


def hold_b4(world):
    if matching(world.office.desk.database, Touch, outcome=Outcome.INTERVIEWED):
        return  # they asked the user to talk: that lifts it (R38)
    hold_one_call(world, date(2026, 3, 17))  # 15 business days after 24 February


def hold_b5(world):
    hold_one_call(world, date(2026, 4, 9))  # their date and 3 business days


def hold_b6(world):
    for step in open_steps(world):
        if step.pursuit_id == world.mine and step.contact_id == world.ana:
            thanks = step.action == "thank"
            assert step.due_on >= THEIRS or thanks or marked(step, "G5"), step


def hold_b7(world):
    pursuit = record(world.office.desk.database, Pursuit, world.mine)
    assert pursuit.ending is Ending.REJECTED
    assert [s for s in open_steps(world) if s.pursuit_id == world.mine] == []


def hold_b9(world):
    """It is no boundary: nothing that stood was taken away by it."""
    assert record(world.office.desk.database, Contact, world.ana).may_contact
    assert world.said[world.mine].next_step_id == world.standing.id


HOLD = {"B1": hold_b1, "B2": hold_b2, "B3": hold_b3, "B4": hold_b4, "B5": hold_b5, "B6": hold_b6,
        "B7": hold_b7, "B8": hold_b8, "B9": hold_b9}  # fmt: skip


# --- the matrix -----------------------------------------------------------------------------


@pytest.mark.parametrize("path", PATHS, ids=names)
def test_without_a_boundary_each_path_works(world, path):
    """What does nothing anyway would prove nothing about B1 to B9."""
    world.standing = world.step(world.mine)
    before = all_rows(world.office), reminders(world)
    path(world)
    assert (all_rows(world.office), reminders(world)) != before


def reminders(world):
    return world.office.desk.database.select("SELECT * FROM reminder ORDER BY step_id")


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("path", PATHS, ids=names)
def test_every_path_keeps_to_every_boundary(world, path, code):
    """B1 and B8 stop every path; the others hold back what they name and nothing else."""
    hear(world, code)
    HOLD[code](world)
    try:
        path(world)
    except KnownError as refused:
        assert refused.code in FORESEEN[code], refused
    except AttributeError:
        assert world.step(world.mine) is None  # there is nothing left to move
        assert code in HARD | {"B7"}
    HOLD[code](world)
    assert world.office.health.check().sound
    world.clock.move(days=60)
    for firing in world.office.reminders.tick():
        step = record(world.office.desk.database, Step, firing.step_id)
        assert not (code in HARD and step.contact_id == world.ana)
    shown = {c.row.id for c in world.office.browsing.agenda().cards}
    assert not (code in HARD and shown & {world.mine, world.net, world.closed})


HARD_WORDS = {
    "hard_stop", "organization_stop", "closed_pursuit", "already_settled",
    "invalid_value",  # a cell without a step holds no date and no action
    "namesake_stopped",  # it may be the same person
}  # fmt: skip
FORESEEN = {
    "B1": HARD_WORDS,
    "B2": {"guarded"},
    "B3": {"channel_off"},
    "B4": {"guarded"},
    "B5": {"guarded"},
    "B6": set(),
    "B7": {"closed_pursuit", "already_settled", "ambiguous_name", "invalid_value"},
    "B8": HARD_WORDS,
    "B9": set(),
}
"""What a refusal may say; B6 and B9 refuse nothing, they mark and explain."""


# --- only the ask for a meeting is paused (B2) ------------------------------------------------


def visit_by_table(world):
    by_table(world, world.net, table_edits.Column.ACTION, "ask for a meeting over coffee")


def visit_as_a_step(world):
    world.office.steps.add(world.net, world.soon(Channel.VISIT))


def visit_after_a_touch(world):
    said = happened(world.office, Outcome.WRITTEN, Channel.EMAIL)
    world.office.follow_ups.log(world.net, said, world.soon(action="invite her to lunch"))


def visit_by_capture(world):
    found = world.office.capturing.understand_for(world.net, "visit Ana Ortiz friday")
    world.office.capturing.commit(found)


def visit_as_a_new_pursuit(world):
    new = NewPursuit("Acme", "Ana Ortiz", "Coffee", Kind.NETWORKING)
    world.office.pursuits.add(new, world.soon(action="propose a meeting"))


ASKS = [visit_by_table, visit_as_a_step, visit_after_a_touch, visit_by_capture,
        visit_as_a_new_pursuit]  # fmt: skip


@pytest.mark.parametrize("path", ASKS, ids=names)
def test_b2_the_ask_for_a_meeting_waits_and_may_be_made_with_open_eyes(world, path):
    hear(world, "B2")
    before = all_rows(world.office)
    with pytest.raises(KnownError) as refused:
        path(world)
    assert refused.value.details["guard"] == "B2"
    assert dict(refused.value.details["reason"].args)["until"] == THEIRS.isoformat()
    assert all_rows(world.office) == before
    with world.office.desk.deciding(frozenset({"B2", "G7"})):
        path(world)
    asked = [s for s in open_steps(world) if asks_to_meet(s.action, s.channel)]
    assert asked
    assert all(marked(s, "B2") for s in asked)


@pytest.mark.parametrize("path", ASKS[:3], ids=names)
@pytest.mark.parametrize("freed", ["their day", "they wrote"])
def test_b2_is_lifted_by_its_day_and_by_their_own_words(world, path, freed):
    hear(world, "B2")
    if freed == "their day":
        world.clock.move(days=40)
    else:
        world.clock.move(days=7)  # leave them room, or G1 would mark it
        answer = happened(world.office, Outcome.ANSWERED, Channel.EMAIL, "Do come by!")
        world.office.follow_ups.log(world.net, answer, world.soon(Channel.EMAIL, days=9))
    with world.office.desk.deciding(frozenset({"G7"})):
        path(world)
    asked = [s for s in open_steps(world) if asks_to_meet(s.action, s.channel)]
    assert asked
    assert not any(marked(s, "B2") for s in asked)


# --- the matrix bites -------------------------------------------------------------------------


def test_the_matrix_finds_a_call_that_slips_past_b5(world, monkeypatch):
    """A planted fault: the guards see nothing."""
    hear(world, "B5")
    monkeypatch.setattr(guarding, "speaks_against", lambda *_args, **_given: ())
    another_step(world)
    with pytest.raises(AssertionError):
        hold_b5(world)


def test_the_matrix_finds_a_step_past_a_hard_stop(world, monkeypatch):
    """A planted fault: nobody asks whether B1 is on record; the database itself refuses."""
    hear(world, "B1")
    monkeypatch.setattr(steps, "check_may_contact", lambda *_args: None)
    with pytest.raises(BugError, match="the law refused"):
        new_pursuit(world)


# --- a namesake at another company (R20) ------------------------------------------------------


def test_r20_a_namesake_elsewhere_is_asked_about_and_may_be_somebody_else(world):
    """The user knows: with open eyes the other Ana is somebody new."""
    hear(world, "B1")
    with pytest.raises(KnownError) as refused:
        name_at_another_company(world)
    said = refused.value.details
    assert (said["company"], said["words"], said["guard"]) == ("Acme", NO, "B1")
    with world.office.desk.deciding(frozenset({"B1"})):
        name_at_another_company(world)
    other = world.office.browsing.dossier(world.elsewhere).contact
    assert other.id != world.ana
    assert other.may_contact


def test_r20_a_namesake_let_through_does_not_move_to_the_company_of_the_no(world):
    """There it would be the very person, beside the stop."""
    hear(world, "B1")
    with world.office.desk.deciding(frozenset({"B1"})):
        name_at_another_company(world)
    with pytest.raises(KnownError, match="hard_stop"):
        world.office.pursuits.set_company(world.elsewhere, "Acme")


def test_r20_the_same_one_is_not_freed_by_the_second_word(world):
    """At her own company it is nobody else."""
    hear(world, "B1")
    with (
        world.office.desk.deciding(frozenset({"B1"})),
        pytest.raises(KnownError, match="hard_stop"),
    ):
        new_pursuit(world)


def test_r20_a_row_of_a_file_with_a_namesake_says_whose_no_it_is(world):
    hear(world, "B1")
    imported_at_another_company(world)
    assert matching(world.office.desk.database, Organization, name="Lodge") == []
