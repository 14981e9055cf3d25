# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Today: what is due, in the order to do it, and what a key or a button does with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.domain.agenda import Section
from desktop_app.domain.changes import Label as ChangeLabel
from desktop_app.domain.records import Channel, Ending, Pursuit
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.text import Label
from desktop_app.ui.today.card import CardView
from desktop_app.ui.today.proposed_card import ProposedCardView
from desktop_app.ui.today.sidebar import MOST_CARDS, MOST_PROPOSED, TodaySidebar
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def due(office, clock):
    """One overdue, two today (one at a time), one soon, one far away."""
    clock.move(days=-7)
    late = a_pursuit(office, company="Late", step=a_step(office, 5))
    clock.move(days=7)
    return {
        "Late": late,
        "Noon": a_pursuit(office, company="Noon", step=a_step(office, 0, at=time(12))),
        "Day": a_pursuit(office, company="Day", step=a_step(office, 0)),
        "Soon": a_pursuit(office, company="Soon", step=a_step(office, 3)),
        "Far": a_pursuit(office, company="Far", step=a_step(office, 30)),
    }


@pytest.fixture
def sidebar(office, qtbot):
    """The sidebar alone, shown and read."""
    bridge = Bridge(office)
    sidebar = TodaySidebar(office, bridge)
    bridge.setParent(sidebar)
    sidebar.wishes = []
    sidebar.wanted.connect(lambda verb, row: sidebar.wishes.append((verb, row.company)))
    qtbot.addWidget(sidebar)
    sidebar.resize(320, 700)
    with qtbot.waitExposed(sidebar):
        sidebar.show()
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar.read()
    return sidebar


def settle():
    """Let a waiting reading be done, and Qt show the new cards, each a turn later."""
    for _turn in range(3):
        QApplication.processEvents()


def texts(sidebar):
    """What is read in it, from the top down."""
    settle()
    return [label.text() for label in sidebar.findChildren(Label) if label.isVisible()]


def heads(sidebar):
    settle()
    found = [w for w in sidebar.findChildren(Label) if w.isVisible()]
    found.sort(key=lambda label: label.y())
    return [w.text() for w in found if w.property("role") == "section"]


def companies(sidebar):
    return [card.row.company for card in sidebar._cards]


def current(sidebar):
    return [c.row.company for c in sidebar._cards if c.property("current")]


def test_sections_hold_what_is_due_in_the_order_to_do_it(due, sidebar):
    assert heads(sidebar) == ["Overdue · 1", "Today · 2", "Soon · 1"]
    assert set(companies(sidebar)) == {"Late", "Noon", "Day", "Soon"}
    assert companies(sidebar)[0] == "Late"
    assert companies(sidebar)[-1] == "Soon"
    assert sidebar.agenda.due_count == 3


def test_a_card_of_today_shows_the_time_and_others_the_day(due, sidebar):
    shown = " | ".join(texts(sidebar))
    assert "12:00 pm" in shown
    assert "Today 12:00 pm" not in shown
    assert "Fri 6 Mar" in shown


def test_nothing_due_is_said_kindly(sidebar):
    assert "Nothing is due." in texts(sidebar)
    sidebar.take_focus()  # and nothing happens


def test_more_than_a_sidebar_can_hold_is_counted(office, sidebar):
    with office.desk.change(ChangeLabel("test")) as making:
        for number in range(MOST_CARDS + 7):
            step = NextStep("call", Channel.CALL, office.desk.today)
            office.pursuits.add_in(making.edits, NewPursuit(title=f"Goal {number}"), step)
    sidebar.read()
    assert len(sidebar._cards) == MOST_CARDS
    assert "and 7 more in the table" in texts(sidebar)
    assert heads(sidebar) == [f"Today · {MOST_CARDS + 7}"]


