# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""One row of a list becomes what it says of a person or a company; nothing in it is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.domain.dates import DayOrder
from desktop_app.domain.emails import email_hint
from desktop_app.domain.folding import fold
from desktop_app.domain.links import link_hint, web_link
from desktop_app.domain.odd_ways import is_no_phone
from desktop_app.domain.phones import number_key, split_extension
from desktop_app.domain.records import Channel
from desktop_app.domain.several_ways import emails_in, phones_in
from desktop_app.domain.turned_names import turned
from desktop_app.services.addresses import AddressLine
from desktop_app.services.transfer import own_in, places_in, relations_in
from desktop_app.services.transfer.details import Detail, RowKind, label_of
from desktop_app.services.transfer.emptiness import held
from desktop_app.services.transfer.entries import Entry
from desktop_app.services.transfer.fields import Field, exact_field
from desktop_app.services.transfer.own_in import OwnField, Target
from desktop_app.services.transfer.plan import Remark
from desktop_app.services.transfer.weeks_in import week_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.services.transfer.csv_table import Row, Table

_LONGEST_NAME = 500
# Of thousands nearly all are such, and need not be asked about at length.
_PLAINLY_SOUND = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[a-z0-9]+[.-])+[a-z]{2,}")
_OF_A_SYSTEM = re.compile(r"^\*\s*")  # how Google marks its own labels
_CHANNELS = {
    Channel.CALL: "call|phone|telephone|phone call|by phone|mobile|cell|telefon|anruf|telefono",
    Channel.EMAIL: "email|e mail|mail|by email|by e mail|courriel|correo",
    Channel.MESSAGE: (
        "message|text|sms|text message|linkedin|whatsapp|signal|chat|messenger|by message|dm|xing"
        "|teams|slack|nachricht"
    ),
}
_WAYS = {word: way for way, words in _CHANNELS.items() for word in words.split("|")}
_PLAIN = {
    Detail.ROLE: "role",
    Detail.PRONUNCIATION: "pronunciation",
    Detail.HOURS: "hours",
    Detail.PHONE_SOURCE: "phone_source",
}


@dataclass(frozen=True, slots=True)
class EntryColumns:
    """The columns of a list by what they say; `told` are those of which a remark was made."""

    kind: RowKind
    single: dict[Detail, int]
    phones: tuple[int, ...]
    emails: tuple[int, ...]
    notes: tuple[tuple[int, str], ...]
    labels: dict[int, int]
    headers: tuple[str, ...]
    heads: dict[str, str]
    own: tuple[tuple[int, OwnField], ...] = ()
    orders: Mapping[Target, DayOrder | None] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)

    @classmethod
    def of(
        cls,
        table: Table,
        mapping: Mapping[int, Target],
        kind: RowKind,
        orders: Mapping[Target, DayOrder | None],
    ) -> EntryColumns:
        """Settle what each column is for; of two for one thing the first counts.

        `orders` says how the dates in columns of the user's own are read.
        """
        single: dict[Detail, int] = {}
        many: dict[Detail, list[int]] = {}
        for index, target in sorted(mapping.items()):
            if isinstance(target, Detail):
                single.setdefault(target, index)
                many.setdefault(target, []).append(index)
        values = {*many.get(Detail.PHONE, ()), *many.get(Detail.EMAIL, ())}
        return cls(
            kind=kind,
            single=single,
            phones=tuple(many.get(Detail.PHONE, ())),
            emails=tuple(many.get(Detail.EMAIL, ())),
            notes=tuple((i, _note_head(table.header[i])) for i in many.get(Detail.NOTE, ())),
            labels={i + 1: i for i in many.get(Detail.LABEL, ()) if i + 1 in values},
            headers=table.header,
            heads={str(detail): table.header[index] for detail, index in single.items()},
            own=tuple((i, each) for i, each in mapping.items() if isinstance(each, OwnField)),
            orders=orders,
        )


def _note_head(header: str) -> str:
    return "" if exact_field(header) is Field.NOTE else header


