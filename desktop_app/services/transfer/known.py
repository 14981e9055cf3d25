# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is here already, so that nothing is ever imported twice (reliability.md I1)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.domain.folding import fold
from desktop_app.services.transfer.emptiness import held
from desktop_app.services.transfer.plan import Identity, PlannedRow, Remark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.storage.database import Database

_PURSUITS = (
    "SELECT p.id, coalesce(o.name, ''), p.title, coalesce(c.name, ''), p.applied_on FROM pursuit p"
    " LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN contact c ON c.id = p.contact_id WHERE p.id > ? ORDER BY p.id LIMIT 500"
)
_KEYS = "SELECT row_key, pursuit_id FROM batch_row WHERE pursuit_id IS NOT NULL"

_Found = tuple[Remark, int | None]
"""Where something is known from, and which pursuit it is."""


class Known:
    """Rows and pursuits by what identifies them; rows of the file are added as they come.

    The same company, title and person mean the same pursuit, unless both say when one applied
    and the days differ: people apply again.
    """

    def __init__(self) -> None:
        self._keys: dict[str, _Found] = {}
        self._pursuits: dict[Identity, dict[date | None, _Found]] = {}

    @classmethod
    def of(cls, database: Database) -> Gradual[Known]:
        """Return what a database holds."""
        found = cls()
        keys = database.select(_KEYS)
        found._keys = {key: (Remark("imported_before"), number) for key, number in keys}
        last = 0
        while rows := database.select(_PURSUITS, (last,)):
            found._remember(rows)
            last = rows[-1][0]
            yield 0.5  # nobody knows how many there are
        return found

    def _remember(self, rows: Iterable[tuple[Any, ...]]) -> None:
        for number, company, title, person, applied in rows:
            day = date.fromisoformat(applied) if applied else None
            identity = Identity(*(fold(held(name)) for name in (company, title, person)))
            self._pursuits.setdefault(identity, {})[day] = Remark("already_here"), number

    def find(self, row: PlannedRow) -> Remark | None:
        """Return where a row is known from, None for a new one."""
        found = self._found(row)
        return found[0] if found is not None else None

    def pursuit_of(self, row: PlannedRow) -> int | None:
        """Return the pursuit of a row that is known; None for one of the file itself."""
        found = self._found(row)
        return found[1] if found is not None else None

    def _found(self, row: PlannedRow) -> _Found | None:
        if row.key in self._keys:
            return self._keys[row.key]
        days = self._pursuits.get(row.identity, {})
        applied = row.new.applied_on if row.new else None
        if applied is None:
            return next(iter(days.values()), None)
        return days.get(applied) or days.get(None)

    def add(self, row: PlannedRow) -> None:
        """Remember a row that is going to be added."""
        found = Remark.of("repeated", line=row.line), None
        self._keys[row.key] = found
        applied = row.new.applied_on if row.new else None
        self._pursuits.setdefault(row.identity, {})[applied] = found

    def fresh(self, rows: Iterable[PlannedRow]) -> list[PlannedRow]:
        """Return the rows that are still new."""
        return [row for row in rows if self.find(row) is None]
