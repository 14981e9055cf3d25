# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a row says is laid beside what is known: filled in where new, never over what stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import company_words
from desktop_app.services.transfer.acquainted import Somebody
from desktop_app.services.transfer.details import Detail, RowKind
from desktop_app.services.transfer.entries import Entry
from desktop_app.services.transfer.namesakes import Namesake
from desktop_app.services.transfer.plan import PlannedRow, Remark, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.services.transfer.acquainted import Acquainted

_OF_NO_CHANGE = frozenset({"differs", "differs_week"})  # all else is about what will be written


@dataclass(slots=True)
class Joined:
    """What came of one row.

    Attributes:
        who: whom it tells of.
        fresh: they were not known before.
        added: the headers of what was new about somebody known.
        namesake: whom the row may mean, or not.
    """

    entry: Entry
    who: Somebody
    fresh: bool
    added: list[str]
    remarks: list[Remark]
    namesake: Somebody | None = None


class Joining:
    """Lays rows, one after the other, beside those who are known."""

    def __init__(self, known: Acquainted) -> None:
        self.known = known
        self.joined: list[Joined] = []
        self.everybody: dict[int, Somebody] = {}
        self.company_phones: dict[str, tuple[str, str]] = {}

    def take(self, entry: Entry) -> Joined:
        """Lay one row beside the others."""
        found = self.known.find(entry)
        fresh = found.who is None
        who = found.who or self.known.meet(entry)
        joined = Joined(entry, who, fresh, [], [], found.namesake or found.owner)
        if found.owner is not None:
            said = Remark.of("shared", text=found.shared, name=found.owner.name)
            joined.remarks.append(said)
        elif fresh and found.namesake is not None:
            joined.remarks.append(_of_namesake(found.namesake))
        if fold(who.name) != fold(entry.name):
            joined.remarks.append(Remark.of("taken_for", name=who.name))
        self._fields(joined)
        self._addresses(joined)
        self._notes(joined)
        self._company_phone(joined)
        self._own(joined)
        self.joined.append(joined)
        self.everybody[id(who)] = who
        return joined

    def _head(self, entry: Entry, detail: str) -> str:
        return entry.heads.get(detail) or detail

    def _fields(self, joined: Joined) -> None:
        who, entry = joined.who, joined.entry
        for name, value in entry.fields.items():
            stands = who.values.get(name)
            if not stands:
                if name == "region" and who.values.get("country") != entry.fields.get("country"):
                    head = self._head(entry, name)  # of another country than the one that stands
                    self._note(joined, f"{head}: {value}", head)
                    continue
                who.values[name] = who.told[name] = value
                joined.added.append(self._head(entry, name))
            elif fold(str(stands)) != fold(str(value)):
                self._differs(joined, name, str(value), str(stands))
        if not entry.company or joined.fresh:
            return
        if not who.company:
            who.company = who.fresh_company = entry.company
            joined.added.append(self._head(entry, Detail.COMPANY))
        elif company_words(who.company) != company_words(entry.company):
            self._differs(joined, Detail.COMPANY, entry.company, who.company)

    def _differs(self, joined: Joined, name: str, text: str, stands: str) -> None:
        head = self._head(joined.entry, name)
        code = "differs_week" if name == "weekdays" else "differs"
        joined.remarks.append(Remark.of(code, column=head, text=text, stands=stands))

    def _addresses(self, joined: Joined) -> None:
        who, entry, known = joined.who, joined.entry, self.known
        for line in entry.phones:
            if known.note_phone(who, line.value, line.extension):
                who.fresh_phones.append(line)
                joined.added.append(line.label or self._head(entry, Detail.PHONE))
        for line in entry.emails:
            if known.note_email(who, line.value):
                who.fresh_emails.append(line)
                joined.added.append(line.label or self._head(entry, Detail.EMAIL))

    def _notes(self, joined: Joined) -> None:
        for text in joined.entry.notes:
            self._note(joined, text, self._head(joined.entry, Detail.NOTE))

    def _note(self, joined: Joined, text: str, head: str) -> None:
        who = joined.who
        if text.strip() in self.known.texts_of(who):
            return
        who.note = f"{self.known.texts_of(who)}\n{text}"
        who.fresh_notes.append(text)
        joined.added.append(head)

    def _company_phone(self, joined: Joined) -> None:
        entry, numbers = joined.entry, self.known.main_numbers
        company, phone = joined.who.company, entry.company_phone
        if not phone:
            return
        if not company:
            self._note(joined, f"{self._head(entry, Detail.COMPANY_PHONE)}: {phone}", phone)
            return
        if stands := numbers.get(fold(company)):
            if fold(stands) != fold(phone):
                self._differs(joined, Detail.COMPANY_PHONE, phone, stands)
            return
        numbers[fold(company)] = phone
        self.company_phones[fold(company)] = (company, phone)
        joined.added.append(self._head(entry, Detail.COMPANY_PHONE))

    def _own(self, joined: Joined) -> None:
        who = joined.who
        for column, value in joined.entry.own:
            mine, key = self.known.own_of(who), column.column_id or column
            stands = mine.get(key, "")
            if not stands:
                mine[key] = value
                who.fresh_own.append((column, value))
                joined.added.append(column.name)
            elif fold(stands) != fold(value):
                said = Remark.of("differs", column=column.name, text=value, stands=stands)
                joined.remarks.append(said)

    def introduce(self) -> None:
        """Link whoever introduced somebody, now that everybody of the file is known."""
        for joined in self.joined:
            if joined.entry.introduced_by:
                self._introduce(joined)

    def _introduce(self, joined: Joined) -> None:
        entry, who, text = joined.entry, joined.who, joined.entry.introduced_by
        named = [each for each in self.known.named(text) if each is not who]
        near = [each for each in named if each.company and each.company == who.company]
        stands = who.introducer or self.known.by_id(who.introducer_id)
        if stands is not None:
            if fold(stands.name) != fold(text) and stands not in named:
                self._differs(joined, Detail.INTRODUCED_BY, text, stands.name)
            return
        found = named if len(named) == 1 else near
        if len(found) == 1:
            who.introducer, who.fresh_introducer = found[0], True
            joined.added.append(self._head(entry, Detail.INTRODUCED_BY))
            return
        code = "introducer_many" if named else "introducer_unknown"
        joined.remarks.append(Remark.of(code, text=text))
        head = self._head(entry, Detail.INTRODUCED_BY)
        self._note(joined, f"{head}: {text}", head)

    def judged(self, rows: Iterator[PlannedRow]) -> Iterator[PlannedRow]:
        """Return the planned rows with what became of each that told of somebody."""
        joined = iter(self.joined)
        for row in rows:
            yield _judged(row, next(joined)) if row.entry is not None else row


