# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""First run: three doors, and three answers that can be left out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from desktop_app.services.preferences import Preferences
from desktop_app.ui.dialogs.first_run import Door, FirstRun
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.session import Session
from tests.factories import a_pursuit


@pytest.fixture
def welcome(qtbot):
    """The dialog, shown to somebody whose country is known."""
    dialog = FirstRun(Preferences(country="GB"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_three_doors_and_nothing_else_is_asked_first(welcome):
    assert list(welcome.doors) == [Door.SAMPLE, Door.IMPORT, Door.EMPTY]
    assert all(door.isVisible() and door.accessibleName() for door in welcome.doors.values())
    assert not welcome.name.isVisible()


@pytest.mark.parametrize("door", list(Door))
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_a_door_leads_to_the_second_page_and_is_remembered(welcome, qtbot, door, by):
    if by == "mouse":
        qtbot.mouseClick(welcome.doors[door], Qt.MouseButton.LeftButton)
    else:
        qtbot.keyClick(welcome.doors[door], Qt.Key.Key_Space)
    assert welcome.name.isVisible()
    assert welcome.door is door
    welcome.begin.click()
    assert welcome.result() == QDialog.DialogCode.Accepted.value


def test_the_answers_are_preferences(welcome, office):
    welcome.doors[Door.EMPTY].click()
    welcome.name.setText("  Alex Morgan ")
    welcome.phone.setText("555-0100")
    assert welcome.answers() == {
        "name": "Alex Morgan",
        "phone": "555-0100",
        "country": "GB",
        "first_run_done": True,
    }
    office.preferences.change(**welcome.answers())
    assert office.preferences.current.first_run_done


def test_a_country_is_found_by_typing(welcome):
    welcome.doors[Door.EMPTY].click()
    welcome.country.choose("DE")
    assert welcome.answers()["country"] == "DE"
    welcome.country.setCurrentIndex(0)
    assert welcome.answers()["country"] == ""


def test_back_leads_to_the_doors(welcome, qtbot):
    welcome.doors[Door.IMPORT].click()
    (back,) = (b for b in welcome.findChildren(QPushButton) if b.text() == "Back")
    back.click()
    assert welcome.doors[Door.SAMPLE].isVisible()


def test_escape_answers_nothing(welcome, qtbot):
    qtbot.keyClick(welcome, Qt.Key.Key_Escape)
    assert welcome.result() == QDialog.DialogCode.Rejected.value


# What the doors lead to


@pytest.fixture
def session(qapp, office, settings, monkeypatch):
    """The program around a new database; who is asked for a file is written down."""
    session = Session(office, settings, sample=False)
    session.led_to = []
    session.sample_requested.connect(lambda: session.led_to.append(Door.SAMPLE))
    monkeypatch.setattr(session.window, "choose_import", lambda: session.led_to.append(Door.IMPORT))
    monkeypatch.setattr(
        session.window.capture, "take_focus", lambda: session.led_to.append(Door.EMPTY)
    )
    yield session
    session.close()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("door", list(Door))
def test_each_door_leads_where_it_says(office, session, monkeypatch, door):
    def answer(dialog):
        dialog.door = door
        dialog.name.setText("Robin Sample")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(FirstRun, "exec", answer)
    session._after_first_paint()
    assert session.led_to == [door]
    assert office.preferences.current.name == "Robin Sample"
    session._after_first_paint()
    assert session.led_to == [door]  # it is asked once


def test_who_leaves_is_asked_again_next_time(office, session, monkeypatch):
    monkeypatch.setattr(FirstRun, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    session._after_first_paint()
    assert session.led_to == []
    assert not office.preferences.current.first_run_done


def test_who_has_brought_a_search_in_sees_it_and_not_the_doors(office, session, monkeypatch):
    """After an import from a terminal the first start shows the table."""
    a_pursuit(office)
    office.preferences.change(name="", phone="")
    asked = []

    def answer(dialog):
        asked.append((dialog.name.isVisibleTo(dialog), dialog.back.isVisibleTo(dialog)))
        dialog.name.setText("Robin Sample")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(FirstRun, "exec", answer)
    session.window.show()
    session._after_first_paint()
    assert asked == []
    (asks,) = (bar for bar in session.window.findChildren(MessageBar) if bar.message)
    assert "Who are you?" in asks.message
    assert asks is not session.window.messages, "it would hide the figures until it is answered"
    asks._button.click()
    assert asked == [(True, False)]
    assert office.preferences.current.name == "Robin Sample"
    assert office.preferences.current.first_run_done


def invitation(session):
    session.window.show()
    session._after_first_paint()
    shown = [bar for bar in session.window.findChildren(MessageBar) if bar.message]
    return [" ".join(label.text() for label in bar.findChildren(QLabel)) for bar in shown]


def test_who_told_it_in_preferences_is_not_asked_again(office, session):
    a_pursuit(office)
    office.preferences.change(name="Robin Sample", phone="555-0142", country="US")
    assert invitation(session) == []
    assert office.preferences.current.first_run_done


def test_55_without_a_country_it_is_said_that_no_holidays_are_counted(office, session):
    a_pursuit(office)
    office.preferences.change(country="")
    (said,) = invitation(session)
    assert "no holidays are counted" in said


def test_a_number_that_is_none_gets_a_hint_and_is_taken(welcome):
    """A hint is never a wall."""
    welcome.doors[Door.EMPTY].click()
    assert not welcome.odd.isVisible()
    welcome.phone.setText("call me")
    assert welcome.odd.isVisible() and welcome.odd.text()
    assert welcome.begin.isEnabled()
    assert welcome.answers()["phone"] == "call me"
    welcome.phone.setText("020 7946 0142")
    assert not welcome.odd.isVisible()


def test_tab_leads_from_the_country_to_begin(welcome):
    welcome.doors[Door.EMPTY].click()
    behind = welcome.country.nextInFocusChain()
    while not (isinstance(behind, QPushButton) and behind.isVisible()):
        behind = behind.nextInFocusChain()
    assert behind is welcome.begin


def test_a_country_that_is_none_is_not_thrown_away_by_begin(welcome):
    welcome.doors[Door.EMPTY].click()
    line = welcome.country.lineEdit()
    line.setText("Atlantis")
    line.editingFinished.emit()
    welcome.begin.click()
    assert welcome.isVisible()
    assert (line.text(), "isn't known" in welcome.unplaced.text()) == ("Atlantis", True)
    welcome.country.choose("DE")
    welcome.begin.click()
    assert welcome.result() == QDialog.DialogCode.Accepted.value
    assert welcome.unplaced.text() == ""
