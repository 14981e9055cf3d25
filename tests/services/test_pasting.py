# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Many things as one change: all or nothing, and every refusal said with its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Contact, Kind, Organization, Pursuit, Stage, Step
from desktop_app.services.directory import Directory
from desktop_app.services.edits import Edits
from desktop_app.services.pasting import RowStep, Wish, add_row, all_or_nothing
from desktop_app.services.people import PersonCard
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.transfer.gradual import at_once
from desktop_app.storage.reads import matching
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


def run(office, *wishes):
    named = [Wish(at, do) for at, do in enumerate(wishes)]
    return at_once(all_or_nothing(office.desk, Label.of("paste_cells", count=len(named)), named))


def title(office, number):
    return office.browsing.rows([number])[number].title


def test_all_are_one_change_told_once_and_undone_at_once(office):
    first, second = a_pursuit(office), a_pursuit(office, company="Birch")
    heard = []
    office.desk.hear(heard.append)
    outcome = run(
        office,
        lambda: office.pursuits.set_title(first, "Welder"),
        lambda: office.pursuits.set_title(second, "Baker"),
        lambda: office.pursuits.set_stage(first, Stage.SCREENING),
    )
    assert [change.label.code for change in heard] == ["paste_cells"]
    assert outcome.change == heard[0]
    assert (title(office, first), title(office, second)) == ("Welder", "Baker")
    office.desk.apply(outcome.change.inverse())
    assert (title(office, first), title(office, second)) == ("Fitter", "Fitter")


def test_where_one_is_refused_nothing_is_done_and_all_refusals_are_known(office):
    number = a_pursuit(office)
    step = office.browsing.rows([number])[number].step_id
    outcome = run(
        office,
        lambda: office.pursuits.set_title(number, "Welder"),
        lambda: office.steps.reword(step, "wait for her call"),
        lambda: office.steps.move(step, office.desk.today - timedelta(days=1)),
    )
    assert outcome.change is None
    assert [(t.at, t.error.code) for t in outcome.troubles] == [
        (1, "not_your_action"),
        (2, "past_date"),
    ]
    assert title(office, number) == "Fitter"


def test_a_refused_part_leaves_no_trace_in_the_whole(office):
    """What was put before it was refused is not written with the rest."""
    number = a_pursuit(office)
    making = office.desk.draft(Label.of("paste_cells", count=2))

    def halfway():
        with office.desk.change(Label.of("edit_step")) as part:
            pursuit = part.edits.get(Pursuit, number)
            for step in part.edits.all(Step, pursuit_id=number):
                part.edits.remove(step)
            part.edits.add(pursuit.__class__(**{**_fields(pursuit), "id": 0, "uid": ""}))
            raise KnownError("busy")

    with office.desk.joining(making):
        office.pursuits.set_title(number, "Welder")
        with pytest.raises(KnownError):
            halfway()
        office.pursuits.set_stage(number, Stage.SCREENING)
    change = office.desk.seal(making)
    row = office.browsing.rows([number])[number]
    assert (row.title, row.stage) == ("Welder", Stage.SCREENING)
    assert row.step_id is not None
    assert {type(edit.record).__name__ for edit in change.edits} <= {"Pursuit", "StageChange"}


