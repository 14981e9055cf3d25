# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of companies: their number and country, what they ask for, who is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Query
from desktop_app.domain.folding import fold
from desktop_app.domain.odd_ways import is_no_phone
from desktop_app.domain.records import Organization
from desktop_app.domain.rosters import CompanyColumn, CompanyRow
from desktop_app.overriding import override
from desktop_app.services.rosters import CompanyRows
from desktop_app.ui.table import reach
from desktop_app.ui.table.editors import ChoiceEditor, LineEditor, among
from desktop_app.ui.table.odd_cells import odd, odd_tip
from desktop_app.ui.table.own_sheet import OwnLine, OwnSheet
from desktop_app.ui.table.sheet import DRAFT, Cell
from desktop_app.words import rosters
from desktop_app.words import text as _

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import OwnKey
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Verb

COLUMNS = tuple(CompanyColumn)
_PHONE = COLUMNS.index(CompanyColumn.PHONE)
_LAST_TOUCH = COLUMNS.index(CompanyColumn.LAST_TOUCH)
_TYPED = {CompanyColumn.NAME, CompanyColumn.PHONE}
_WRITTEN = _TYPED | {CompanyColumn.COUNTRY, CompanyColumn.AGENCY}
_LETTERS = {
    CompanyColumn.NAME: 26,
    CompanyColumn.COUNTRY: 22,
    CompanyColumn.PEOPLE: 10,
    CompanyColumn.PURSUITS: 11,
}


class CompanyLine(OwnLine[CompanyRow]):
    """One company."""

    __slots__ = ("_today",)

    def __init__(
        self,
        row: CompanyRow,
        today: date,
        own: tuple[OwnKey, ...] = (),
        values: Mapping[int, str] | None = None,
    ) -> None:
        super().__init__(row, own, values)
        self._today = today

    @property
    @override
    def id(self) -> int:
        return self.row.id

    @override
    def worded(self) -> tuple[Cell, ...]:
        row, open_ = self.row, self.row.may_contact
        tone, asked = "text" if open_ else "muted", rosters.policy(row)
        last = words.day(row.last_touch, self._today) if row.last_touch else ""
        return (
            Cell(row.name, tone, strong=open_),
            Cell(row.phone, tone, lead=odd(is_no_phone(row.phone))),
            Cell(rosters.country(row.country, row.region), tone),
            Cell(_("Agency"), chip="soon") if row.agency else Cell(),
            Cell(str(row.people) if row.people else "", tone, number=True),
            Cell(str(row.pursuits) if row.pursuits else "", tone, number=True),
            Cell(asked, chip="quiet") if asked else Cell(),
            Cell(last, tone),
            *self.own_cells(tone),
        )

    @override
    def tip(self, column: int) -> str:
        if column == _LAST_TOUCH and self.row.last_touch:
            return words.full_date(self.row.last_touch)
        if column == _PHONE and is_no_phone(self.row.phone):
            return odd_tip(self.text(column), "phone_none")
        return self.text(column)

    @override
    def value(self, column: int) -> object:
        if column >= len(COLUMNS):
            return self.own_value(column - len(COLUMNS))
        if COLUMNS[column] is CompanyColumn.AGENCY:
            return _AGENCY if self.row.agency else ""
        return self.text(column)


_AGENCY = "agency"
_NOTHING = CompanyRow(
    id=DRAFT, name="", phone="", country="", region="", agency=False, may_contact=True,
    no_calls=False, people=0, pursuits=0, last_touch=None,
)  # fmt: skip


