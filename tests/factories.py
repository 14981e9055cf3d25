# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Things that many tests need: a clock to move by hand, an office on a real file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from desktop_app.domain.records import Channel, Kind, Outcome, Stage
from desktop_app.services.follow_ups import Happening
from desktop_app.services.office import Office
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)  # a Tuesday
TABLES = ("organization", "contact", "pursuit", "step", "touch", "promise", "boundary", "batch")


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = START, zone: str = "UTC") -> None:
        self.at, self.zone = now, zone

    def now(self) -> datetime:
        return self.at

    def zone_name(self) -> str:
        return self.zone

    def move(self, **span: float) -> None:
        self.at += timedelta(**span)


def an_office(path: Path, clock: HandClock | None = None) -> Office:
    """An office on a real file, in the United States."""
    office = Office(Database(path), clock or HandClock())
    office.preferences.change(country="US", name="Alex Morgan", phone="555-0100")
    return office


def a_pursuit(office: Office, **given: Any) -> int:
    """Add a pursuit with an accepted step and return its id."""
    wanted = {
        "company": "Acme",
        "person": "Dana Reyes",
        "title": "Fitter",
        "kind": Kind.APPLICATION,
        "stage": Stage.APPLIED,
    } | given
    step = wanted.pop("step", a_step(office))
    change = office.pursuits.add(NewPursuit(**wanted), step)
    return max(change.touched(_pursuit_kind()))


def _pursuit_kind() -> type:
    from desktop_app.domain.records import Pursuit

    return Pursuit


def a_step(office: Office, days: int = 5, **given: Any) -> NextStep:
    """A call some days from now."""
    wanted = {"action": "call", "channel": Channel.CALL} | given
    wanted.setdefault("on", office.desk.today + timedelta(days=days))
    return NextStep(**wanted)


def happened(
    office: Office,
    outcome: Outcome = Outcome.VOICEMAIL,
    channel: Channel = Channel.CALL,
    text: str = "",
    **given: Any,
) -> Happening:
    """A touch that happened just now."""
    wanted = {"on": office.desk.today, "at": office.desk.now} | given
    return Happening(outcome, channel, text=text, **wanted)


def all_rows(office: Office) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every record table, in order."""
    database = office.desk.database
    return {
        name: database.select(f"SELECT * FROM {name} ORDER BY id")
        for name in (*TABLES, "batch_row")
    }
