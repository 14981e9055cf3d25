# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Companies: add them, change what is known of them, their sites, people and ladder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import peewee as pw

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Address, AddressKind, Rung, Site
from desktop_app.domain.records import Boundary, Contact, Organization
from desktop_app.services import days_off
from desktop_app.services.addresses import AddressLine, owner_of, put_addresses
from desktop_app.services.own_columns import put_values
from desktop_app.services.people import MOST_OFFERED, Choice
from desktop_app.storage import name_rows
from desktop_app.storage import tables as t
from desktop_app.storage.reads import matching, record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.browsing import Browsing
    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits
    from desktop_app.services.proposals import Proposals

FIELDS = frozenset({
    "name", "phone", "phone_source", "hours", "country", "region", "note", "link", "zone",
    "weekdays", "closures", "agency", "no_calls",
})  # fmt: skip
"""What `Companies.change` may set; whether they may be contacted is a boundary's (B8)."""


@dataclass(frozen=True, slots=True)
class SiteLine:
    """A place of a company as it stands in a form; `id` is 0 for a new one."""

    name: str
    address: str = ""
    phone: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class CompanyCard:
    """A company as a form holds it; None leaves the lines of that sort as they are.

    `own` are values of the user's own columns, by the id of the column.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    phones: tuple[AddressLine, ...] | None = None
    emails: tuple[AddressLine, ...] | None = None
    sites: tuple[SiteLine, ...] | None = None
    own: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CompanyFile:
    """All that is known around one company."""

    organization: Organization
    addresses: tuple[Address, ...]
    sites: tuple[Site, ...]
    boundaries: tuple[Boundary, ...]
    people: tuple[Contact, ...]
    pursuits: tuple[PursuitRow, ...]
    rungs: tuple[Rung, ...]


class Companies:
    """The verbs and the files of companies."""

    def __init__(self, desk: Desk, browsing: Browsing, proposals: Proposals) -> None:
        self._desk = desk
        self._browsing = browsing
        self._proposals = proposals

    def file(self, organization_id: int) -> CompanyFile | None:
        """Return everything around a company, None when it is gone."""
        database = self._desk.database
        organization = record(database, Organization, organization_id)
        if organization is None:
            return None
        mine = {"organization_id": organization_id}
        return CompanyFile(
            organization=organization,
            addresses=tuple(matching(database, Address, **mine)),
            sites=tuple(matching(database, Site, **mine)),
            boundaries=tuple(matching(database, Boundary, lifted_on=None, **mine)),
            people=tuple(
                sorted(
                    matching(database, Contact, **mine), key=lambda who: (fold(who.name), who.id)
                )
            ),
            pursuits=self._pursuits(organization_id),
            rungs=tuple(reversed(matching(database, Rung, **mine))),
        )

    def _pursuits(self, organization_id: int) -> tuple[PursuitRow, ...]:
        """Return the pursuits at a company, and those it recruits for as an agency."""
        pursuit = t.Pursuit
        select = (
            pursuit.select(pursuit.id)
            .where(
                (pursuit.organization_id == organization_id)
                | (pursuit.agency_id == organization_id)
            )
            .order_by(pw.fn.COALESCE(pursuit.next_due, "9999"), pursuit.id)
        )
        ids = [row[0] for row in self._desk.database.rows(select)]
        rows = self._browsing.rows(ids)
        return tuple(rows[number] for number in ids if number in rows)

    def choices(self) -> tuple[Choice, ...]:
        """Return all companies, by name."""
        select = t.Organization.select(t.Organization.id, t.Organization.name).order_by(
            t.Organization.name, t.Organization.id
        )
        return tuple(Choice(number, name) for number, name in self._desk.database.rows(select))

    def choices_like(self, text: str) -> tuple[Choice, ...]:
        """Return which companies are meant by a part of a name, the likeliest first."""
        found = name_rows.companies_like(self._desk.database, fold(text).strip(), MOST_OFFERED)
        return tuple(Choice(*each) for each in found)

    def names_like(self, text: str) -> tuple[str, ...]:
        """Return the names of `choices_like`, each once."""
        return tuple(dict.fromkeys(choice.name for choice in self.choices_like(text)))

    def add(self, card: CompanyCard) -> Change:
        """Add a company. Errors: `KnownError` ``name_required``, ``invalid_value``."""
        name = str(card.fields.get("name", "")).strip()
        with self._desk.change(Label.of("add_organization", name=name)) as making:
            self._put(making.edits, making.edits.add(Organization(id=0, uid="", name=name)), card)
        return making.made

    def save(self, organization_id: int, card: CompanyCard) -> Change:
        """Change all that a form holds in one go. Errors: as `add`."""
        known = record(self._desk.database, Organization, organization_id)
        label = Label.of("edit_organization", name=known.name if known else "")
        with self._desk.change(label) as making:
            was = making.edits.get(Organization, organization_id)
            now = self._put(making.edits, was, card)
            if now == replace(was, no_calls=now.no_calls) != was:
                making.label = Label.of("company_calls", name=now.name, off=now.no_calls)
        return making.made

    def change(self, organization_id: int, **values: Any) -> Change:
        """Change some fields. Errors: ``name_required``, ``invalid_value``."""
        return self.save(organization_id, CompanyCard(values))

    def _put(self, edits: Edits, organization: Organization, card: CompanyCard) -> Organization:
        was = organization
        organization = edits.put(replace(organization, **_checked(card.fields)))
        if not organization.name:
            raise KnownError("name_required")
        if (was.no_calls, was.agency) != (organization.no_calls, organization.agency):
            from desktop_app.services import postings  # noqa: PLC0415  # not before the first paint

            postings.heed_company(edits, organization, self._proposals)
        if days_off.moves_days(was, organization):
            days_off.follow_company(
                edits, organization.id, self._proposals.calendar_of, self._desk.today
            )
        owner = owner_of(organization)
        if card.phones is not None:
            put_addresses(edits, owner, AddressKind.PHONE, card.phones)
        if card.emails is not None:
            put_addresses(edits, owner, AddressKind.EMAIL, card.emails)
        if card.sites is not None:
            _put_sites(edits, organization.id, card.sites)
        put_values(edits, organization.id, card.own, "companies")
        return organization


def _put_sites(edits: Edits, organization_id: int, lines: Sequence[SiteLine]) -> None:
    standing = {site.id: site for site in edits.all(Site, organization_id=organization_id)}
    for line in lines:
        values = {n: getattr(line, n).strip() for n in ("name", "address", "phone")}
        if not any(values.values()):
            continue
        values["name"] = values["name"] or values["address"] or values["phone"]
        known = standing.pop(line.id, None)
        if known is not None:
            edits.put(replace(known, **values))
        else:
            edits.add(Site(id=0, uid="", organization_id=organization_id, **values))
    for site in standing.values():
        edits.remove(site)


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as they are stored. Errors: ``invalid_value``."""
    for unknown in set(values) - FIELDS:
        raise KnownError("invalid_value", field=unknown)
    stored = {k: v.strip() if isinstance(v, str) else v for k, v in values.items()}
    if not set(stored.get("weekdays", "")) <= set("0123456"):
        raise KnownError("invalid_value", field="weekdays")
    return stored
