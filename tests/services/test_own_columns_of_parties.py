# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own for people and companies: kept, sorted, found, merged, brought back."""

from __future__ import annotations

import sqlite3

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Condition, OwnKind, Query
from desktop_app.domain.filters import Test as Asks
from desktop_app.domain.particulars import OwnValue
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.services import removing
from desktop_app.services.companies import CompanyCard
from desktop_app.services.merging import Merging
from desktop_app.services.people import PersonCard
from desktop_app.services.rosters import CompanyRows, PeopleRows
from desktop_app.storage.reads import matching
from tests.factories import HandClock, an_office

OF = {
    "people": (PeopleRows, PersonColumn.NAME),
    "companies": (CompanyRows, CompanyColumn.NAME),
}


@pytest.fixture
def office(tmp_path):
    """Three people and three companies without pursuits, and a column of each kind for each."""
    office = an_office(tmp_path / "search.duesday", HandClock())
    for name in ("Dana Example", "Kim Test", "Sam Sample"):
        office.people.add(PersonCard({"name": name}))
    for name in ("Alder", "Birch", "Cedar"):
        office.companies.add(CompanyCard({"name": name}))
    for sheet in OF:
        own = office.own_columns.of(sheet)
        own.add("Rank", OwnKind.NUMBER)
        own.add("Met", OwnKind.DATE)
        own.add("Circle", OwnKind.CHOICE, ["School", "Club"])
        own.add("Remark", OwnKind.TEXT)
    yield office
    office.close()


@pytest.fixture(params=OF)
def table(request, office):
    """The columns and the rows of one of the two tables."""
    reads, _name = OF[request.param]
    return request.param, office.own_columns.of(request.param), reads(office.database)


def ids(table, column, *, down=False, where=(), find=""):
    query = Query(sort=column, descending=down, where=tuple(where), find=find)
    return list(table[2].ids(query))


def test_each_table_has_columns_of_its_own(office):
    office.own_columns.add("Pay", OwnKind.NUMBER)
    assert [key.header for key in office.own_columns.all] == ["Pay"]
    for sheet in OF:
        headers = [key.header for key in office.own_columns.of(sheet).all]
        assert headers == ["Rank", "Met", "Circle", "Remark"]
    with pytest.raises(KnownError) as caught:  # one name once in a table
        office.own_columns.of("people").add("rank", OwnKind.TEXT)
    assert caught.value.code == "column_taken"
    office.own_columns.add("Rank", OwnKind.TEXT)  # but again in another one


def test_values_are_kept_read_counted_and_taken_back(table, office):
    sheet, own, rows = table
    rank, met, circle, _remark = own.all
    own.set_value(2, rank.id, "7")
    own.set_value(2, met.id, "2026-03-02")
    change = own.set_value(2, circle.id, "club")
    assert own.values(2) == {rank.id: "7", met.id: "2026-03-02", circle.id: "Club"}
    assert rows.own_values([1, 2]) == {2: own.values(2)}
    assert own.count(rank.id) == 1
    assert not office.own_columns.of("companies" if sheet == "people" else "people").values(2)
    office.desk.apply(change.inverse())
    assert own.values(2) == {rank.id: "7", met.id: "2026-03-02"}


def test_rows_are_sorted_filtered_and_found_by_them(table):
    _sheet, own, _rows = table
    rank, met, circle, remark = own.all
    own.set_value(1, rank.id, "30")
    own.set_value(3, rank.id, "4")
    own.set_value(1, met.id, "2026-03-02")
    own.set_value(3, met.id, "2026-02-02")
    own.set_value(2, circle.id, "Club")
    own.set_value(2, remark.id, "Likes the Élan")
    assert ids(table, rank) == [3, 1, 2]  # numbers by size, what is empty last
    assert ids(table, rank, down=True) == [1, 3, 2]
    assert ids(table, met) == [3, 1, 2]
    assert ids(table, rank, where=[Condition(rank, Asks.AFTER, ("5",))]) == [1]
    assert ids(table, rank, where=[Condition(met, Asks.BEFORE, ("2026-03-01",))]) == [3]
    assert ids(table, rank, where=[Condition(circle, Asks.IS, ("club",))]) == [2]
    assert ids(table, rank, where=[Condition(remark, Asks.CONTAINS, ("elan",))]) == [2]
    assert ids(table, rank, where=[Condition(circle, Asks.EMPTY)]) == [3, 1]
    assert ids(table, rank, find="elan") == [2]


