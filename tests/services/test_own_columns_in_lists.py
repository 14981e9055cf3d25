# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns of the user's own come in with a list of people or of companies (reliability.md I2)."""

from __future__ import annotations

import pytest

from desktop_app.domain.dates import DayOrder
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKind
from desktop_app.domain.particulars import OwnValue
from desktop_app.domain.records import Contact, Organization
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.services.transfer.csv_table import parse_table
from desktop_app.services.transfer.details import Detail, RowKind
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.own_in import OwnField
from desktop_app.storage.reads import matching
from tests.factories import HandClock, an_office

HEAD = {"people": "Name,E-mail", "companies": "Company,E-mail"}
KINDS = {"people": Contact, "companies": Organization}


class Lists:
    """One sort of list, and what it brings in."""

    def __init__(self, office, sheet):
        self.office, self.sheet, self.kind = office, sheet, RowKind(sheet)
        self.own = office.own_columns.of(sheet)

    def bring_in(self, folder, columns, *rows, **options):
        path = folder / "list.csv"
        path.write_text("\n".join((f"{HEAD[self.sheet]},{columns}", *rows)), encoding="utf-8")
        report, change = self.office.importing.bring_in(path, kind=self.kind, **options)
        return [line.remark.code for line in report.lines], change

    def values(self, name):
        found = matching(self.office.database, KINDS[self.sheet], name=name)
        held = self.own.values(found[0].id)
        return tuple(held.get(column.id, "") for column in self.own.all)


@pytest.fixture(params=HEAD)
def lists(request, tmp_path):
    """Zoe is known, and four columns: rank, met, circle, remark."""
    office = an_office(tmp_path / "search.duesday", HandClock())
    office.people.add(PersonCard({"name": "Zoe"}))
    office.companies.add(CompanyCard({"name": "Zoe"}))
    made = Lists(office, request.param)
    made.own.add("Rank", OwnKind.NUMBER)
    made.own.add("Met", OwnKind.DATE)
    made.own.add("Circle", OwnKind.CHOICE, ["School", "Club"])
    made.own.add("Remark", OwnKind.TEXT)
    yield made
    office.close()


COLUMNS = "Rank,Met,Circle,Remark"


def test_they_go_into_the_columns_of_their_name(lists, tmp_path):
    codes, change = lists.bring_in(
        tmp_path, COLUMNS, 'Kim,,"1,200.5",4 March 2026,club,tall', "Sam,,,,,"
    )
    assert codes == []
    assert lists.values("Kim") == ("1200.5", "2026-03-04", "Club", "tall")
    assert lists.values("Sam") == ("", "", "", "")
    (kim,) = matching(lists.office.database, KINDS[lists.sheet], name="Kim")
    assert "tall" not in kim.note
    lists.office.desk.apply(change.inverse())
    assert not matching(lists.office.database, OwnValue)


def test_of_the_known_only_empty_cells_are_filled(lists, tmp_path):
    lists.own.set_value(1, lists.own.all[0].id, "7")
    lists.own.set_value(1, lists.own.all[3].id, "gone")
    lists.own.set_value(1, lists.own.all[3].id, "")
    codes, _change = lists.bring_in(tmp_path, COLUMNS, "Zoe,,9,,School,tall", "Zoe,,,,Club,")
    assert codes == ["joined", "differs", "known_already", "differs"]
    assert lists.values("Zoe") == ("7", "", "School", "tall")
    assert len(matching(lists.office.database, OwnValue)) == 3


def test_the_same_list_twice_says_nothing_new(lists, tmp_path):
    row = "Kim,,1200.5,2026-03-04,club,tall"
    lists.bring_in(tmp_path, COLUMNS, row)
    codes, change = lists.bring_in(tmp_path, COLUMNS, row)
    assert (codes, change) == (["known_already"], None)


def test_what_is_no_number_and_no_day_is_kept_in_the_note(lists, tmp_path):
    codes, _change = lists.bring_in(tmp_path, COLUMNS, "Kim,,lots,soon,,")
    assert codes == ["number_not_understood", "date_not_understood"]
    (kim,) = matching(lists.office.database, KINDS[lists.sheet], name="Kim")
    assert kim.note == "Rank: lots\nMet: soon"


def test_a_day_that_can_be_two_is_asked_about(lists, tmp_path):
    with pytest.raises(KnownError, match="ambiguous_dates"):
        lists.bring_in(tmp_path, "Met", "Kim,,03/04/2026")
    lists.bring_in(tmp_path, "Met", "Kim,,03/04/2026", order=DayOrder.DMY)
    assert lists.values("Kim")[1] == "2026-04-03"


def test_another_choice_is_added_to_the_column(lists, tmp_path):
    lists.bring_in(tmp_path, "Circle", "Kim,,Choir", "Zoe,,choir")
    assert lists.own.all[2].choices == ("School", "Club", "Choir")
    assert lists.values("Kim")[2] == lists.values("Zoe")[2] == "Choir"


def test_a_new_column_is_one_of_that_table(lists):
    table = parse_table(f"{HEAD[lists.sheet]},Shoe\nKim,,44\nZoe,,39\n".encode())
    importing = lists.office.importing
    mapping = at_once(importing.recognising(table, lists.kind))
    assert mapping[2] is Detail.NOTE
    mapping[2] = OwnField("Shoe", OwnKind.NUMBER)
    plan = importing.plan(table, mapping, kind=lists.kind)
    importing.apply(plan, "list.csv", table.digest)
    assert [column.header for column in lists.own.all][-1] == "Shoe"
    assert (lists.values("Kim")[-1], lists.values("Zoe")[-1]) == ("44", "39")
    assert not any(column.header == "Shoe" for column in lists.office.own_columns.all)


def test_what_a_header_means_to_everybody_comes_first(lists):
    lists.own.add("Phone", OwnKind.TEXT)
    table = parse_table(f"{HEAD[lists.sheet]},Phone\nKim,,202 555 0101\n".encode())
    assert at_once(lists.office.importing.recognising(table, lists.kind))[2] is Detail.PHONE


def test_columns_of_another_table_are_not_meant(lists):
    lists.office.own_columns.add("Pay", OwnKind.NUMBER)
    table = parse_table(f"{HEAD[lists.sheet]},Pay\nKim,,9\n".encode())
    assert at_once(lists.office.importing.recognising(table, lists.kind))[2] is Detail.NOTE
