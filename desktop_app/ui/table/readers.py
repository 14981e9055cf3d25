# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What text in a cell comes to, and what a cell is as text: for pasting, filling and clearing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Column, OwnKey, OwnKind
from desktop_app.domain.folding import fold
from desktop_app.domain.rosters import CompanyColumn, PersonColumn
from desktop_app.domain.terms import STAGES, Kind, Relationship
from desktop_app.services.due_reading import Trouble, read_due
from desktop_app.services.pasting import RowStep, add_row
from desktop_app.ui.table import own_cells
from desktop_app.ui.table.edits import Due
from desktop_app.ui.table.sheet import DRAFT
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, time

    from desktop_app.services.office import Office
    from desktop_app.ui.table.sheet import Line, Sheet
    from desktop_app.ui.undo import Verb

    Read = Callable[[Office, Any, str], object]
    """Reads a text for a row, None for a row that is yet to be."""

_WORKED_OUT: dict[str, frozenset[str]] = {
    "pursuits": frozenset({Column.WHY}),
    "people": frozenset({
        PersonColumn.PERMISSIONS, PersonColumn.PURSUITS, PersonColumn.LAST_TOUCH,
        PersonColumn.ACTION, PersonColumn.DUE,
    }),
    "companies": frozenset({
        CompanyColumn.PEOPLE, CompanyColumn.PURSUITS, CompanyColumn.POLICY,
        CompanyColumn.LAST_TOUCH,
    }),
}  # fmt: skip

_CODES = {
    Trouble.EMPTY: "step_required",
    Trouble.VAGUE: "vague_date",
    Trouble.PAST: "past_words",
    Trouble.NONSENSE: "not_a_date",
}
_YES = ("x", "1", "true")


def is_worked_out(sheet: Sheet[Any], column: int) -> bool:
    """Say whether the program fills a column; whatever is pasted over it is left out."""
    filled = _WORKED_OUT.get(sheet.name)
    return filled is None or sheet.columns[column] in filled


def closed(sheet: Sheet[Any], line: Line[Any], column: int) -> KnownError:
    """Return why nothing can be written in a cell that cannot be edited."""
    if is_worked_out(sheet, column):
        return KnownError("worked_out_cell")
    if line.id == DRAFT:
        return KnownError("named_first")
    if getattr(line, "live", True):
        return KnownError("fixed_cell")
    return KnownError("closed_pursuit", title=line.text(0))


def read(sheet: Sheet[Any], line: Line[Any] | None, column: int, text: str) -> object:
    """Return the value that a text is in a cell, as its editor would give it.

    Errors: `KnownError` with the reason when the text is none; ``invalid_choice`` with the names.
    """
    name = sheet.columns[column]
    if isinstance(name, OwnKey):
        return own_cells.read(sheet.office, name, text)
    # By table too: names of columns are alike as words, so one map of them all would mix them up.
    reader = _READERS.get((sheet.name, str(name)))
    text = text.replace("\n", " ").strip()
    return reader(sheet.office, line.row if line is not None else None, text) if reader else text


def is_alike(sheet: Sheet[Any], column: int) -> bool:
    """Say whether a text comes to the same value in every row that is there."""
    name = sheet.columns[column]
    return isinstance(name, OwnKey) or (sheet.name == "pursuits" and name is Column.DUE)


def written(line: Line[Any], name: str, column: int) -> str:
    """Return a cell as it is copied: days as 2026-11-24 10:00, which every spreadsheet reads."""
    return writing(name, column)(line)


def shown(line: Line[Any], name: str, column: int) -> str:
    """Return a cell as it is read on the screen; one's own is put into words without its row."""
    if isinstance(name, OwnKey):
        return own_cells.shown(name, str(line.value(column)))
    return line.alone(column)


def writing(name: str, column: int) -> Callable[[Line[Any]], str]:
    """Return what gives the cells of a column as `written` does, for thousands of rows."""
    match name:
        case Column.DUE | PersonColumn.DUE:
            return lambda line: _iso(line.row.due_on, line.row.due_time)
        case PersonColumn.LAST_TOUCH | CompanyColumn.LAST_TOUCH:
            return lambda line: _iso(line.row.last_touch, None)
        case OwnKey():
            return lambda line: own_cells.written(name, str(line.value(column)))
        case _:
            return lambda line: line.plain(column)


def today(sheet: Sheet[Any], column: int) -> object:
    """Return today as the value of a cell, None where no day stands."""
    name = sheet.columns[column]
    if isinstance(name, OwnKey):
        return sheet.office.today.isoformat() if name.kind is OwnKind.DATE else None
    holds_days = sheet.name == "pursuits" and name is Column.DUE
    return Due(sheet.office.today) if holds_days else None


def may_add(sheet: Sheet[Any]) -> bool:
    """Say whether a row of cells can become a new row of a table."""
    return sheet.name in _ADDING


