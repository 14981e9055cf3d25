# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of people: how to reach them, what they allow, when they were last spoken to."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import Query
from desktop_app.domain.odd_ways import is_no_email, is_no_phone
from desktop_app.domain.records import Contact
from desktop_app.domain.rosters import PersonColumn, PersonRow
from desktop_app.domain.terms import Relationship
from desktop_app.overriding import override
from desktop_app.services.rosters import PeopleRows
from desktop_app.ui.table import reach
from desktop_app.ui.table.due_cell import WIDEST, DueAt, Here, due_cell, full_due
from desktop_app.ui.table.editors import ChoiceEditor, LineEditor
from desktop_app.ui.table.odd_cells import odd, odd_tip
from desktop_app.ui.table.own_sheet import OwnLine, OwnSheet
from desktop_app.ui.table.sheet import DRAFT, Cell
from desktop_app.words import rosters
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import OwnKey
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Verb

COLUMNS = (
    PersonColumn.NAME, PersonColumn.COMPANY, PersonColumn.ROLE, PersonColumn.PHONE,
    PersonColumn.EMAIL, PersonColumn.PERMISSIONS, PersonColumn.LAST_TOUCH, PersonColumn.ACTION,
    PersonColumn.DUE, PersonColumn.RELATIONSHIP, PersonColumn.PURSUITS,
)  # fmt: skip
_AT = {column: place for place, column in enumerate(COLUMNS)}
_TYPED = {PersonColumn.NAME, PersonColumn.ROLE, PersonColumn.PHONE, PersonColumn.EMAIL}
_WRITTEN = _TYPED | {PersonColumn.COMPANY, PersonColumn.RELATIONSHIP}
_LETTERS = {
    PersonColumn.COMPANY: 24,
    PersonColumn.ROLE: 26,
    PersonColumn.PURSUITS: 10,
    PersonColumn.ACTION: 19,
}


class PersonLine(OwnLine[PersonRow]):
    """One person."""

    __slots__ = ("_here",)

    def __init__(
        self,
        row: PersonRow,
        here: Here,
        own: tuple[OwnKey, ...] = (),
        values: Mapping[int, str] | None = None,
    ) -> None:
        super().__init__(row, own, values)
        self._here = here

    @property
    @override
    def id(self) -> int:
        return self.row.id

    @override
    def worded(self) -> tuple[Cell, ...]:
        row, open_ = self.row, self.row.may_contact
        tone = "text" if open_ else "muted"
        last = words.day(row.last_touch, self._here.today) if row.last_touch else ""
        return (
            Cell(row.name, tone, strong=open_),
            Cell(row.company, tone),
            Cell(row.role, tone),
            Cell(phone_number(row.phone, row.extension), tone, lead=odd(is_no_phone(row.phone))),
            Cell(row.email, tone, lead=odd(is_no_email(row.email))),
            self._permissions(),
            Cell(last, tone),
            self._action(),
            due_cell(self._due(), self._here),
            Cell(words.relationship(row.relationship), tone),
            Cell(str(row.pursuits) if row.pursuits else "", tone, number=True),
            *self.own_cells(tone),
        )

    def _permissions(self) -> Cell:
        said = rosters.permissions(self.row)
        if said:
            return Cell(said, chip="quiet")
        return Cell(_("company: no calls") if self.row.company_no_calls else "", "muted")

    def _action(self) -> Cell:
        row = self.row
        if row.pursuit_id is None:
            return Cell()
        what = words.action(row.action, contact=row.name, channel=row.channel)
        return Cell(what, mark=row.promised)

    def _due(self) -> DueAt:
        return DueAt(self.row.due_on, self.row.due_time, self.row.zone)

    @override
    def tip(self, column: int) -> str:
        match COLUMNS[column] if column < len(COLUMNS) else None:
            case PersonColumn.DUE:
                return full_due(self._due(), self._here)
            case PersonColumn.LAST_TOUCH if self.row.last_touch:
                return words.full_date(self.row.last_touch)
            case PersonColumn.EMAIL if is_no_email(self.row.email):
                return odd_tip(self.text(column), "email_odd")
            case PersonColumn.PHONE if is_no_phone(self.row.phone):
                return odd_tip(self.text(column), "phone_none")
            case PersonColumn.ACTION if self.row.promised:
                return SEPARATOR.join((self.text(column), _("you said so")))
            case _:
                return self.text(column)

    @override
    def aloud(self, column: int) -> str:
        return self.tip(column) if column == _AT[PersonColumn.ACTION] else self.text(column)

    @override
    def value(self, column: int) -> object:
        if column == _AT[PersonColumn.RELATIONSHIP]:
            return str(self.row.relationship)
        if column >= len(COLUMNS):
            return self.own_value(column - len(COLUMNS))
        return self.text(column)


