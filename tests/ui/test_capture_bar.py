# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: what is typed is shown as it is understood, and Enter saves just that."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.follow_ups import Stop
from desktop_app.services.people import PersonCard
from desktop_app.ui.capture_bar import CaptureBar
from desktop_app.ui.text import ElidedLabel
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def bar(office, undoable, qtbot):
    """The line alone, shown."""
    bar = CaptureBar(office, undoable)
    qtbot.addWidget(bar)
    bar.resize(900, 80)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


@pytest.fixture
def type_(bar, qtbot):
    """Type as a user would, and wait until it is understood."""

    def type_text(text):
        bar.line.clear()
        qtbot.keyClicks(bar.line, text)
        qtbot.waitUntil(lambda: not bar._timer.isActive())

    return type_text


def type_whole(window, text):
    """Type into the line of the window, and have it understood."""
    window.capture.line.setText(text)
    window.capture.understand()


def said(bar):
    """The texts under the line."""
    return bar._hint.texts


def choices(bar):
    """The buttons under the line."""
    return [part for part in bar._hint.parts if isinstance(part, QPushButton)]


def press_enter(bar, qtbot):
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)


def test_what_is_typed_is_shown_as_it_is_understood(office, bar, type_):
    a_pursuit(office)
    type_("called acme, left voicemail, thu 10")
    assert said(bar) == [
        "Dana Reyes · Acme · Fitter",
        "Voicemail left today",
        "Call",
        "Thu 5 Mar 10:00 am",
        "Your last message to them was on Tue 3 Mar; leave 3 working days between",
        "You left a voicemail on Tue 3 Mar; leave 5 working days before another",
        "you said so",
        "Enter saves it",
    ]


def test_nothing_is_written_before_enter(office, bar, type_):
    number = a_pursuit(office)
    before = office.browsing.dossier(number)
    type_("called acme, left voicemail, thu 10")
    assert office.browsing.dossier(number) == before


def test_enter_saves_what_was_shown_and_empties_the_line(office, undoable, bar, type_, qtbot):
    number = a_pursuit(office)
    type_("called acme, left voicemail, thu 10")
    press_enter(bar, qtbot)
    dossier = office.browsing.dossier(number)
    (touch,) = (e.touch for e in dossier.entries if e.touch)
    assert (touch.outcome, touch.channel) == (Outcome.VOICEMAIL, Channel.CALL)
    assert dossier.step.due_on == date(2026, 3, 5)
    assert dossier.promise.due_on == date(2026, 3, 5)
    assert bar.line.text() == ""
    qtbot.waitUntil(lambda: said(bar) == [])
    undoable.stack.undo()
    assert not office.browsing.dossier(number).entries


def test_enter_does_not_wait_for_the_hint(office, bar, qtbot):
    number = a_pursuit(office)
    bar.line.setText("called acme, left voicemail, thu 10")
    press_enter(bar, qtbot)
    assert office.browsing.dossier(number).entries


def test_an_unknown_company_is_new(office, bar, type_, qtbot):
    type_("applied to Zelkova, welder, in two weeks")
    assert said(bar)[0].startswith("New: ")
    assert "Zelkova" in said(bar)[0]
    press_enter(bar, qtbot)
    assert "Zelkova" in office.browsing.companies()


def test_without_a_date_the_cadence_proposes_and_says_why(office, bar, type_):
    a_pursuit(office)
    type_("called acme, left voicemail")
    texts = said(bar)
    assert "Call" in texts[2]
    assert "10 working days after Tue 3 Mar, application with a contact" in texts
    assert "you said so" not in texts  # no date was told to anybody


@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_date_that_can_be_read_two_ways_shows_both(office, bar, type_, qtbot, by):
    number = a_pursuit(office)
    type_("called acme, left voicemail, fri 13")
    first, second = choices(bar)
    # The 13th keeps the pause after a voicemail, one o'clock on Friday does not (G2).
    assert (first.text(), second.text()) == ("Fri 13 Mar", "Fri 6 Mar 1:00 pm")
    assert (first.isChecked(), second.isChecked()) == (True, False)
    if by == "mouse":
        second.click()
    else:
        qtbot.keyClick(bar.line, Qt.Key.Key_Down)
    assert [b.isChecked() for b in choices(bar)] == [False, True]
    press_enter(bar, qtbot)
    assert office.browsing.dossier(number).step.due_on == date(2026, 3, 6)


def test_the_readings_go_round(office, bar, type_, qtbot):
    a_pursuit(office)
    type_("called acme, left voicemail, fri 13")
    for wanted in ([False, True], [True, False]):
        qtbot.keyClick(bar.line, Qt.Key.Key_Down)
        assert [b.isChecked() for b in choices(bar)] == wanted


