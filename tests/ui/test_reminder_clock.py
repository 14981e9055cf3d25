# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tick: what fell due, another day, another process, and a database that is busy."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QFileSystemWatcher

from desktop_app.domain.errors import KnownError
from desktop_app.storage.database import Database
from desktop_app.ui.reminder_clock import TICK_MS, ReminderClock
from tests.factories import a_pursuit, a_step


@pytest.fixture
def ticking(qapp, office):
    """The clock, with what it has told so far."""
    ticking = ReminderClock(office)
    ticking.told = []
    ticking.fell_due.connect(lambda firings: ticking.told.append(len(firings)))
    ticking.day_changed.connect(lambda: ticking.told.append("day"))
    ticking.outside_change.connect(lambda: ticking.told.append("outside"))
    yield ticking
    ticking.stop()


@pytest.fixture
def other(office):
    """Another process with the same file open."""
    other = Database(office.desk.database.path)
    yield other
    other.close()


def touch(other):
    with other.transaction() as connection:
        connection.execute("UPDATE pursuit SET note = note || '.'")


def test_a_step_fires_once(office, ticking, clock):
    a_pursuit(office, step=a_step(office, 0, at=time(12)))
    ticking.look()
    assert ticking.told == []
    clock.move(hours=1, minutes=46)  # a quarter of an hour before noon
    ticking.look()
    ticking.look()
    assert ticking.told == [1]


def test_what_fell_due_while_the_computer_slept_comes_together(office, ticking, clock):
    for days in (1, 2, 3):
        a_pursuit(office, company=f"Firm {days}", step=a_step(office, days))
    clock.move(days=4)
    ticking.look()
    assert ticking.told == ["day", 3]


def test_another_day_is_told_once(ticking, clock):
    clock.move(hours=13)
    ticking.look()
    assert ticking.told == []
    clock.move(hours=2)
    ticking.look()
    ticking.look()
    assert ticking.told == ["day"]


def test_another_zone_can_be_another_day(ticking, clock):
    clock.zone = "Pacific/Kiritimati"  # 14 hours ahead
    ticking.look()
    assert ticking.told == ["day"]


def test_our_own_writing_is_not_an_outside_change(office, ticking):
    a_pursuit(office)
    ticking.look()
    assert ticking.told == []


def test_another_process_is_told_once_for_each_look(office, ticking, other):
    a_pursuit(office)
    touch(other)
    touch(other)
    ticking.look()
    ticking.look()
    assert ticking.told == ["outside"]


def test_a_changed_file_brings_the_look_forward(office, ticking, other, qtbot):
    """The watcher sees the file; without it this would take until the next tick."""
    assert TICK_MS > 10_000
    a_pursuit(office)
    ticking.start()
    touch(other)
    qtbot.waitUntil(lambda: "outside" in ticking.told)


def test_a_busy_database_is_looked_at_again_at_the_next_tick(office, ticking, clock, monkeypatch):
    a_pursuit(office, step=a_step(office, 0))
    clock.move(days=1)

    def busy():
        raise KnownError("busy")

    with monkeypatch.context() as patch:
        patch.setattr(office.reminders, "tick", busy)
        ticking.look()
    assert 1 not in ticking.told
    ticking.look()
    assert ticking.told.count(1) == 1


def test_any_other_trouble_is_not_swallowed(office, ticking, monkeypatch):
    def damaged():
        raise KnownError("damaged")

    monkeypatch.setattr(office.reminders, "tick", damaged)
    with pytest.raises(KnownError):
        ticking.look()


def test_a_stopped_clock_looks_no_more(ticking):
    ticking.start()
    ticking.stop()
    assert not ticking._timer.isActive()
    assert not ticking._soon.isActive()


def test_a_file_that_changes_after_the_stop_brings_no_look(office, ticking, other, qtbot):
    """The session closes the database next; a look at it then would fail."""
    seen = QFileSystemWatcher([str(office.database.path)])
    a_pursuit(office)
    ticking.start()
    ticking.stop()
    with qtbot.waitSignal(seen.fileChanged):
        touch(other)
    QCoreApplication.processEvents()
    assert not ticking._soon.isActive()


def test_a_clock_that_is_started_again_sees_the_file(office, ticking, other, qtbot):
    a_pursuit(office)
    ticking.start()
    ticking.stop()
    ticking.start()
    touch(other)
    qtbot.waitUntil(lambda: "outside" in ticking.told)
