# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Export: what goes out comes in again as the same; nothing runs, nothing is half written (X2)."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKind, Query, View
from desktop_app.domain.folding import fold
from desktop_app.domain.records import STAGES, Channel, Ending, Kind
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_out import CsvForm, escaped, writing
from desktop_app.services.transfer.csv_table import parse_table, read_table
from desktop_app.services.transfer.emptiness import held
from desktop_app.services.transfer.fields import EXPORTED
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.own_in import OwnField
from tests.factories import HandClock, an_office

ALL = Query(view=View.ALL)
TODAY = HandClock().now().date()
NUMBERED = count()

# A name as it may be kept: one line, what the import would trim is trimmed.
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff")
TEXT = st.text(LETTERS, max_size=25).map(lambda text: " ".join(text.split()))
SIGNS = st.sampled_from(["=", "+", "-", "@", "'=", "''+", "'"])
FORMULAS = st.builds("".join, st.tuples(SIGNS, TEXT))
WORDS = st.one_of(TEXT, FORMULAS).map(lambda text: held(" ".join(text.split())))
"""What is no word for nothing: a lone "-" comes in as an empty cell."""
LINES = st.lists(WORDS, max_size=3).map("\n".join).map(str.strip)
DAYS = st.dates(TODAY - timedelta(400), TODAY)


@pytest.fixture
def office(tmp_path):
    """An empty office."""
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