def adding(sheet: Sheet[Any], values: Mapping[str, object]) -> Verb:
    """Return the verb that adds a row of these cells."""
    return _ADDING[sheet.name](sheet.office, values)


def _iso(on: date | None, at: time | None) -> str:
    if on is None:
        return ""
    return f"{on.isoformat()} {at.isoformat('minutes')}" if at else on.isoformat()


def _due(office: Office, row: object, text: str) -> object:
    if row is None and not text:
        return None
    reading = read_due(text, office)
    if reading.trouble is not None:
        raise KnownError(_CODES[reading.trouble], text=text, word=reading.vague)
    return Due(reading.whens[0].on, reading.whens[0].at)


def _stage(_office: Office, row: Any, text: str) -> object:
    kinds = list(Kind) if row is None else [row.kind]
    stages = dict.fromkeys(stage for kind in kinds for stage in STAGES[kind])
    if row is None and not text:
        return None
    return _chosen(text, ((str(stage), words.stage(stage)) for stage in stages))


def _relationship(_office: Office, row: Any, text: str) -> object:
    if row is None and not text:
        return None
    return _chosen(text, ((str(each), words.relationship(each)) for each in Relationship))


def _agency(_office: Office, _row: object, text: str) -> object:
    said = fold(text)
    if said in {"", "0", "false", fold(_("No agency"))}:
        return ""
    if said in {*_YES, fold(_("Agency")), fold(_("Recruits for others"))}:
        return "agency"
    raise KnownError("invalid_choice", text=text, names=[_("Agency"), _("No agency")])


def _chosen(text: str, choices: Iterable[tuple[str, str]]) -> str:
    known, wanted = dict(choices), fold(text)
    for code, name in known.items():
        if wanted in {fold(code), fold(name)}:
            return code
    # As in the cell itself: the first letters of one alone are enough.
    begin = [code for code, name in known.items() if wanted and fold(name).startswith(wanted)]
    if len(begin) == 1:
        return begin[0]
    if not text:
        raise KnownError("choice_required", names=list(known.values()))
    raise KnownError("invalid_choice", text=text, names=list(known.values()))


def _add_pursuit(office: Office, values: Mapping[str, object]) -> Verb:
    from desktop_app.domain.terms import Stage  # noqa: PLC0415  # few rows are added
    from desktop_app.services.pursuits import NewPursuit  # noqa: PLC0415  # as above

    due, stage = values.get(Column.DUE), values.get(Column.STAGE)
    new = NewPursuit(
        company=_text(values, Column.COMPANY),
        title=_text(values, Column.TITLE),
        person=_text(values, Column.PERSON),
        stage=Stage(str(stage)) if stage else None,
    )
    on, at = (due.on, due.at) if isinstance(due, Due) else (None, None)
    said = RowStep(_text(values, Column.ACTION), on, at)
    return lambda: add_row(office.desk, office.pursuits, new, said, _own(values))


def _add_person(office: Office, values: Mapping[str, object]) -> Verb:
    from desktop_app.services.people import PersonCard  # noqa: PLC0415  # as above

    fields: dict[str, object] = {
        str(name): value
        for name, value in values.items()
        if value and name is not PersonColumn.COMPANY and not isinstance(name, OwnKey)
    }
    if PersonColumn.RELATIONSHIP in values:
        fields["relationship"] = Relationship(str(fields.get("relationship") or Relationship.WARM))
    fields["name"] = _text(values, PersonColumn.NAME)
    company = _text(values, PersonColumn.COMPANY)
    return lambda: office.people.add(PersonCard(fields, company=company, own=_own(values)))


def _add_company(office: Office, values: Mapping[str, object]) -> Verb:
    from desktop_app.services.companies import CompanyCard  # noqa: PLC0415  # as above
    from desktop_app.ui.table.company_sheet import place_of  # noqa: PLC0415  # as above

    fields: dict[str, object] = {
        "name": _text(values, CompanyColumn.NAME),
        "phone": _text(values, CompanyColumn.PHONE),
        "agency": bool(values.get(CompanyColumn.AGENCY)),
    }
    country, own = _text(values, CompanyColumn.COUNTRY), _own(values)
    return lambda: office.companies.add(CompanyCard(fields | place_of(country), own=own))


def _own(values: Mapping[str, object]) -> dict[int, str]:
    return {name.id: str(value) for name, value in values.items() if isinstance(name, OwnKey)}


def _text(values: Mapping[str, object], name: str) -> str:
    return str(values.get(name) or "")


_READERS: dict[tuple[str, str], Read] = {
    ("pursuits", Column.DUE): _due,
    ("pursuits", Column.STAGE): _stage,
    ("people", PersonColumn.RELATIONSHIP): _relationship,
    ("companies", CompanyColumn.AGENCY): _agency,
}
_ADDING: dict[str, Callable[[Office, Mapping[str, object]], Verb]] = {
    "pursuits": _add_pursuit,
    "people": _add_person,
    "companies": _add_company,
}
