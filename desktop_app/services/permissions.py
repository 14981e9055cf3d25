# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a person allows, set where the person is shown: each way, or none (method.md B1, B3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Boundary, Channel, Contact, Organization
from desktop_app.services import boundaries
from desktop_app.services.edits import Edits

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from desktop_app.services.desk import Desk

WAYS = (Channel.CALL, Channel.EMAIL, Channel.MESSAGE)


class Permissions:
    """The verbs that change what a person allows; their words go on record."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_ways(self, contact_id: int, ways: Collection[Channel], words: str = "") -> Change:
        """Leave exactly these ways open; due steps by another change over, the same day (B3).

        The user may switch a way on again at any time (3.2, "lifted by: user").

        Errors: `KnownError` ``no_channel_left`` for none; that is a no, see `stop`.
        """
        with self._desk.change(Label.of("boundary", boundary="B3")) as making:
            name = making.edits.get(Contact, contact_id).name
            making.label = Label.of("boundary", boundary="B3", name=name)
            self.set_ways_in(making.edits, contact_id, ways, words)
        return making.made

    def set_ways_in(
        self, edits: Edits, contact_id: int, ways: Collection[Channel], words: str = ""
    ) -> None:
        """Do as `set_ways` inside a change under way."""
        contact = edits.get(Contact, contact_id)
        open_before = {way for way in WAYS if contact.allows(way)}
        if not set(ways) & set(WAYS):
            raise KnownError("no_channel_left", name=contact.name)
        contact = edits.put(
            replace(
                contact,
                may_call=Channel.CALL in ways,
                may_email=Channel.EMAIL in ways,
                may_message=Channel.MESSAGE in ways,
            )
        )
        if open_before - set(ways):
            boundaries.record(edits, "B3", words.strip(), self._desk.today, contact_id=contact_id)
            boundaries.turn_steps(edits, contact)
        elif open_before != set(ways):
            self._allowed_again(edits, contact, words.strip())
            boundaries.turn_steps_back(edits, contact)

    def _allowed_again(self, edits: Edits, contact: Contact, words: str) -> None:
        """Lift what stands when every way is open again, else note what they said."""
        if all(contact.allows(way) for way in WAYS):
            for said in edits.all(Boundary, contact_id=contact.id, code="B3", lifted_on=None):
                edits.put(replace(said, lifted_on=self._desk.today, lifted_words=words))
        elif words:
            edits.add(
                Note(
                    id=0,
                    uid="",
                    contact_id=contact.id,
                    on_date=self._desk.today,
                    logged_at=self._desk.now,
                    text=words,
                )
            )

    def stop(self, contact_id: int, words: str) -> Change:
        """Record a personal no: every way, step and pursuit towards them stops (B1, R20).

        Errors: `KnownError` ``words_required``.
        """
        if not words.strip():
            raise KnownError("words_required")
        with self._desk.change(Label.of("stop")) as making:
            contact = making.edits.get(Contact, contact_id)
            making.label = Label.of("stop", name=contact.name)
            boundaries.stop_contact(making.edits, contact, self._desk)
            boundaries.record(
                making.edits, "B1", words.strip(), self._desk.today, contact_id=contact_id
            )
        return making.made

    def companys_no(self, contact_id: int) -> tuple[Organization, Boundary] | None:
        """Return the no of a person's company, where no other one keeps the user from them (B8)."""
        edits = Edits(self._desk.database)
        contact = edits.get(Contact, contact_id)
        company = edits.find(Organization, contact.organization_id)
        if company is None or edits.all(Boundary, contact_id=contact_id, code="B1", lifted_on=None):
            return None
        said = edits.all(Boundary, organization_id=company.id, code="B8", lifted_on=None)
        return (company, said[-1]) if said else None

    def lift_company(self, organization_id: int, words: str, on: date | None = None) -> Change:
        """Lift a company's no by its own permission: for everybody there who said none (B8).

        Errors: as `lift`, without ``organization_stop``.
        """
        on = on or self._desk.today
        if on > self._desk.today:
            raise KnownError("future_touch", on=on)
        with self._desk.change(Label.of("lift_stop")) as making:
            edits = making.edits
            name = edits.get(Organization, organization_id).name
            making.label = Label.of("lift_stop", name=name)
            boundaries.lift_in(edits, [("organization_id", organization_id)], words, on)
        return making.made

    def lift(self, contact_id: int, words: str, on: date | None = None) -> Change:
        """Lift a personal no: they wrote, or gave permission in these words (R20).

        `on` is the day of the words, today where it is None; a no that was said later stands.
        Errors: `KnownError` ``words_required``, ``nothing_to_lift``, ``future_touch``;
        ``organization_stop`` where
        their whole company said no, which only its own word lifts (B8).
        """
        on = on or self._desk.today
        if on > self._desk.today:
            raise KnownError("future_touch", on=on)
        with self._desk.change(Label.of("lift_stop")) as making:
            edits = making.edits
            contact = edits.get(Contact, contact_id)
            making.label = Label.of("lift_stop", name=contact.name)
            said = edits.all(Boundary, contact_id=contact_id, code="B1", lifted_on=None)
            company = edits.find(Organization, contact.organization_id)
            if not said and company is not None and not company.may_contact:
                by = edits.all(Boundary, organization_id=company.id, code="B8", lifted_on=None)
                raise KnownError(
                    "organization_stop",
                    name=company.name,
                    words=by[-1].words if by else "",
                    said_on=by[-1].said_on if by else None,
                )
            boundaries.lift_in(edits, [("contact_id", contact_id)], words, on)
        return making.made
