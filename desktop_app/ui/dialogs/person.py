# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a person: how to reach them, when they work, what they allow, what happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app import words
from desktop_app.domain.folding import fold
from desktop_app.domain.links import profile_hint, profile_link
from desktop_app.domain.particulars import AddressKind
from desktop_app.domain.records import Channel, Contact, Relationship, Status
from desktop_app.overriding import override
from desktop_app.services import beginning
from desktop_app.services.addresses import lines_of
from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.begin_here import begin_button, begin_from
from desktop_app.ui.dialogs.contact_rows import (
    Places,
    email_rows,
    phone_rows,
    rows_field,
    shown,
    split,
)
from desktop_app.ui.dialogs.day_fields import days
from desktop_app.ui.dialogs.fields import line_of
from desktop_app.ui.dialogs.left_company import leave_from, left_button, under_way
from desktop_app.ui.dialogs.likeness_hint import Hint, LikenessHint, other_person_hints
from desktop_app.ui.dialogs.own_fields import OwnFields
from desktop_app.ui.dialogs.permissions import Permissions
from desktop_app.ui.dialogs.pick_fields import NameEdit, by_id, by_name
from desktop_app.ui.dialogs.place_fields import country_and_region
from desktop_app.ui.dialogs.pursuit_rows import open_button
from desktop_app.ui.dialogs.record_form import RecordDialog
from desktop_app.ui.dialogs.record_frame import clear_layout
from desktop_app.ui.dialogs.tab_order import put_before
from desktop_app.ui.dialogs.wishes import Against, wishes_of
from desktop_app.ui.dialogs.zone_field import Around, CompanyZone, zone
from desktop_app.ui.link_button import LINK_EDGE, LinkButton
from desktop_app.ui.text import Label
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.particulars import part as part_name
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.people import PartIn, PersonFile

_PLAIN = ("name", "role", "pronunciation", "zone", "country", "region", "weekdays", "closures",
          "worked", "note")  # fmt: skip
_WAYS = (Channel.CALL, Channel.EMAIL, Channel.MESSAGE)


