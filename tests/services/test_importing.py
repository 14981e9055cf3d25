# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A tracker comes in wholly or not at all, every row accounted for, once."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.changes import Label
from desktop_app.domain.dates import DayOrder
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import (
    RECORDS,
    Batch,
    BatchRow,
    Boundary,
    Channel,
    Contact,
    Ending,
    Kind,
    Organization,
    Outcome,
    Pursuit,
    Relationship,
    Stage,
    Status,
    Step,
    Touch,
)
from desktop_app.services.desk import Desk
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.proposals import Proposals
from desktop_app.services.pursuits import NewPursuit, Pursuits
from desktop_app.services.reminders import Reminders
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.importing import Importing
from desktop_app.services.transfer.plan import Verdict, report_of
from desktop_app.storage.database import Database
from desktop_app.storage.reads import matching
from desktop_app.words import importing as told
from desktop_app.words.import_groups import report_lines

TODAY = date(2026, 3, 10)  # a Tuesday


class FixedClock:
    def now(self):
        return datetime(2026, 3, 10, 15, 0, tzinfo=UTC)

    def zone_name(self):
        return "America/New_York"


class Desks:
    """The services an import needs, around one real file."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.database = Database(self.folder / "test.duesday")
        self.desk = Desk(self.database, FixedClock())
        self.preferences = PreferenceStore(self.database)
        self.preferences.change(country="US")
        self.reminders = Reminders(self.desk, self.preferences)
        self.proposals = Proposals(self.desk, self.preferences)
        self.pursuits = Pursuits(self.desk, self.proposals)
        self.importing = Importing(self.desk, self.preferences, self.proposals, self.pursuits)

    def plan(self, text, order=None):
        table = parse_table(text.encode())
        return self.importing.plan(table, recognise(table), order)

    def bring_in(self, text, **options):
        path = self.folder / "tracker.csv"
        path.write_text(text, encoding="utf-8")
        return self.importing.bring_in(path, **options)

    def all(self, kind):
        return matching(self.database, kind)

    def one(self, kind):
        (found,) = self.all(kind)
        return found

    def rows(self):
        return {kind: self.all(kind) for kind in RECORDS}

    def steps_of(self, **equal):
        return [
            matching(self.database, Step, id=pursuit.next_step_id)[0]
            for pursuit in matching(self.database, Pursuit, **equal)
        ]


@contextmanager
def new_desks(folder):
    desks = Desks(folder)
    try:
        yield desks
    finally:
        desks.database.close()


@pytest.fixture
def desks(tmp_path):
    with new_desks(tmp_path) as made:
        yield made


TRACKER = (
    "Company,Job title,Contact,Email,Status,Date applied,Last contact,Follow up,Next step,Notes"
    ",Pay\n"
    'Acme,Cook,Ana Sample,ana@example.com,Applied,2026-02-27,,2026-03-20,Call Ana,"one\ntwo",50k\n'
    "Straße GmbH,Baker,,,Rejected,2026-01-15,,,,,\n"
    "Globex,Waiter,,,Interview,2026-02-02,2026-03-02,2026-03-05,,,\n"
    "Initech,Clerk,,,Saved,,,,,,\n"
    "\n"
    "Umbrella,Nurse,Ben Sample,ben@example.com,Ghosted,2025-12-01,,,,,\n"
    ",,,,Applied,2026-02-01,,,,left out,\n"
)


def test_a_tracker_comes_in(desks):
    report, change = desks.bring_in(TRACKER)
    assert (report.added, report.same, report.refused, report.empty) == (5, 0, 1, 1)
    assert change.label == Label.of("import", count=5, new=5, kind="pursuits", file="tracker.csv")
    acme, strasse, globex, initech, umbrella = desks.all(Pursuit)
    assert (acme.title, acme.kind, acme.stage, acme.status) == (
        "Cook",
        Kind.APPLICATION,
        Stage.APPLIED,
        Status.OPEN,
    )
    assert acme.note == "one\ntwo\nPay: 50k"
    assert (strasse.status, strasse.ending) == (Status.CLOSED, Ending.REJECTED)
    (no,) = desks.all(Boundary)
    assert (no.code, no.said_on) == ("B7", date(2026, 1, 15))  # their no is on record (B7)
    assert strasse.next_step_id is None
    assert globex.stage is Stage.INTERVIEWING
    assert initech.stage is Stage.FOUND
    assert (umbrella.status, umbrella.stage) == (Status.OPEN, Stage.APPLIED)
    assert [o.name for o in desks.all(Organization)] == [
        "Acme",
        "Straße GmbH",
        "Globex",
        "Initech",
        "Umbrella",
    ]
    assert [(c.name, c.email) for c in desks.all(Contact)] == [
        ("Ana Sample", "ana@example.com"),
        ("Ben Sample", "ben@example.com"),
    ]


def test_a_step_with_a_day_to_come_is_the_users_own(desks):
    desks.bring_in(TRACKER)
    (acme,) = (p for p in desks.all(Pursuit) if p.title == "Cook")
    (step,) = (s for s in desks.all(Step) if s.pursuit_id == acme.id)
    assert (step.action, step.channel, step.due_on) == ("Call Ana", Channel.CALL, date(2026, 3, 20))
    assert step.reason.code == "imported"
    assert not acme.needs_step


def test_rows_without_a_usable_step_stand_in_needs_a_step(desks):
    report, _ = desks.bring_in(TRACKER)
    waiting = [p for p in desks.all(Pursuit) if p.needs_step]
    assert [p.title for p in waiting] == ["Waiter", "Clerk", "Nurse"]
    assert report.needs_step == 3
    for step in desks.steps_of(needs_step=True):
        assert step.due_on >= TODAY
        assert step.due_on.weekday() < 5


def test_a_day_that_has_passed_is_told_and_replaced(desks):
    report, _ = desks.bring_in(TRACKER)
    (line,) = (line for line in report.lines if line.remark.code == "was_due")
    assert dict(line.remark.args) == {"on": "2026-03-05"}
    assert line.line == 5


def test_a_job_only_found_is_to_be_applied_for(desks):
    desks.bring_in("Company,Job title,Status\nInitech,Clerk,Wishlist\n")
    step = desks.one(Step)
    assert (step.action, step.channel, step.due_on) == ("apply", Channel.RESEARCH, TODAY)


def test_the_timeline_has_the_application_and_the_last_contact(desks):
    desks.bring_in(TRACKER)
    (globex,) = (p for p in desks.all(Pursuit) if p.title == "Waiter")
    touches = [t for t in desks.all(Touch) if t.pursuit_id == globex.id]
    assert [(t.outcome, t.on_date) for t in touches] == [
        (Outcome.APPLIED, date(2026, 2, 2)),
        (Outcome.WRITTEN, date(2026, 3, 2)),
    ]
    assert desks.steps_of(id=globex.id)[0].attempt == 1


def test_the_same_file_again_adds_nothing(desks):
    desks.bring_in(TRACKER)
    before = desks.rows()
    report, change = desks.bring_in(TRACKER)
    assert (report.added, report.same, report.refused, report.empty) == (0, 5, 1, 1)
    assert change is None
    assert desks.rows() == before


def test_a_file_with_one_more_row_adds_one(desks):
    desks.bring_in(TRACKER)
    report, _ = desks.bring_in(TRACKER + "Hooli,Driver,,,Applied,2026-03-01,,,,,\n")
    assert (report.added, report.same) == (1, 5)


def test_a_row_is_known_again_after_the_user_renamed_it(desks):
    desks.bring_in("Company,Job title\nAcme,Cook\n")
    desks.pursuits.set_title(desks.one(Pursuit).id, "Head cook")
    report, _ = desks.bring_in("Company,Job title\nACME,cook\n")
    assert (report.added, report.same) == (0, 1)


def test_a_pursuit_typed_in_before_is_not_added_again(desks):
    desks.pursuits.add(NewPursuit(company="Strasse GmbH", title="Cook"))
    report, _ = desks.bring_in("Company,Job title\nSTRAßE GMBH,cook\n")
    assert report.lines[0].remark.code == "already_here"


def test_a_row_may_come_back_after_its_pursuit_was_deleted(desks):
    desks.bring_in("Company,Job title\nAcme,Cook\n")
    desks.pursuits.delete([desks.one(Pursuit).id])
    report, _ = desks.bring_in("Company,Job title\nAcme,Cook\n")
    assert report.added == 1


def test_a_repeated_row_is_added_once(desks):
    plan = desks.plan("Company,Job title\nAcme,Cook\nacme,COOK\nAcme,Baker\n")
    assert [row.verdict for row in plan.rows] == [Verdict.ADD, Verdict.SAME, Verdict.ADD]
    assert dict(plan.rows[1].why.args) == {"line": 2}


def test_who_applied_twice_has_two_pursuits(desks):
    text = "Company,Job title,Date applied\nAcme,Cook,2025-01-10\nAcme,Cook,2026-02-10\n"
    assert desks.bring_in(text)[0].added == 2
    assert desks.bring_in(text)[0].added == 0


def test_undo_leaves_every_table_as_it_was(desks):
    desks.pursuits.add(NewPursuit(company="Acme", title="Clerk", person="Ana Sample"))
    before = desks.rows()
    _, change = desks.bring_in(TRACKER)
    assert desks.rows() != before
    desks.desk.apply(change.inverse())
    assert desks.rows() == before
    after_redo = desks.desk.apply(change)
    assert after_redo.touched(Pursuit)
    assert desks.plan(TRACKER).added == 0


def test_after_undo_the_file_is_new_again(desks):
    _, change = desks.bring_in(TRACKER)
    desks.desk.apply(change.inverse())
    assert desks.plan(TRACKER).added == 5


def test_the_batch_remembers_file_and_rows(desks):
    desks.bring_in(TRACKER)
    batch = desks.one(Batch)
    assert (batch.file_name, batch.rows) == ("tracker.csv", 7)
    assert len(batch.digest) == 64
    assert [r.pursuit_id for r in desks.all(BatchRow)] == [p.id for p in desks.all(Pursuit)]


def test_a_plan_applied_twice_is_refused(desks):
    plan = desks.plan("Company\nAcme\n")
    desks.importing.apply(plan, "a.csv", "")
    before = desks.rows()
    with pytest.raises(KnownError) as refused:
        desks.importing.apply(plan, "a.csv", "")
    assert refused.value.code == "import_nothing"
    assert desks.rows() == before


def test_a_dry_run_writes_nothing(desks):
    before = desks.rows()
    report, change = desks.bring_in(TRACKER, dry_run=True)
    assert report.added == 5
    assert change is None
    assert desks.rows() == before


def test_a_failure_half_way_writes_nothing(desks, monkeypatch):
    draft = desks.pursuits.draft_in
    drafted = []

    def failing(edits, new, directory=None):
        drafted.append(new)
        if len(drafted) == 4:
            raise OSError
        return draft(edits, new, directory)

    monkeypatch.setattr(desks.pursuits, "draft_in", failing)
    before = desks.rows()
    with pytest.raises(OSError):
        desks.bring_in(TRACKER)
    assert len(drafted) == 4
    assert desks.rows() == before
    monkeypatch.undo()
    assert desks.bring_in(TRACKER)[0].added == 5


def test_at_most_eight_proposed_steps_a_day(desks):
    for number in range(3):
        desks.pursuits.add(NewPursuit(company=f"Typed {number}", applied_on=date(2025, 6, 2)))
    lines = "".join(f"Firm {n},Cook,2025-06-02\n" for n in range(40))
    desks.bring_in("Company,Job title,Date applied\n" + lines)
    days = Counter(step.due_on for step in desks.steps_of(needs_step=True))
    assert sum(days.values()) == 43
    assert max(days.values()) == 8
    assert min(days) == TODAY
    assert all(day.weekday() < 5 for day in days)
    assert len(days) == 6


def test_a_step_that_is_moved_says_so(desks):
    lines = "".join(f"Firm {n},Cook,2025-06-02\n" for n in range(9))
    desks.bring_in("Company,Job title,Date applied\n" + lines)
    last = desks.all(Step)[-1]
    assert last.due_on == date(2026, 3, 11)
    assert last.reason.code == "spread"
    assert dict(last.reason.args) == {"wanted": "2026-03-10", "most": 8}


def test_the_second_import_goes_on_where_the_first_one_filled_the_days(desks):
    for letter in "AB":
        lines = "".join(f"{letter}{n},Cook,2025-06-02\n" for n in range(8))
        desks.bring_in("Company,Job title,Date applied\n" + lines)
    days = Counter(step.due_on for step in desks.steps_of(needs_step=True))
    assert days == {TODAY: 8, date(2026, 3, 11): 8}


# --- little by little ---


def begun(work, share):
    """Do a work until a share of it is done."""
    while next(work) < share:
        pass


def test_little_by_little_does_the_same(desks):
    table = parse_table(TRACKER.encode())
    mapping = recognise(table)
    assert at_once(desks.importing.planning(table, mapping)) == desks.plan(TRACKER)
    plan = desks.plan(TRACKER)
    making = at_once(desks.importing.preparing(plan, "tracker.csv", table.digest))
    before = desks.rows()
    assert not desks.all(Pursuit)
    change = desks.importing.commit(making)
    assert change.label == Label.of("import", count=5, new=5, kind="pursuits", file="tracker.csv")
    assert len(desks.all(Pursuit)) == 5
    desks.desk.apply(change.inverse())
    assert desks.rows() == before


def test_what_is_prepared_can_be_given_up(desks):
    before = desks.rows()
    plan = desks.plan("Company,Role\n" + "".join(f"Firm {n},Cook\n" for n in range(100)))
    work = desks.importing.preparing(plan, "a.csv", "")
    begun(work, 0.5)
    work.close()
    assert desks.rows() == before
    assert desks.importing.apply(plan, "a.csv", "").touched(Pursuit)


def test_the_share_that_is_done_only_grows(desks):
    text = "Company,Role\n" + "".join(f"Firm {n},Cook\n" for n in range(1000))
    plan = desks.plan(text)
    for work in (
        desks.importing.planning(parse_table(text.encode()), {0: Field.COMPANY}),
        desks.importing.preparing(plan, "a.csv", ""),
    ):
        shares = list(work)
        assert shares == sorted(shares)
        assert len(set(shares)) > 5
        assert 0 <= shares[0] <= shares[-1] <= 1


def test_what_is_prepared_is_stale_once_anything_else_was_written(desks):
    plan = desks.plan("Company,Role\nAcme,Cook\n")
    making = at_once(desks.importing.preparing(plan, "a.csv", ""))
    desks.pursuits.add(NewPursuit(company="Acme", title="Cook"))
    before = desks.rows()
    with pytest.raises(KnownError) as refused:
        desks.importing.commit(making)
    assert refused.value.code == "stale"
    assert desks.rows() == before
    with pytest.raises(KnownError) as refused:
        at_once(desks.importing.preparing(plan, "a.csv", ""))
    assert refused.value.code == "import_nothing"


def test_another_program_writing_makes_it_stale_too(desks):
    making = at_once(desks.importing.preparing(desks.plan("Company\nAcme\n"), "a.csv", ""))
    with new_desks(desks.folder) as others:
        others.pursuits.add(NewPursuit(company="Beta"))
    with pytest.raises(KnownError) as refused:
        desks.importing.commit(making)
    assert refused.value.code == "stale"
    assert [p.name for p in desks.all(Organization)] == ["Beta"]


def test_a_large_import_is_backed_up_first(desks):
    few, many = ("Company\n" + "".join(f"{n} Ltd\n" for n in range(count)) for count in (20, 41))
    desks.bring_in(few)
    assert not list(desks.database.backup_dir.glob("*before-import*"))
    plan = desks.plan(many)
    desks.importing.commit(at_once(desks.importing.preparing(plan, "a.csv", "")))
    (backup,) = desks.database.backup_dir.glob("*before-import*")
    with Database(backup) as held:
        assert len(matching(held, Pursuit)) == 20


# --- a no that stands ---


def stop(desks, **scope):
    with desks.desk.change(Label("stop")) as making:
        edits = making.edits
        organization = edits.add(Organization(id=0, uid="", name="Acme"))
        contact = edits.add(
            Contact(
                id=0,
                uid="",
                name="Ana Sample",
                organization_id=organization.id,
                may_contact=False,
            )
        )
        ids = {"contact_id": contact.id, "organization_id": organization.id}
        if scope["code"] == "B8":
            edits.put(Organization(**{**_fields(organization), "may_contact": False}))
        edits.add(
            Boundary(
                id=0,
                uid="",
                code=scope["code"],
                said_on=date(2026, 1, 5),
                words="Please stop.",
                **{scope["to"]: ids[scope["to"]]},
            )
        )


def _fields(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


@pytest.mark.parametrize(
    ("scope", "row", "code"),
    [
        ({"code": "B1", "to": "contact_id"}, "Acme,Cook,Ana Sample,Applied", "hard_stop"),
        ({"code": "B8", "to": "organization_id"}, "Acme,Cook,,Applied", "organization_stop"),
        ({"code": "B8", "to": "organization_id"}, "Acme,Cook,New Face,", "organization_stop"),
    ],
)
def test_a_no_stops_an_import_too(desks, scope, row, code):
    stop(desks, **scope)
    report, change = desks.bring_in("Company,Job title,Contact,Status\n" + row + "\n")
    assert (report.added, report.refused) == (0, 1)
    assert report.lines[0].remark.code == code
    assert change is None
    assert "asked" in report_lines(report)[1]


def test_a_no_is_found_among_many_rows_whoever_stands_beside_it(desks):
    stop(desks, code="B1", to="contact_id")
    rows = "Beta,Cook,Ana Sample\nBeta,Cook,Ben Sample\n,Baker,Ana Sample\nAcme,Cook,ANA SAMPLE\n"
    plan = desks.plan("Company,Job title,Contact\n" + rows)
    assert [row.verdict for row in plan.rows] == [
        Verdict.REFUSED,  # of that name elsewhere: it may be her, so the stricter reading (R20)
        Verdict.ADD,
        Verdict.REFUSED,
        Verdict.REFUSED,
    ]


def test_what_is_over_may_be_remembered_of_anybody(desks):
    stop(desks, code="B1", to="contact_id")
    report, _ = desks.bring_in("Company,Job title,Contact,Status\nAcme,Cook,Ana Sample,Rejected\n")
    assert report.added == 1


def test_a_channel_that_is_off_is_not_proposed(desks):
    with desks.desk.change(Label("person")) as making:
        making.edits.add(Contact(id=0, uid="", name="Ana Sample", may_email=False, may_call=False))
    desks.bring_in("Company,Job title,Contact,Date applied\nAcme,Cook,Ana Sample,2026-03-02\n")
    assert desks.one(Step).channel is Channel.MESSAGE


# --- what is not understood ---


def test_nothing_that_is_not_understood_is_lost(desks):
    report, _ = desks.bring_in(
        "Company,Status,Date applied,Follow up,Next step,Shoe size\n"
        "Acme,Blorp,last week,2026-13-45,wait for their call,44\n"
        "Beta,Applied,2026-02-01,2026-04-01,,\n"
        "Gamma,Applied,2026-02-01,2026-04-01,,\n"
    )
    codes = [line.remark.code for line in report.lines]
    assert codes == [
        "date_not_understood",
        "date_not_understood",
        "unknown_stage",
        "not_your_action",
    ]
    acme = desks.all(Pursuit)[0]
    for words in ("Blorp", "last week", "2026-13-45", "wait for their call", "Shoe size: 44"):
        assert words in acme.note
    assert acme.needs_step


def test_nobody_applied_tomorrow(desks):
    report, _ = desks.bring_in("Company,Date applied\nAcme,2026-03-11\n")
    assert report.lines[0].remark.code == "future_date"
    assert desks.one(Pursuit).applied_on is None
    assert not desks.all(Touch)


def test_an_address_alone_stands_for_its_owner(desks):
    desks.bring_in("Company,Email\nAcme,jobs@example.com\n")
    assert desks.one(Contact).email == "jobs@example.com"


def test_a_person_without_a_job_is_networking(desks):
    desks.bring_in("Name,Company\nAna Sample,Acme\n", kind=RowKind.PURSUITS)
    pursuit = desks.one(Pursuit)
    assert (pursuit.kind, pursuit.stage) == (Kind.NETWORKING, Stage.REACHING_OUT)


# --- day and month ---

TWO_WAYS = "Company,Date applied\nAcme,3/2/2026\nBeta,4/1/2026\nGamma,2/2/2026\n"


def test_dates_that_read_two_ways_are_asked(desks):
    plan = desks.plan(TWO_WAYS)
    assert plan.ambiguous
    assert [(q.line, q.text) for q in plan.questions] == [(2, "3/2/2026"), (3, "4/1/2026")]
    for act in (lambda: desks.importing.apply(plan, "a.csv", ""), lambda: desks.bring_in(TWO_WAYS)):
        with pytest.raises(KnownError) as refused:
            act()
        assert refused.value.code == "ambiguous_dates"
    assert not desks.all(Pursuit)


@pytest.mark.parametrize(
    ("order", "day"), [(DayOrder.DMY, date(2026, 2, 3)), (DayOrder.MDY, date(2026, 3, 2))]
)
def test_the_answer_is_followed(desks, order, day):
    desks.bring_in(TWO_WAYS, order=order)
    assert desks.all(Pursuit)[0].applied_on == day


def test_one_clear_date_in_the_file_answers_for_all(desks):
    plan = desks.plan("Company,Applied,Follow up\nAcme,3/2/2026,4/5/2026\nBeta,26/2/2026,\n")
    assert not plan.ambiguous
    assert plan.rows[0].new.applied_on == date(2026, 2, 3)
    assert plan.rows[0].step.on == date(2026, 5, 4)


def test_reading_the_dates_the_other_way_adds_nothing_again(desks):
    desks.bring_in(TWO_WAYS, order=DayOrder.DMY)
    report, _ = desks.bring_in(TWO_WAYS, order=DayOrder.MDY)
    assert (report.added, report.same) == (0, 3)


def test_dates_that_are_left_out_are_not_asked(desks):
    table = parse_table(TWO_WAYS.encode())
    mapping = {index: field for index, field in recognise(table).items() if index == 0}
    assert not desks.importing.plan(table, mapping).ambiguous
    assert not desks.importing.questions(table, mapping)


# --- the sums ---

CELL = st.one_of(
    st.sampled_from(
        [
            "",
            "Acme",
            "acme",
            "Straße",
            "Applied",
            "Rejected",
            "Blorp",
            "2026-03-01",
            "3/4/2026",
            "26/11/2026",
            "ana@example.com",
            "wait",
            "=1+1",
            "'=1+1",
            'a "b"',
        ]
    ),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=8),
)
HEADERS = st.lists(
    st.sampled_from(
        [
            "Company",
            "Role",
            "Contact",
            "Status",
            "Date applied",
            "Follow up",
            "Next step",
            "Notes",
            "",
        ]
    ),
    min_size=2,
    max_size=6,
)


def quoted(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


@settings(max_examples=40)
@given(st.data(), HEADERS)
def test_every_row_of_the_file_is_in_the_report(data, headers):
    rows = data.draw(
        st.lists(st.lists(CELL, min_size=1, max_size=len(headers)), max_size=12), label="rows"
    )
    text = "\n".join(["Company,Role," + quoted(headers), *map(quoted, rows)]) + "\n"
    with TemporaryDirectory() as folder, new_desks(folder) as desks:
        plan = desks.plan(text, DayOrder.DMY)
        assert sum(plan.counts.values()) == len(rows)
        report = report_of(plan)
        assert report.added + report.same + report.refused + report.empty == len(rows)
        assert told.report_data(report)["rows"] == len(rows)
        for row in plan.rows:
            assert (row.why is None) == (row.verdict in {Verdict.ADD, Verdict.EMPTY})
        before = desks.rows()
        if not plan.added:
            return
        change = desks.importing.apply(plan, "x.csv", "")
        added = desks.all(Pursuit)
        assert len(added) == plan.added
        assert sum(p.needs_step for p in added) == report.needs_step
        assert desks.plan(text, DayOrder.DMY).added == 0
        desks.desk.apply(change.inverse())
        assert desks.rows() == before


# How well one knows them


KNOWN = (
    "Name,Company,Relationship\n"
    "Dana Reyes,Acme,close\n"
    "Kim Sample,Birch,met at the fair\n"
    "Zoe Test,Cedar,Cold\n"
    "Sam Okoro,Dune,acquaintance\n"
)


def test_a_column_that_says_how_well_they_are_known_is_used(desks):
    """method.md 3.1: cold, warm, close; what is none of these is kept in the note."""
    desks.bring_in(KNOWN, kind=RowKind.PURSUITS)
    known = {c.name: c.relationship for c in desks.all(Contact)}
    assert known == {
        "Dana Reyes": Relationship.CLOSE,
        "Kim Sample": Relationship.COLD,
        "Zoe Test": Relationship.COLD,
        "Sam Okoro": Relationship.WARM,
    }
    assert [p.note for p in desks.all(Pursuit) if "fair" in p.note] == ["met at the fair"]


@pytest.mark.parametrize(
    ("row", "known"),
    [
        ("Dana Reyes,Acme,,", Relationship.COLD),
        ("Dana Reyes,Acme,Applied,", Relationship.COLD),
        ("Dana Reyes,Acme,Interviewing,", Relationship.WARM),
        ("Dana Reyes,Acme,,2026-02-20", Relationship.WARM),
    ],
)
def test_without_a_column_only_who_was_spoken_to_is_acquainted(desks, row, known):
    desks.bring_in(f"Name,Company,Status,Last contact\n{row}\n")
    assert desks.one(Contact).relationship is known


def test_a_column_of_sentences_is_not_taken_for_it(desks):
    text = "Name,Relationship\nDana Reyes,my aunt's neighbour from the choir\nKim Sample,a fair\n"
    assert recognise(parse_table(text.encode()))[1] is Field.NOTE


def test_who_is_known_already_stays_as_they_are(desks):
    desks.pursuits.add(NewPursuit(company="Acme", person="Dana Reyes"))
    desks.bring_in("Name,Company,Position,Relationship\nDana Reyes,Acme,Fitter,cold\n")
    assert desks.one(Contact).relationship is Relationship.WARM
