# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An extension goes with its number through every window, and is never dialled as its digits."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtGui import QDesktopServices

from desktop_app.domain.filters import Query, View
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.phones import read_phone
from desktop_app.domain.records import Contact
from desktop_app.domain.rosters import PersonColumn
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui import opening
from desktop_app.ui.follow_up.briefing import Briefing
from desktop_app.ui.ladder.learned import Learned
from desktop_app.ui.reader import reader
from desktop_app.ui.text import Label
from tests.factories import a_pursuit, a_step

TYPED = "555-0101 ext. 12"


def contact(office, name="Dana Reyes"):
    return next(c for c in matching(office.database, Contact) if c.name == name)


@pytest.mark.parametrize("typed", [TYPED, "+1 212 555 0101 x12", "212-555-0101, ext 12"])
def test_a_link_holds_the_extension_apart_from_the_digits(typed):
    for home in ("US", "DE", ""):
        link = read_phone(typed, home=home).link
        number, _, inside = link.partition(";ext=")
        assert (inside, number.replace("-", "").endswith("5550101")) == ("12", True)


def test_a_call_hands_the_extension_over(monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    opening.call("555-0101", home="US", extension="12")
    assert [url.toString() for url in asked] == ["tel:5550101;ext=12"]


@pytest.mark.parametrize("typed", [TYPED, "(212) 555-0101 ext. 12"])
def test_find_a_person_keeps_a_typed_extension(qtbot, office, typed):
    """R30: whatever is learned on a call is kept."""
    number = a_pursuit(office, person="", company="Acme")
    learned = Learned(office)
    qtbot.addWidget(learned)
    learned.serve(office.ladder.view(number))
    learned.show_step(LadderStep.RESPONSIBLE, LadderResult.NAMED)
    for name, text in (("person", "Mr Stein"), ("person_phone", typed), ("number", typed)):
        qtbot.keyClicks(learned.fields.widget(name), text)
    found = learned.found
    assert (found.phone, found.extension) == (typed.removesuffix(" ext. 12"), "12")
    assert learned.tell(LadderStep.LOOK_UP, LadderResult.FOUND).number == typed


def test_the_table_shows_takes_and_drops_an_extension(office, window):
    a_pursuit(office)
    table = window.show_roster("people")
    who = contact(office).id
    column = table.model.sheet.columns.index(PersonColumn.PHONE)

    def put(text):
        table.model.setData(table.model.index(table.model.row_of(who), column), text)
        held = contact(office)
        return held.phone, held.extension

    assert put(TYPED) == ("555-0101", "12")
    shown = table.model.index(table.model.row_of(who), column).data()
    assert shown == TYPED
    assert put("555-0101") == ("555-0101", "")
    assert put("55 ext. 12") == ("55", "12")


def test_the_follow_up_shows_it_with_its_number(qtbot, office):
    number = a_pursuit(office)
    office.people.change(contact(office).id, phone=TYPED)
    shown = Briefing(office.browsing.dossier(number), reader(office))
    qtbot.addWidget(shown)
    assert TYPED in [label.text() for label in shown.findChildren(Label)]


@pytest.mark.parametrize(("phone", "extension", "cell"), [
    ("555-0101", "12", TYPED), ("555-0101", "", "555-0101"), ("", "12", ""),
])  # fmt: skip
def test_a_file_never_runs_it_into_the_digits(office, tmp_path, phone, extension, cell):
    a_pursuit(office)
    office.people.change(contact(office).id, phone=phone, extension=extension)
    path = tmp_path / "out.csv"
    office.exporting.export(path, Query(view=View.ALL))
    (row,) = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    assert row[next(name for name in row if "hone" in name)].lstrip("'") == cell


def test_an_extension_without_a_number_is_behind_the_company_s(office):
    from desktop_app.services.ladder import Found, Try

    number = a_pursuit(office, person="", company="Acme")
    told = Try(LadderStep.LOOK_UP, LadderResult.FOUND, number="555-0100")
    office.ladder.record(number, [told], a_step(office))
    office.people.add(PersonCard({"name": "Eve Hart", "phone": "555-0199"}, company="Acme"))
    named = [Try(LadderStep.HR, LadderResult.NAMED)]
    for found in (
        Found("Mr Stein", extension="12"), Found("Eve Hart", phone="555-0142", extension="7"),
    ):  # fmt: skip
        office.ladder.record(number, named, a_step(office), found)
    stein, eve = contact(office, "Mr Stein"), contact(office, "Eve Hart")
    assert (stein.phone, stein.extension) == ("555-0100", "12")
    assert (eve.phone, eve.extension) == ("555-0199", "")
