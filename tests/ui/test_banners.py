# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Reminders as banners: one a due thing, many as one, and answers that still count."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Ending
from desktop_app.ui.banners import DIGEST, MOST_BANNERS, SNOOZED, Banners
from desktop_app.ui.notifications import Answer
from tests.factories import a_pursuit, a_step


class Slate(QObject):
    """A notifier that writes down what it is to show."""

    acted = Signal(object)
    shown = Signal(str)
    unavailable = Signal(str)

    def __init__(self):
        super().__init__()
        self.banners = {}

    def notify(self, key, head, body, actions=()):
        self.banners[key] = (head, body, [name for name, _text in actions])


@pytest.fixture
def slate(qapp):
    """The notifier."""
    return Slate()


@pytest.fixture
def banners(office, slate, window):
    """The banners of the main window, with what was asked for."""
    banners = Banners(office, slate, window)
    banners.asked = []
    banners.follow_up_requested.connect(lambda i: banners.asked.append(("follow_up", i)))
    banners.open_requested.connect(lambda i: banners.asked.append(("open", i)))
    banners.today_requested.connect(lambda: banners.asked.append("today"))
    return banners


@pytest.fixture
def fire(office, banners, clock):
    """Let a day pass and show what fell due."""

    def fire_all(**span):
        clock.move(**(span or {"days": 1}))
        banners.show(office.reminders.tick())

    return fire_all


def test_one_due_thing_is_one_banner(office, slate, fire):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    ((head, body, actions),) = slate.banners.values()
    assert head == "Call · Dana Reyes · Acme · Fitter"
    assert body == "Today"
    assert actions == ["default", "follow_up", "snooze"]


def test_what_was_shown_is_remembered(office, slate, fire):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    assert list(office.reminders.unshown()) == []


def test_what_was_not_shown_is_shown_after_a_crash(office, slate, banners, clock):
    a_pursuit(office, step=a_step(office, 1))
    clock.move(days=1)
    office.reminders.tick()  # and then the power went
    banners.show(tuple(office.reminders.unshown()))
    assert len(slate.banners) == 1


@pytest.mark.parametrize(("count", "expected"), [(MOST_BANNERS, 3), (MOST_BANNERS + 1, 1)])
def test_more_than_three_are_one(office, slate, fire, count, expected):
    for number in range(count):
        a_pursuit(office, company=f"Firm {number}", step=a_step(office, 1))
    fire()
    assert len(slate.banners) == expected
    if expected == 1:
        assert slate.banners[DIGEST][0] == "4 follow-ups are due"


def test_o2_the_eve_of_a_deadline_is_not_counted_among_what_is_listed_under_today(
    office, slate, fire
):
    """O2: its day is tomorrow, so the one banner for many would name it nowhere."""
    owed = a_step(office, 2, situation="O2", action="reply", channel=Channel.EMAIL)
    a_pursuit(office, company="Deadline", person="Ana Ruiz", step=owed)
    for number in range(MOST_BANNERS + 1):
        a_pursuit(office, company=f"Firm {number}", step=a_step(office, 1))
    fire()
    assert slate.banners.pop(DIGEST)[0] == "4 follow-ups are due"
    ((head, body, _actions),) = slate.banners.values()
    assert "Deadline" in head
    assert body == "Tomorrow"


def test_nothing_due_is_nothing_shown(slate, banners):
    banners.show(())
    assert slate.banners == {}


def test_the_list_is_up_to_date_when_the_banner_shows(office, window, fire):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    assert window.today.agenda.due_count == 1


@pytest.mark.parametrize(
    ("action", "asked"), [("default", "open"), ("follow_up", "follow_up"), ("snooze", None)]
)
def test_an_answer_does_what_it_says(office, slate, banners, fire, clock, action, asked):
    number = a_pursuit(office, step=a_step(office, 1))
    fire()
    (key,) = slate.banners
    slate.acted.emit(Answer(key, action))
    assert banners.asked == ([(asked, number)] if asked else [])
    clock.move(minutes=11)
    assert len(office.reminders.tick()) == (0 if asked else 1)