def _fields(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def test_a_later_part_sees_what_an_earlier_one_did(office):
    number = a_pursuit(office, person="")
    run(
        office,
        lambda: office.pursuits.set_company(number, "Birch"),
        lambda: office.pursuits.set_person(number, "Kim Sample"),
    )
    edits = Edits(office.database)
    pursuit = edits.get(Pursuit, number)
    row = office.browsing.rows([number])[number]
    assert (row.company, row.person) == ("Birch", "Kim Sample")
    assert pursuit.contact_id is not None


def test_what_changed_meanwhile_makes_the_whole_stale(office):
    number = a_pursuit(office)
    work = all_or_nothing(
        office.desk,
        Label.of("paste_cells", count=1),
        [Wish(0, lambda: office.pursuits.set_title(number, "Welder"))],
    )
    making = office.desk.draft(Label.of("paste_cells", count=1))
    office.pursuits.set_title(number, "Baker")
    with pytest.raises(KnownError, match="stale"):
        office.desk.seal(making)
    assert at_once(work).change is not None


def test_a_joined_change_is_told_only_with_the_whole(office):
    number = a_pursuit(office)
    heard = []
    office.desk.hear(heard.append)
    making = office.desk.draft(Label.of("paste_cells", count=1))
    with office.desk.joining(making):
        office.pursuits.set_title(number, "Welder")
    assert heard == []
    assert title(office, number) == "Fitter"
    office.pursuits.set_title(number, "Baker")  # no longer joined: written at once
    assert title(office, number) == "Baker"


# New rows


def test_a_new_row_gets_a_proposed_step(office):
    """R02: it stands in "Needs a step" until the user accepts it."""
    change = add_row(office.desk, office.pursuits, NewPursuit(company="Birch"), RowStep())
    (number,) = change.touched(Pursuit)
    row = office.browsing.rows([number])[number]
    assert row.needs_step
    assert row.due_on is not None


def test_a_new_row_with_a_day_is_accepted(office):
    on = office.desk.today + timedelta(days=3)
    said = RowStep("email Kim", on)
    change = add_row(office.desk, office.pursuits, NewPursuit(title="Fitter"), said)
    (number,) = change.touched(Pursuit)
    row = office.browsing.rows([number])[number]
    assert (row.needs_step, row.due_on, row.action, row.channel) == (
        False,
        on,
        "email Kim",
        "email",
    )


def test_the_stage_says_which_kind_a_new_row_is(office):
    new = NewPursuit(person="Kim Sample", stage=Stage.MEETING_SET)
    (number,) = add_row(office.desk, office.pursuits, new, RowStep()).touched(Pursuit)
    assert office.browsing.rows([number])[number].kind is Kind.NETWORKING


@pytest.mark.parametrize(
    ("new", "said", "code"),
    [
        (NewPursuit(), RowStep(), "no_name"),
        (NewPursuit(title="Fitter"), RowStep("wait for them"), "not_your_action"),
    ],
)
def test_a_row_that_cannot_be_added_is_refused(office, new, said, code):
    with pytest.raises(KnownError, match=code):
        add_row(office.desk, office.pursuits, new, said)


def test_a_new_row_never_lies_in_the_past(office):
    """R07: a next step lies today or later."""
    said = RowStep("call", office.desk.today - timedelta(days=1))
    with pytest.raises(KnownError, match="past_date"):
        add_row(office.desk, office.pursuits, NewPursuit(title="Fitter"), said)
    assert office.browsing.summary().live == 0


def test_many_names_are_looked_up_in_one_reading(office, monkeypatch):
    """Reading everybody again for each cell made two thousand names take minutes."""
    from desktop_app.services import edits

    read, plain = [], edits.matching
    numbers = [a_pursuit(office, company=f"Firm {at}", person="") for at in range(20)]

    def counted(database, kind, **equal):
        read.extend([] if equal else [kind.__name__])
        return plain(database, kind, **equal)

    monkeypatch.setattr(edits, "matching", counted)
    put = office.pursuits
    names = [(put.set_person, "Kim {}"), (put.set_company, "Birch {}")]
    cells = [(partial(do, at, name.format(at % 18))) for at in numbers for do, name in names]
    run(office, *cells)
    assert sorted(read) == ["Contact", "Organization"]
    shown = office.browsing.rows(numbers)
    assert {shown[at].company for at in numbers} == {f"Birch {at % 18}" for at in numbers}
    assert [each.name for each in matching(office.database, Organization)].count("Birch 1") == 1


def test_a_name_of_a_refused_part_is_not_known_afterwards(office):
    """Neither somebody added nor a new name stays from a part that was refused."""
    first, second = a_pursuit(office), a_pursuit(office, company="Birch", person="Sam Sample")
    making = office.desk.draft(Label.of("paste_cells", count=2))

    def refused():
        with office.desk.change(Label.of("edit_contact")) as part:
            dana = part.edits.called(Contact, "dana reyes")[0]
            part.edits.put(replace(dana, name="Zoe Test"))
            part.edits.remove(part.edits.called(Organization, "BIRCH")[0])
            Directory(part.edits).contact("Kim Sample", None)
            assert not part.edits.called(Organization, "Birch")
            raise KnownError("busy")

    with office.desk.joining(making):
        with pytest.raises(KnownError):
            refused()
        edits = making.edits
        assert not edits.called(Contact, "Kim Sample") + edits.called(Contact, "Zoe Test")
        assert [each.name for each in edits.called(Contact, "DANA REYES")] == ["Dana Reyes"]
        assert [each.name for each in edits.called(Organization, "birch")] == ["Birch"]
        office.pursuits.set_person(first, "Zoe Test")
        office.pursuits.set_person(second, "zoe test")
    office.desk.seal(making)
    assert [each.name for each in matching(office.database, Contact)].count("Zoe Test") == 1


def test_a_few_names_read_only_those_who_bear_them(office, monkeypatch):
    """Among 70,000 people the second name of a paste took two seconds: all of them were read."""
    names = [f"{first} {last}" for first in ("Kim", "Lea", "Pat") for last in "ABCDEFG"]
    for name in names:
        office.people.add(PersonCard({"name": name}))
    edits = Edits(office.database)
    whole = []
    read_all = Edits.all
    monkeypatch.setattr(
        Edits,
        "all",
        lambda self, kind, **equal: whole.append(kind) or read_all(self, kind, **equal),
    )
    for name in names[:16] * 2:
        assert [each.name for each in edits.called(Contact, name.upper())] == [name]
    assert whole == []
    for name in names:
        assert [each.name for each in edits.called(Contact, name)] == [name]
    assert whole == [Contact]  # a long list reads it once