class EntryReader:
    """Reads rows one by one."""

    def __init__(self, columns: EntryColumns) -> None:
        self._columns = columns
        self._cells: Sequence[str] = ()
        self._notes: list[str] = []
        self._remarks: list[Remark] = []

    def read(self, row: Row) -> tuple[Entry | None, tuple[Remark, ...]]:
        """Return what a row says and what is to be said of it; None where it names nobody."""
        self._cells, self._notes, self._remarks = row.cells, [], []
        columns = self._columns
        emails = tuple(self._emails())
        phones = tuple(self._phones())
        for index, head in columns.notes:
            self._keep_note(index, head)
        own = tuple(self._own())
        fields = self._fields()
        name = self._name(emails, phones)
        if not name:
            return None, tuple(self._remarks)
        if len(name) > _LONGEST_NAME:
            self._notes.append(name)
        people = columns.kind is RowKind.PEOPLE
        entry = Entry(
            line=row.line,
            name=name[:_LONGEST_NAME].strip(),
            fields=fields,
            phones=phones,
            emails=emails,
            notes=tuple(self._notes),
            company=self._one_line(Detail.COMPANY)[:_LONGEST_NAME] if people else "",
            company_phone=self._get(Detail.COMPANY_PHONE),
            introduced_by=turned(self._one_line(Detail.INTRODUCED_BY)),
            own=own,
            heads=columns.heads,
        )
        return entry, tuple(self._remarks)

    def _own(self) -> Iterator[tuple[OwnField, str]]:
        for index, each in self._columns.own:
            text = self._cells[index]
            value = own_in.read(each, text, self._columns.orders.get(each)) if text else ""
            if value:
                yield each, value
            elif text:
                self._say(own_in.not_understood(each), index, text)
                self._notes.append(f"{each.name}: {text}")

    def _get(self, detail: Detail) -> str:
        index = self._columns.single.get(detail)
        return held(self._cells[index]) if index is not None else ""

    def _one_line(self, detail: Detail) -> str:
        return " ".join(self._get(detail).split())

    def _say(self, code: str, index: int, text: str, **args: str) -> None:
        header = self._columns.headers[index] or str(index + 1)
        self._remarks.append(Remark.of(code, column=header, text=text, **args))

    def _keep_note(self, index: int, head: str) -> None:
        parts = [part for part in self._cells[index].split(" ::: ") if not part.startswith("* ")]
        text = held(" ::: ".join(parts))
        if not text:
            return
        self._notes.append(f"{head}: {text}" if head else text)
        if head and index not in self._columns.told:
            self._columns.told.add(index)
            self._remarks.append(Remark.of("no_field", column=head))

    def _keep(self, code: str, detail: Detail, **args: str) -> None:
        """Keep what was not understood in the note, and say so."""
        index = self._columns.single[detail]
        text = self._get(detail)
        self._say(code, index, text, **args)
        header = self._columns.headers[index]
        self._notes.append(f"{header}: {text}" if header else text)

    def _only_words(self, index: int, value: str) -> bool:
        """Say of what is no number; True where it is words, which are in the note now."""
        if not is_no_phone(value):
            return False
        if _is_words(value):
            self._keep_words("phone_words", index, value)
            return True
        self._say("phone_odd", index, value)
        return False

    def _keep_words(self, code: str, index: int, text: str) -> None:
        """Keep words that tell how somebody is reached, and are nothing to dial or write to."""
        self._say(code, index, text)
        header = self._columns.headers[index]
        self._notes.append(f"{header}: {text}" if header else text)

    def _name(self, emails: Sequence[AddressLine], phones: Sequence[AddressLine]) -> str:
        if self._columns.kind is RowKind.COMPANIES:
            return self._one_line(Detail.COMPANY)
        parts = (Detail.FIRST_NAME, Detail.MIDDLE_NAME, Detail.LAST_NAME)
        whole = self._one_line(Detail.NAME)
        name = whole or " ".join(filter(None, map(self._one_line, parts)))
        if name:
            return turned(name)
        stands_in = next((line.value for line in (*emails, *phones)), "")
        if stands_in:
            self._remarks.append(Remark.of("no_person_name", text=stands_in))
        return stands_in

    def _label(self, index: int) -> str:
        beside = self._columns.labels.get(index)
        if beside is not None:
            return _OF_A_SYSTEM.sub("", held(self._cells[beside])).strip()
        return label_of(self._columns.headers[index])

    def _emails(self) -> Iterator[AddressLine]:
        seen: set[str] = set()
        for index in self._columns.emails:
            cell = self._cells[index].strip()
            for text in emails_in(cell):
                if not (value := held(text)):
                    continue
                if value.casefold() in seen:
                    continue
                seen.add(value.casefold())
                if not _PLAINLY_SOUND.fullmatch(value) and email_hint(value):
                    if _is_words(value):
                        self._keep_words("email_words", index, value)
                        continue
                    self._say("email_odd", index, value)
                yield AddressLine(value, label=self._label(index))

    def _phones(self) -> Iterator[AddressLine]:
        inside_at = self._columns.single.get(Detail.EXTENSION)
        inside = held(self._cells[inside_at]) if inside_at is not None else ""
        of = next((i for i in self._columns.phones if held(self._cells[i])), None)
        seen: set[str] = set()
        for index in self._columns.phones:
            for text, label in phones_in(self._cells[index]):
                value, extension = split_extension(held(text))
                if not value:
                    continue
                if index == of and inside and not extension:
                    extension, inside = inside, ""
                key = number_key(value, extension) or fold(value)
                if key in seen:
                    continue
                seen.add(key)
                if not self._only_words(index, value):
                    yield AddressLine(value, extension, label or self._label(index))
        if inside and inside_at is not None:  # an extension of no number
            self._keep("extension_alone", Detail.EXTENSION)

    def _fields(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for detail, name in _PLAIN.items():
            if text := self._one_line(detail):
                found[name] = text
        if link := self._get(Detail.LINK):
            found["link"] = web_link(link)
            if link_hint(link):
                self._say("link_odd", self._columns.single[Detail.LINK], link)
        self._put_place(found)
        here = found.get("country", "")
        self._put(found, "zone", Detail.ZONE, lambda text: places_in.zone_of(text, here))
        self._put(found, "weekdays", Detail.WEEKDAYS, week_of)
        self._put(found, "relationship", Detail.RELATIONSHIP, relations_in.relationship_of)
        self._put(found, "prefers", Detail.PREFERS, _way_of)
        return found

    def _put_place(self, found: dict[str, Any]) -> None:
        """Read where somebody is: both may stand in one cell, "Germany, Bavaria"."""
        if text := self._one_line(Detail.COUNTRY):
            country, region, rest = places_in.place_of(text) or ("", "", text)
            found |= {"country": country} if country else {}
            found |= {"region": region} if region else {}
            if rest:
                self._keep("region_unknown" if country else "country_unknown", Detail.COUNTRY)
        here, text = found.get("country", ""), self._one_line(Detail.REGION)
        part = places_in.region_of(here, text) if text else None
        if part:
            found["region"] = part
        elif text and here and places_in.has_regions(here):
            self._keep("region_elsewhere", Detail.REGION, country=here)
        elif text:
            self._keep("region_unknown" if here else "region_nowhere", Detail.REGION)

    def _put(
        self,
        found: dict[str, Any],
        name: str,
        detail: Detail,
        read: Callable[[str], object | None],
    ) -> None:
        if not (text := self._get(detail)):
            return
        value = read(" ".join(text.split()))
        if value:
            found[name] = value
        else:
            self._keep(f"{name}_unknown", detail)


def _is_words(text: str) -> bool:
    """Say whether it is words alone: "ask at the front desk", not a number or address cut short."""
    return " " in text and not any(char.isdigit() or char == "@" for char in text)


def _way_of(text: str) -> Channel | None:
    return _WAYS.get(" ".join(fold(text).replace("-", " ").split()).strip(" ."))
