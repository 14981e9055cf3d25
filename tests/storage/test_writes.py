# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is written of a change: no more than differs, in the order in which it was done."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from desktop_app.domain.changes import Edit
from desktop_app.domain.records import Organization, Pursuit
from desktop_app.storage import writes
from tests.factories import a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "writes.duesday")
    yield office
    office.close()


def updates(office, edits):
    """Return what of which table was set, row by row, by writing edits."""
    ran = []
    with office.database.transaction() as connection:
        connection.set_trace_callback(ran.append)
        writes.write(connection, edits)
        connection.set_trace_callback(None)
    found = (re.match(r"UPDATE (\w+) SET (.+) WHERE id=(\d+)", each, re.DOTALL) for each in ran)
    return [(m[1], re.findall(r"(\w+)=", m[2]), int(m[3])) for m in found if m]


def altered(office, kind, row_id, **values):
    before = writes.fetch(office.database.connection, kind, row_id)
    return Edit(before, replace(before, **values))


def test_only_the_columns_that_differ_are_written(office):
    """An update of every column touches every index and asks every key again."""
    number = a_pursuit(office, company="Firm", title="Fitter")
    edit = altered(office, Pursuit, number, title="Cook", note="by hand")
    assert updates(office, [edit]) == [("pursuit", ["title", "note"], number)]
    assert writes.fetch(office.database.connection, Pursuit, number) == edit.after
    assert updates(office, [edit.inverse()]) == [("pursuit", ["title", "note"], number)]
    assert writes.fetch(office.database.connection, Pursuit, number) == edit.before


def test_rows_are_altered_in_the_order_of_their_edits(office):
    """Of two rows that differ in other columns the later is not written with an earlier one."""
    first, second, third = (a_pursuit(office, title=f"goal {number}") for number in range(3))
    edits = [
        altered(office, Pursuit, first, title="a"),
        altered(office, Pursuit, second, title="b", note="x"),
        altered(office, Pursuit, third, title="c"),
    ]
    assert updates(office, edits) == [
        ("pursuit", ["title"], first),
        ("pursuit", ["title", "note"], second),
        ("pursuit", ["title"], third),
    ]


def test_what_reads_alike_in_the_file_is_not_written(office):
    number = a_pursuit(office, company="Firm")
    (firm,) = (row[0] for row in office.database.select("SELECT id FROM organization"))
    same, other = altered(office, Pursuit, number), altered(office, Organization, firm, note="n")
    assert updates(office, [same, other]) == [("organization", ["note"], firm)]