@pytest.mark.parametrize(
    ("key", "verb"),
    [
        (Qt.Key.Key_Return, "follow_up"),
        (Qt.Key.Key_Enter, "follow_up"),
        (Qt.Key.Key_D, "done"),
        (Qt.Key.Key_S, "snooze"),
        (Qt.Key.Key_M, "move"),
        (Qt.Key.Key_O, "open"),
    ],
)
def test_a_key_asks_for_the_focused_card(due, sidebar, qtbot, key, verb):
    sidebar.take_focus()
    qtbot.keyClick(sidebar._cards[0], key)
    assert sidebar.wishes == [(verb, "Late")]


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_S, Qt.Key.Key_M, Qt.Key.Key_O])
def test_a_shortcut_is_not_a_key_of_the_card(due, sidebar, qtbot, key):
    sidebar.take_focus()
    qtbot.keyClick(sidebar._cards[0], key, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.wishes == []


def test_up_and_down_walk_through_the_cards_and_stop_at_the_ends(due, sidebar, qtbot):
    sidebar.take_focus()
    seen = current(sidebar)
    for _number in range(5):
        focused = next(c for c in sidebar._cards if c.hasFocus())
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        seen += current(sidebar)
    assert seen == [*companies(sidebar), "Soon", "Soon"]
    qtbot.keyClick(sidebar._cards[-1], Qt.Key.Key_Up)
    assert current(sidebar) == [companies(sidebar)[-2]]


def test_only_the_current_card_shows_its_buttons(due, sidebar):
    def buttons(card):
        return [b for b in card._buttons if b.isVisible()]

    assert [len(buttons(card)) for card in sidebar._cards] == [2, 0, 0, 0]
    sidebar._cards[2].setFocus()
    assert [len(buttons(card)) for card in sidebar._cards] == [0, 0, 2, 0]


def test_the_buttons_ask_for_what_they_say(due, sidebar):
    follow_up, later = sidebar._cards[0]._buttons
    follow_up.click()
    for action in later.menu().actions():
        action.trigger()
    verbs = ["follow_up", "done", "snooze", "move", "open"]
    assert sidebar.wishes == [(verb, "Late") for verb in verbs]


def test_a_double_click_shows_the_row_in_the_table(due, sidebar, qtbot):
    qtbot.mouseDClick(sidebar._cards[0], Qt.MouseButton.LeftButton)
    assert sidebar.wishes == [("open", "Late")]


def test_what_was_promised_says_so(office, sidebar):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 2, stated=True))
    a_pursuit(office, company="Birch", step=a_step(office, 2))
    sidebar.read()
    assert texts(sidebar).count("you said so") == 1


def test_a_change_is_shown_and_the_current_card_stays(office, due, sidebar, qtbot):
    sidebar._cards[2].setFocus()
    keep = current(sidebar)
    a_pursuit(office, company="Also", step=a_step(office, 0))
    qtbot.waitUntil(lambda: "Also" in companies(sidebar))
    assert current(sidebar) == keep
    assert [c.row.company for c in sidebar._cards if c.hasFocus()] == keep
    office.follow_ups.close(due["Late"], Ending.DONE)
    qtbot.waitUntil(lambda: "Late" not in companies(sidebar))
    assert current(sidebar) == keep


def test_many_changes_in_one_turn_are_one_reading(office, sidebar, qtbot):
    read = []
    sidebar.agenda_changed.connect(read.append)
    for number in range(5):
        a_pursuit(office, company=f"Firm {number}", step=a_step(office, 0))
    qtbot.waitUntil(lambda: bool(read))
    assert len(read) == 1
    assert len(read[0].of(Section.TODAY)) == 5


def test_the_day_in_the_head_is_todays(office, sidebar, clock):
    assert "Tue 3 Mar" in texts(sidebar)
    clock.move(days=1)
    sidebar.read()
    assert "Wed 4 Mar" in texts(sidebar)


def test_a_person_reads_before_the_company(office, sidebar):
    a_pursuit(office, step=a_step(office, 0))
    sidebar.read()
    assert "Dana Reyes · Acme" in texts(sidebar)
    card = sidebar.findChild(CardView)
    assert card.accessibleName() == "Dana Reyes · Acme, Call, Today"


def in_need(office, company, days=0):
    """A pursuit whose step is only proposed."""
    number = a_pursuit(office, company=company, step=a_step(office, days))
    with office.desk.change(ChangeLabel.of("move")) as making:
        making.edits.put(replace(making.edits.get(Pursuit, number), needs_step=True))
    return number


