# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One row of a tracker becomes one pursuit to be; what is not understood stays in its note."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.domain import actions
from desktop_app.domain.dates import DayOrder
from desktop_app.domain.emails import email_hint
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKind
from desktop_app.domain.folding import fold
from desktop_app.domain.records import STAGES, Kind, Relationship, Stage
from desktop_app.domain.several_ways import emails_in
from desktop_app.domain.terms import ACTIONS
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.transfer import dates_in, own_in, relations_in, stages_in
from desktop_app.services.transfer.emptiness import held
from desktop_app.services.transfer.fields import DATE_FIELDS, Field, exact_field
from desktop_app.services.transfer.own_in import OwnField, Target
from desktop_app.services.transfer.plan import (
    Identity,
    PlannedRow,
    Question,
    Remark,
    Verdict,
    WantedStep,
)
from desktop_app.services.transfer.stages_in import Meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop_app.services.transfer.csv_table import Row, Table
    from desktop_app.services.transfer.gradual import Gradual

_QUESTIONS = 3
_PAUSE = 100  # rows; a millisecond or two
_LONGEST_NAME = 500
_FARTHEST = timedelta(days=3653)
_LINKS = ("http://", "https://")


class _Finds:
    """What one row says, while it is read."""

    def __init__(self, cells: Mapping[Field, str]) -> None:
        self.cells = cells
        self.dates: dict[Field, date] = {}
        self.notes: list[str] = []
        self.warnings: list[Remark] = []

    def get(self, field: Field) -> str:
        return self.cells.get(field, "")

    def keep(self, header: str, text: str) -> None:
        self.notes.append(f"{header}: {text}" if header else text)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they mean, and how their dates are read."""

    single: dict[Field, int]
    headers: dict[Field, str]
    notes: tuple[tuple[int, str], ...]
    orders: dict[Target, DayOrder | None]
    questions: tuple[Question, ...]
    own: tuple[tuple[int, OwnField], ...]

    @classmethod
    def of(
        cls, table: Table, mapping: Mapping[int, Target], order: DayOrder | None
    ) -> Gradual[Columns]:
        """Settle in which order each column has its dates; what stays open becomes a question."""
        single: dict[Field, int] = {
            field: i
            for i, field in mapping.items()
            if isinstance(field, Field) and field not in {Field.NOTE, Field.IGNORE}
        }
        own = tuple((i, field) for i, field in mapping.items() if isinstance(field, OwnField))
        dated: dict[Target, int] = {f: single[f] for f in DATE_FIELDS if f in single}
        dated |= {field: i for i, field in own if field.kind is OwnKind.DATE}
        orders = yield from _orders(table, dated, order)
        asked = [dated[field] for field, found in orders.items() if found is None]
        notes = (i for i, field in sorted(mapping.items()) if field is Field.NOTE)
        return cls(
            single=single,
            headers={field: table.header[i] for field, i in single.items()},
            notes=tuple((i, _note_head(table.header[i])) for i in notes),
            orders=orders,
            questions=(yield from _questions(table, asked)),
            own=own,
        )


def _note_head(header: str) -> str:
    """Return what is put before a cell that goes into the note."""
    return "" if exact_field(header) is Field.NOTE else header


def _orders(
    table: Table, dated: Mapping[Target, int], order: DayOrder | None
) -> Gradual[dict[Target, DayOrder | None]]:
    if order is not None:
        return dict.fromkeys(dated, order)
    both = frozenset({DayOrder.DMY, DayOrder.MDY})
    possible = dict.fromkeys(dated, both)
    for start in range(0, len(table.rows), _PAUSE):
        rows = table.rows[start : start + _PAUSE]
        for field, index in dated.items():
            possible[field] &= dates_in.orders(row.cells[index] for row in rows if row.cells[index])
        yield start / len(table.rows)
    together = _only(both.intersection(*possible.values()))
    return {field: _only(found) or together for field, found in possible.items()}


def _only(found: frozenset[DayOrder]) -> DayOrder | None:
    return next(iter(found)) if len(found) == 1 else None


def _questions(table: Table, indexes: Sequence[int]) -> Gradual[tuple[Question, ...]]:
    found: dict[str, Question] = {}
    for number, row in enumerate(table.rows if indexes else ()):
        for text in (row.cells[i] for i in indexes):
            read = dates_in.read(text)
            if read.open and read.dmy is not None and read.mdy is not None:
                found.setdefault(text, Question(row.line, text, read.dmy, read.mdy))
        if len(found) >= _QUESTIONS:
            break
        if not number % _PAUSE:
            yield 1.0
    return tuple(found.values())[:_QUESTIONS]


def _read_emails(finds: _Finds, columns: Columns) -> None:
    """Take the address out of "Dana Reyes <dana@example.com>"; further ones go to the note."""
    first, *others = emails_in(finds.get(Field.EMAIL)) or ("",)
    if not first:
        return
    finds.cells = {**finds.cells, Field.EMAIL: first}
    column = columns.headers[Field.EMAIL]
    for other in others:
        finds.keep(column, other)
    if email_hint(first):
        finds.warnings.append(Remark.of("email_odd", column=column, text=first))


def read_row(row: Row, columns: Columns, today: date) -> PlannedRow:
    """Return what a row would add; ``no_name`` refuses it, an empty one is marked so."""
    if row.empty:
        return PlannedRow(row.line, Verdict.EMPTY)
    finds = _Finds({field: _held(field, row.cells[i]) for field, i in columns.single.items()})
    for index, head in columns.notes:
        if text := held(row.cells[index]):
            finds.keep(head, text)
    noted = tuple(finds.notes)
    _read_dates(finds, columns, today)
    own = tuple(_read_own(finds, columns, row.cells))
    meaning = _meaning(finds)
    named = _named(finds)
    step = _step(finds, today) if meaning.ending is None else WantedStep()
    _read_emails(finds, columns)
    # The note is closed last: what is not understood is kept there.
    new = _new(finds, meaning, named)
    identity = Identity(fold(new.company), fold(new.title), fold(new.person))
    return PlannedRow(
        row.line,
        Verdict.ADD if identity.named else Verdict.REFUSED,
        why=None if identity.named else Remark("no_name"),
        new=new,
        step=step,
        ending=meaning.ending,
        contacted=_contacted(finds),
        warnings=tuple(finds.warnings),
        key=_key(identity, finds.get(Field.APPLIED_ON), row.cells),
        own=own,
        identity=identity,
        noted=noted,
    )


def _held(field: Field, cell: str) -> str:
    """Return a cell, empty for "n/a"; "unknown" is a word among stages and relationships."""
    tells = field is Field.RELATIONSHIP and relations_in.is_relationship(cell)
    tells |= field is Field.STAGE and stages_in.is_stage(cell)
    return cell if tells else held(cell)


def _read_dates(finds: _Finds, columns: Columns, today: date) -> None:
    for field, order in columns.orders.items():
        if not isinstance(field, Field):
            continue
        text = finds.get(field)
        if not text:
            continue
        read = dates_in.read(text)
        day = read.by(order)
        if day is not None and _sensible(field, day, today):
            finds.dates[field] = day
        elif day is not None or not read.open:
            header = columns.headers[field]
            code = "future_date" if day is not None else "date_not_understood"
            finds.warnings.append(Remark.of(code, column=header, text=text))
            finds.keep(header, text)


def _read_own(
    finds: _Finds, columns: Columns, cells: Sequence[str]
) -> Iterator[tuple[OwnField, str]]:
    for index, field in columns.own:
        text = cells[index]
        value = own_in.read(field, text, columns.orders.get(field)) if text else ""
        if value:
            yield field, value
        elif text:
            code = own_in.not_understood(field)
            finds.warnings.append(Remark.of(code, column=field.name, text=text))
            finds.keep(field.name, text)


def _sensible(field: Field, day: date, today: date) -> bool:
    """Say whether a day can be: nothing has happened in the future, no plan is for ever."""
    if field in {Field.APPLIED_ON, Field.LAST_CONTACT}:
        return day <= today
    return day <= today + _FARTHEST


def _meaning(finds: _Finds) -> Meaning:
    kind = stages_in.kind_of(finds.get(Field.KIND))
    if finds.get(Field.KIND) and kind is None:
        finds.keep("", finds.get(Field.KIND))
    word = finds.get(Field.STAGE)
    found = stages_in.meaning_of(word) if word else None
    if found is None:
        if word:
            finds.warnings.append(Remark.of("unknown_stage", text=word))
            finds.keep("", word)
        found = _without_word(finds, kind)
    if kind is None or (kind is found.kind and found.stage in STAGES[kind]):
        return found
    stage = found.stage if found.stage in STAGES[kind] else STAGES[kind][0]
    return replace(found, kind=kind, stage=stage)


def _without_word(finds: _Finds, kind: Kind | None) -> Meaning:
    if kind is not None and kind is not Kind.APPLICATION:
        return Meaning(STAGES[kind][0], kind=kind)
    if Field.APPLIED_ON in finds.dates:
        return Meaning(Stage.APPLIED)
    job = finds.get(Field.TITLE) or finds.get(Field.APPLIED_ON) or finds.get(Field.CLOSING_ON)
    if kind is None and not job and _person(finds):
        return Meaning(Stage.REACHING_OUT, kind=Kind.NETWORKING)
    return Meaning(Stage.FOUND)


def _named(finds: _Finds) -> tuple[str, str, str]:
    """Return company, person and title; what belongs to none of them goes into the note."""
    person = _person(finds)
    if (phone := finds.get(Field.PHONE)) and not person:  # a number belongs to somebody
        finds.keep("", phone)
    return _short(finds, Field.COMPANY), person, _short(finds, Field.TITLE)


def _new(finds: _Finds, meaning: Meaning, named: tuple[str, str, str]) -> NewPursuit:
    company, person, title = named
    link = finds.get(Field.LINK)
    if link and not link.lower().startswith(_LINKS):  # only such links are ever opened
        link = f"https://{link}" if link.lower().startswith("www.") else link
    return NewPursuit(
        company=company,
        person=person,
        title=title,
        kind=meaning.kind,
        stage=meaning.stage,
        applied_on=finds.dates.get(Field.APPLIED_ON),
        closing_on=finds.dates.get(Field.CLOSING_ON),
        email=finds.get(Field.EMAIL),
        phone=finds.get(Field.PHONE),
        relationship=_relationship(finds, meaning) if person else None,
        link=link,
        source=finds.get(Field.SOURCE),
        note="\n".join(finds.notes),
    )


def _relationship(finds: _Finds, meaning: Meaning) -> Relationship:
    """Return how well they are known: the file's word, else what has happened tells."""
    said = finds.get(Field.RELATIONSHIP)
    known = relations_in.relationship_of(said)
    if said and known is None:
        finds.keep("", said)
    contacted = Field.LAST_CONTACT in finds.dates
    return known or relations_in.likely(meaning.stage, contacted=contacted)


