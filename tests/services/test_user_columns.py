# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own: what they hold, how they sort and find, what undo brings back."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain import own_columns, views
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Condition, OwnKind, Query, View
from desktop_app.domain.filters import Test as Asks
from desktop_app.domain.particulars import OwnColumn, OwnValue
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.own_in import OwnField, guess
from desktop_app.storage import listing
from desktop_app.storage.reads import matching
from tests.factories import HandClock, an_office

NUMBERS = st.decimals(-(10**14), 10**14, places=4).map(lambda each: format(each, "f"))


@pytest.fixture
def office(tmp_path):
    """Three pursuits and a column of each kind."""
    office = an_office(tmp_path / "search.duesday", HandClock())
    for company in ("Alder", "Birch", "Cedar"):
        office.pursuits.add(NewPursuit(company=company))
    own = office.own_columns
    own.add("Pay", OwnKind.NUMBER)
    own.add("Seen", OwnKind.DATE)
    own.add("Place", OwnKind.CHOICE, ["Home", "Office"])
    own.add("Remark", OwnKind.TEXT)
    yield office
    office.close()


def code_of(action):
    """Return the code of the refusal of an action."""
    with pytest.raises(KnownError) as caught:
        action()
    return caught.value.code


def put(office, number, *values):
    for column, value in enumerate(values, 1):
        if value:
            office.own_columns.set_value(number, column, value)


@given(NUMBERS, NUMBERS)
def test_numbers_are_in_order_as_text(one, other):
    ours = own_columns.sort_key(OwnKind.NUMBER, one) < own_columns.sort_key(OwnKind.NUMBER, other)
    assert ours == (Decimal(one) < Decimal(other))


