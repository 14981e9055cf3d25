# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pausing reminders in the window: silent, listed, and shown on resuming (reliability.md 6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.services.pausing import Span
from desktop_app.ui import background as behind
from desktop_app.ui.background import Background
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Slate(QObject):
    """A notifier that writes down what it is to show."""

    acted = Signal(object)
    shown = Signal(str)
    unavailable = Signal(str)

    def __init__(self, *_given):
        super().__init__()
        self.heads = []

    def notify(self, _key, head, _body, _actions=()):
        self.heads.append(head)

    def stop(self):
        pass


@pytest.fixture
def run(office, window, settings, monkeypatch):
    """Start what runs behind the window; a second call is a second start of the program."""
    made = []

    def start():
        slate = Slate()
        monkeypatch.setattr(behind, "Notifier", lambda *_given: slate)
        ran = Background(office, window, settings)
        made.append(ran)
        ran.start()
        ran.slate, ran.look = slate, ran._clock.look
        return ran

    yield start
    for ran in made:
        ran.stop()
        ran.deleteLater()  # its one-shots would look into a closed file
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_nothing_rings_in_a_pause_but_the_list_shows_it_and_resuming_rings(
    office, window, run, clock
):
    a_pursuit(office, step=a_step(office, 1))
    ran = run()
    window.actions_.pauses["open"].trigger()
    clock.move(days=1)
    ran.look()
    assert ran.slate.heads == []
    assert window.today.agenda.due_count == 1
    window.actions_.resume.trigger()
    assert ran.slate.heads == ["Call · Dana Reyes · Acme · Fitter"]
    ran.look()
    assert len(ran.slate.heads) == 1


def test_all_that_fell_due_comes_together_when_the_hour_is_over(office, window, run, clock):
    for number in range(5):
        a_pursuit(office, company=f"Firm {number}", step=a_step(office, 1))
    clock.move(hours=22, minutes=30)  # half an hour before they are due
    ran = run()
    window.actions_.pauses["hour"].trigger()
    clock.move(minutes=45)
    ran.look()
    clock.move(minutes=15)
    ran.look()
    assert ran.slate.heads == ["5 follow-ups are due"]
    assert not window.actions_.resume.isEnabled()


@pytest.mark.parametrize(
    ("span", "heads"), [("open", []), ("morning", ["Call · Dana Reyes · Acme · Fitter"])]
)
def test_a_program_that_starts_in_a_pause_keeps_silent_and_one_after_it_rings(
    office, run, clock, span, heads
):
    a_pursuit(office, step=a_step(office, 1))
    office.pausing.begin(Span(span))
    clock.move(days=1)  # ten o'clock of the next morning
    office.reminders.tick()
    assert run().slate.heads == heads


def test_the_line_at_the_bottom_says_it_and_leads_back(office, window, run, qtbot):
    run()
    status = window.status
    assert not status._paused.isVisible()
    window.actions_.pauses["hour"].trigger()
    assert status._paused.text() == "Reminders are paused until 11:00 am"
    assert window.messages.message == "Reminders are paused until 11:00 am."
    qtbot.mouseClick(status._resume, Qt.MouseButton.LeftButton)
    assert office.pausing.current is None
    assert not status._paused.isVisible()


def test_the_tray_says_it_and_asks_for_it(office, window, run):
    ran = run()
    ran._tray.pause_requested.emit("open")
    assert "paused until you resume" in ran._tray._tip
    ran._tray.resume_requested.emit()
    assert "paused" not in ran._tray._tip
    assert office.pausing.current is None


def test_the_day_of_tomorrow_becomes_today_in_the_line(office, window, run, clock):
    run()
    window.actions_.pauses["morning"].trigger()
    assert window.status._paused.text() == "Reminders are paused until Tomorrow 9:00 am"
    clock.move(hours=15)
    window.read_again()
    assert window.status._paused.text() == "Reminders are paused until 9:00 am"


def test_a_file_that_is_busy_is_said(office, window, run, monkeypatch):
    run()

    def busy(*_args):
        raise KnownError("busy")

    monkeypatch.setattr(office.preferences, "keep_paused", busy)
    window.actions_.pauses["hour"].trigger()
    assert window.messages.property("kind") == "refusal"