def test_another_word_forgets_the_chosen_reading(office, bar, type_, qtbot):
    a_pursuit(office)
    type_("called acme, left voicemail, fri 13")
    qtbot.keyClick(bar.line, Qt.Key.Key_Down)
    qtbot.keyClicks(bar.line, " ")
    qtbot.waitUntil(lambda: not bar._timer.isActive())
    assert [b.isChecked() for b in choices(bar)] == [True, False]


def test_a_name_that_fits_several_offers_them(office, bar, type_, qtbot):
    a_pursuit(office, title="Fitter")
    second = a_pursuit(office, title="Welder")
    type_("called acme, left voicemail, thu 10")
    assert said(bar)[0] == "Which one do you mean?"
    press_enter(bar, qtbot)
    assert not office.browsing.dossier(second).entries  # nothing is guessed
    (button,) = (b for b in choices(bar) if "Welder" in b.text())
    button.click()
    assert said(bar)[0] == "Dana Reyes · Acme · Welder"
    assert bar.line.hasFocus() or not bar.isActiveWindow()
    press_enter(bar, qtbot)
    assert office.browsing.dossier(second).entries


def test_an_ampersand_in_a_choice_stays_one(office, bar, type_):
    a_pursuit(office, company="Smith & Co", title="Fitter")
    a_pursuit(office, company="Smith & Co", title="Welder")
    type_("called smith & co, left voicemail, thu 10")
    assert all("Smith && Co" in button.text() for button in choices(bar))


def test_many_fits_offer_a_few(office, bar, type_):
    for number in range(9):
        a_pursuit(office, title=f"Job {number}")
    type_("called acme, left voicemail, thu 10")
    assert len(choices(bar)) == 4


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("called", "Which company or person?"),
        ("called acme", "What came of it: reached, left voicemail, no answer …?"),
        ("acme", "And your next step, on which day?"),
        ("called acme, left voicemail, soon", "“soon” is not a date. Which day?"),
    ],
)
def test_what_is_missing_is_asked_for_and_the_line_stays(office, bar, type_, qtbot, text, hint):
    number = a_pursuit(office)
    type_(text)
    assert said(bar) == [hint]
    press_enter(bar, qtbot)
    assert bar.line.text() == text
    assert not office.browsing.dossier(number).entries


def test_a_refused_line_stays_and_the_reason_is_told(office, undoable, bar, qtbot, monkeypatch):
    a_pursuit(office)
    refusals = []
    undoable.refused.connect(refusals.append)

    def busy(_found):
        raise KnownError("busy")

    monkeypatch.setattr(office.capturing, "commit", busy)
    bar.line.setText("called acme, left voicemail, thu 10")
    press_enter(bar, qtbot)
    assert [error.code for error in refusals] == ["busy"]
    assert bar.line.text() == "called acme, left voicemail, thu 10"


def test_somebody_who_said_no_is_not_called(office, bar, type_, qtbot):
    first, second = a_pursuit(office, title="Fitter"), a_pursuit(office, title="Welder")
    office.follow_ups.log(first, happened(office, Outcome.NO_CONTACT), Stop("Please don't."))
    type_("call acme thu 10")
    assert said(bar)
    press_enter(bar, qtbot)
    dossier = office.browsing.dossier(second)
    assert dossier is None or dossier.step is None or dossier.row.status == "stopped"


def test_escape_empties_the_line(office, bar, type_, qtbot):
    a_pursuit(office)
    type_("called acme, left voicemail, thu 10")
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.line.text() == ""
    qtbot.waitUntil(lambda: said(bar) == [])


def test_a_line_may_only_plan(office, bar, type_, qtbot):
    number = a_pursuit(office, step=a_step(office, 9))
    type_("call acme tomorrow")
    assert "you said so" not in said(bar)
    press_enter(bar, qtbot)
    dossier = office.browsing.dossier(number)
    assert not dossier.entries
    assert dossier.step.due_on == office.desk.today + timedelta(1)


def test_people_are_offered_where_a_first_name_fits_two(qtbot, office, undoable):
    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.records import Ending, Pursuit
    from desktop_app.storage.reads import matching
    from desktop_app.ui.capture_bar import CaptureBar
    from tests.factories import a_pursuit

    a_pursuit(office)
    a_pursuit(office, person="Dana Kim", company="Birch")
    for number in (1, 2):
        office.follow_ups.close(number, Ending.DONE)
    bar = CaptureBar(office, undoable)
    qtbot.addWidget(bar)
    bar.line.setText("called Dana, left voicemail, thu 10")
    bar.understand()
    offered = {button.text(): button for button in bar._hint.findChildren(QPushButton)}
    assert set(offered) == {"Dana Reyes · Acme", "Dana Kim · Birch"}
    offered["Dana Kim · Birch"].click()
    bar.commit()
    assert matching(office.desk.database, Pursuit)[-1].contact_id == 2