def _person(finds: _Finds) -> str:
    """Return the name; an address alone stands for its owner, so that it is not lost."""
    parts = (finds.get(Field.FIRST_NAME), finds.get(Field.LAST_NAME))
    name = finds.get(Field.PERSON) or " ".join(filter(None, parts))
    return _one_line(name or finds.get(Field.EMAIL))


def _short(finds: _Finds, field: Field) -> str:
    text = finds.get(field)
    if len(text) > _LONGEST_NAME:
        finds.keep("", text)
    return _one_line(text)


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME].strip()


def _step(finds: _Finds, today: date) -> WantedStep:
    action, refused = _one_line(finds.get(Field.NEXT_ACTION)), False
    if action:
        try:
            code = fold(action).replace(" ", "_")  # as our own export writes it
            action = code if code in ACTIONS else actions.check_action(action)
        except KnownError:  # "wait for their call" is nothing one can do (method.md R06)
            finds.warnings.append(Remark.of("not_your_action", text=action))
            finds.keep("", action)
            action, refused = "", True
    on = finds.dates.get(Field.NEXT_ON)
    if on is not None and on < today:
        finds.warnings.append(Remark.of("was_due", on=on.isoformat()))
        on = None
    return WantedStep(action, on, refused)


def _contacted(finds: _Finds) -> date | None:
    """Return the day of the last contact, unless it was the application itself."""
    day, applied = finds.dates.get(Field.LAST_CONTACT), finds.dates.get(Field.APPLIED_ON)
    return None if day is None or (applied is not None and day <= applied) else day


def _key(identity: Identity, applied: str, cells: Sequence[str]) -> str:
    """Return the row's identity; the date as it was typed, so that how it is read is no matter."""
    parts = [identity.company, identity.title, identity.person, fold(applied)]
    text = "\x1f".join(parts if identity.named else cells)
    return hashlib.sha256(text.encode()).hexdigest()
