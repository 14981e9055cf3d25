# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every SELECT of records, built from the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from desktop_app.domain.records import Record
from desktop_app.storage.codecs import CODECS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import peewee as pw

    from desktop_app.storage.database import Database

R = TypeVar("R", bound=Record)
_MOST_MARKS = 200  # ids of one column at a time; the oldest SQLite allows 999 in all


def record(database: Database, kind: type[R], row_id: int) -> R | None:
    """Return one record by id."""
    found = matching(database, kind, id=row_id)
    return found[0] if found else None


def matching(database: Database, kind: type[R], **equal: object) -> list[R]:
    """Return the records whose columns equal the given values, lowest id first.

    The text is fixed by the codec (a peewee query costs 40 times as much for one row).
    """
    codec = CODECS[kind]
    clauses, values = [], []
    for name, value in equal.items():
        if name not in codec.columns:
            msg = f"{kind.__name__} has no {name}"
            raise ValueError(msg)
        clauses.append(f"{name} IS ?")
        values.append(
            codec.forms[codec.columns.index(name)].write(value) if value is not None else None
        )
    where = f" WHERE {' AND '.join(clauses)}" if clauses else ""
    rows = database.select(f"{codec.select}{where} ORDER BY id", values)
    return [cast("R", codec.record(row)) for row in rows]


def matching_any(
    database: Database,
    kind: type[R],
    among: Mapping[str, Sequence[int]],
    is_known: Callable[[int], bool] = lambda _id: False,
) -> list[R]:
    """Return the records of which one of these columns holds one of its ids, lowest id first.

    Columns that the record does not have, or without ids, find nothing; neither do the rows
    whose id `is_known`.
    """
    codec = CODECS[kind]
    found: dict[int, R] = {}
    columns = {name: ids for name, ids in among.items() if name in codec.columns}
    longest = max(map(len, columns.values()), default=0)
    for start in range(0, longest, _MOST_MARKS):
        parts = {name: ids[start : start + _MOST_MARKS] for name, ids in columns.items()}
        where = " OR ".join(
            f"{name} IN ({','.join('?' * len(ids))})" for name, ids in parts.items() if ids
        )
        values = [number for ids in parts.values() for number in ids]
        for row in database.select(f"{codec.select} WHERE {where}", values):
            if row[0] not in found and not is_known(row[0]):
                found[row[0]] = cast("R", codec.record(row))
    return [found[number] for number in sorted(found)]


def value(database: Database, query: pw.Query) -> Any:
    """Return the single value of a query, None when it finds nothing."""
    rows = database.rows(query)
    return rows[0][0] if rows else None
