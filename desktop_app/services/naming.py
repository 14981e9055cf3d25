# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which record a word from the terminal means: ``p12``, ``c3``, ``o7``, part of a uid, a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.records import LIVE, Contact, Organization, Pursuit
from desktop_app.storage import uids

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.records import Record
    from desktop_app.storage.database import Database

_OPEN = ", ".join(f"'{status}'" for status in LIVE)
_PURSUIT_NAMES = (
    "SELECT p.id, {}, p.status IN (" + _OPEN + ") FROM pursuit p"  # noqa: S608  # our own words
    " LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN contact c ON c.id = p.contact_id ORDER BY p.id"
)
_WHOLE = "coalesce(c.name, '') || ' ' || coalesce(o.name, '') || ' ' || p.title"
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


def called(database: Database, text: str, *, pursuits_only: bool = False) -> list[Meant]:
    """Return whatever bears a name, blind to case and accents; the closest sort of match alone.

    First whatever is called exactly so, then what begins with the words, then what holds them. A
    pursuit is called by its goal; where only pursuits count, also by its person and company, and
    of several the open ones are meant.
    """
    sought = fold(" ".join(text.split()))
    if not sought:
        return []
    if pursuits_only:
        found = _best(sought, _names(database.select(_PURSUIT_NAMES.format(_WHOLE))))
        live = [meant for meant, is_live in found if is_live]
        return live or [meant for meant, _is_live in found]
    every = [
        *_names(database.select(_PURSUIT_NAMES.format("p.title"))),
        *_names(database.select("SELECT id, name, 1 FROM contact ORDER BY id"), Named.PERSON),
        *_names(database.select("SELECT id, name, 1 FROM organization ORDER BY id"), Named.COMPANY),
    ]
    return [meant for meant, _is_live in _best(sought, every)]


_Named = tuple[str, Meant, bool]


def _names(rows: Iterable[tuple[int, str, int]], kind: Named = Named.PURSUIT) -> list[_Named]:
    return [(fold(name), Meant(kind, number), bool(live)) for number, name, live in rows]


def _best(sought: str, every: Iterable[_Named]) -> list[tuple[Meant, bool]]:
    wanted = sought.split()
    ranked: dict[int, list[tuple[Meant, bool]]] = {}
    for name, meant, live in every:
        if all(word in name for word in wanted):
            ranked.setdefault(_rank(sought, wanted, name), []).append((meant, live))
    return ranked[min(ranked)] if ranked else []


def _rank(sought: str, wanted: list[str], name: str) -> int:
    words = name.split()
    if " ".join(words) == sought:
        return 0
    return 1 if all(any(w.startswith(word) for w in words) for word in wanted) else 2
