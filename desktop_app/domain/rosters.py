# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the tables of people and of companies show; `filters.Query` says in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desktop_app.domain.terms import Channel, Relationship


class PersonColumn(StrEnum):
    """The columns of the table of people."""

    NAME = "name"
    COMPANY = "company"
    ROLE = "role"
    PHONE = "phone"
    EMAIL = "email"
    RELATIONSHIP = "relationship"
    PERMISSIONS = "permissions"
    PURSUITS = "pursuits"
    LAST_TOUCH = "last_touch"
    ACTION = "action"
    DUE = "due"


class CompanyColumn(StrEnum):
    """The columns of the table of companies."""

    NAME = "name"
    PHONE = "phone"
    COUNTRY = "country"
    AGENCY = "agency"
    PEOPLE = "people"
    PURSUITS = "pursuits"
    POLICY = "policy"
    LAST_TOUCH = "last_touch"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person, ready for words.

    `declined` are the channels they asked not to be used (B3); `company_no_calls` is their
    company's policy. The step is their earliest open one, in whichever pursuit; `pursuits` counts
    the open and parked ones they are the contact of.
    """

    id: int
    name: str
    company_id: int | None
    company: str
    role: str
    phone: str
    email: str
    relationship: Relationship
    may_contact: bool
    declined: tuple[Channel, ...]
    company_no_calls: bool
    pursuits: int
    last_touch: date | None
    pursuit_id: int | None
    action: str
    channel: Channel | None
    due_on: date | None
    due_time: time | None
    zone: str
    promised: bool
    extension: str = ""


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """One company, ready for words; `pursuits` counts the open and parked ones at it."""

    id: int
    name: str
    phone: str
    country: str
    region: str
    agency: bool
    may_contact: bool
    no_calls: bool
    people: int
    pursuits: int
    last_touch: date | None
