# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""With whom the entries of a timeline were, where that is not plain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.records import Contact
from desktop_app.storage.reads import matching_any

if TYPE_CHECKING:
    from desktop_app.services.timelines import Line
    from desktop_app.storage.database import Database


def with_whom(
    database: Database, lines: tuple[Line, ...], besides: int | None = None
) -> tuple[Line, ...]:
    """Return entries with the name of their person.

    `besides` is one who goes without saying, as long as nobody else is told of.
    """
    whose = [getattr(line.record, "contact_id", None) or 0 for line in lines]
    there = {*whose} - {0}
    ids = sorted(there if len(there) > 1 else there - {besides})
    people = {c.id: c.name for c in matching_any(database, Contact, {"id": ids})} if ids else {}
    named = zip(lines, whose, strict=True)
    return tuple(replace(line, whom=people.get(number, "")) for line, number in named)
