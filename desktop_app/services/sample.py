# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Fill the sample search: the told story, lived through the services up to the user's today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from desktop_app.domain.actions import channel_of
from desktop_app.domain.agenda import instant, place
from desktop_app.domain.changes import Label
from desktop_app.domain.clock import local_now, today
from desktop_app.domain.errors import BugError
from desktop_app.domain.records import (
    CHOSEN,
    Channel,
    Contact,
    Ending,
    Organization,
    Pursuit,
    Reason,
    Relationship,
)
from desktop_app.domain.terms import ACTIONS
from desktop_app.services.follow_ups import Close, Happening, KeepStep, Park, Stop
from desktop_app.services.moving import Told
from desktop_app.services.opening import open_office, opens_whole
from desktop_app.services.proposals import Happened
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.sample_story import Scene, Thread, threads
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.domain.clock import Clock
    from desktop_app.domain.working_days import WorkCalendar
    from desktop_app.services.edits import Edits
    from desktop_app.services.follow_ups import Then
    from desktop_app.services.office import Office

NAME, PHONE = "Alex Morgan", "555-0100"
SOON = 5
"""So many working days after today lie within a week, unless there are holidays."""
_WEEK = timedelta(days=7)


class StoryClock:
    """A clock that is set by hand, forwards only, in the zone where the user is."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._at: datetime | None = None

    def set(self, at: datetime) -> None:
        """Move on to an instant. Errors: `BugError` when it lies before the last one."""
        if self._at is not None and at < self._at:
            msg = "the story runs forwards only"
            raise BugError(msg)
        self._at = at

    def now(self) -> datetime:
        """Return the instant it was set to, in UTC; the real one before that."""
        return self._at or self._clock.now()

    def zone_name(self) -> str:
        """Return the zone the user is in."""
        return self._clock.zone_name()


class Days:
    """Working days counted from the user's today (see the head of the story)."""

    def __init__(self, today: date, calendar: WorkCalendar) -> None:
        self._today = today
        self._calendar = calendar
        self._past: list[date] = []

    def on(self, count: int) -> date:
        """Return the day: 0 today itself, else that many working days off."""
        if count > 0:
            found = self._calendar.add(self._today, count)
            # What the story has soon stays soon, even through a week of holidays.
            return min(found, self._today + _WEEK) if count <= SOON else found
        return self._before(-count) if count else self._today

    def _before(self, count: int) -> date:
        day = self._past[-1] if self._past else self._today
        while len(self._past) < count:
            day -= timedelta(days=1)
            if self._calendar.is_working(day):
                self._past.append(day)
        return self._past[count - 1]


def fill_sample(
    path: Path, clock: Clock, *, country: str = "US", name: str = NAME, phone: str = PHONE
) -> None:
    """Make the sample search at `path`, in the place of one that is there.

    It is told as the search of somebody of this name, phone and country.

    Whoever has the old one open must close it first. Errors: `KnownError` ``disk_full``,
    ``file_unreadable`` ...; the old one is then still there.
    """
    fresh = path.with_name(f"{path.name}.new")
    _discard(fresh)
    try:
        story = StoryClock(clock)
        office = open_office(fresh, story)
        try:
            office.preferences.change(name=name, phone=phone, country=country, first_run_done=True)
            _Play(office, story, clock).fill()
        finally:
            office.close()
        _journal(path).unlink(missing_ok=True)  # of the old file: it must never meet the new one
        fresh.replace(path)
    finally:
        _discard(fresh)


def is_todays(path: Path, clock: Clock) -> bool:
    """Say whether the sample at `path` was last used today: then its days are still right."""
    try:
        used = path.stat().st_mtime
    except OSError:
        return False
    return datetime.fromtimestamp(used, local_now(clock).tzinfo).date() == today(clock)


def is_kept(path: Path, clock: Clock) -> bool:
    """Say whether the sample at `path` can go on as it was left; else it is told anew."""
    return is_todays(path, clock) and opens_whole(path)


def _discard(path: Path) -> None:
    for file in (path, _journal(path)):
        file.unlink(missing_ok=True)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


