# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words in a filter field ask for, and how a filter is written into one; knows no Qt.

Words are kept as typed where they mean another day tomorrow ("before next fri"), so that a view
that is kept with them moves along; a day with a number in it stays the day it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop_app.domain.filters import Column, Condition, OwnKey, OwnKind, Test
from desktop_app.domain.own_columns import read_number
from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.words import filters as said
from desktop_app.words import numbers
from desktop_app.words import said_spans as spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    ReadDay = Callable[[str], date | None]


class Kind(StrEnum):
    """What stands in a column, as far as a filter asks."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    CHOICE = "choice"


# No sets: columns of two tables can have the same name, and a set takes them for one.
_PAST = (
    PersonColumn.LAST_TOUCH,
    CompanyColumn.LAST_TOUCH,
    PromiseColumn.SETTLED,
    PromiseColumn.SAID,
)
_DAYS = (Column.DUE, PersonColumn.DUE, PromiseColumn.DUE, *_PAST)
_NUMBERS = (PersonColumn.PURSUITS, CompanyColumn.PURSUITS, CompanyColumn.PEOPLE)
_CHOICES = (
    Column.STAGE,
    Column.WHY,
    PersonColumn.RELATIONSHIP,
    PersonColumn.PERMISSIONS,
    CompanyColumn.AGENCY,
    CompanyColumn.POLICY,
    PromiseColumn.CHANNEL,
    PromiseColumn.STATE,
)
_TABLES = (Column, PersonColumn, CompanyColumn, PromiseColumn)
_OWN = {
    OwnKind.TEXT: Kind.TEXT,
    OwnKind.NUMBER: Kind.NUMBER,
    OwnKind.DATE: Kind.DAY,
    OwnKind.CHOICE: Kind.CHOICE,
}
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def kind_of(column: str) -> Kind | None:
    """Return what a column holds, None for one that cannot be filtered."""
    if isinstance(column, OwnKey):
        return _OWN[column.kind]
    if type(column) not in _TABLES:
        return None
    for kind, columns in ((Kind.DAY, _DAYS), (Kind.NUMBER, _NUMBERS), (Kind.CHOICE, _CHOICES)):
        if _among(column, columns):
            return kind
    return Kind.TEXT


def _among(column: str, columns: Iterable[str]) -> bool:
    return any(column is each for each in columns)


def looks_back(column: str) -> bool:
    """Say whether the days of a column lie behind: "fri" is the last one there."""
    return _among(column, _PAST)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a field asks for; `sound` is False while its words come to nothing."""

    where: tuple[Condition, ...] = ()
    sound: bool = True


def read(column: str, text: str, read_day: ReadDay) -> Asked:
    """Read the words in a field."""
    tidy = text.strip()
    if not tidy:
        return Asked()
    if tidy.casefold() in {said.empty_word().casefold(), "(empty)"}:
        return Asked((Condition(column, Test.EMPTY),))
    kind = kind_of(column)
    if kind is Kind.TEXT:
        return _read_text(column, tidy)
    # A comma may stand within a number.
    apart = re.split(r",\s+" if isinstance(column, OwnKey) and kind is Kind.NUMBER else ",", tidy)
    parts = [_read_part(column, part, kind, read_day) for part in apart if part.strip()]
    sound = tuple(part for part in parts if part is not None)
    return Asked(sound) if len(sound) == len(parts) else Asked(sound=False)


def _read_text(column: str, tidy: str) -> Asked:
    if tidy == "=":
        return Asked(sound=False)
    if tidy.startswith("="):
        return Asked((Condition(column, Test.IS, (tidy[1:].strip(),)),))
    return Asked((Condition(column, Test.CONTAINS, (tidy,)),))


def _read_part(column: str, part: str, kind: Kind | None, read_day: ReadDay) -> Condition | None:
    tidy = part.strip()
    if tidy.casefold() in {word.casefold() for word in said.empty_words()}:
        return Condition(column, Test.EMPTY)
    test, value = _split(tidy)
    if kind is Kind.NUMBER and isinstance(column, OwnKey):
        number = read_number(value, numbers.point())
        return Condition(column, test, (number,)) if number is not None else None
    if kind is Kind.NUMBER:
        return Condition(column, test, (str(int(value)),)) if value.isdecimal() else None
    day = read_day(value)
    if day is None:
        return _read_span(column, test, value, read_day)
    fixed = any(letter.isdigit() for letter in value)
    return Condition(column, test, (day.isoformat() if fixed else value,))


