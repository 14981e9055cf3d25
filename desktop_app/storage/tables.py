# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables as peewee models, and how a record becomes a row and back.

Generated columns are left off: peewee would try to write them. The writer's texts are derived
from these models once; every SELECT of `reads` is built from them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar, cast

import peewee as pw

from desktop_app.domain import records as r

R = TypeVar("R", bound=r.Record)


class Table(pw.Model):
    """Base of all tables; the database is bound per query, never globally."""

    id = pw.AutoField()
    uid = pw.TextField()


class Organization(Table):
    """A company."""

    name = pw.TextField()
    phone = pw.TextField()
    country = pw.TextField()
    region = pw.TextField()
    note = pw.TextField()
    may_contact = pw.IntegerField()


class Contact(Table):
    """A person."""

    name = pw.TextField()
    organization_id = pw.IntegerField(null=True)
    role = pw.TextField()
    phone = pw.TextField()
    email = pw.TextField()
    zone = pw.TextField()
    country = pw.TextField()
    region = pw.TextField()
    relationship = pw.TextField()
    note = pw.TextField()
    may_contact = pw.IntegerField()
    may_call = pw.IntegerField()
    may_email = pw.IntegerField()
    may_message = pw.IntegerField()


class Pursuit(Table):
    """One goal."""

    title = pw.TextField()
    kind = pw.TextField()
    stage = pw.TextField()
    status = pw.TextField()
    organization_id = pw.IntegerField(null=True)
    contact_id = pw.IntegerField(null=True)
    next_step_id = pw.IntegerField(null=True)
    next_due = pw.TextField(null=True)
    situation = pw.TextField()
    applied_on = pw.TextField(null=True)
    closing_on = pw.TextField(null=True)
    their_date = pw.TextField(null=True)
    ending = pw.TextField(null=True)
    source = pw.TextField()
    link = pw.TextField()
    note = pw.TextField()
    created_at = pw.TextField()
    needs_step = pw.IntegerField()


class Step(Table):
    """What the user will do."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    action = pw.TextField()
    channel = pw.TextField()
    due_on = pw.TextField()
    due_time = pw.TextField(null=True)
    zone = pw.TextField()
    state = pw.TextField()
    situation = pw.TextField()
    attempt = pw.IntegerField()
    reason = pw.TextField()
    snoozes = pw.IntegerField()


class Touch(Table):
    """Something that happened."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    settles_step_id = pw.IntegerField(null=True)
    on_date = pw.TextField()
    at = pw.TextField()
    logged_at = pw.TextField()
    direction = pw.TextField()
    channel = pw.TextField()
    outcome = pw.TextField()
    text = pw.TextField()


class Promise(Table):
    """The user's word."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    step_id = pw.IntegerField()
    source_touch_id = pw.IntegerField(null=True)
    channel = pw.TextField()
    due_on = pw.TextField()
    due_time = pw.TextField(null=True)
    zone = pw.TextField()
    conditional = pw.IntegerField()
    created_at = pw.TextField()
    state = pw.TextField()
    on_time = pw.IntegerField(null=True)
    settled_by_touch_id = pw.IntegerField(null=True)
    settled_at = pw.TextField(null=True)


class Boundary(Table):
    """A "no" in the words used."""

    code = pw.TextField()
    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    pursuit_id = pw.IntegerField(null=True)
    words = pw.TextField()
    said_on = pw.TextField()
    until = pw.TextField(null=True)
    lifted_on = pw.TextField(null=True)
    lifted_words = pw.TextField()


class Batch(Table):
    """One import."""

    file_name = pw.TextField()
    digest = pw.TextField()
    imported_at = pw.TextField()
    rows = pw.IntegerField()


class BatchRow(Table):
    """One imported row."""

    class Meta:
        """Peewee's own naming would say ``batchrow``."""

        table_name = "batch_row"

    batch_id = pw.IntegerField()
    row_key = pw.TextField()
    pursuit_id = pw.IntegerField(null=True)


class Reminder(pw.Model):
    """A planned firing of one step; not a record, since undo never touches it."""

    step_id = pw.IntegerField(primary_key=True)
    due = pw.TextField()
    generation = pw.IntegerField()
    state = pw.TextField()
    fire_at = pw.IntegerField()
    fired_at = pw.IntegerField(null=True)
    notified_at = pw.IntegerField(null=True)
    acked_at = pw.IntegerField(null=True)


MODELS: dict[type[r.Record], type[Table]] = {
    r.Organization: Organization,
    r.Contact: Contact,
    r.Pursuit: Pursuit,
    r.Step: Step,
    r.Touch: Touch,
    r.Promise: Promise,
    r.Boundary: Boundary,
    r.Batch: Batch,
    r.BatchRow: BatchRow,
}


def table_name(kind: type[r.Record]) -> str:
    """Return the SQL name of a record's table."""
    return str(cast("Any", MODELS[kind])._meta.table_name)  # noqa: SLF001  # peewee's documented API


def write_instant(value: datetime) -> str:
    """Return an aware instant as sortable UTC text, to the second."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_instant(text: str) -> datetime:
    """Return the instant behind `write_instant`'s text."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def write_reason(reason: r.Reason) -> str:
    """Return a reason as JSON."""
    return json.dumps({"code": reason.code, **dict(reason.args)}, ensure_ascii=False)


def read_reason(text: str) -> r.Reason:
    """Return the reason behind `write_reason`'s JSON; a foreign one reads as the user's choice."""
    try:
        data = json.loads(text)
        return r.Reason(str(data.pop("code")), tuple(data.items()))
    except (ValueError, KeyError, AttributeError, TypeError):
        return r.Reason("chosen")


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


def _form(annotation: str) -> _Form:
    name = annotation.removesuffix(" | None")
    return _FORMS.get(name) or _Form(str, getattr(r, name))


@dataclass(frozen=True, slots=True)
class Codec:
    """How records of one kind are written and read; columns in the record's field order."""

    kind: type[r.Record]
    columns: tuple[str, ...]
    forms: tuple[_Form, ...]
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
        found = [
            None if value is None else form.read(value)
            for value, form in zip(row, self.forms, strict=True)
        ]
        values: dict[str, Any] = dict(zip(self.columns, found, strict=True))
        return self.kind(**values)


def _codec(kind: type[r.Record]) -> Codec:
    listed = fields(kind)
    columns = tuple(f.name for f in listed)
    name, joined = table_name(kind), ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    sets = ", ".join(f"{c}=?" for c in columns[1:])
    return Codec(
        kind,
        columns,
        tuple(_form(str(f.type)) for f in listed),
        f"INSERT INTO {name} ({joined}) VALUES ({marks})",  # noqa: S608  # names are our own
        f"UPDATE {name} SET {sets} WHERE id=?",  # noqa: S608
        f"DELETE FROM {name} WHERE id=?",  # noqa: S608
        f"SELECT {joined} FROM {name}",  # noqa: S608
    )


CODECS: dict[type[r.Record], Codec] = {kind: _codec(kind) for kind in r.RECORDS}