def cells(path, **how):
    """Return the rows of a file as another program reads them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, **how))


@given(WORDS)
def test_what_is_escaped_comes_back_and_is_no_formula(text):
    out = escaped(text)
    assert not out.startswith(("=", "+", "@", "\t", "\r"))
    assert not out.startswith("-") or out.lstrip("-").replace(".", "").replace(",", "").isdigit()
    quoted = out.replace('"', '""')
    table = parse_table(f'Company,Position\nx,"{quoted}"\n'.encode())
    assert table.rows[0].cells[1] == text.strip()


PURSUIT = st.fixed_dictionaries({
    "company": WORDS, "title": WORDS, "person": WORDS, "note": LINES, "source": WORDS,
    "kind": st.sampled_from(Kind), "stage": st.integers(0, 4), "applied": st.none() | DAYS,
    "closing": st.none() | DAYS, "due": st.none() | st.integers(0, 60), "action": WORDS,
    "ending": st.none() | st.sampled_from(Ending),
    "pay": st.decimals(-(10**9), 10**9, places=3).map(str), "seen": st.none() | DAYS,
    "place": st.sampled_from(["", "Home", "Office"]), "remark": LINES,
})  # fmt: skip


def fill(office, drawn):
    """Put what was drawn into an office: pursuits that differ, with a column of each kind."""
    own = office.own_columns
    own.add("Pay", OwnKind.NUMBER)
    own.add("Seen", OwnKind.DATE)
    own.add("Where", OwnKind.CHOICE, ["Home", "Office"])
    own.add("Remark", OwnKind.TEXT)
    known = set()
    for one in drawn:
        name = tuple(fold(one[part]).strip() for part in ("company", "title", "person"))
        if any(name) and name not in known:
            known.add(name)
            add(office, one)


def add(office, one):
    kind = one["kind"]
    stage = STAGES[kind][one["stage"] % len(STAGES[kind])]
    wanted = None
    if one["due"] is not None and one["ending"] is None:
        on = TODAY + timedelta(one["due"])
        wanted = NextStep("Prepare", Channel.RESEARCH, on)
    try:
        change = office.pursuits.add(
            NewPursuit(company=one["company"], title=one["title"], person=one["person"], kind=kind,
                       stage=stage, note=one["note"], source=one["source"],
                       applied_on=one["applied"], closing_on=one["closing"]), wanted,
        )  # fmt: skip
    except KnownError:
        return  # such a name is no name
    number = max(e.record.id for e in change.edits if type(e.record).__name__ == "Pursuit")
    if one["ending"] is not None:
        office.follow_ups.close(number, one["ending"])
    values = (one["pay"], one["seen"].isoformat() if one["seen"] else "", one["place"],
              one["remark"])  # fmt: skip
    for column, value in enumerate(values, 1):
        if value:
            office.own_columns.set_value(number, column, value)


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(PURSUIT, min_size=1, max_size=5), st.booleans())
def test_what_goes_out_comes_in_again_as_the_same(tmp_path, drawn, excel):
    here = tmp_path / str(next(NUMBERED))
    here.mkdir()
    one = an_office(here / "one.duesday", HandClock())
    two = an_office(here / "two.duesday", HandClock())
    try:
        fill(one, drawn)
        form = CsvForm.for_excel(",") if excel else CsvForm()
        number = one.exporting.export(here / "out.csv", ALL, form)
        table = read_table(here / "out.csv")
        own = [OwnField(key.header, key.kind) for key in one.own_columns.all]
        mapping = recognise(table) | {len(EXPORTED) + at: field for at, field in enumerate(own)}
        if number:
            plan = two.importing.plan(table, mapping)
            assert plan.added == number, plan.report.lines
            two.importing.apply(plan, "out.csv", table.digest)
        assert said(two) == said(one)
    finally:
        one.close()
        two.close()


def said(office):
    """Return what the import knows of every pursuit."""
    names = {key.id: key.header for key in office.own_columns.all}
    found = []
    for number in office.table.ids(ALL):
        dossier = office.browsing.dossier(number)
        pursuit, row = dossier.pursuit, dossier.row
        own = {names[c]: v for c, v in office.own_columns.values(number).items() if v}
        stage = None if pursuit.ending else pursuit.stage
        step = (row.action, row.due_on) if row.step_id and not row.needs_step else None
        found.append((
            row.company, row.title, row.person, pursuit.kind, stage, pursuit.ending,
            pursuit.applied_on, pursuit.closing_on, pursuit.note, pursuit.source, step,
            sorted(own.items()),
        ))  # fmt: skip
    return sorted(found, key=repr)


def test_the_view_the_words_and_the_order_decide(office, tmp_path):
    for company in ("Birch", "Alder", "Cedar"):
        office.pursuits.add(NewPursuit(company=company))
    office.follow_ups.close(3, Ending.FILLED)
    file = tmp_path / "out.csv"
    assert office.exporting.export(file, Query().sorted_by(("company", False))) == 2
    assert [row[0] for row in cells(file)[1:]] == ["Alder", "Birch"]
    assert office.exporting.export(file, Query(view=View.ALL, find="ced")) == 1
    assert cells(file)[1][7] == "filled"


def test_who_asked_not_to_be_contacted_comes_back_closed(office, tmp_path):
    office.pursuits.add(NewPursuit(company="Alder", person="Dana Example"))
    office.follow_ups.stop(1, "please don't")
    file = tmp_path / "out.csv"
    office.exporting.export(file, ALL)
    other = an_office(tmp_path / "other.duesday", HandClock())
    other.importing.bring_in(file)
    assert other.browsing.dossier(1).pursuit.ending is Ending.WITHDRAWN
    other.close()


def test_excel_opens_it_right(office, tmp_path):
    office.pursuits.add(NewPursuit(company="Zoë & Söhne"))
    office.own_columns.add("Pay", OwnKind.NUMBER)
    office.own_columns.set_value(1, 1, "1.125")
    file = tmp_path / "out.csv"
    office.exporting.export(file, ALL, CsvForm.for_excel(","))
    assert file.read_bytes().startswith(b"\xef\xbb\xbfCompany;Position;")
    assert cells(file, delimiter=";")[1][-1] == "1,1250"
    office.exporting.export(file, ALL, CsvForm.for_excel("."))
    assert cells(file)[1][-1] == "1.125"


def test_only_a_csv_file_is_written(office, tmp_path):
    for name in ("search.duesday", "out", "out.xlsx"):
        with pytest.raises(KnownError) as caught:
            office.exporting.export(tmp_path / name, ALL)
        assert caught.value.code == "export_name"
    assert not (tmp_path / "out").exists()


def test_what_fails_half_way_leaves_what_stood_there(tmp_path):
    file = tmp_path / "out.csv"
    file.write_text("before")

    def rows():
        yield ["Company"]
        raise OSError(28, "No space left on device")

    with pytest.raises(KnownError) as caught:
        at_once(writing(file, CsvForm(), rows()))
    assert (caught.value.code, caught.value.details["why"]) == (
        "export_failed", "No space left on device",
    )  # fmt: skip
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_given_up_leaves_what_stood_there(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.services.transfer.csv_out._PIECE", -1)
    file = tmp_path / "out.csv"
    work = writing(file, CsvForm(), (["x"] for _ in range(9)))
    next(work)
    assert len(list(tmp_path.iterdir())) == 1
    work.close()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(office):
    with pytest.raises(KnownError) as caught:
        office.exporting.export(Path("/nowhere/out.csv"), ALL)
    assert caught.value.details["path"] == "/nowhere/out.csv"


def test_the_file_is_private(office, tmp_path):
    office.exporting.export(tmp_path / "out.csv", ALL)
    assert (tmp_path / "out.csv").stat().st_mode & 0o077 == 0


def test_days_are_iso(office, tmp_path):
    office.pursuits.add(NewPursuit(company="Alder", applied_on=date(2026, 2, 3)))
    office.exporting.export(tmp_path / "out.csv", ALL)
    assert cells(tmp_path / "out.csv")[1][8] == "2026-02-03"