def test_r02_what_needs_a_step_stands_above_everything_and_opens_its_view(office, due, sidebar):
    assert sidebar.needs is None
    in_need(office, "Elm")
    in_need(office, "Fir")
    sidebar.read()
    settle()
    asked = []
    sidebar.needs_wanted.connect(lambda: asked.append(True))
    assert sidebar.needs.text() == "2 pursuits need a step"
    assert sidebar._column.itemAt(0).widget() is sidebar.needs
    sidebar.needs.click()
    assert asked == [True]


def test_r09_nothing_is_due_is_said_although_something_comes_soon(office, sidebar):
    a_pursuit(office, company="Soon", step=a_step(office, 3))
    settle()
    assert companies(sidebar) == ["Soon"]
    assert "Nothing is due." in texts(sidebar)


def test_r11_what_comes_soon_has_a_quiet_button(office, due, sidebar):
    roles = {}
    for card in sidebar._cards:
        card.set_current(current=True)
        roles[card.row.company] = card._buttons[0].property("role")
    assert roles["Late"] == roles["Day"] == "primary"
    assert roles["Soon"] is None


def proposals(sidebar):
    return [c for c in sidebar._cards if isinstance(c, ProposedCardView)]


def test_r02_what_is_only_proposed_is_a_card_with_its_reason_and_keys(office, sidebar):
    in_need(office, "Elm")
    a_pursuit(office, company="Oak", step=a_step(office, 0))
    sidebar.read()
    assert heads(sidebar) == ["Today · 1", "Proposed · 1"]
    (card,) = proposals(sidebar)
    card.setFocus()
    settle()
    shown = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert "Proposed: Call · Fitter" in shown
    assert "You chose this day." in shown
    keys = [b.text() for b in card._buttons if b.isVisible()]
    assert keys == ["Accept  (A)", "Move  (M)", "More"]
    assert card.accessibleName() == ("Dana Reyes · Elm, Proposed: Call, Today, You chose this day.")


@pytest.mark.parametrize(
    ("key", "verb"),
    [
        (Qt.Key.Key_A, "accept"),
        (Qt.Key.Key_M, "move"),
        (Qt.Key.Key_Return, "follow_up"),
        (Qt.Key.Key_O, "open"),
    ],
)
def test_r02_a_key_answers_a_proposal(office, sidebar, qtbot, key, verb):
    in_need(office, "Elm")
    sidebar.read()
    qtbot.keyClick(proposals(sidebar)[0], key)
    assert sidebar.wishes == [(verb, "Elm")]


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_S])
def test_r02_a_proposal_is_not_done_or_snoozed_by_a_letter(office, sidebar, qtbot, key):
    in_need(office, "Elm")
    sidebar.read()
    qtbot.keyClick(proposals(sidebar)[0], key)
    assert sidebar.wishes == []


def test_r02_a_card_of_the_users_own_is_not_accepted(office, due, sidebar, qtbot):
    qtbot.keyClick(sidebar._cards[0], Qt.Key.Key_A)
    assert sidebar.wishes == []


def test_r02_the_oldest_proposals_come_first_and_the_rest_is_counted(office, sidebar, clock):
    for number in range(MOST_PROPOSED + 3):
        in_need(office, f"Firm {number}", days=MOST_PROPOSED + 3 - number)
    clock.move(days=3)
    sidebar.read()
    assert heads(sidebar) == [f"Proposed · {MOST_PROPOSED + 3}"]
    days = [card.row.due_on for card in proposals(sidebar)]
    assert days == sorted(days)
    assert len(days) == MOST_PROPOSED
    assert "and 3 more in “Needs a step”" in texts(sidebar)
    assert not any(c.property("role") in {"chip-late", "chip-today"}
                   for card in proposals(sidebar) for c in card.findChildren(Label))  # fmt: skip


