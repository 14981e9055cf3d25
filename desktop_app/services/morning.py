# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The morning run: what is due, one after the other, until nothing waits (product.md, moment 2).

Nothing is logged here and no reminder is touched: what is skipped stays due. Where the run was
left is kept for the day.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.agenda import Section
from desktop_app.domain.filters import PursuitRow, Query, View
from desktop_app.services.interview_cards import InterviewCard, met_with

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.browsing import Summary
    from desktop_app.services.office import Office

_KEPT = "morning"
_MOST_PROPOSED = 40


@dataclass(frozen=True, slots=True)
class Item:
    """One due thing: a step, perhaps only proposed, or an interview that asks for something."""

    row: PursuitRow
    interview: InterviewCard | None = None

    @property
    def key(self) -> str:
        """Return what tells it from others, also after a restart."""
        if self.interview is not None:
            return f"i{self.interview.interview.id}{self.interview.phase}"
        return f"s{self.row.step_id}"

    @property
    def proposed(self) -> bool:
        """Say whether it is a step that waits for the user's yes (R02)."""
        return self.interview is None and self.row.needs_step

    def slips(self, office: Office) -> bool:
        """Say whether to skip it today is to break a word: stated, and due by today (6.3)."""
        due = self.row.due_on
        return (
            self.interview is None
            and self.row.promised
            and due is not None
            and (due <= office.today)
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the run stands.

    Attributes:
        item: what is shown now, None at the end.
        number, total: "3 of 7"; at the end both are what was gone through.
        skipped: what is still due and was skipped.
    """

    item: Item | None
    number: int
    total: int
    skipped: tuple[Item, ...] = ()


class MorningRun:
    """Goes through what is due; read anew after every change, undo included."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._seen: dict[str, None] = {}
        self._skipped: set[str] = set()
        self._restore()

    def _restore(self) -> None:
        text = self._office.drafts.find(_KEPT)
        with suppress(ValueError, TypeError, KeyError):
            kept = json.loads(text) if text else {}
            if kept and kept["on"] == self._office.today.isoformat():
                self._seen = dict.fromkeys(map(str, kept["seen"]))
                self._skipped = set(map(str, kept["skipped"]))

    def keep(self) -> None:
        """Keep where the run is; another day begins anew."""
        state = {
            "on": self._office.today.isoformat(),
            "seen": list(self._seen),
            "skipped": sorted(self._skipped),
        }
        self._office.drafts.keep(_KEPT, json.dumps(state))

    def due(self) -> tuple[Item, ...]:
        """Return what is due, in the order to do it."""
        return due_items(self._office)

    def progress(self) -> Progress:
        """Return what comes next; what is new in between counts with the rest."""
        due = self.due()
        self._seen |= dict.fromkeys(item.key for item in due)
        there = {item.key for item in due}
        waiting = [item for item in due if item.key not in self._skipped]
        skipped = tuple(item for item in due if item.key in self._skipped)
        behind = sum(key not in there or key in self._skipped for key in self._seen)
        total = len(self._seen)
        if not waiting:
            return Progress(None, total, total, skipped)
        return Progress(waiting[0], behind + 1, total, skipped)

    def skip(self, item: Item) -> None:
        """Go on to the next; this one stays due, and comes again in another run."""
        self._skipped.add(item.key)

    def take_up(self, item: Item) -> None:
        """Let what was skipped wait here again."""
        self._skipped.discard(item.key)

    def skipped_again(self) -> None:
        """Go through what was skipped."""
        self._skipped.clear()

    def back(self) -> bool:
        """Return to what was skipped last; False when nothing was."""
        for item in reversed(self.due()):
            if item.key in self._skipped:
                self._skipped.remove(item.key)
                return True
        return False

    def summary(self) -> Summary:
        """Return the figures for the end: open pursuits, and how many need a step (R02)."""
        return self._office.browsing.summary()

    def without_step(self, most: int) -> tuple[PursuitRow, ...]:
        """Return the first pursuits whose proposed step waits for a yes."""
        ids = self._office.table.ids(Query(View.NEEDS_STEP))[:most]
        rows = self._office.table.rows(ids)
        return tuple(rows[number] for number in ids if number in rows)


def due_items(office: Office) -> tuple[Item, ...]:
    """Return interviews that ask for something now, then steps overdue and of today.

    The step that stands for an interview is met with it. What is only proposed for today or before
    comes last: first what the user said yes to.
    """
    cards = _asking(office)
    return (
        *(Item(card.row, card) for card in cards),
        *_steps(office, met_with(cards)),
        *_proposals(office),
    )


def interviews_due(office: Office) -> tuple[Item, ...]:
    """Return the interviews of today, and those that wait for the date that was left."""
    return tuple(Item(card.row, card) for card in _asking(office))


def _asking(office: Office) -> tuple[InterviewCard, ...]:
    return tuple(card for card in office.interview_cards.near() if card.asks_on(office.today))


def _steps(office: Office, met: frozenset[int]) -> Iterable[Item]:
    for card in office.browsing.agenda(met=met).cards:
        if card.section in (Section.OVERDUE, Section.TODAY):
            yield Item(card.row)


def _proposals(office: Office) -> Iterable[Item]:
    if not office.browsing.summary().needs_step:
        return
    for card in office.browsing.proposed(_MOST_PROPOSED):
        if card.section in (Section.OVERDUE, Section.TODAY):
            yield Item(card.row)