def _read_span(column: str, test: Test, value: str, read_day: ReadDay) -> Condition | None:
    """Return what asks for a span of days; "before" and "after" want a single one."""
    found = spans.read_span(value, read_day) if test is Test.IS else None
    if found is None:
        return None
    certain = any(letter.isdigit() for letter in value)
    return Condition(column, test, (spans.fixed(found) if certain else value,))


def _split(tidy: str) -> tuple[Test, str]:
    """Return the test that the first word or sign names, and what is behind it."""
    ways = ((Test.BEFORE, said.before_words()), (Test.AFTER, said.after_words()))
    for test, words in ways:
        for word in words:
            begins = tidy.casefold().startswith(word.casefold())
            rest = tidy[len(word) :]
            if begins and (not word.isalpha() or rest[:1].isspace()):
                return test, rest.strip()
    return Test.IS, tidy.removeprefix("=").strip()


def written(where: Sequence[Condition], show_day: Callable[[date], str]) -> str:
    """Return the words that stand in a field for its filters; `read` reads them again."""
    return ", ".join(_written(each, show_day) for each in where)


def _written(condition: Condition, show_day: Callable[[date], str]) -> str:
    if condition.test is Test.EMPTY:
        return said.empty_word()
    value = shown_value(condition, show_day)
    if kind_of(condition.column) is Kind.TEXT:
        return f"={value}" if condition.test is Test.IS else value
    day = kind_of(condition.column) is Kind.DAY
    signs = {
        Test.BEFORE: f"{said.before_words()[-1]} " if day else "<",
        Test.AFTER: f"{said.after_words()[-1]} " if day else ">",
    }
    return f"{signs.get(condition.test, '')}{value}"


def shown_value(condition: Condition, show_day: Callable[[date], str]) -> str:
    """Return what a filter asks for in words, a day as the user reads it."""
    from datetime import date  # noqa: PLC0415  # a type elsewhere

    value = condition.values[0] if condition.values else ""
    if kind_of(condition.column) is Kind.DAY and _ISO.fullmatch(value):
        return show_day(date.fromisoformat(value))
    if kind_of(condition.column) is Kind.DAY:
        return spans.shown(value, show_day)
    if kind_of(condition.column) is Kind.NUMBER:
        return numbers.decimal(value)
    return value


def settled(where: Iterable[Condition], read_day: ReadDay, zone: str) -> tuple[Condition, ...]:
    """Return filters as rows are asked for: words are days now, and codes stand beside words.

    What comes to no day any more asks for nothing.
    """
    return tuple(each for one in where for each in _settled(one, read_day, zone))


def _settled(condition: Condition, read_day: ReadDay, zone: str) -> Iterator[Condition]:
    if kind_of(condition.column) is Kind.DAY:
        yield from _settled_days(condition, read_day, zone)
    else:
        yield _with_codes(condition)


def _settled_days(condition: Condition, read_day: ReadDay, zone: str) -> Iterator[Condition]:
    """Yield a span as all that is after the day before it, and before the day behind it."""
    days = [read_day(value) for value in condition.values]
    if None not in days:
        values = tuple(day.isoformat() for day in days if day is not None)
        yield replace(condition, values=values, zone=zone)
    elif len(days) == 1 and (span := spans.read_span(condition.values[0], read_day)) is not None:
        day = timedelta(days=1)
        for test, end in ((Test.AFTER, span[0] - day), (Test.BEFORE, span[1] + day)):
            yield replace(condition, test=test, values=(end.isoformat(),), zone=zone)


def _with_codes(condition: Condition) -> Condition:
    if condition.test is Test.CONTAINS:
        codes = (code for value in condition.values for code in said.codes(condition.column, value))
        return replace(condition, values=tuple(dict.fromkeys((*condition.values, *codes))))
    return condition
