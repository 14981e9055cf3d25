# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which record a short name from the terminal means: ``p12``, ``c3``, ``o7``, or part of a uid."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.storage import uids

if TYPE_CHECKING:
    from desktop_app.domain.records import Record
    from desktop_app.storage.database import Database

_SHORT = re.compile(r"([pco]?)(\d{1,15})")
_UID = re.compile(r"[0-9a-f]{4,32}")


class Named(StrEnum):
    """What a short name can mean; the value is its letter."""

    PURSUIT = "p"
    PERSON = "c"
    COMPANY = "o"


_KINDS: dict[Named, type[Record]] = {
    Named.PURSUIT: Pursuit,
    Named.PERSON: Contact,
    Named.COMPANY: Organization,
}


@dataclass(frozen=True, slots=True)
class Meant:
    """The record that is meant."""

    kind: Named
    id: int


def meant_by(database: Database, text: str, *, pursuits_only: bool = False) -> Meant:
    """Return what a short name means; a number alone is a pursuit's.

    Four letters of a uid, or more, do too. Errors: `KnownError` ``no_such_record``,
    ``ambiguous_id``.
    """
    kinds = [Named.PURSUIT] if pursuits_only else list(Named)
    typed = text.strip().lower()
    if (short := _SHORT.fullmatch(typed)) is not None:
        kind, number = Named(short.group(1) or "p"), int(short.group(2))
        if kind in kinds and uids.is_there(database, _KINDS[kind], number):
            return Meant(kind, number)
    if _UID.fullmatch(typed) is None:
        raise KnownError("no_such_record", text=text)
    found = [
        Meant(kind, number)
        for kind in kinds
        for number in uids.beginning(database, _KINDS[kind], typed)
    ]
    if len(found) > 1:
        raise KnownError("ambiguous_id", text=text)
    if not found:
        raise KnownError("no_such_record", text=text)
    return found[0]