LONG = "Wolfeschlegelsteinhausenbergerdorff International Holding"


def test_a_long_preview_makes_nothing_wider(office, bar, type_, qtbot):
    type_("x")  # from here on the line has its button to clear it
    narrow = bar.minimumSizeHint().width()
    type_(f"applied to {LONG} for " + "senior fitter of very large machines " * 3)
    assert any(LONG in text for text in said(bar))
    assert bar.minimumSizeHint().width() == narrow

    def cut():
        labels = bar.findChildren(ElidedLabel)
        return [label for label in labels if label.isVisible() and label.is_cut()]

    qtbot.waitUntil(lambda: bool(cut()))  # once the line is laid out
    assert all(label.toolTip() for label in cut())


def test_names_to_choose_from_make_nothing_wider(office, bar, type_):
    type_("x")  # from here on the line has its button to clear it
    narrow = bar.minimumSizeHint().width()
    for n in range(4):
        a_pursuit(office, company=LONG, title=f"Fitter of very large machines {n}")
    type_(f"called {LONG}, left voicemail, thu 10")
    assert len(choices(bar)) == 4
    assert bar.minimumSizeHint().width() == narrow
    assert all(button.toolTip() for button in choices(bar))


def test_r32_a_no_shows_that_it_stops_and_leaves_no_step(office, bar, type_):
    a_pursuit(office)
    type_("called Dana Reyes, said no, don't call")
    assert "Stops here, no step" in said(bar)
    assert not any("Call" in text for text in said(bar))


def test_r06_waiting_is_asked_for_the_users_own_step(office, bar, type_):
    a_pursuit(office)
    type_("Acme wait for reply")
    assert said(bar) == ["And what will you do, on which day, if it hasn't come?"]


def test_the_table_does_not_move_by_what_is_typed_into_the_line(office, window, qtbot):
    """look.md: what the line means hangs over the table; nothing jumps under the hand."""
    a_pursuit(office)
    bar, pages = window.capture, window.pages
    stood = pages.geometry()
    assert bar.sizeHint().height() == bar.line.sizeHint().height()
    type_whole(window, "called Dana Reyes, left voicemail, thu 10")
    assert bar._hint.isVisible()
    assert bar.sizeHint().height() == bar.line.sizeHint().height()
    qtbot.wait(1)
    assert pages.geometry() == stood
    left = bar.line.mapTo(window, QPoint(0, 0))
    assert bar._hint.x() == left.x()
    assert bar._hint.y() >= left.y() + bar.line.height()
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar._hint.isVisible()


def test_before_the_line_is_read_there_is_no_empty_strip_under_it(window, qtbot):
    bar = window.capture
    qtbot.keyClicks(bar.line, "c")
    assert not bar._hint.isVisible()
    qtbot.waitUntil(bar._hint.isVisible)
    assert bar._hint.texts


def test_what_the_line_means_leaves_the_table_free_for_hands_that_are_there(office, window, qtbot):
    a_pursuit(office)
    window.activateWindow()
    window.capture.take_focus()
    type_whole(window, "called Dana Reyes, left voicemail")
    qtbot.waitUntil(window.capture.line.hasFocus)
    window.table.setFocus()
    qtbot.waitUntil(lambda: not window.capture._hint.isVisible())
    window.capture.take_focus()
    qtbot.waitUntil(window.capture._hint.isVisible)


def test_r20_what_enter_would_refuse_is_said_before_it(office, bar, type_):
    a_pursuit(office)
    office.follow_ups.stop(1, "Please don't call me again")
    type_("called Dana Reyes, left voicemail, fri")
    assert any("asked not to be contacted" in text for text in said(bar))
    assert "Enter saves it" not in said(bar)
    type_("called Kim Sample at Birch, left voicemail, fri")
    assert "Enter saves it" in said(bar)


def test_a_full_name_after_called_is_a_new_person_and_up_makes_it_a_company(
    office, bar, type_, qtbot
):
    type_("called Tom Hale, left voicemail")
    assert said(bar)[0] == "New person: Tom Hale"
    (switch,) = choices(bar)
    assert switch.text().startswith("It's a company")
    qtbot.keyClick(bar.line, Qt.Key.Key_Up)
    assert said(bar)[0] == "New company: Tom Hale"
    assert choices(bar)[0].text().startswith("It's a person")
    press_enter(bar, qtbot)
    assert office.browsing.companies() == ("Tom Hale",)
    assert office.browsing.people() == ()


