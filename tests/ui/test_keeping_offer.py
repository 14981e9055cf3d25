# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words of a talk name is offered to be kept with the person, never kept unasked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.records import Channel, Contact, Outcome
from desktop_app.domain.said_words import asked_in_passing
from desktop_app.domain.ways_named import emails_named, phones_named
from desktop_app.services import named_ways
from desktop_app.services.edits import Edits
from desktop_app.services.follow_ups import Happening
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.ui.dialogs.words_offered import WordsOffered
from desktop_app.ui.timeline.entry_menu import entry_menu
from desktop_app.ui.timeline.pane import Subject, TimelinePane
from tests.factories import a_pursuit, a_step


@pytest.fixture
def dana(office):
    """Dana, with one pursuit and no number yet."""
    a_pursuit(office, step=a_step(office, 2))
    return lambda: Edits(office.desk.database).get(Contact, 1)


def _log(window, office, words, outcome=Outcome.REACHED):
    happening = Happening(outcome, Channel.CALL, office.today, office.desk.now, words)
    then = a_step(office, 5)
    assert isinstance(then, NextStep)
    return window.undoable.do(lambda: office.follow_ups.log(1, happening, then))


def _offered(window):
    return [b for b in window.messages.findChildren(QPushButton) if b.text().startswith("&Keep")]


def _button(window, qtbot):
    qtbot.waitUntil(lambda: bool(_offered(window)))
    (button,) = _offered(window)
    return button


def test_a_number_named_in_a_talk_is_kept_by_one_key_and_undone(window, office, qtbot, dana):
    assert _log(window, office, "ring the mobile 917 555 0188")
    button = _button(window, qtbot)
    assert button.text() == f"&Keep 917 555 0188 with {dana().name}"
    before = dana().phone
    button.click()
    file = office.people.file(1)
    assert "(917) 555-0188" in [dana().phone, *(a.value for a in file.addresses)]
    window.undoable.stack.undo()
    assert (dana().phone, office.people.file(1).addresses) == (before, ())


def test_of_several_things_named_all_are_kept_at_once_and_undone_at_once(
    window, office, qtbot, dana
):
    """B3 and a number in the same words: neither waits for the other."""
    words = 'she said "please no calls", her direct line is 917 555 0199 ext 12, d.r@example.com'
    _log(window, office, words)
    button = _button(window, qtbot)
    assert "917 555 0199 ext 12, d.r@example.com" in window.messages.message
    before = dana()
    button.click()
    after = dana()
    assert (after.may_call, after.phone[-4:], after.extension) == (False, "0199", "12")
    assert "d.r@example.com" in [after.email, *(a.value for a in office.people.file(1).addresses)]
    window.undoable.stack.undo()
    assert dana() == before


def test_a_number_is_written_as_its_country_writes_it_with_the_name_it_was_given(
    window, office, qtbot, dana
):
    office.preferences.change(country="US")
    office.people.save(1, PersonCard({"phone": "+1 212 555 0100"}))
    _log(window, office, "her mobile number is 917 555 0188")
    _button(window, qtbot).click()
    (kept,) = office.people.file(1).addresses
    assert (kept.value, kept.label) == ("(917) 555-0188", "mobile")


def test_an_address_that_bears_a_colleagues_name_is_kept_with_the_colleague(
    window, office, qtbot, dana
):
    company = dana().organization_id
    if company is None:
        office.people.set_company(1, "Acme")
    at = office.people.file(1).organization.name
    office.people.add(PersonCard({"name": "Nell Quist"}, company=at))
    _log(window, office, "write Nell Quist, her mail is nell.quist@acme.example")
    button = _button(window, qtbot)
    assert button.text() == "&Keep nell.quist@acme.example with Nell Quist"
    button.click()
    assert dana().email != "nell.quist@acme.example"
    assert Edits(office.desk.database).get(Contact, 2).email == "nell.quist@acme.example"


def test_the_menu_of_an_entry_offers_it_later(window, office, qtbot, dana):
    _log(window, office, "No calls please, ring 917 555 0188 if you must.")
    window.undoable.do(lambda: office.timelines.add_note("Later", pursuit_id=1))
    pane = TimelinePane(office, window.undoable)
    qtbot.addWidget(pane)
    pane.show_subject(Subject(pursuit_id=1))
    line = next(
        n for n in office.timelines.of_pursuit(1) if getattr(n.record, "text", "")[:2] == "No"
    )
    menu = entry_menu(pane, line)
    names = [action.text() for action in menu.actions()]
    assert "&Put on record: no calls" in names
    next(a for a in menu.actions() if a.text().startswith("&Put on record")).trigger()
    assert not dana().may_call
    left = [action.text() for action in entry_menu(pane, line).actions()]
    assert [n for n in left if n.startswith(("&Keep", "&Put"))] == [
        f"&Keep 917 555 0188 with {dana().name}"
    ]


def test_a_known_number_is_not_offered(window, office, dana):
    office.people.save(1, PersonCard({"phone": "+1 917 555 0188"}))
    change = None
    with office.desk.deciding(frozenset()):
        happening = Happening(
            Outcome.REACHED, Channel.CALL, office.today, office.desk.now, "on 917 555 0188"
        )
        change = office.follow_ups.log(1, happening, a_step(office, 5))
    assert named_ways.named_in(office, change) == ()


def test_their_wish_goes_on_record_with_their_very_words_when_asked(window, office, qtbot, dana):
    """B3: the words of a talk are put on record by one key, and never by themselves."""
    _log(window, office, 'She said: "No calls please, mail is better."')
    button = _button(window, qtbot)
    assert dana().may_call
    button.click()
    assert not dana().may_call
    (said,) = office.people.file(1).boundaries
    assert said.words == "No calls please, mail is better."


def test_their_last_words_come_newest_first(office, window, dana):
    _log(window, office, "The budget is open.")
    _log(window, office, "No calls, mail is better.")
    _log(window, office, "Hello, I am calling because …", Outcome.VOICEMAIL)
    assert named_ways.spoken_words(office, 1) == [
        "No calls, mail is better.",
        "The budget is open.",
    ]


def test_r20_what_the_program_wrote_above_a_note_is_not_offered_as_their_words(
    office, window, dana
):
    reason = "Before its day: They invited me to."
    _log(window, office, f"{reason}\nSent as it was, on purpose. Too long.\nMail is better.")
    _log(window, office, reason)
    offered = WordsOffered(office, 1, None, window)
    assert [button.full_text for button in offered.buttons] == ["“Mail is better.”"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mobile +1 212 555 0142 x33 / 917 555 0163", ("+1 212 555 0142 x33", "917 555 0163")),
        ("555-0111, after 9", ("555-0111",)),
        ("from 2026-11-23 to 24.11.2026, 10:30 - 11:30", ()),
        ("45 000 to 52 000 a year, ref 1234567", ()),
    ],
)
def test_numbers_to_dial_and_others(text, found):
    assert phones_named(text) == found


def test_an_address_ends_before_the_full_stop():
    assert emails_named("Write to dana@example.com. Or not.") == ("dana@example.com",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No calls, mail is better", "No calls, mail is better"),
        ("Nice. They said please don't call me. Bye.", "please don't call me."),
        ("no answer, will call again", ""),
        ("she did not call back", ""),
    ],
)
def test_a_wish_for_no_calls_in_passing(text, words):
    """B3."""
    assert asked_in_passing(text) == words
