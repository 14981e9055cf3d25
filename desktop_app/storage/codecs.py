# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a record becomes a row and back; the writer's texts, derived from the records once.

A table is named as its record and has its fields as columns, in their order. That the peewee
models of `tables` and the schema say the same is held by a test; peewee is not needed here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from desktop_app.domain import records as r
from desktop_app.storage.reason_text import read_reason, write_reason

R = TypeVar("R", bound=r.Record)


def table_name(kind: type[r.Record]) -> str:
    """Return the SQL name of a record's table: ``batch_row`` for `BatchRow`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def write_instant(value: datetime) -> str:
    """Return an aware instant as sortable UTC text, to the second."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_instant(text: str) -> datetime:
    """Return the instant behind `write_instant`'s text."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)  # strptime takes twenty times as long


def _same(value: Any) -> Any:
    return value


def _write_time(value: time) -> str:
    return f"{value:%H:%M}"


@dataclass(frozen=True, slots=True)
class _Form:
    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


_FORMS = {
    "int": _Form(_same, _same),
    "str": _Form(_same, _same),
    "bool": _Form(int, bool),
    "date": _Form(date.isoformat, date.fromisoformat),
    "time": _Form(_write_time, time.fromisoformat),
    "datetime": _Form(write_instant, read_instant),
    "Reason": _Form(write_reason, read_reason),
}


def _form(kind: type[r.Record], annotation: str) -> _Form:
    name = annotation.removesuffix(" | None")
    return _FORMS.get(name) or _Form(str, getattr(sys.modules[kind.__module__], name))


@dataclass(frozen=True, slots=True)
class Codec:
    """How records of one kind are written and read; columns in the record's field order."""

    kind: type[r.Record]
    columns: tuple[str, ...]
    forms: tuple[_Form, ...]
    reads: tuple[tuple[int, Callable[[Any], Any]], ...]  # of the columns that do not stand as read
    puts: tuple[Callable[[r.Record, Any], None], ...]  # what sets each slot
    insert: str
    update: str
    delete: str
    select: str

    def values(self, record: r.Record) -> list[Any]:
        """Return the row of a record."""
        found = (getattr(record, name) for name in self.columns)
        return [
            None if value is None else form.write(value)
            for value, form in zip(found, self.forms, strict=True)
        ]

    def record(self, row: tuple[Any, ...]) -> r.Record:
        """Return the record of a row read in column order."""
        values = list(row)
        for at, read in self.reads:
            if values[at] is not None:
                values[at] = read(values[at])
        made = object.__new__(self.kind)  # its __init__ takes twice as long
        for put, value in zip(self.puts, values, strict=True):
            put(made, value)
        return made


def _codec(kind: type[r.Record]) -> Codec:
    listed = fields(kind)
    columns = tuple(f.name for f in listed)
    name, joined = table_name(kind), ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    sets = ", ".join(f"{c}=?" for c in columns[1:])
    forms = tuple(_form(kind, str(f.type)) for f in listed)
    reads = enumerate(form.read for form in forms)
    return Codec(
        kind,
        columns,
        forms,
        tuple((at, read) for at, read in reads if read is not _same),
        tuple(getattr(kind, column).__set__ for column in columns),
        f"INSERT INTO {name} ({joined}) VALUES ({marks})",  # noqa: S608  # names are our own
        f"UPDATE {name} SET {sets} WHERE id=?",  # noqa: S608
        f"DELETE FROM {name} WHERE id=?",  # noqa: S608
        f"SELECT {joined} FROM {name}",  # noqa: S608
    )


class _Codecs(dict[type[r.Record], Codec]):
    """The codecs by record, each made when it is first asked for."""

    def __missing__(self, kind: type[r.Record]) -> Codec:
        made = self[kind] = _codec(kind)
        return made


CODECS = _Codecs()
