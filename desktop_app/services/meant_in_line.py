# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which pursuits and people a capture line may mean (method.md R20, R32, 3.2)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture import Capture, match_names
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Involvement
from desktop_app.domain.records import (
    LIVE,
    Boundary,
    Contact,
    Direction,
    Organization,
    Outcome,
    Pursuit,
    Status,
)
from desktop_app.services import interview_changes
from desktop_app.services.edits import Edits
from desktop_app.services.known_in_line import those_there
from desktop_app.services.understood import Understood, bears_it, that_can, with_them

if TYPE_CHECKING:
    from desktop_app.services.acquaintances import KnownPerson
    from desktop_app.services.browsing import PursuitRow
    from desktop_app.services.office import Office

Names = tuple[tuple[int, str], ...]
"""Ids of pursuits with a name each."""

_FULL_NAME = 2
_ENDING = {Outcome.NO_CONTACT, Outcome.REJECTED}
_COMING_BACK = {Outcome.ANSWERED, Outcome.CALL_ON, Outcome.OFFER}


class MeantInLine:
    """Looks up whom the names of a line fit; reads only."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def choose(
        self,
        capture: Capture,
        names: Names,
        pursuit_id: int | None,
        person_id: int | None,
        introducer_id: int | None = None,
    ) -> Understood:
        """Return whom a line means, as far as it tells; the ids are the user's own choice."""
        there = interview_changes.with_planned(self._office, capture, self.fitting(capture, names))
        fitting = that_can(capture, there)
        candidates, others = with_them(capture, fitting, self.companies_of)
        ids = {row.id for row in candidates}
        if capture.beside and ids & {*match_names(capture.beside, names)}:
            capture = replace(capture, beside="")  # a person of that very pursuit
        chosen = next((c for c in candidates if c.id == pursuit_id), None)
        people: tuple[KnownPerson, ...] = ()
        person = None
        if chosen is None:
            people = self.people(capture, candidates)
            person = _meant(capture, candidates, people, person_id)
            if person is not None:
                candidates, people = (), ()
                if capture.person and person.company:  # "at Ember" is at Ember Energy, Inc.
                    capture = replace(capture, company=person.company)
        partner = None
        if chosen is None and person is not None and (held := self.taking_part(capture, person)):
            candidates, chosen = held[1:] and held, _the_one(held, pursuit_id)
            partner, person = person, None
        if chosen is None and len(candidates) == 1 and not people:
            chosen = candidates[0]
        if chosen is None and not (candidates or people):
            chosen = self.stopped(capture)
            person = person if chosen is None else None
        contact = self.contact(capture) if chosen is None and person is None else None
        by, between = self._introduced(capture, introducer_id)
        return Understood(
            capture, candidates, chosen, people, person, contact, partner=partner,
            others=others, namesakes=self.namesakes(capture, chosen),
            introducer=by, introducers=between,
        )  # fmt: skip

    def _introduced(
        self, capture: Capture, chosen_id: int | None
    ) -> tuple[KnownPerson | None, tuple[KnownPerson, ...]]:
        """Return who introduced the person of a line, or else among whom to choose."""
        between = self.introducers(capture)
        if len(between) > 1 and chosen_id is None:
            return None, between
        return next((one for one in between if chosen_id in {None, one.id}), None), ()

    def introducers(self, capture: Capture) -> tuple[KnownPerson, ...]:
        """Return who may have introduced the person of a line, or told of the job (R2, R30)."""
        if not capture.introducer:
            return ()
        called = self._office.acquaintances.called(capture.introducer)
        if capture.introducer_at:
            return those_there(called, capture.introducer_at)
        return tuple(one for one in called if fold(one.name) != fold(capture.person))

    def twin(self, found: Understood) -> KnownPerson | None:
        """Return who is known by the full name of a new line's person, but from elsewhere.

        Of several that is who said no: the stricter reading counts (R20).
        """
        capture = found.capture
        told = len(capture.person.split()) >= _FULL_NAME and bool(capture.company)
        if not found.is_new or found.people or found.person is not None or not told:
            return None
        called = self._office.acquaintances.called(capture.person)
        if len(called) == 1:
            return called[0]
        return next((one for one in called if not one.may_contact), None)

    def may_change(self, capture: Capture, names: Names, pursuit_id: int | None) -> bool:
        """Say whether an interview is planned that a line may move or call off."""
        there = self._office.browsing.rows([pursuit_id]) if pursuit_id is not None else {}
        rows = tuple(there.values()) if there else self.fitting(capture, names)
        return bool(interview_changes.with_planned(self._office, capture, rows))

    def namesakes(self, capture: Capture, chosen: PursuitRow | None) -> tuple[KnownPerson, ...]:
        """Return who else bears the name of whom a stop is from: it may be the same one (R20)."""
        if capture.outcome is not Outcome.NO_CONTACT or chosen is None or not chosen.person:
            return ()
        mine = Edits(self._office.desk.database).get(Pursuit, chosen.id).contact_id
        called = self._office.acquaintances.called(chosen.person)
        return tuple(one for one in called if one.id != mine and one.may_contact)

    def contact(self, capture: Capture) -> KnownPerson | None:
        """Return who is known by the full name of an application's contact, from elsewhere.

        They are one person: what they said, and when they were last written to, holds for the
        new goal too (R20, R24).
        """
        if not capture.is_application or len(capture.person.split()) < _FULL_NAME:
            return None
        called = self._office.acquaintances.called(capture.person)
        return called[0] if len(called) == 1 and called[0].company else None

    def fitting(self, capture: Capture, names: Names) -> tuple[PursuitRow, ...]:
        """Return the live pursuits whose names fit those of a line.

        A goal tells them apart; alone it names one only where nobody else is named: "Halden
        Press, copy editor" is no other company that looks for a copy editor.
        """
        ids: list[int] = []
        for typed in capture.names:
            hits = list(dict.fromkeys(match_names(typed, names)))
            if hits:
                ids = [i for i in ids if i in hits] or hits if ids else hits
        if capture.title and (ids or not capture.names):
            hits = list(dict.fromkeys(match_names(capture.title, names)))
            ids = [i for i in ids if i in hits] or ids if ids else hits
        rows = self._office.browsing.rows(ids)
        return tuple(rows[i] for i in ids if i in rows)

    def pursuits_of(self, person_id: int) -> tuple[PursuitRow, ...]:
        """Return the live pursuits of a person."""
        held = Edits(self._office.desk.database).all(Pursuit, contact_id=person_id)
        ids = [one.id for one in held if one.status in LIVE]
        rows = self._office.browsing.rows(ids)
        return tuple(rows[number] for number in ids if number in rows)

    def taking_part(self, capture: Capture, person: KnownPerson) -> tuple[PursuitRow, ...]:
        """Return the open pursuits in which somebody has a further part, where a touch is told.

        A no is theirs alone, so it is not looked for there; whoever is the first contact of a
        pursuit is meant in that.
        """
        told = capture.outcome is not None and not (capture.is_application or capture.title)
        if not told or capture.boundary is not None or capture.outcome in _ENDING:
            return ()
        edits = Edits(self._office.desk.database)
        if self.pursuits_of(person.id):
            return ()
        parts = edits.all(Involvement, contact_id=person.id)
        ids = [one.pursuit_id for one in parts]
        ids = [number for number in ids if edits.get(Pursuit, number).status is Status.OPEN]
        rows = self._office.browsing.rows(ids)
        return tuple(rows[number] for number in ids if number in rows)

    def companies_of(self, row: PursuitRow) -> tuple[str, ...]:
        """Return the companies that may be named with the person of a pursuit."""
        edits = Edits(self._office.desk.database)
        pursuit = edits.get(Pursuit, row.id)
        contact = edits.find(Contact, pursuit.contact_id)
        ids = (pursuit.agency_id, contact.organization_id if contact else None)
        known = (edits.find(Organization, number) for number in ids)
        return (row.company, *(company.name for company in known if company is not None))

    def people(
        self, capture: Capture, candidates: tuple[PursuitRow, ...]
    ) -> tuple[KnownPerson, ...]:
        """Return whom a first name alone may mean beside the live pursuits that fit.

        Where one fits, only somebody who said no is to be told from them: "called Dana" after
        Dana's stop must not become somebody else (method.md R20).
        """
        first = capture.person or capture.company
        called = self._office.acquaintances.called(first, stopped=True if candidates else None)
        if capture.person and capture.company:
            if not (called or candidates):
                called = self._office.acquaintances.there(first, capture.company)
            return those_there(called, capture.company)
        known = bool(called) and self._office.acquaintances.is_company(first)
        return () if known and not candidates else tuple(called)

    def stopped(self, capture: Capture) -> PursuitRow | None:
        """Return the pursuit that a no stopped, of which an answer is told.

        Who comes back by themselves opens it again (B1); under a company's no their word is only
        written down, and the stop stands until a permission is on record (B8).
        """
        if capture.direction is not Direction.IN:
            return None
        rows = self.fitting(capture, self._office.browsing.names([Status.STOPPED]))
        theirs, _others = with_them(capture, rows, self.companies_of)
        edits = Edits(self._office.desk.database)
        barred = [row for row in theirs if self.is_company_stopped(edits, row.id)]
        if barred or capture.outcome not in _COMING_BACK:
            return barred[-1] if barred else None
        return theirs[-1] if theirs else None

    @staticmethod
    def is_company_stopped(edits: Edits, pursuit_id: int) -> bool:
        """Say whether a no of the whole company stands (B8)."""
        company = edits.get(Pursuit, pursuit_id).organization_id
        return company is not None and bool(
            edits.all(Boundary, code="B8", organization_id=company, lifted_on=None)
        )


def _meant(
    capture: Capture,
    candidates: tuple[PursuitRow, ...],
    people: tuple[KnownPerson, ...],
    chosen_id: int | None,
) -> KnownPerson | None:
    """Return who was chosen of several, or the only one whom no pursuit bears already."""
    if len(people) == 1 and not bears_it(capture, candidates):
        return people[0]
    return next((one for one in people if one.id == chosen_id), None)


def _the_one(rows: tuple[PursuitRow, ...], chosen_id: int | None) -> PursuitRow | None:
    """Return the only pursuit of several, else the one that was chosen."""
    return next((row for row in rows if len(rows) == 1 or row.id == chosen_id), None)