class _Play:
    """Lives through the story in an office without pursuits."""

    def __init__(self, office: Office, story: StoryClock, clock: Clock) -> None:
        self._office = office
        self._story = story
        self._clock = clock
        self._days = Days(today(clock), office.preferences.calendar())
        self._threads = threads()
        self._pursuits: dict[int, int] = {}

    def fill(self) -> None:
        """Tell the whole story, oldest day first, then what stands there today."""
        scenes = sorted(
            (scene for thread in self._threads for scene in thread.scenes), key=self._when
        )
        for moved, run in groupby(scenes, key=lambda scene: scene.outcome is None):
            if moved:
                for scene in run:
                    self._move(scene)
            else:
                self._log(list(run))
        self._story.set(self._clock.now())
        self._list()
        self._quiet()

    def _when(self, scene: Scene) -> datetime:
        zone = place(self._story.zone_name(), "")
        return instant(self._days.on(scene.day), scene.at, zone)

    def _log(self, scenes: list[Scene]) -> None:
        """Log many touches in one change: each change waits for the disk."""
        with self._office.desk.change(Label.of("capture")) as making:
            for scene in scenes:
                self._story.set(self._when(scene))
                self._log_in(making.edits, scene)

    def _log_in(self, edits: Edits, scene: Scene) -> None:
        thread = self._threads[scene.thread]
        if scene.thread not in self._pursuits:
            drafted = self._office.pursuits.draft_in(edits, self._new(thread))
            self._describe(edits, thread, drafted)
            self._pursuits[scene.thread] = drafted.id
        pursuit = edits.get(Pursuit, self._pursuits[scene.thread])
        happening = self._happening(scene)
        then = self._then(edits, pursuit, happening, scene.then)
        self._office.follow_ups.log_in(edits, pursuit.id, happening, then)

    def _happening(self, scene: Scene) -> Happening:
        if scene.outcome is None:
            msg = "a move is not a touch to log"
            raise BugError(msg)
        return Happening(
            scene.outcome,
            scene.channel,
            on=self._days.on(scene.day),
            at=self._story.now(),
            text=scene.text,
            their_date=self._maybe(scene.their_day),
        )

    def _move(self, scene: Scene) -> None:
        """Move a promised step as the user would, with a note to them (method.md 6.3, M1)."""
        self._story.set(self._when(scene))
        dossier = self._office.browsing.dossier(self._pursuits[scene.thread])
        if dossier is None or dossier.step is None:
            msg = "nothing to move"
            raise BugError(msg)
        self._office.steps.move(
            dossier.step.id,
            self._days.on(int(scene.then)),
            told=Told.NOTE_SENT,
            channel=scene.channel,
            text=scene.text,
        )

    def _list(self) -> None:
        """Add what has no touches: found today, or brought in from an old list today."""
        with self._office.desk.change(Label.of("capture")) as making:
            for thread in self._threads:
                if thread.scenes:
                    continue
                on, step = self._maybe(thread.day("apply")), None
                if on is not None:
                    step = NextStep("apply", ACTIONS["apply"], on, reason=Reason.of("to_apply"))
                pursuit = self._office.pursuits.add_in(making.edits, self._new(thread), step)
                self._describe(making.edits, thread, pursuit)

    def _new(self, thread: Thread) -> NewPursuit:
        name, _, phone, email = thread.person
        heard = self._maybe(thread.day("heard"))
        return NewPursuit(
            company=thread.company,
            person=name,
            title=thread.title,
            kind=thread.kind,
            stage=thread.stage,
            applied_on=heard,
            closing_on=self._maybe(thread.day("closing")),
            email=email,
            phone=phone,
            source=thread.known.get("source", ""),
            note=thread.known.get("note", ""),
            last_touch=heard,
        )

    def _describe(self, edits: Edits, thread: Thread, pursuit: Pursuit) -> None:
        """Fill in what is known of the person and the company besides their names."""
        known = thread.known
        organization = edits.find(Organization, pursuit.organization_id)
        if organization is not None and "phone" in known:
            edits.put(replace(organization, phone=known["phone"]))
        contact = edits.find(Contact, pursuit.contact_id)
        if contact is not None:
            country, _, zone = known.get("abroad", "").partition(" ")
            edits.put(
                replace(
                    contact,
                    role=thread.person[1],
                    relationship=Relationship(known.get("known", "warm")),
                    country=country,
                    zone=zone,
                )
            )

    def _then(self, edits: Edits, pursuit: Pursuit, happening: Happening, told: str) -> Then:
        head, _, words = told.partition(": ")
        match head.split():
            case []:
                return KeepStep()
            case ["parked"]:
                return Park(self._office.proposals.parked(edits, pursuit).on)
            case ["closed", ending]:
                return Close(Ending(ending))
            case ["stop"]:
                return Stop(words)
            case ["cadence"]:
                return NextStep.of(self._office.proposals.after_in(edits, pursuit, _as(happening)))
            case [day, *details]:
                on = self._days.on(int(day))
                return self._step(edits, pursuit, happening, on, details, words)
        raise BugError(told)

    def _step(
        self,
        edits: Edits,
        pursuit: Pursuit,
        happening: Happening,
        on: date,
        details: list[str],
        action: str,
    ) -> NextStep:
        """Take what the cadence proposes, with all that the story has otherwise."""
        at = next((time.fromisoformat(word) for word in details if ":" in word), None)
        ways = [Channel(word) for word in details if word in list(Channel)]
        agreed = (on, at) if "agreed" in details else None
        proposals = self._office.proposals
        proposed = proposals.after_in(edits, pursuit, replace(_as(happening), agreed=agreed))
        chosen = CHOSEN
        if "said" in details:
            chosen = Reason.of("promised", on=happening.on.isoformat())
        return replace(
            NextStep.of(proposed, stated="said" in details),
            on=on,
            at=at,
            action=action or proposed.action,
            channel=ways[0] if ways else channel_of(action or proposed.action),
            reason=proposed.reason if proposed.on == on else chosen,
        )

    def _maybe(self, day: int | None) -> date | None:
        return None if day is None else self._days.on(day)

    def _quiet(self) -> None:
        """Let no banner come for what is due already; Today has it all the same."""
        reminders = self._office.reminders
        reminders.tick()
        reminders.shown(reminders.unshown())


def _as(happening: Happening) -> Happened:
    return Happened(
        happening.outcome, happening.channel, happening.on, their_date=happening.their_date
    )
