# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Preferences apply at once; what makes no sense is said and not kept."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QTime

from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.proposals import Happened
from desktop_app.ui.dialogs.preferences import PreferencesDialog
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def dialog(office, qtbot):
    """The dialog, shown."""
    dialog = PreferencesDialog(office)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def mine(office):
    return office.preferences.current


def test_everything_is_shown_as_it_is(office, dialog):
    assert dialog.name.text() == "Alex Morgan"
    assert dialog.phone.text() == "555-0100"
    assert dialog.country.code == "US"
    assert [box.isChecked() for box in dialog.weekdays] == [True] * 5 + [False] * 2
    assert dialog.calls_from.time() == QTime(9, 0)
    assert (dialog.gap_days.value(), dialog.most_a_day.value()) == (3, 8)
    assert dialog.lead_minutes.value() == 15
    assert dialog.appearance.currentData() == "system"


def test_the_appearance_applies_at_once(office, dialog):
    heard = []
    office.preferences.hear(heard.append)
    dialog.appearance.setCurrentIndex(dialog.appearance.findData("dark"))
    assert [p.appearance for p in heard] == ["dark"]
    assert mine(office).appearance == "dark"


def test_another_country_is_another_calendar(office, dialog):
    """Independence Day is no working day in the United States; in Britain it is one."""
    friday = date(2026, 7, 3)  # the holiday is observed on it: the 4th is a Saturday
    assert not office.preferences.calendar().is_working(friday)
    dialog.country.setCurrentIndex(dialog.country.findData("GB"))
    assert mine(office).country == "GB"
    assert office.preferences.calendar().is_working(friday)


def test_another_country_is_another_proposal(office, dialog):
    number = a_pursuit(office)
    happened = Happened(Outcome.VOICEMAIL, Channel.CALL, date(2026, 3, 3))
    before = office.proposals.after(number, happened).on
    dialog.country.setCurrentIndex(dialog.country.findData("IE"))  # closed on 17 March
    assert before == date(2026, 3, 17)
    assert office.proposals.after(number, happened).on == date(2026, 3, 18)


def test_regions_are_those_of_the_country_and_start_again_with_it(office, dialog):
    dialog.region.setCurrentIndex(dialog.region.findData("CA"))
    assert mine(office).region == "CA"
    dialog.country.setCurrentIndex(dialog.country.findData("DE"))
    assert (mine(office).country, mine(office).region) == ("DE", "")
    assert dialog.region.findData("BY") > 0
    assert dialog.region.currentData() == ""


def test_names_are_kept_when_the_field_is_left(office, dialog):
    dialog.name.setText(" Robin Sample ")
    assert mine(office).name == "Alex Morgan"
    dialog.name.editingFinished.emit()
    assert mine(office).name == "Robin Sample"


def test_working_days_can_be_others(office, dialog):
    dialog.weekdays[5].setChecked(True)
    dialog.weekdays[0].setChecked(False)
    assert mine(office).weekdays == (1, 2, 3, 4, 5)


def test_g6_hours_that_make_no_sense_are_said_and_not_kept(office, dialog):
    dialog.calls_from.setTime(QTime(18, 0))
    assert dialog._error.text()
    assert mine(office).calls_from == "09:00"
    dialog.calls_to.setTime(QTime(20, 0))  # now the first makes sense too
    assert dialog._error.text() == ""
    assert (mine(office).calls_from, mine(office).calls_to) == ("18:00", "20:00")


def test_g1_the_pause_a_user_types_is_in_force_at_once(office, dialog, qtbot):
    number = a_pursuit(office)
    office.follow_ups.log(
        number, happened(office, Outcome.WRITTEN, Channel.EMAIL), a_step(office, days=20)
    )
    wanted = a_step(office, days=6)
    assert office.proposals.warnings(number, wanted) == ()
    dialog.gap_days.selectAll()
    qtbot.keyClicks(dialog.gap_days, "7")
    assert [found.guard for found in office.proposals.warnings(number, wanted)] == ["G1"]
    assert dialog.gap_days.text() == "7 working days"


def test_5_5_the_lead_moves_the_reminder_of_what_has_a_time(office, dialog, clock):
    a_pursuit(office, step=a_step(office, 1, at=time(14)))
    dialog.lead_minutes.setValue(60)
    clock.move(hours=26, minutes=59)  # 12:59 on its day
    assert office.reminders.tick() == ()
    clock.move(minutes=1)
    assert len(office.reminders.tick()) == 1


@pytest.mark.parametrize("name", ["lead_minutes", "gap_days", "calls_from", "most_a_day"])
def test_each_number_says_its_default_and_why(dialog, name):
    field = getattr(dialog, name)
    assert field.accessibleName()
    assert field.accessibleDescription().startswith("Usually ")


def test_a_week_without_a_working_day_is_said_and_not_kept(office, dialog):
    for box in dialog.weekdays:
        box.setChecked(False)
    assert "working days" in dialog._error.text()
    assert mine(office).weekdays


def test_the_start_of_the_day_moves_the_reminders(office, dialog, clock):
    a_pursuit(office, step=a_step(office, 1))
    dialog.start_of_day.setTime(QTime(7, 30))
    clock.move(hours=21, minutes=31)  # 7:31 on the day
    assert len(office.reminders.tick()) == 1


def test_a_closed_dialog_has_nothing_to_confirm(dialog):
    dialog.accept()
    assert not dialog.isVisible()
