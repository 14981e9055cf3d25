# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECT behind the rows of the table of pursuits."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import Any

import peewee as pw

from desktop_app.domain.filters import Column, Query, View
from desktop_app.domain.folding import fold
from desktop_app.domain.records import (
    LIVE,
    PromiseState,
    Stage,
    Status,
)
from desktop_app.storage import tables as t

_PROMISED = pw.fn.EXISTS(
    t.Promise.select(pw.SQL("1")).where(
        t.Promise.step_id == t.Step.id, t.Promise.state == str(PromiseState.OPEN)
    )
)

ROW = (
    t.Pursuit.id,
    t.Organization.name,
    t.Pursuit.title,
    t.Contact.name,
    t.Pursuit.kind,
    t.Pursuit.stage,
    t.Pursuit.status,
    t.Pursuit.ending,
    t.Pursuit.needs_step,
    t.Step.id,
    t.Step.action,
    t.Step.channel,
    t.Step.due_on,
    t.Step.due_time,
    t.Step.zone,
    t.Step.reason,
    t.Step.situation,
    t.Step.attempt,
    _PROMISED,
)


def joined(*columns: Any) -> Any:
    """Return a SELECT over a pursuit with its company, person and next step."""
    return (
        t.Pursuit.select(*columns)
        .join(t.Organization, pw.JOIN.LEFT_OUTER, on=t.Organization.id == t.Pursuit.organization_id)
        .switch(t.Pursuit)
        .join(t.Contact, pw.JOIN.LEFT_OUTER, on=t.Contact.id == t.Pursuit.contact_id)
        .switch(t.Pursuit)
        .join(t.Step, pw.JOIN.LEFT_OUTER, on=t.Step.id == t.Pursuit.next_step_id)
    )


def spine(query: Query) -> tuple[str, list[Any]]:
    """Return the SELECT of the ids of a query in its order, and its values."""
    text, values = joined(t.Pursuit.id).where(*where(query)).order_by(*ordering(query)).sql()
    return text, list(values)


def where(query: Query) -> list[Any]:
    """Return what a view and the words looked for ask of a pursuit; needs the function `fold`."""
    clauses = [_VIEWS[query.view]()]
    text = pw.fn.fold(
        reduce(
            lambda left, right: left.concat(" ").concat(right),
            (
                pw.fn.coalesce(t.Organization.name, ""),
                t.Pursuit.title,
                pw.fn.coalesce(t.Contact.name, ""),
                pw.fn.coalesce(t.Step.action, ""),
                t.Pursuit.note,
                t.Pursuit.source,
            ),
        )
    )
    clauses += [pw.fn.instr(text, word) > 0 for word in fold(query.find).split()]
    return [reduce(and_, clauses)]


def _live() -> Any:
    return t.Pursuit.status.in_([str(s) for s in LIVE])


_VIEWS: dict[View, Any] = {
    View.OPEN: _live,
    View.NEEDS_STEP: lambda: t.Pursuit.needs_step == 1,
    View.PROMISED: lambda: _live() & _PROMISED,
    View.NO_CONTACT: lambda: _live() & t.Pursuit.contact_id.is_null(),
    View.PARKED: lambda: t.Pursuit.status == str(Status.PARKED),
    View.STOPPED: lambda: t.Pursuit.status == str(Status.STOPPED),
    View.CLOSED: lambda: t.Pursuit.status == str(Status.CLOSED),
    View.ALL: lambda: t.Pursuit.id > 0,
}


_MAY_LACK: dict[str, Any] = {
    Column.COMPANY: t.Organization.name,
    Column.PERSON: t.Contact.name,
    Column.DUE: t.Pursuit.next_due,
}


def ordering(query: Query) -> list[Any]:
    """Return the order of a query, the id last so that it is always the same."""
    stages = pw.Case(t.Pursuit.stage, [(str(s), i) for i, s in enumerate(Stage)])
    keys: dict[str, Any] = {
        Column.COMPANY: pw.fn.fold(t.Organization.name),
        Column.TITLE: pw.fn.fold(t.Pursuit.title),
        Column.PERSON: pw.fn.fold(t.Contact.name),
        Column.STAGE: stages,
        Column.ACTION: pw.fn.fold(t.Step.action),
        Column.DUE: t.Pursuit.next_due,
        Column.WHY: t.Step.reason,
    }
    key = keys[query.sort]
    parts = [key.desc() if query.descending else key.asc()]
    if query.sort in _MAY_LACK:
        parts.insert(0, _MAY_LACK[query.sort].is_null())  # what has none comes last either way
    return [*parts, t.Pursuit.id.desc() if query.descending else t.Pursuit.id.asc()]
