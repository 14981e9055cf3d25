# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the filters of the tables of people and of companies ask of a row; needs `fold`."""

from __future__ import annotations

from functools import reduce
from operator import and_, eq, gt, lt, or_
from typing import TYPE_CHECKING, Any

import peewee as pw

from desktop_app.domain.filters import OwnKey, Test
from desktop_app.domain.folding import fold
from desktop_app.domain.own_columns import sort_key
from desktop_app.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.domain.filters import Condition

    Asks = Callable[[Condition], Any]

_COMPARE: dict[Test, Callable[[Any, Any], Any]] = {Test.BEFORE: lt, Test.AFTER: gt, Test.IS: eq}


def where(
    select: Any,
    conditions: Iterable[Condition],
    asks: Mapping[Any, Asks],
    key: Callable[[OwnKey], Any],
) -> Any:
    """Return a SELECT with the conditions in it; those of unknown columns ask nothing.

    `key` gives what a row is looked for by in a column of the user's own.
    """
    for condition in conditions:
        if isinstance(condition.column, OwnKey):
            select = select.where(_own(condition, condition.column, key(condition.column)))
        elif condition.column in asks:
            select = select.where(asks[condition.column](condition))
    return select


def _one_of(clauses: Iterable[Any]) -> Any:
    return reduce(or_, clauses, pw.SQL("0"))


def _own(condition: Condition, column: OwnKey, key: Any) -> Any:
    if condition.test is Test.EMPTY:
        return pw.fn.coalesce(key, "") == ""
    if condition.test is Test.CONTAINS:
        return _one_of(pw.fn.instr(key, fold(value)) > 0 for value in condition.values)
    if condition.test is Test.IS:
        return pw.fn.coalesce(key, "").in_(
            [sort_key(column.kind, value) for value in condition.values]
        )
    compare = _COMPARE[condition.test]
    return _one_of(compare(key, sort_key(column.kind, value)) for value in condition.values)


def text(column: Any) -> Asks:
    """Ask a column of words."""

    def ask(condition: Condition) -> Any:
        if condition.test is Test.EMPTY:
            return pw.fn.coalesce(column, "") == ""
        folded = pw.fn.coalesce(pw.fn.fold(column), "")
        sought = [fold(value) for value in condition.values]
        if condition.test is Test.IS:
            return folded.in_(sought)
        return _one_of(pw.fn.instr(folded, value) > 0 for value in sought)

    return ask


def code(column: Any) -> Asks:
    """Ask a column of codes."""
    return lambda condition: column.in_(list(condition.values))


def number(column: Any) -> Asks:
    """Ask a column of figures."""

    def ask(condition: Condition) -> Any:
        if condition.test is Test.EMPTY:
            return column == 0
        compare = _COMPARE[condition.test]
        return _one_of(compare(column, int(value)) for value in condition.values)

    return ask


def day(column: Any, zone: Any = "") -> Asks:
    """Ask a column of days, perhaps with times in a zone: they count on the user's day (R08)."""

    def ask(condition: Condition) -> Any:
        if condition.test is Test.EMPTY:
            return pw.fn.coalesce(column, "") == ""
        here = pw.fn.local_day(pw.fn.nullif(column, ""), zone, condition.zone)
        if condition.test is Test.IS:
            return here.in_(list(condition.values))
        compare = _COMPARE[condition.test]
        return _one_of(compare(here, value) for value in condition.values)

    return ask


def named(clauses: Mapping[str, Any]) -> Asks:
    """Ask for one of several things that have a name; "none" for none of the others."""
    known = dict(clauses)
    known["none"] = ~_one_of(clauses.values())
    return lambda condition: _one_of(known[v] for v in condition.values if v in known)


def country(condition: Condition) -> Any:
    """Ask a company's country by its code, or its region by its words."""
    if condition.test is Test.EMPTY:
        return t.Organization.country == ""
    by_code = pw.fn.fold(t.Organization.country).in_([fold(v) for v in condition.values])
    return by_code | text(t.Organization.region)(condition)


def switches() -> dict[str, Any]:
    """Return what people and their companies have closed, by name."""
    ways = {
        "call": t.Contact.may_call,
        "email": t.Contact.may_email,
        "message": t.Contact.may_message,
    }
    closed: dict[str, Any] = {name: way == 0 for name, way in ways.items()}
    return {
        "no_contact": t.Contact.may_contact == 0,
        **closed,
        "company": pw.fn.coalesce(t.Organization.no_calls, 0) == 1,
    }


def policies() -> dict[str, Any]:
    """Return what companies ask for, by name; whoever asks for no contact asks nothing else."""
    open_ = t.Organization.may_contact == 1
    return {
        "no_contact": t.Organization.may_contact == 0,
        "no_calls": reduce(and_, (open_, t.Organization.no_calls == 1)),
    }
