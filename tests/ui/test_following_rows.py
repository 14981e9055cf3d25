# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table stands on the record that was gone on to; a chip says no where no calls are wanted."""

from __future__ import annotations

from desktop_app.domain.records import Pursuit
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.permissions import Permissions
from desktop_app.ui.dialogs.pursuit import PursuitDialog
from desktop_app.ui.records import open_pursuit
from desktop_app.ui.text import Label
from desktop_app.words import morning


def test_the_row_follows_next_and_previous(window, office, qtbot):
    for name in ("Kestrel", "Northwind"):
        office.pursuits.add(NewPursuit(company=name), None)
    one, other = (p.id for p in matching(office.database, Pursuit)[-2:])
    qtbot.waitUntil(lambda: window.shown_table.select_id(other))
    window.shown_table.select_id(one)
    dialog = open_pursuit(window, office, window.undoable, one, (one, other))
    dialog.step(1)
    dialog.reject()
    assert window.shown_table.selected_ids == [other]


def test_the_details_button_opens_a_pursuit_with_the_ones_around_it(window, office, qtbot):
    for name in ("Kestrel", "Northwind"):
        office.pursuits.add(NewPursuit(company=name), None)
    one = matching(office.database, Pursuit)[-1].id
    qtbot.waitUntil(lambda: window.shown_table.select_id(one))
    window.detail.open_requested.emit("pursuit", one)
    (dialog,) = window.findChildren(PursuitDialog)
    assert not dialog.place.isHidden()
    dialog.reject()


def test_no_green_chip_where_the_posting_wants_no_calls(qtbot, office):
    shown = Permissions()
    qtbot.addWidget(shown)
    shown.show_words((), office.today, open_="yes", shut="no", no_calls=True)
    chips = [c.text() for c in shown.findChildren(Label) if c.property("role") == "chip-quiet"]
    assert chips == ["Calls: no"]
    assert not [c for c in shown.findChildren(Label) if c.property("role") == "chip-kept"]


def test_long_counts_have_their_thousands_apart():
    assert "1,956" in morning.counted(1956)


def test_the_same_address_tells_of_a_double(office):
    from desktop_app.services.people import PersonCard  # for this test alone
    from desktop_app.ui.dialogs.likeness_hint import other_person_hints  # same

    office.people.add(PersonCard({"name": "Amara Osei", "email": "amara@example.com"}))
    assert other_person_hints(office, "A. Oseye", "", None, emails=["amara@example.com"])
    assert not other_person_hints(office, "Zed", "", None, emails=["zed@example.com"])