def test_what_is_taken_for_a_person_is_saved_as_one(office, bar, type_, qtbot):
    type_("emailed Tom Hale")
    press_enter(bar, qtbot)
    assert office.browsing.people() == ("Tom Hale",)
    assert office.browsing.companies() == ()


def test_a_known_name_is_not_to_be_switched(office, bar, type_, qtbot):
    a_pursuit(office)
    type_("called Dana Reyes, left voicemail")
    qtbot.keyClick(bar.line, Qt.Key.Key_Up)
    assert said(bar)[0].startswith("Dana Reyes")
    assert not choices(bar)


def test_another_line_begins_without_the_switch(bar, type_, qtbot):
    type_("called Tom Hale, left voicemail")
    qtbot.keyClick(bar.line, Qt.Key.Key_Up)
    type_("called Tom Hale, no answer")
    assert said(bar)[0] == "New person: Tom Hale"


def test_the_agency_is_shown_before_enter_c1(bar, type_):
    type_("applied to Globex via Hays, recruiter Ruth Adler")
    assert "through Ruth Adler · Hays" in said(bar)


WORDY = "called Dana Reyes at Alder & Finch, left voicemail with the front desk, ext 204, fri 13"


def test_what_does_not_fit_in_one_row_goes_on_in_the_next(office, bar, type_, qtbot):
    """Everything that Enter does is read before it: who, what, the days, and what speaks up."""
    a_pursuit(office, company="Alder & Finch", title="Fitter, night shift")
    type_("called")
    low = bar._hint.height()
    bar.resize(780, 200)
    type_(WORDY)
    qtbot.waitUntil(bar._hint.parts[-1].isVisible)
    parts = bar._hint.parts
    assert bar._hint.height() > low
    assert len({part.y() + part.height() // 2 for part in parts}) in {2, 3}
    first = next(part for part in parts if part.text().startswith("Dana Reyes"))
    assert not first.is_cut()
    whole = [part for part in parts if not isinstance(part, ElidedLabel)]
    assert all(part.width() >= part.sizeHint().width() for part in whole)
    boxes = [part.geometry() for part in parts]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert all(bar._hint.rect().contains(box) for box in boxes)


def test_r08_a_time_elsewhere_is_told_by_both_clocks_and_saved_as_it_was_shown(
    office, bar, type_, qtbot
):
    made = a_pursuit(office, company="Fathom", person="Alice Khan")
    person = office.browsing.dossier(made).contact.id
    office.people.change(person, zone="Asia/Tokyo", country="JP")
    type_("spoke with Alice Khan, call back fri 10:30")
    both = "Fri 6 Mar 10:30 am in Tokyo (1:30 am for you)"
    chip = next(part for part in bar._hint.parts if part.text() == both)
    assert not isinstance(chip, ElidedLabel)
    assert chip.width() >= chip.sizeHint().width()
    assert both in bar.line.accessibleDescription()
    press_enter(bar, qtbot)
    step = office.browsing.dossier(made).step
    assert (step.due_on, step.due_time, step.zone) == (date(2026, 3, 6), time(10, 30), "Asia/Tokyo")


def test_r08_a_new_pursuit_with_somebody_elsewhere_tells_both_clocks(office, bar, type_):
    office.people.add(PersonCard({"name": "Alice Khan", "zone": "Asia/Tokyo"}))
    type_("spoke with Alice Khan, call back fri 10:30")
    assert "Fri 6 Mar 10:30 am in Tokyo (1:30 am for you)" in said(bar)
    type_("spoke with Alice Khan, call back fri")
    assert "Fri 6 Mar" in said(bar)


def test_r08_each_reading_of_a_day_is_told_whole_by_both_clocks(office, bar, type_):
    office.people.add(PersonCard({"name": "Alice Khan", "zone": "America/New_York"}))
    type_("call Alice Khan, fri 13")
    shown = [button.text() for button in choices(bar)]
    assert "Fri 13 Mar" in shown
    assert "Fri 6 Mar 1:00 pm in New York (6:00 pm for you)" in shown


def test_a_row_that_was_needed_stays_until_the_line_is_empty(office, bar, type_, qtbot):
    """What is below does not jump up and down with every word."""
    a_pursuit(office, company="Alder & Finch", title="Fitter, night shift")
    bar.resize(780, 200)
    type_(WORDY)
    tall = bar._hint.height()
    qtbot.keyClicks(bar.line, "x" * 9)
    bar.understand()
    assert bar._hint.height() >= tall
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    type_("called")
    assert bar._hint.height() < tall
