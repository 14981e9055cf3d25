# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Pursuits in full as rows of text that the import reads again, whatever the language.

A no that somebody said is no column: what was stopped comes back as closed, so that nobody is
written to by mistake.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import OwnKind
from desktop_app.domain.records import Contact, Organization, Outcome, Pursuit, Status, Step
from desktop_app.domain.terms import ACTIONS
from desktop_app.services.table_rows import TableRows
from desktop_app.services.transfer.csv_out import CsvForm, writing
from desktop_app.services.transfer.fields import EXPORTED
from desktop_app.services.transfer.gradual import at_once
from desktop_app.storage.reads import matching_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from desktop_app.domain.filters import OwnKey, Query
    from desktop_app.domain.records import Record
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.storage.database import Database

_STOPPED = "withdrawn (asked not to be contacted)"
_TOGETHER = 200  # pursuits that are read in one go
_LAST = (
    "SELECT pursuit_id, max(on_date) FROM touch WHERE outcome <> ? AND pursuit_id IN ({})"
    " AND corrected_by_id IS NULL GROUP BY pursuit_id"
)


class Exporting:
    """Writes pursuits in full."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._table = TableRows(database)

    def export(self, path: Path, query: Query, form: CsvForm | None = None) -> int:
        """Write the pursuits of a query and return how many they are. Errors: as `exporting`."""
        return at_once(self.exporting(path, query, form or CsvForm()))

    def exporting(self, path: Path, query: Query, form: CsvForm) -> Gradual[int]:
        """Do what `export` does, little by little.

        Errors: `KnownError` ``export_name``, ``export_failed`` with why.
        """
        ids = self._table.ids(query)
        return (yield from writing(path, form, self._rows(ids, form), len(ids)))

    def _rows(self, ids: Iterable[int], form: CsvForm) -> Iterator[Sequence[str]]:
        own = self._table.own_columns()
        yield [*EXPORTED, *(each.header for each in own)]
        left = iter(ids)
        while some := list(islice(left, _TOGETHER)):
            yield from self._together(some, own, form)

    def _together(
        self, ids: Sequence[int], own: Sequence[OwnKey], form: CsvForm
    ) -> Iterator[Sequence[str]]:
        pursuits = {p.id: p for p in matching_any(self._database, Pursuit, {"id": ids})}
        found = pursuits.values()
        companies = self._by_id(Organization, (p.organization_id for p in found))
        people = self._by_id(Contact, (p.contact_id for p in found))
        steps = self._by_id(Step, (p.next_step_id for p in found))
        marks = ", ".join("?" * len(ids))
        last = dict(self._database.select(_LAST.format(marks), [str(Outcome.APPLIED), *ids]))
        values = self._table.own_values(ids) if own else {}
        for number in ids:
            if (pursuit := pursuits.get(number)) is None:
                continue  # deleted meanwhile
            who = people.get(pursuit.contact_id)
            at = companies.get(pursuit.organization_id)
            step = steps.get(pursuit.next_step_id)
            cells = _cells(pursuit, at, who, step, last.get(number, ""))
            mine = values.get(number, {})
            yield [*cells, *(_own(each, mine.get(each.id, ""), form) for each in own)]

    def _by_id(self, kind: type[Record], ids: Iterable[int | None]) -> Mapping[int | None, Any]:
        wanted = [number for number in dict.fromkeys(ids) if number is not None]
        return {each.id: each for each in matching_any(self._database, kind, {"id": wanted})}


def _cells(
    pursuit: Pursuit, at: Organization | None, who: Contact | None, step: Step | None, last: str
) -> list[str]:
    mine = step if step is not None and not pursuit.needs_step else None
    return [
        at.name if at else "",
        pursuit.title,
        who.name if who else "",
        who.email if who else "",
        _number(who) if who else "",
        str(who.relationship) if who else "",
        str(pursuit.kind),
        _stage(pursuit),
        _day(pursuit.applied_on),
        _day(pursuit.closing_on),
        last,
        _day(mine.due_on) if mine else "",
        (mine.action.replace("_", " ") if mine.action in ACTIONS else mine.action) if mine else "",
        pursuit.link,
        pursuit.source,
        pursuit.note,
    ]


def _number(who: Contact) -> str:
    return f"{who.phone} ext. {who.extension}" if who.phone and who.extension else who.phone


def _stage(pursuit: Pursuit) -> str:
    if pursuit.status is Status.STOPPED:
        return _STOPPED
    if pursuit.ending is not None:
        return str(pursuit.ending)
    return str(pursuit.stage).replace("_", " ")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _own(column: OwnKey, value: str, form: CsvForm) -> str:
    return form.number(value) if column.kind is OwnKind.NUMBER else value