def test_r02_accepting_by_key_goes_on_to_the_next_proposal_and_can_be_undone(office, window, qtbot):
    numbers = [in_need(office, name) for name in ("Elm", "Fir")]
    window.activateWindow()
    today = window.today
    today.read()
    proposals(today)[0].setFocus()
    qtbot.keyClick(proposals(today)[0], Qt.Key.Key_A)
    qtbot.waitUntil(lambda: len(proposals(today)) == 1)
    assert heads(today) == ["Today · 1", "Proposed · 1"]
    assert current(today) == ["Fir"]
    assert not office.table.rows(numbers)[numbers[0]].needs_step
    qtbot.keyClick(proposals(today)[0], Qt.Key.Key_A)
    qtbot.waitUntil(lambda: not proposals(today))
    window.undoable.stack.undo()
    qtbot.waitUntil(lambda: len(proposals(today)) == 1)
    assert office.table.rows(numbers)[numbers[1]].needs_step


def test_r02_a_proposal_of_today_is_not_nothing_and_one_of_next_week_is(office, sidebar):
    in_need(office, "Elm", days=6)
    sidebar.read()
    assert "Nothing is due." in texts(sidebar)
    assert not sidebar.run.isVisible()
    in_need(office, "Fir")
    sidebar.read()
    assert "Nothing is due." not in texts(sidebar)
    assert sidebar.run.isVisible()


def elsewhere(office, zone, at, **given):
    number = a_pursuit(office, step=a_step(office, 0, at=at, zone=zone, **given))
    return office.table.rows([number])[number]


def test_r08_a_card_shows_the_users_time_and_the_contacts(office, sidebar):
    elsewhere(office, "America/New_York", time(10))  # the user is in UTC, in March five hours off
    sidebar.read()
    shown = texts(sidebar)
    assert "3:00 pm" in shown
    assert "Call · 10:00 am in New York · Fitter" in shown


def test_r08_at_the_other_end_of_the_world_the_day_is_named_too(office, sidebar):
    elsewhere(office, "Australia/Sydney", time(8), on=office.today.replace(day=4))
    sidebar.read()
    assert heads(sidebar) == ["Today · 1"]
    shown = texts(sidebar)
    assert "9:00 pm" in shown
    assert "Call · Wed 4 Mar 8:00 am in Sydney · Fitter" in shown


def test_r08_the_same_time_is_said_once(office, sidebar):
    elsewhere(office, "Europe/London", time(10))
    sidebar.read()
    assert "Call · Fitter" in texts(sidebar)


def shown_message(window):
    settle()
    return window.messages.message


def test_61_all_reminders_are_put_off_by_a_key_with_a_message_and_undo(office, window, qtbot, due):
    window.activateWindow()
    window.today.read()
    office.reminders.tick()
    qtbot.keyClick(
        window.today._cards[0],
        Qt.Key.Key_H,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    assert "reminders come again at" in shown_message(window)
    assert window.messages._button.text() == "Undo"
    assert reminders(office) == {"snoozed"}
    window.messages._button.click()
    assert "snoozed" not in reminders(office)
    assert not window.messages.isVisible()
    window.undoable.stack.redo()
    assert reminders(office) == {"snoozed"}


def reminders(office):
    """How the reminders stand that are not of days to come."""
    select = "SELECT state FROM reminder WHERE due < '2026-03-03T11'"
    return {state for (state,) in office.desk.database.select(select)}


def test_61_a_word_that_would_be_late_is_left_and_counted(office, window, clock, qtbot):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 2, stated=True))
    a_pursuit(office, company="Birch", step=a_step(office, 2))
    clock.move(days=2, hours=13, minutes=40)
    window.today.read()
    office.reminders.tick()
    window.today.snooze.click()
    said = shown_message(window)
    assert "1 reminder comes again at" in said
    assert "1 promise was left as it is" in said


def test_nothing_to_put_off_is_said_without_undo(window):
    window.verbs.snooze_all()
    assert shown_message(window) == "No reminder is due just now."
    assert not window.messages._button.isVisible()
    assert not window.undoable.stack.canUndo()


def test_the_button_in_the_head_stands_while_something_is_due(office, sidebar):
    assert not sidebar.snooze.isVisible()
    a_pursuit(office, step=a_step(office, 0))
    sidebar.read()
    assert sidebar.snooze.isVisible()
    assert sidebar.snooze.accessibleName() == "Remind me of all in an hour"
