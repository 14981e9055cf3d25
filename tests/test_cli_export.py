# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday export` in the terminal."""

from __future__ import annotations

import csv
import json

import pytest

from desktop_app.cli import main
from desktop_app.domain.records import Ending
from desktop_app.services.pursuits import NewPursuit
from tests.factories import HandClock, an_office


@pytest.fixture
def run(tmp_path, capsys):
    """Run the verb over three pursuits, one of them closed."""
    file = tmp_path / "search.duesday"
    office = an_office(file, HandClock())
    for company in ("Alder", "Birch", "Cedar"):
        office.pursuits.add(NewPursuit(company=company))
    office.follow_ups.close(3, Ending.FILLED)
    office.close()

    def run(*arguments):
        status = main(["--db", str(file), "export", *map(str, arguments)])
        return status, capsys.readouterr()

    return run


def companies(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sorted(row["Company"] for row in csv.DictReader(file))


def test_all_pursuits_are_written(run, tmp_path):
    status, said = run(tmp_path / "out.csv")
    assert status == 0
    assert "3 pursuits written" in said.out
    assert companies(tmp_path / "out.csv") == ["Alder", "Birch", "Cedar"]


def test_a_view_and_words_choose(run, tmp_path):
    out = tmp_path / "out.csv"
    _status, said = run(out, "--view", "open", "--json")
    assert json.loads(said.out) == {"file": str(out), "pursuits": 2}
    run(out, "--filter", "birch", "--force")
    assert companies(out) == ["Birch"]


def test_a_file_that_is_there_is_left_unless_forced(run, tmp_path):
    out = tmp_path / "out.csv"
    out.write_text("mine")
    status, said = run(out)
    assert status == 1
    assert "there already" in said.err
    assert out.read_text() == "mine"
    assert run(out, "--force")[0] == 0


def test_what_cannot_be_written_is_named(run, tmp_path):
    status, said = run(tmp_path / "none" / "out.csv")
    assert status == 1
    assert "can't be written" in said.err
    assert run(tmp_path / "out.xlsx")[0] == 1


def test_excel_gets_its_sign(run, tmp_path):
    run(tmp_path / "out.csv", "--excel")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_view_of_ones_own_chooses_and_orders(run, tmp_path):
    from desktop_app.domain.filters import Column, View
    from desktop_app.domain.views import Shape

    office = an_office(tmp_path / "search.duesday", HandClock())
    shape = Shape(view=View.ALL, find="r", sorts=((Column.COMPANY, True),))
    office.saved_views.add("With an R", "pursuits", shape)
    office.close()
    out = tmp_path / "out.csv"
    assert run(out, "--view", "with an r")[0] == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Company"] for row in csv.DictReader(file)] == ["Cedar", "Birch", "Alder"]
    assert run(out, "--view", "nowhere", "--force")[0] == 1