class CompanySheet(OwnSheet[CompanyLine]):
    """All companies, by name at first."""

    name = "companies"
    fixed = columns = COLUMNS
    order = Query(sort=CompanyColumn.NAME)
    beside = (COLUMNS.index(CompanyColumn.PHONE), COLUMNS.index(CompanyColumn.COUNTRY))
    """Columns that stand beside the name in the pane below."""
    numbers = frozenset({CompanyColumn.PEOPLE, CompanyColumn.PURSUITS})
    newest_first = frozenset({
        CompanyColumn.AGENCY, CompanyColumn.PEOPLE, CompanyColumn.PURSUITS,
        CompanyColumn.LAST_TOUCH,
    })  # fmt: skip

    def __init__(self, office: Office) -> None:
        self._rows = CompanyRows(office.database)
        super().__init__(office, self._rows)

    @override
    def title(self) -> str:
        return _("Companies")

    @override
    def fixed_header(self, column: int) -> str:
        return {
            CompanyColumn.NAME: _("Name"),
            CompanyColumn.PHONE: _("Main number"),
            CompanyColumn.COUNTRY: _("Country, region"),
            CompanyColumn.AGENCY: _("Agency"),
            CompanyColumn.PEOPLE: _("People"),
            CompanyColumn.PURSUITS: _("Pursuits"),
            CompanyColumn.POLICY: _("They ask for"),
            CompanyColumn.LAST_TOUCH: _("Last touch"),
        }[COLUMNS[column]]

    @override
    def ids(self, query: Query) -> array[int]:
        return self._rows.ids(query)

    @override
    def lines(self, ids: Sequence[int]) -> Mapping[int, CompanyLine]:
        today, own, values = self.office.today, self._own, self.own_values(ids)
        found = self._rows.rows(ids).items()
        return {number: CompanyLine(row, today, own, values.get(number)) for number, row in found}

    @override
    def reach(self, change: Change) -> reach.Reach:
        return reach.of_all(change, Organization)

    @override
    def may_edit_fixed(self, line: CompanyLine, column: int) -> bool:
        name = COLUMNS[column]
        return name is CompanyColumn.NAME or (line.id != DRAFT and name in _WRITTEN)

    @override
    def fixed_editor(self, parent: QWidget, line: CompanyLine, column: int) -> QWidget:
        title = self.header(column)
        match COLUMNS[column]:
            case CompanyColumn.AGENCY:
                choices = [("", _("No agency")), (_AGENCY, _("Recruits for others"))]
                return ChoiceEditor(parent, title, choices)
            case CompanyColumn.COUNTRY:
                return LineEditor(parent, title, among([name for _code, name in _countries()]))
            case name:
                edit = LineEditor(parent, title)
                self._tell_while_typed(edit, line, name)
                return edit

    def _tell_while_typed(self, edit: LineEditor, line: CompanyLine, column: CompanyColumn) -> None:
        from desktop_app.ui.table import cell_hint  # noqa: PLC0415  # not before an editor opens

        if column is CompanyColumn.NAME:
            besides = line.id if line.id != DRAFT else None
            cell_hint.tell_of_like_companies(edit, self.office, line.row.name, besides)
        elif column is CompanyColumn.PHONE:
            cell_hint.tell_of_phone(edit, self._home, line.row.country)

    @property
    def _home(self) -> str:
        return self.office.preferences.current.country

    def _number(self, line: CompanyLine, text: str) -> str:
        """Return a typed number as people write it."""
        from desktop_app.domain.phones import read_phone  # noqa: PLC0415  # takes long to load

        found = read_phone(text, home=self._home, country=line.row.country)
        if found is None or found.hint or found.extension:  # there is no field for an extension
            return text
        return found.text

    @override
    def fixed_verb(self, line: CompanyLine, column: int, value: object) -> Verb:
        change, name, text = self.office.companies.change, COLUMNS[column], str(value)
        if name is CompanyColumn.PHONE:
            return partial(change, line.id, phone=self._number(line, text))
        if name in _TYPED:
            return partial(change, line.id, **{str(name): text})
        if name is CompanyColumn.AGENCY:
            return partial(change, line.id, agency=text == _AGENCY)
        if name is CompanyColumn.COUNTRY:
            return lambda: change(line.id, **place_of(text))
        raise KnownError("invalid_value", field=str(name))

    @override
    def fixed_room(self, column: int) -> int | Collection[Cell]:
        match COLUMNS[column]:
            case CompanyColumn.PHONE:
                return [Cell("+44 20 7946 0142")]
            case CompanyColumn.AGENCY:
                return [Cell(_("Agency"), chip="soon")]
            case CompanyColumn.POLICY:
                return [Cell(_("asked not to be contacted"), chip="quiet")]
            case CompanyColumn.LAST_TOUCH:
                return [Cell("Wed 30 Sep")]
            case name:
                return _LETTERS[name]

    @override
    def empty_text(self, query: Query) -> tuple[str, str]:
        if query.find.strip():
            return _("Nothing found"), _("No company holds these words.")
        return (
            _("No companies yet"),
            _("Every company you name in a pursuit stands here. Press Insert to add one."),
        )

    @override
    def adding(self, name: str, column: int = 0) -> Verb:
        del column  # it is the first one
        from desktop_app.services.companies import CompanyCard  # noqa: PLC0415  # when one is added

        return partial(self.office.companies.add, CompanyCard({"name": name}))

    @override
    def draft(self) -> CompanyLine:
        return CompanyLine(_NOTHING, self.office.today, self._own)


def _countries() -> tuple[tuple[str, str], ...]:
    from desktop_app.domain.working_days import countries  # noqa: PLC0415  # takes long to load

    return countries()


def place_of(text: str) -> dict[str, str]:
    """Return the country and region of "Germany, BY"; codes do as well. Errors: `KnownError`.

    So do the first letters of one country alone, as in a list of choices.
    """
    from desktop_app.domain.working_days import region_code  # noqa: PLC0415  # as above

    if not text.strip():
        return {"country": "", "region": ""}
    named, _comma, part = text.partition(",")
    wanted = fold(named.strip())
    code = next((c for c, name in _countries() if wanted in {fold(c), fold(name)}), None)
    if code is None:
        begin = [c for c, name in _countries() if fold(name).startswith(wanted)]
        code = begin[0] if len(begin) == 1 else None
    region = region_code(code, part) if code and part.strip() else ""
    if code is None or region is None:
        raise KnownError("invalid_value", field="country")
    return {"country": code, "region": region}
