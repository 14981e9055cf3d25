# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Cells of the user's own columns: how a value is shown, copied, read and edited, by its kind."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.domain.own_columns import checked, read_number
from desktop_app.ui.table.sheet import Cell
from desktop_app.words import numbers
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office

_LETTERS = {OwnKind.TEXT: 18, OwnKind.NUMBER: 9, OwnKind.DATE: 15, OwnKind.CHOICE: 12}
_NONE = "–"


def cells(columns: Sequence[OwnKey], values: Mapping[int, str], tone: str) -> Iterator[Cell]:
    """Yield the cells of a row, column by column."""
    for column in columns:
        text = shown(column, values.get(column.id, ""))
        yield Cell(text, tone, number=column.kind is OwnKind.NUMBER)


def room(column: OwnKey) -> list[Cell]:
    """Return what a column has room for at first."""
    letters = "n" * _LETTERS[column.kind]
    return [Cell(column.header), Cell(letters), *(Cell(choice) for choice in column.choices)]


def shown(column: OwnKey, value: str) -> str:
    """Return a value as it stands in its cell."""
    if column.kind is OwnKind.NUMBER:
        return numbers.grouped(value)
    if column.kind is OwnKind.DATE and (day := _day(value)) is not None:
        return words.short_date(day, year=True)
    return value.replace("\n", " ")


def written(column: OwnKey, value: str) -> str:
    """Return a value as it is copied: a number as this country's spreadsheets read it."""
    return numbers.decimal(value) if column.kind is OwnKind.NUMBER else value


def read(office: Office, column: OwnKey, text: str) -> str:
    """Return the value that a text is; nothing clears the cell.

    Errors: `KnownError` ``not_a_number``, ``not_a_date``, ``invalid_choice``.
    """
    tidy = text.strip()
    if not tidy:
        return ""
    if column.kind is OwnKind.NUMBER:
        found = read_number(tidy, numbers.point())
        if found is None:
            raise KnownError("not_a_number", text=tidy)
        return found
    if column.kind is OwnKind.DATE:
        day = read_day(office, tidy)
        if day is None:
            raise KnownError("not_a_date", text=tidy)
        return day.isoformat()
    return checked(column.kind, tidy)


def read_day(office: Office, text: str) -> date | None:
    """Return the day that all of the words mean; one without a year is the nearer one.

    A weekday alone is ahead, as where a step is moved: "fri" is never last Friday.
    """
    from desktop_app.services.due_reading import whole_day  # noqa: PLC0415  # where days are typed

    if (day := _day(text.strip())) is not None:
        return day
    found = [whole_day(text, office, past=past) for past in (False, True)]
    known = [day for day in found if day is not None]
    if not any(map(str.isdigit, text)):
        return next(iter(known), None)
    return min(known, key=lambda day: abs(day - office.today), default=None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def editor(office: Office, parent: QWidget, column: OwnKey, value: str) -> QWidget:
    """Return the editor of a cell, empty; a choice offers what stands there beside its choices."""
    from desktop_app.ui.table.editors import ChoiceEditor  # noqa: PLC0415  # not before one opens
    from desktop_app.ui.table.own_editor import OwnEditor  # noqa: PLC0415  # as above

    if column.kind is not OwnKind.CHOICE:
        return OwnEditor(office, parent, column)
    names = [choice for choice in dict.fromkeys((*column.choices, value)) if choice]
    return ChoiceEditor(parent, column.header, [("", _NONE), *((name, name) for name in names)])


def meant(office: Office, column: OwnKey, text: str) -> list[str]:
    """Return what is said under an editor: the day that words come to, or that they do not yet."""
    if column.kind is not OwnKind.DATE or not text.strip():
        return []
    day = read_day(office, text)
    return [words.full_date(day) if day is not None else _("No day yet")]