def _of_namesake(other: Somebody) -> Remark:
    """Return what is told of a row whose person has a namesake."""
    if other.line:
        return Remark.of("namesake_line", name=other.name, line=other.line)
    return Remark.of("namesake", name=other.name)


def _judged(row: PlannedRow, joined: Joined) -> PlannedRow:
    if (other := joined.namesake) is not None:
        named = Namesake(other.name, other.company, other.line, together=not joined.fresh)
        row = replace(row, namesake=named)
    warnings = (*row.warnings, *joined.remarks)
    if joined.fresh:
        return replace(row, verdict=Verdict.ADD, warnings=warnings)
    if joined.added:
        what = ", ".join(dict.fromkeys(joined.added))
        name, line = joined.who.name, joined.who.line
        why = Remark.of("joined", what=what, name=name)
        if line:  # of this very file
            why = Remark.of("joined_line", what=what, name=name, line=line)
        return replace(row, verdict=Verdict.JOIN, why=why, warnings=warnings)
    line = joined.who.line
    why = Remark.of("repeated", line=line) if line else Remark("known_already")
    warnings = tuple(said for said in warnings if said.code in _OF_NO_CHANGE)
    return replace(row, verdict=Verdict.SAME, why=why, warnings=warnings)


def refusal(kind: RowKind) -> Remark:
    """Return why a row that names nobody is not taken."""
    return Remark("no_person" if kind is RowKind.PEOPLE else "no_company")
