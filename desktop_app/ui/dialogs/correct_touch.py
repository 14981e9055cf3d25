# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Correct what was logged: the same questions, filled with what stands there (method.md 6.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain import agenda, outcomes
from desktop_app.domain.records import Direction
from desktop_app.overriding import override
from desktop_app.ui.dialogs.past_touch import NOON, PastTouchDialog, told
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.records import Outcome, Touch
    from desktop_app.services.follow_ups import Happening
    from desktop_app.services.office import Office
    from desktop_app.services.past_touches import Outlook
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable


class CorrectTouchDialog(PastTouchDialog):
    """Asks how it really was; the entry stays, struck out, and what is saved here counts."""

    def __init__(
        self, office: Office, undoable: Undoable, touch: Touch, parent: QWidget | None = None
    ) -> None:
        self._touch = touch
        super().__init__(office, undoable, touch.pursuit_id, parent, with_id=touch.contact_id)
        self._tell_what_stays()

    @override
    def titles(self) -> tuple[str, str]:
        return _("Correct what was logged"), _("Correct it")

    @override
    def purpose(self) -> str:
        return _(
            "What was logged stays in the timeline, struck out, and counts for nothing any more."
            " What you save here counts."
        )

    @override
    def draft_key(self) -> str:
        return f"correct_touch:{self._touch.uid}"

    @override
    def outcomes(self) -> tuple[tuple[Outcome, bool], ...]:
        known = super().outcomes()
        here = (self._touch.outcome, self._theirs)
        return known if here in known else (*known, here)

    @property
    def _theirs(self) -> bool:
        """Say whether they turned to the user where the outcome leaves that open."""
        usual = outcomes.usual_direction(self._touch.outcome, self._touch.channel)
        return self._touch.direction is Direction.IN and usual is Direction.OUT

    @override
    def people(self) -> dict[int, str]:
        """Return those of the pursuit, then of its company: it may have been another."""
        people = super().people()
        file = self._office.pursuit_cards.file(self._pursuit_id)
        at = file.organization if file else None
        company = self._office.companies.file(at.id) if at is not None else None
        for contact in company.people if company is not None else ():
            people.setdefault(contact.id, contact.name)
        who = self._touch.contact_id
        if who is not None and who not in people and (gone := self._office.people.file(who)):
            people[who] = gone.contact.name
        return people

    @override
    def begin(self) -> None:
        touch = self._touch
        at = self._wall_time()
        self._fill(
            {
                "outcome": told(touch.outcome, theirs=self._theirs),
                "channel": str(touch.channel),
                "with": str(touch.contact_id or ""),
                "on": touch.on_date.isoformat(),
                "at": "" if at == _typed(NOON) else at,
                "text": touch.text,
            }
        )

    def _wall_time(self) -> str:
        here = agenda.place("", self._office.desk.clock.zone_name())
        return _typed(self._touch.at.astimezone(here).time())

    @override
    def at_known(self, happening: Happening) -> Happening:
        """Keep the very moment where neither day nor time was touched."""
        values = self.fields.values()
        typed = str(values["at"]) or _typed(NOON)
        if happening.on == self._touch.on_date and typed == self._wall_time():
            return replace(happening, at=self._touch.at)
        return happening

    def _tell_what_stays(self) -> None:
        """Say which words stay as they were given, whatever becomes of the entry."""
        today = self._office.desk.today
        given = self._office.corrections.said_with(self._touch.id)
        days = [words.due(each.due_on, each.due_time, today) for each in given]
        if not days:
            return
        stays = Label(_("What you promised with it stays: {days}.", days=", ".join(days)), self)
        stays.setProperty("role", "muted")
        stays.setWordWrap(True)
        self.form.addRow("", stays)

    @override
    def foresee(self, happening: Happening) -> Outlook:
        return self._office.corrections.outlook(self._touch.id, happening)

    @override
    def write(self, happening: Happening, then: NextStep | None) -> Change:
        return self._office.corrections.correct(self._touch.id, happening, then)


def _typed(at: time) -> str:
    """Return a wall time as its field holds it."""
    return at.isoformat("minutes")