def test_rows_alike_by_one_key_are_in_the_order_of_the_next(table):
    sheet, own, rows = table
    circle, name = own.all[2], OF[sheet][1]
    for number, value in ((1, "School"), (2, "Club"), (3, "School")):
        own.set_value(number, circle.id, value)
    query = Query().sorted_by((circle, False), (name, True))
    assert list(rows.ids(query)) == [2, 3, 1]


def test_a_deleted_row_takes_its_values_along_and_brings_them_back(table, office):
    sheet, own, _rows = table
    own.set_value(3, own.all[0].id, "9")
    remove = removing.remove_people if sheet == "people" else removing.remove_companies
    change = remove(office.desk, [3])
    assert not matching(office.database, OwnValue)
    office.desk.apply(change.inverse())
    assert own.values(3) == {own.all[0].id: "9"}


def test_merging_fills_what_is_empty_and_loses_nothing(table, office):
    sheet, own, _rows = table
    rank, met, circle, remark = own.all
    own.set_value(1, rank.id, "30")
    own.set_value(1, circle.id, "Club")
    own.set_value(1, circle.id, "")  # empty again: a value that says nothing
    own.set_value(3, rank.id, "4")
    own.set_value(3, met.id, "2026-02-02")
    own.set_value(3, circle.id, "School")
    own.set_value(3, remark.id, "Rides")
    merging = Merging(office.desk)
    change = (merging.people if sheet == "people" else merging.companies)(1, 3)
    kept = {rank.id: "30", met.id: "2026-02-02", circle.id: "School", remark.id: "Rides"}
    assert own.values(1) == kept
    files = office.people if sheet == "people" else office.companies
    party = files.file(1).contact if sheet == "people" else files.file(1).organization
    assert "Rank: 4" in party.note.splitlines()
    assert len(matching(office.database, OwnValue)) == 4
    office.desk.apply(change.inverse())
    assert own.values(3)[rank.id] == "4"
    assert own.values(1) == {rank.id: "30", circle.id: ""}


def test_a_value_belongs_to_exactly_one_row(office):
    insert = (
        "INSERT INTO own_value(uid, pursuit_id, contact_id, organization_id, column_id, value, key)"
        " VALUES ('x', ?, ?, ?, 1, 'a', 'a')"
    )
    for owners in ((None, None, None), (None, 1, 1)):
        with pytest.raises(sqlite3.IntegrityError):
            office.database.connection.execute(insert, owners)


def test_a_view_of_people_keeps_a_column_of_ones_own(office):
    from desktop_app.domain.views import Shape

    rank = office.own_columns.of("people").all[0]
    asked = Condition(rank, Asks.AFTER, ("5",))
    office.saved_views.add("Near", "people", Shape(sorts=((rank, True),), where=(asked,)))
    (view,) = office.saved_views.all
    shape = office.saved_views.shape(view)
    assert shape.sorts == ((rank, True),)
    assert shape.where == (asked,)


def test_a_value_is_not_done_again_for_a_row_that_somebody_deleted(table, office):
    """What belongs to nobody any more is refused as stale, never a broken file (reliability.md)."""
    from desktop_app.domain.errors import StaleChangeError

    sheet, own, _rows = table
    change = own.set_value(3, own.all[0].id, "9")
    office.desk.apply(change.inverse())
    remove = removing.remove_people if sheet == "people" else removing.remove_companies
    remove(office.desk, [3])
    with pytest.raises(StaleChangeError):
        office.desk.apply(change)
    assert office.health.check().sound