def test_opening_the_digest_shows_today(office, slate, banners, fire):
    for number in range(5):
        a_pursuit(office, company=f"Firm {number}", step=a_step(office, 1))
    fire()
    slate.acted.emit(Answer(DIGEST, "default"))
    assert banners.asked == ["today"]


@pytest.mark.parametrize("how", ["moved", "closed", "gone"])
@pytest.mark.parametrize("action", ["default", "follow_up", "snooze"])
def test_an_old_banner_only_shows_what_is_true_now(office, slate, banners, fire, how, action):
    number = a_pursuit(office, step=a_step(office, 1))
    fire()
    (key,) = slate.banners
    step = office.browsing.dossier(number).step
    if how == "moved":
        office.steps.move(step.id, office.desk.today + timedelta(3))
    elif how == "closed":
        office.follow_ups.close(number, Ending.DONE)
    else:
        office.pursuits.delete([number])
    slate.acted.emit(Answer(key, action))
    assert banners.asked == ["today"]


def test_a_banner_of_another_run_shows_today(slate, banners):
    slate.acted.emit(Answer("999/1", "follow_up"))
    assert banners.asked == ["today"]


def test_a_snoozed_banner_is_old_after_the_second_firing(office, slate, banners, fire):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    (first,) = slate.banners
    slate.acted.emit(Answer(first, "snooze"))
    fire(minutes=11)
    assert len(slate.banners) == 2
    slate.acted.emit(Answer(first, "follow_up"))
    assert banners.asked == ["today"]


def test_without_a_service_the_window_says_it(office, window, slate, fire):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    (key,) = slate.banners
    slate.unavailable.emit(key)
    assert window.messages.message == "Call · Dana Reyes · Acme · Fitter"


def test_a_snooze_that_is_refused_is_said(office, window, slate, fire, monkeypatch):
    a_pursuit(office, step=a_step(office, 1))
    fire()

    def busy(*_args):
        raise KnownError("busy")

    monkeypatch.setattr(office.reminders, "snooze", busy)
    (key,) = slate.banners
    slate.acted.emit(Answer(key, "snooze"))
    assert window.messages.property("kind") == "refusal"


def test_a_step_that_went_meanwhile_is_not_shown(office, slate, banners, clock):
    number = a_pursuit(office, step=a_step(office, 1))
    clock.move(days=1)
    firings = office.reminders.tick()
    office.pursuits.delete([number])
    banners.show(firings)
    assert slate.banners == {}


def test_61_putting_all_off_is_said_beside_the_window_and_undone_there(
    office, slate, banners, fire, window
):
    a_pursuit(office, step=a_step(office, 1))
    fire()
    window.verbs.snooze_all()
    banners.tell_snoozed("1 reminder comes again at 11:00.", may_undo=True)
    assert slate.banners[SNOOZED] == ("1 reminder comes again at 11:00.", "", ["default", "undo"])
    slate.acted.emit(Answer(SNOOZED, "undo"))
    assert not window.undoable.stack.canUndo()
    assert states(office) == {"fired"}
    slate.acted.emit(Answer(SNOOZED, "undo"))  # it is not what was done last any more
    assert banners.asked == ["today"]


def states(office):
    return {state for (state,) in office.desk.database.select("SELECT state FROM reminder")}


def test_61_where_nothing_was_put_off_nothing_is_offered(slate, banners):
    banners.tell_snoozed("No reminder is due just now.", may_undo=False)
    assert slate.banners[SNOOZED][2] == ["default"]
    slate.acted.emit(Answer(SNOOZED, "default"))
    assert banners.asked == ["today"]


def test_r08_a_banner_says_both_times(office, slate, fire):
    a_pursuit(office, step=a_step(office, 1, at=time(10), zone="America/New_York"))
    fire(days=1, hours=5)
    ((_head, body, _actions),) = slate.banners.values()
    assert body == "Today 3:00 pm (10:00 am in New York)"