@pytest.mark.parametrize(
    ("text", "point", "number"),
    [
        ("1,234.50", ".", "1234.5"), ("1.234,50", ",", "1234.5"), ("1.234,50", ".", "1234.5"),
        ("1.234", ".", "1.234"), ("1,234", ".", "1234"), ("1.234", ",", "1234"),
        ("1,5", ".", "1.5"),
        ("1.5", ",", "1.5"), ("1.234.567", ".", "1234567"), ("12 500", ".", "12500"),
        ("€ 55,000", ".", "55000"), ("55’000 CHF", ".", None), ("-3", ".", "-3"), ("−3", ".", "-3"),
        ("+7", ".", "7"), ("", ".", None), ("1,2,3", ".", None), ("12.05.2026", ".", None),
        ("1e5", ".", None), ("-0", ".", "0"), ("9" * 16, ".", None), (".5", ".", "0.5"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(text, point, number):
    assert own_columns.read_number(text, point) == number


def test_values_are_kept_in_one_form(office):
    put(office, 1, "1,250.50", "2026-03-04", "home", "  by the river ")
    assert office.own_columns.values(1) == {1: "1250.5", 2: "2026-03-04", 3: "Home",
                                            4: "by the river"}  # fmt: skip


def test_what_is_no_value_is_refused_and_nothing_is_written(office):
    own = office.own_columns
    assert code_of(lambda: own.set_value(1, 1, "plenty")) == "not_a_number"
    assert code_of(lambda: own.set_value(1, 2, "2026-02-30")) == "not_a_date"
    assert code_of(lambda: own.set_value(1, 3, "Moon")) == "invalid_choice"
    assert code_of(lambda: own.set_value(9, 1, "1")) == "not_found"
    assert not own.values(1)


def test_names_and_choices_are_checked(office):
    own = office.own_columns
    assert code_of(lambda: own.add(" ", OwnKind.TEXT)) == "column_name"
    assert code_of(lambda: own.add("PAY", OwnKind.TEXT)) == "column_taken"
    assert code_of(lambda: own.add("Mood", OwnKind.CHOICE, [" "])) == "choices_needed"
    many = [str(number) for number in range(own_columns.MOST_CHOICES + 1)]
    assert code_of(lambda: own.add("Mood", OwnKind.CHOICE, many)) == "choices_many"
    for number in range(own_columns.MOST - 4):
        own.add(f"More {number}", OwnKind.TEXT)
    assert code_of(lambda: own.add("One more", OwnKind.TEXT)) == "columns_many"


def test_they_sort_filter_and_are_found(office):
    put(office, 1, "9", "2026-03-04", "Home", "Zoë knows it")
    put(office, 2, "10", "2026-05-01", "Office")
    pay, seen, place, remark = office.own_columns.all

    def ids(**asked):
        return list(office.table.ids(Query(view=View.ALL, **asked)))

    assert ids(sort=pay) == [1, 2, 3]
    assert ids(sort=pay, descending=True) == [2, 1, 3]
    assert ids(where=(Condition(pay, Asks.AFTER, ("9",)),)) == [2]
    assert ids(where=(Condition(seen, Asks.IS, ("2026-03-04",), "Europe/Paris"),)) == [1]
    assert ids(where=(Condition(place, Asks.IS, ("Home", "Office")),)) == [1, 2]
    assert ids(where=(Condition(remark, Asks.CONTAINS, ("ZOE",)),)) == [1]
    assert ids(where=(Condition(remark, Asks.EMPTY),)) == [2, 3]
    assert ids(find="zoe knows") == [1]


def test_a_place_in_an_order_by_ones_own_column_is_found(office):
    put(office, 3, "1")
    put(office, 1, "2")
    query = Query(view=View.ALL, sort=office.own_columns.all[0])
    assert list(office.table.ids(query)) == [3, 1, 2]
    assert [office.table.position(query, number) for number in (3, 1, 2)] == [0, 1, 2]
    assert list(office.table.before(query, 2)) == [1, 3]


def test_a_deleted_column_comes_back_with_its_values(office):
    put(office, 1, "9")
    before = matching(office.database, OwnValue), matching(office.database, OwnColumn)
    change = office.own_columns.remove(1)
    assert not office.own_columns.values(1)
    assert not list(office.table.ids(Query(find="9")))
    office.desk.apply(change.inverse())
    assert (matching(office.database, OwnValue), matching(office.database, OwnColumn)) == before


def test_a_deleted_pursuit_comes_back_with_its_values_even_from_the_journal(office):
    put(office, 1, "9", "", "Home")
    office.pursuits.delete([1])
    assert not matching(office.database, OwnValue)
    office.pursuits.add(NewPursuit(company="Dogwood"))
    told = next(t for t in office.journal.recent() if t.label.code == "delete_pursuits")
    office.journal.bring_back(told.id)
    assert office.own_columns.values(1) == {1: "9", 3: "Home"}


def test_choices_renamed_and_taken_out(office):
    put(office, 1, "", "", "Home")
    put(office, 2, "", "", "Office")
    office.own_columns.alter(3, "Where", [("Home", "At home"), ("", "Abroad")])
    assert [office.own_columns.values(n)[3] for n in (1, 2)] == ["At home", "Office"]
    place = office.own_columns.all[2]
    assert (place.header, place.choices) == ("Where", ("At home", "Abroad"))
    office.own_columns.set_value(2, 3, "Office")  # what stands there may stay
    assert code_of(lambda: office.own_columns.set_value(1, 3, "Office")) == "invalid_choice"


def test_they_are_put_in_another_order(office):
    office.own_columns.order([4, 2])
    assert [key.header for key in office.own_columns.all] == ["Remark", "Seen", "Pay", "Place"]


def test_a_kept_view_knows_them_by_their_key(office):
    pay = office.own_columns.all[0]
    shape = views.Shape(sorts=((pay, True),), where=(Condition(pay, Asks.AFTER, ("5",)),))
    office.saved_views.add("Well paid", "pursuits", shape)
    office.own_columns.alter(1, "Salary")
    (kept,) = office.saved_views.all
    again = office.saved_views.shape(kept)
    assert (again.sorts, again.where) == (shape.sorts, shape.where)
    office.own_columns.remove(1)
    assert not office.saved_views.shape(kept).sorts


def test_the_listing_is_what_the_records_say(office):
    put(office, 1, "9", "2026-03-04", "Home", "Zoë")
    office.own_columns.alter(3, "Place", [("Home", "At home")])
    assert not listing.astray(office.database.connection)


CSV = b"""Company,Position,Pay,Seen,Band,Extra
Elm,Cook,"1,200",4 March 2026,A,x
Fir,Clerk,lots,soon,b,y
Gum,Fitter,,,a,z
"""


def test_an_import_fills_known_columns_and_adds_new_ones(office):
    importing, table = office.importing, parse_table(CSV)
    mapping = recognise(table) | {5: Field.IGNORE}
    mapping[2], mapping[3], *_others = importing.own_fields()
    mapping[4] = OwnField("Band", OwnKind.CHOICE)
    plan = importing.plan(table, mapping)
    codes = [line.remark.code for line in plan.report.lines]
    assert codes == ["number_not_understood", "date_not_understood"]
    change = importing.apply(plan, "tracker.csv", table.digest)
    band = office.own_columns.all[-1]
    assert (band.header, band.kind, band.choices) == ("Band", OwnKind.CHOICE, ("A", "b"))
    assert office.own_columns.values(4) == {1: "1200", 2: "2026-03-04", band.id: "A"}
    assert office.own_columns.values(6) == {band.id: "A"}
    assert "Pay: lots" in office.browsing.dossier(5).pursuit.note
    office.desk.apply(change.inverse())
    assert [key.header for key in office.own_columns.all] == ["Pay", "Seen", "Place", "Remark"]
    assert not matching(office.database, OwnValue)


def test_columns_of_a_file_go_into_those_of_their_name(office, tmp_path):
    file = tmp_path / "tracker.csv"
    file.write_bytes(CSV)
    office.importing.bring_in(file)
    assert office.own_columns.values(4) == {1: "1200", 2: "2026-03-04"}


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (["1", "2,000.50"], OwnKind.NUMBER),
        (["2026-03-04", "5 March 2026"], OwnKind.DATE),
        (["yes", "no", "Yes", "no"], OwnKind.CHOICE),
        (["one thing", "another"], OwnKind.TEXT),
        ([], OwnKind.TEXT),
    ],
)
def test_the_kind_of_a_new_column_is_guessed(cells, kind):
    table = parse_table(("Company,New\n" + "".join(f'Elm,"{c}"\n' for c in cells)).encode())
    assert guess(table, 1, "New").kind is kind


def test_a_hundred_days_of_values_are_one_query_a_window(office):
    day = date(2026, 3, 3)
    for number in range(3):
        put(office, number + 1, "", (day + timedelta(number)).isoformat())
    found = office.table.own_values([1, 2, 3])
    assert [found[n][2] for n in (1, 2, 3)] == ["2026-03-03", "2026-03-04", "2026-03-05"]
