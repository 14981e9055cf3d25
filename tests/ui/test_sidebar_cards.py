# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Today keeps the cards that say what they said: only what changed is made anew."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.services.pursuits import NewPursuit
from tests.factories import a_pursuit, a_step


@pytest.fixture
def sidebar(office, window):
    """Three due today, as they are shown in the main window."""
    for company in ("Alder", "Birch", "Cedar"):
        a_pursuit(office, company=company, person=company, step=a_step(office, 0))
    read(window.today)
    return window.today


def read(sidebar):
    sidebar.read()
    for _turn in range(3):
        QApplication.processEvents()


def cards(sidebar):
    return {card.row.id: card for card in sidebar._cards}


def order(sidebar):
    """The companies as they stand from the top down, on the screen."""
    shown = [card for card in sidebar._cards if card.isVisible()]
    return [card.row.company for card in sorted(shown, key=lambda card: card.y())]


def test_only_the_card_of_what_changed_is_another_one(office, sidebar):
    before = cards(sidebar)
    office.pursuits.set_company(2, "Dogwood")
    read(sidebar)
    after = cards(sidebar)
    assert {number for number in after if after[number] is before[number]} == {1, 3}
    assert order(sidebar) == ["Alder", "Dogwood", "Cedar"]


def test_what_is_due_no_more_goes_and_the_others_close_up(office, sidebar):
    before = cards(sidebar)
    office.pursuits.delete([1])
    read(sidebar)
    assert order(sidebar) == ["Birch", "Cedar"]
    assert not before[1].isVisible()
    assert cards(sidebar) == {2: before[2], 3: before[3]}


def test_a_new_one_stands_among_those_that_stay(office, sidebar):
    before = cards(sidebar)
    office.pursuits.add(NewPursuit(company="Elm"), a_step(office, 0, at=time(11)))
    read(sidebar)
    assert set(order(sidebar)) == {"Alder", "Birch", "Cedar", "Elm"}
    assert [each for each in order(sidebar) if each != "Elm"] == ["Alder", "Birch", "Cedar"]
    assert order(sidebar) == [card.row.company for card in sidebar.agenda.cards]
    assert {n: card for n, card in cards(sidebar).items() if n in before} == before


def test_at_first_only_the_cards_that_are_seen_are_made(sidebar):
    shown = cards(sidebar)
    sidebar.read(most=2)
    assert order(sidebar) == ["Alder", "Birch"]
    read(sidebar)
    assert order(sidebar) == ["Alder", "Birch", "Cedar"]
    assert {number: cards(sidebar)[number] for number in (1, 2)} == {n: shown[n] for n in (1, 2)}


def test_what_comes_back_is_shown_again(office, sidebar):
    change = office.pursuits.delete([2])
    read(sidebar)
    office.desk.apply(change.inverse())
    read(sidebar)
    assert order(sidebar) == ["Alder", "Birch", "Cedar"]


def test_the_focus_stays_on_the_card_it_was_on(office, sidebar):
    cards(sidebar)[3].setFocus()
    office.pursuits.set_company(1, "Ash")
    read(sidebar)
    assert [card.row.id for card in sidebar._cards if card.property("current")] == [3]


def test_another_way_to_write_times_makes_all_of_them_anew(office, sidebar):
    before = cards(sidebar)
    office.preferences.change(country="DE")
    read(sidebar)
    after = cards(sidebar)
    assert all(after[number] is not before[number] for number in before)
    assert order(sidebar) == ["Alder", "Birch", "Cedar"]


def test_a_kept_card_still_says_what_is_wanted_of_it_once(office, sidebar):
    """Its signals were stopped while it was taken out: they are heard again, and not twice."""
    wished = []
    sidebar.wanted.connect(lambda *said: wished.append(said))
    office.pursuits.set_company(1, "Ash")
    read(sidebar)
    card = cards(sidebar)[2]
    card.wanted.emit("open", card.row)
    assert len(wished) == 1


def test_heads_and_cards_that_stay_are_neither_made_nor_moved_anew(office, sidebar):
    """An edit of one card costs one card, however many stand around it."""
    column = sidebar._column
    before = {id(column.itemAt(at).widget()) for at in range(column.count() - 1)}
    a_pursuit(office, company="Elm", step=a_step(office, 0))
    read(sidebar)
    now = [column.itemAt(at).widget() for at in range(column.count() - 1)]
    assert len(now) == len(before) + 1
    assert before < set(map(id, now))
    assert [widget.y() for widget in now] == sorted(widget.y() for widget in now)