class PersonDialog(RecordDialog):
    """One person in full."""

    sort = "person"
    kind = Contact

    @override
    def build_form(self) -> None:
        self._against: Against = {}
        self._build_who()
        self._build_ways()
        self._build_days()
        self.own = OwnFields(self._office, "people")
        self.own.build(self.form, self.fields, self)
        f.section(self.form, _("Note"))
        note = f.text(self.fields, "note", self, lines=4, aloud=_("Note"))
        self.fields.place(self.form, "", note)

    def _build_who(self) -> None:
        set_ = self.fields
        f.section(self.form, _("Who"), first=True)
        needed = f.line(set_, "name", self, judge=lambda t: "" if t.strip() else "name_missing",
                        needed=True)  # fmt: skip
        set_.place(self.form, _("Name"), needed)
        said = f.line(set_, "pronunciation", self, example=_("DAY-na RAY-es"))
        set_.place(self.form, _("Said like"), said)
        self.company = NameEdit(self._office.companies.choices_like, self)
        set_.place(self.form, _("Company"), by_name(set_, "company", self.company))
        self.like = LikenessHint([line_of(needed), self.company], self._like, self)
        self.under.addWidget(self.like)
        set_.place(self.form, _("Role"), f.line(set_, "role", self))
        known = [(str(r), words.relationship(r)) for r in Relationship]
        set_.place(self.form, _("You know them"), f.choice(set_, "relationship", self, known))
        by = NameEdit(self._office.people.choices_like, self)

        def is_self() -> bool:
            typed = by.text().strip()
            own = by.number is None and fold(typed) == fold(str(needed.get()).strip())
            return bool(typed) and self.number is not None and (own or by.number == self.number)

        introducer = by_id(set_, "introduced_by", by, is_self=is_self)
        set_.place(self.form, _("Introduced by"), introducer)

    def _like(self) -> list[Hint]:
        """Warn while typing: the same person may be here already."""
        telling = ("name", "company", "phones", "emails")
        if self.number is not None and not any(map(self.altered, telling)):
            return []
        values = self.fields.values()
        return other_person_hints(
            self._office, str(values["name"]), self.company.text(), self.number,
            phones=[phone_number(str(r["value"]), str(r["extension"])) for r in values["phones"]],
            emails=[str(row["value"]) for row in values["emails"]],
        )  # fmt: skip

    def _build_ways(self) -> None:
        set_ = self.fields
        f.section(self.form, _("How to reach them"))
        home = self._office.preferences.current.country
        places = Places(home, lambda: str(self.fields.values().get("country", "")))
        self.phones = phone_rows(self, places, self.show_error, self._asked)
        self.emails = email_rows(self, self.show_error, self._asked)
        for name, label, rows in (
            ("phones", _("Phone"), self.phones), ("emails", _("E-mail"), self.emails),
        ):  # fmt: skip
            set_.place(self.form, label, set_.add(rows_field(name, rows), rows.changed))
            self.like.heed(rows.changed)
        linked = f.line(set_, "link", self, example="linkedin.com/in/…", judge=profile_hint)
        set_.place(self.form, _("LinkedIn"), linked, open_button(line_of(linked), self.open_link))
        ways = [("", _("no preference known")), *((str(c), words.channel(c)) for c in _WAYS)]
        set_.place(self.form, _("They prefer"), f.choice(set_, "prefers", self, ways))

    def _build_days(self) -> None:
        set_ = self.fields
        f.section(self.form, _("Where and when they work"))
        country, region = country_and_region(set_, self, unknown=_("as the company, or as yours"))
        around = Around(self._office.clock, CompanyZone(self._office, self.company))
        set_.place(self.form, _("Country"), country)
        set_.place(self.form, _("Region"), region)
        set_.place(self.form, _("Time zone"), zone(set_, "zone", self, around))
        set_.place(self.form, _("Working week"), f.weekdays(set_, self))
        away = days(set_, "closures", self, self._office, example=_("24 Dec – 1 Jan, 6 Jan"))
        set_.place(self.form, _("Away on"), away)
        there = days(set_, "worked", self, self._office, example=_("12 Oct"))
        set_.place(self.form, _("Works on holidays"), there)

    @override
    def build_side(self) -> None:
        self.permissions = Permissions(self)
        self.permissions.change_requested.connect(self.change_permissions)
        self.side.addWidget(self.permissions)
        self.parts = QVBoxLayout()
        self.parts.setSpacing(2)
        self.side_section(_("Part of"))
        self.side.addLayout(self.parts)
        self.begin = begin_button(self)
        self.begin.clicked.connect(self._begin)
        self.left = left_button(self)
        self.left.clicked.connect(self._leave)
        line = QHBoxLayout()
        for button in (self.begin, self.left):
            line.addWidget(button)
        line.addStretch(1)
        self.side.addLayout(line)
        self.side_section(_("Timeline"))
        self.side.addWidget(self.timeline, 1)

    def change_permissions(self) -> None:
        """Ask which ways they allow, or in which words they lifted their no."""
        file = self._file()
        if file is None:
            return
        from desktop_app.ui.dialogs.ways_allowed import (  # noqa: PLC0415  # on request
            WaysAllowedDialog,
        )

        if file.contact.may_contact:
            WaysAllowedDialog(self._office, self._undoable, file.contact, self).exec()
        else:
            self._lift(file.contact.id)
        self.read_around()

    def _begin(self) -> None:
        if self.number is not None:
            start = beginning.known_of_person(self._office, self.number)
            begin_from(self, self._office, self._undoable, start)

    def _leave(self) -> None:
        leave_from(self, self._office, self._undoable, self._file())

    def _lift(self, number: int) -> None:
        from desktop_app.ui.dialogs.words_said import LiftStopDialog  # noqa: PLC0415  # on request

        allowed = self._office.permissions
        company, no = allowed.companys_no(number) or (None, None)
        dialog = LiftStopDialog(self, office=self._office, company=company, no=no)
        if dialog.exec() == dialog.DialogCode.Accepted:
            said, on = dialog.said.text(), dialog.on
            verb = partial(allowed.lift, number, said, on)
            if company is not None:
                verb = partial(allowed.lift_company, company.id, said, on)
            self.refusal.run(self._undoable, verb, lambda: None)

    def _asked(self) -> Against:
        return self._against

    # Reading and saving

    def _file(self) -> PersonFile | None:
        return self._office.people.file(self.number) if self.number is not None else None

    @override
    def stored(self) -> dict[str, Any] | None:
        file = self._file()
        if file is None and self.number is not None:
            return None
        contact = file.contact if file else Contact(id=0, uid="", name="")
        return _values(contact, file) | self.own.stored(self.number)

    @override
    def show_around(self) -> None:
        file = self._file()
        self.title.setText(file.contact.name if file else _("New person"))
        self.setWindowTitle(self.title.text())
        clear_layout(self.chips)
        said = file.boundaries if file else ()
        self._against = wishes_of(file.contact if file else None, said)
        self.phones.judge_anew()
        self.emails.judge_anew()
        clear_layout(self.parts)
        self.permissions.setVisible(file is not None)
        self.begin.setVisible(file is not None and file.contact.may_contact)
        self.left.setVisible(file is not None and under_way(file) is not None)
        if file is None:
            self._say_no_pursuit()
            self.timeline.show_subject(None)
            return
        self.permissions.show_contact(file.contact, file.boundaries, self._office.desk.today)
        for entry in file.parts:
            self._add_part(entry)
        for other in file.introduced:
            told = _("Introduced {name}").format(name=other.name)
            self._add_link(told, "person", other.id).addStretch(1)
        if not file.parts and not file.introduced:
            self._say_no_pursuit()
        self.timeline.show_subject(
            Subject(contact_id=file.contact.id, among=_of_first_contact(file))
        )

    def _say_no_pursuit(self) -> None:
        none = Label(_("No pursuit yet."), self)
        none.setProperty("role", "muted")
        self.parts.addWidget(none)

    def _add_part(self, entry: PartIn) -> None:
        row = entry.row
        name = lines.SEPARATOR.join(p for p in (row.company, row.title) if p) or row.person
        role = part_name(entry.part) if entry.part else _("First contact")
        line = self._add_link(name, "pursuit", row.id)
        self.add_chip(role, "chip-quiet", line)
        if row.status is Status.OPEN:
            self.add_chip(words.stage(row.stage), "chip-soon", line)
        else:  # how far it came says nothing of how it stands
            self.add_chip(words.status(row.status), "chip-quiet", line)
        line.addStretch(1)

    def _add_link(self, text: str, sort: str, number: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addSpacing(-LINK_EDGE)  # its words below those of the head
        link = LinkButton(text, self)
        link.clicked.connect(lambda: self.open_requested.emit(sort, number))
        line.addWidget(link)
        put_before(self.timeline.note, [link])
        self.parts.addLayout(line)
        return line

    @override
    def save_values(self, values: dict[str, Any]) -> Change:
        first_phone, phones = split(values["phones"])
        first_email, emails = split(values["emails"])
        held = {name: values[name] for name in _PLAIN} | {
            "link": profile_link(values["link"]),
            "relationship": Relationship(values["relationship"]),
            "prefers": Channel(values["prefers"]) if values["prefers"] else None,
        }
        held = {name: value for name, value in held.items() if self.altered(name)}
        if self.altered("phones"):
            held |= {"phone": first_phone.value, "extension": first_phone.extension}
        if self.altered("emails"):
            held["email"] = first_email.value
        by, number = values["introduced_by"]
        card = PersonCard(
            held,
            company=values["company"] if self.altered("company") else None,
            introduced_by=(by, number) if self.altered("introduced_by") else None,
            phones=phones if self.altered("phones") else None,
            emails=emails if self.altered("emails") else None,
            own=self.own.read(values, self.altered),
        )
        if self.number is None:
            return self._office.people.add(card)
        return self._office.people.save(self.number, card)


def _of_first_contact(file: PersonFile) -> tuple[tuple[int, str], ...]:
    """Return the pursuits whose touches are with this person."""
    return tuple((p.row.id, lines.pursuit_name(p.row)) for p in file.parts if p.part is None)


def _values(contact: Contact, file: PersonFile | None) -> dict[str, Any]:
    """Return the values of the form's fields."""
    addresses = file.addresses if file else ()
    by = file.introduced_by if file else None
    values: dict[str, Any] = {name: getattr(contact, name) for name in _PLAIN}
    return values | {
        "link": contact.link,
        "company": file.organization.name if file and file.organization else "",
        "relationship": str(contact.relationship),
        "prefers": str(contact.likes or ""),
        "phones": shown((contact.phone, contact.extension), lines_of(addresses, AddressKind.PHONE)),
        "emails": shown((contact.email, ""), lines_of(addresses, AddressKind.EMAIL)),
        "introduced_by": [by.name if by else "", by.id if by else None],
    }