_NOBODY = PersonRow(
    id=DRAFT, name="", company_id=None, company="", role="", phone="", email="",
    relationship=Relationship.WARM, may_contact=True, declined=(), company_no_calls=False,
    pursuits=0, last_touch=None, pursuit_id=None, action="", channel=None, due_on=None,
    due_time=None, zone="", promised=False,
)  # fmt: skip
_OUT = replace(_NOBODY, may_contact=False)


class PeopleSheet(OwnSheet[PersonLine]):
    """Everybody, by name at first."""

    name = "people"
    fixed = columns = COLUMNS
    order = Query(sort=PersonColumn.NAME)
    beside = tuple(
        _AT[column]
        for column in (
            PersonColumn.ROLE, PersonColumn.COMPANY, PersonColumn.PHONE, PersonColumn.EMAIL
        )
    )  # fmt: skip
    """Columns that stand beside the name in the pane below."""
    aside = frozenset({PersonColumn.RELATIONSHIP, PersonColumn.PURSUITS})
    numbers = frozenset({PersonColumn.PURSUITS})
    newest_first = frozenset({PersonColumn.PURSUITS, PersonColumn.LAST_TOUCH})

    def __init__(self, office: Office) -> None:
        self._rows = PeopleRows(office.database)
        super().__init__(office, self._rows)

    @override
    def title(self) -> str:
        return _("People")

    @override
    def fixed_header(self, column: int) -> str:
        return {
            PersonColumn.NAME: _("Name"),
            PersonColumn.COMPANY: _("Company"),
            PersonColumn.ROLE: _("Role"),
            PersonColumn.PHONE: _("Phone"),
            PersonColumn.EMAIL: _("E-mail"),
            PersonColumn.RELATIONSHIP: _("Relationship"),
            PersonColumn.PERMISSIONS: _("Permissions"),
            PersonColumn.PURSUITS: _("Pursuits"),
            PersonColumn.LAST_TOUCH: _("Last touch"),
            PersonColumn.ACTION: _("Next step"),
            PersonColumn.DUE: _("Due"),
        }[COLUMNS[column]]

    @override
    def ids(self, query: Query) -> array[int]:
        return self._rows.ids(query)

    @override
    def lines(self, ids: Sequence[int]) -> Mapping[int, PersonLine]:
        here, own, values = Here.of(self.office), self._own, self.own_values(ids)
        found = self._rows.rows(ids).items()
        return {number: PersonLine(row, here, own, values.get(number)) for number, row in found}

    @override
    def reach(self, change: Change) -> reach.Reach:
        return reach.of_all(change, Contact)

    @override
    def may_edit_fixed(self, line: PersonLine, column: int) -> bool:
        name = COLUMNS[column]
        return name is PersonColumn.NAME or (line.id != DRAFT and name in _WRITTEN)

    @override
    def fixed_editor(self, parent: QWidget, line: PersonLine, column: int) -> QWidget:
        title = self.header(column)
        match COLUMNS[column]:
            case PersonColumn.COMPANY:
                return LineEditor(parent, title, self.office.companies.names_like)
            case PersonColumn.RELATIONSHIP:
                known = [(str(each), words.relationship(each)) for each in Relationship]
                return ChoiceEditor(parent, title, known)
            case name:
                edit = LineEditor(parent, title)
                self._tell_while_typed(edit, line, name)
                return edit

    def _tell_while_typed(self, edit: LineEditor, line: PersonLine, column: PersonColumn) -> None:
        from desktop_app.ui.table import cell_hint  # noqa: PLC0415  # not before an editor opens

        if column is PersonColumn.NAME:
            row, besides = line.row, line.id if line.id != DRAFT else None
            cell_hint.tell_of_like_people(edit, self.office, row.name, row.company, besides)
        elif column is PersonColumn.PHONE:
            cell_hint.tell_of_phone(edit, self._home, self._country(line.id))
        elif column is PersonColumn.EMAIL:
            cell_hint.tell_of_email(edit)

    @property
    def _home(self) -> str:
        return self.office.preferences.current.country

    def _country(self, number: int) -> str:
        known = self.office.people.file(number)
        return known.contact.country if known is not None else ""

    def _tidy(self, line: PersonLine, column: PersonColumn, text: str) -> dict[str, str]:
        """Return what is stored of a typed cell: numbers and addresses as people write them."""
        if column is PersonColumn.PHONE:
            from desktop_app.domain.phones import read_phone  # noqa: PLC0415  # takes long to load

            found = read_phone(text, home=self._home, country=self._country(line.id))
            if found is None or found.hint:
                return {"phone": text, "extension": ""}  # apart where it is stored
            return {"phone": found.text, "extension": found.extension}
        if column is PersonColumn.EMAIL:
            from desktop_app.domain.emails import tidy_email  # noqa: PLC0415  # takes long to load

            return {"email": tidy_email(text)}
        return {str(column): text}

    @override
    def fixed_verb(self, line: PersonLine, column: int, value: object) -> Verb:
        people, name, text = self.office.people, COLUMNS[column], str(value)
        if name in _TYPED:
            return partial(people.change, line.id, **self._tidy(line, name, text))
        if name is PersonColumn.COMPANY:
            return partial(people.set_company, line.id, text)
        if name is PersonColumn.RELATIONSHIP:
            return partial(people.change, line.id, relationship=Relationship(text))
        raise KnownError("invalid_value", field=str(name))

    @override
    def fixed_room(self, column: int) -> int | Collection[Cell]:
        match COLUMNS[column]:
            case PersonColumn.NAME:
                return [Cell("Constance Whitaker")]
            case PersonColumn.PHONE:
                return [Cell("+1 415 555 0142 ext.")]  # measured bold: "… ext. 42" is seen whole
            case PersonColumn.EMAIL:
                return [Cell("dana.reyes@example.com")]
            case PersonColumn.PERMISSIONS:  # what must not be overlooked is never cut
                return [Cell(rosters.permissions(_OUT), chip="quiet")]
            case PersonColumn.RELATIONSHIP:
                return [Cell(words.relationship(each)) for each in Relationship]
            case PersonColumn.LAST_TOUCH:
                return [Cell("Wed 30 Sep")]
            case PersonColumn.DUE:
                return [WIDEST]
            case name:
                return _LETTERS[name]

    @override
    def empty_text(self, query: Query) -> tuple[str, str]:
        if query.find.strip():
            return _("Nobody found"), _("No person holds these words.")
        return (
            _("No people yet"),
            _("Whoever you name in a pursuit stands here. Press Insert to add somebody."),
        )

    @override
    def adding(self, name: str, column: int = 0) -> Verb:
        del column  # it is the first one
        from desktop_app.services.people import PersonCard  # noqa: PLC0415  # when one is added

        return partial(self.office.people.add, PersonCard({"name": name}))

    @override
    def draft(self) -> PersonLine:
        return PersonLine(_NOBODY, Here.of(self.office), self._own)
