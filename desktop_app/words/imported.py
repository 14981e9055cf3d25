# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an import brings in, said alike before and after it."""

from __future__ import annotations

from desktop_app.words.catalogue import ngettext
from desktop_app.words.numbers import count as grouped


def imported_things(count: int, kind: str, *, completed: bool = False) -> str:
    """Return "Import 42 people", or "Complete 42 people" of those who are known already."""
    n = grouped(count)
    if kind == "people":
        if completed:
            return ngettext("Complete {n} person", "Complete {n} people", count, n=n)
        return ngettext("Import {n} person", "Import {n} people", count, n=n)
    if kind == "companies":
        if completed:
            return ngettext("Complete {n} company", "Complete {n} companies", count, n=n)
        return ngettext("Import {n} company", "Import {n} companies", count, n=n)
    if completed:
        return ngettext("Complete {n} pursuit", "Complete {n} pursuits", count, n=n)
    return ngettext("Import {n} pursuit", "Import {n} pursuits", count, n=n)
