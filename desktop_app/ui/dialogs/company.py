# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a company: its number and hours, its sites, who is there, what the ladder knows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.ladder import memory
from desktop_app.domain.links import link_hint, web_link
from desktop_app.domain.opening_hours import hours_hint
from desktop_app.domain.particulars import AddressKind
from desktop_app.domain.records import Organization, Status
from desktop_app.overriding import override
from desktop_app.services import beginning
from desktop_app.services.addresses import lines_of
from desktop_app.services.companies import CompanyCard, SiteLine
from desktop_app.services.ladder_known import called
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.begin_here import begin_button, begin_from
from desktop_app.ui.dialogs.contact_rows import (
    Places,
    email_rows,
    every_line,
    phone_rows,
    rows_field,
    shown,
    split,
)
from desktop_app.ui.dialogs.day_fields import days
from desktop_app.ui.dialogs.fields import line_of
from desktop_app.ui.dialogs.likeness_hint import Hint, LikenessHint, other_company_hints
from desktop_app.ui.dialogs.line_rows import LineRows, Row
from desktop_app.ui.dialogs.own_fields import OwnFields
from desktop_app.ui.dialogs.permissions import Permissions
from desktop_app.ui.dialogs.place_fields import country_and_region
from desktop_app.ui.dialogs.pursuit_rows import open_button
from desktop_app.ui.dialogs.record_form import RecordDialog
from desktop_app.ui.dialogs.record_frame import clear_layout
from desktop_app.ui.dialogs.record_list import Entry, RecordList
from desktop_app.ui.dialogs.wishes import Against, wishes_of
from desktop_app.ui.dialogs.zone_field import Around, zone
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.text import Label
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.domain.records import Contact
    from desktop_app.services.companies import CompanyFile

_PLAIN = ("name", "phone_source", "hours", "country", "region", "zone", "weekdays", "closures",
          "agency", "no_calls", "note")  # fmt: skip


class CompanyDialog(RecordDialog):
    """One company in full."""

    sort = "company"
    kind = Organization

    @override
    def build_form(self) -> None:
        self._against: Against = {}
        set_ = self.fields
        f.section(self.form, _("Company"), first=True)
        name = f.line(set_, "name", self, judge=self._judge_name, needed=True)
        set_.place(self.form, _("Name"), name)
        self.like = LikenessHint([line_of(name)], self._like, self)
        self.under.addWidget(self.like)
        set_.place(self.form, "", f.tick(set_, "agency", self, _("It recruits for others")))
        self._build_ways()
        self._build_days()
        self._build_sites()
        self.own = OwnFields(self._office, "companies")
        self.own.build(self.form, set_, self)
        f.section(self.form, _("Note"))
        set_.place(self.form, "", f.text(set_, "note", self, lines=4, aloud=_("Note")))

    def _like(self) -> list[Hint]:
        """Warn while typing: the same company may be here already."""
        if self.number is not None and not self.altered("name"):
            return []
        name = str(self.fields.values().get("name", ""))
        return other_company_hints(self._office, name, self.number)

    def _judge_name(self, text: str) -> str:
        return "" if text.strip() else "name_missing"

    def _build_ways(self) -> None:
        set_ = self.fields
        f.section(self.form, _("How to reach them"))
        home = self._office.preferences.current.country
        places = Places(home, lambda: str(self.fields.values().get("country", "")))
        self.phones = phone_rows(self, places, self.show_error, self._asked)
        set_.place(
            self.form, _("Main number"),
            set_.add(rows_field("phones", self.phones), self.phones.changed),
        )  # fmt: skip
        source = f.line(set_, "phone_source", self, example=_("their site, a directory …"))
        set_.place(self.form, _("Number found in"), source)
        example = _("Mon to Fri, 9 to 5")
        hours = f.line(set_, "hours", self, example=example, judge=hours_hint)
        set_.place(self.form, _("Hours"), hours)
        no_calls = f.tick(set_, "no_calls", self, _("They ask for no phone calls"))
        set_.place(self.form, "", no_calls)
        self.emails = email_rows(
            self, self.show_error, self._asked
        )  # here, for Tab goes as they are made
        set_.place(
            self.form, _("E-mail"), set_.add(rows_field("emails", self.emails), self.emails.changed)
        )
        link = f.line(set_, "link", self, example="example.com/careers", judge=link_hint)
        set_.place(self.form, _("Web page"), link, open_button(line_of(link), self.open_link))

    def _build_days(self) -> None:
        set_ = self.fields
        f.section(self.form, _("Where and when they work"))
        country, region = country_and_region(set_, self, unknown=_("as yours"))
        set_.place(self.form, _("Country"), country)
        set_.place(self.form, _("Region"), region)
        clock = zone(set_, "zone", self, Around(self._office.clock))
        set_.place(self.form, _("Time zone"), clock)
        set_.place(self.form, _("Working week"), f.weekdays(set_, self))
        shut = days(set_, "closures", self, self._office, example=_("24 Dec – 1 Jan, 6 Jan"))
        set_.place(self.form, _("Closed on"), shut)

    def _build_sites(self) -> None:
        f.section(self.form, _("Sites"))
        self.sites = LineRows(_site_row, _("Add a site"), self, is_empty=_no_site)
        field = self.fields.add(rows_field("sites", self.sites), self.sites.changed)
        self.fields.place(self.form, "", field)

    @override
    def build_side(self) -> None:
        self.said = Permissions(self)
        self.side.addWidget(self.said)
        self.side_section(_("Pursuits"))
        self.pursuits = RecordList(_("Pursuits"), self)
        self.side.addWidget(self.pursuits)
        self.begin = begin_button(self)
        self.begin.clicked.connect(self._begin)
        self.side.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.side_section(_("People"))
        self.people = RecordList(_("People"), self)
        self.side.addWidget(self.people)
        for found in (self.pursuits, self.people):
            found.opened.connect(self.open_requested)
        self.ladder = QWidget(self)
        self._known = QVBoxLayout(self.ladder)
        self._known.setContentsMargins(0, 0, 0, 0)
        self._known.setSpacing(4)
        self.side.addWidget(self.ladder)
        self.side_section(_("Timeline"))
        self.side.addWidget(self.timeline, 1)

    def _begin(self) -> None:
        if self.number is not None:
            start = beginning.known_of_company(self._office, self.number)
            begin_from(self, self._office, self._undoable, start)

    def _asked(self) -> Against:
        return self._against

    # Reading and saving

    def _file(self) -> CompanyFile | None:
        return self._office.companies.file(self.number) if self.number is not None else None

    @override
    def stored(self) -> dict[str, Any] | None:
        file = self._file()
        if file is None and self.number is not None:
            return None
        company = file.organization if file else Organization(id=0, uid="", name="")
        return _values(company, file) | self.own.stored(self.number)

    @override
    def show_around(self) -> None:
        file = self._file()
        self.title.setText(file.organization.name if file else _("New company"))
        self.setWindowTitle(self.title.text())
        clear_layout(self.chips)
        said = file.boundaries if file else ()
        self._against = wishes_of(file.organization if file else None, said)
        self.phones.judge_anew()
        self.emails.judge_anew()
        self.said.setVisible(file is not None)
        self.begin.setVisible(file is not None and file.organization.may_contact)
        if file is None:
            self.timeline.show_subject(None)
            return
        if file.organization.agency:
            self.add_chip(_("Agency"), "chip-quiet")
        if file.organization.no_calls:
            self.add_chip(_("No phone calls"), "chip-quiet")
        self.said.show_words(
            file.boundaries, self._office.desk.today, open_=_("May be contacted"),
            shut=_("Not to be contacted"), no_calls=file.organization.no_calls,
        )  # fmt: skip
        self.pursuits.show_entries(
            [Entry(_pursuit_line(row), "pursuit", row.id) for row in file.pursuits],
            empty=_("No pursuit yet."),
        )
        self.people.show_entries(
            [Entry(_person_line(c), "person", c.id) for c in file.people],
            empty=_("Nobody known yet."),
        )
        self._show_ladder(file)
        among = tuple((row.id, lines.pursuit_name(row)) for row in file.pursuits)
        self.timeline.show_subject(Subject(organization_id=file.organization.id, among=among))

    def _show_ladder(self, file: CompanyFile) -> None:
        clear_layout(self._known)
        told = _ladder_lines(file)
        known = bool(told or _known_by_rungs(file))
        self.ladder.setVisible(known)
        if known:
            head = Label(_("Known from finding a person"), self)
            head.setProperty("role", "section")
            self._known.addWidget(head)
        for line in told:
            label = Label(line, self)
            label.setWordWrap(True)
            self._known.addWidget(label)
        for contact, name in _known_by_rungs(file):
            link = LinkButton(name, self)
            link.clicked.connect(partial(self.open_requested.emit, "person", contact.id))
            self._known.addWidget(link)

    @override
    def save_values(self, values: dict[str, Any]) -> Change:
        main, phones = split(values["phones"], extension=False)
        held = {name: values[name] for name in _PLAIN}
        held["link"] = web_link(values["link"])
        held = {name: value for name, value in held.items() if self.altered(name)}
        if self.altered("phones"):
            held["phone"] = main.value
        sites = tuple(
            SiteLine(s["name"], s["address"], s["phone"], int(s["id"])) for s in values["sites"]
        )
        card = CompanyCard(
            held,
            phones=phones if self.altered("phones") else None,
            emails=every_line(values["emails"]) if self.altered("emails") else None,
            sites=sites if self.altered("sites") else None,
            own=self.own.read(values, self.altered),
        )
        if self.number is None:
            return self._office.companies.add(card)
        return self._office.companies.save(self.number, card)


def _values(organization: Organization, file: CompanyFile | None) -> dict[str, Any]:
    addresses = file.addresses if file else ()
    values: dict[str, Any] = {name: getattr(organization, name) for name in _PLAIN}
    emails = lines_of(addresses, AddressKind.EMAIL)
    return values | {
        "link": organization.link,
        "phones": shown((organization.phone, ""), lines_of(addresses, AddressKind.PHONE)),
        "emails": [{"value": a.value, "label": a.label, "id": a.id} for a in emails],
        "sites": [
            {"name": s.name, "address": s.address, "phone": s.phone, "id": s.id}
            for s in (file.sites if file else ())
        ],
    }


def _site_row(row: Row) -> None:
    for name, label, share in (
        ("name", _("Site"), 3), ("address", _("Address"), 5), ("phone", _("Phone"), 3),
    ):  # fmt: skip
        edit = QLineEdit(row)
        edit.setAccessibleName(label)
        edit.setPlaceholderText(label)
        row.line.addWidget(edit, share)
        field = f.Field(name, edit, _getter(edit), _putter(edit))
        row.fields.add(field, edit.textChanged)


def _getter(edit: QLineEdit) -> Any:
    return lambda: edit.text().strip()


def _putter(edit: QLineEdit) -> Any:
    return lambda value: f.set_line(edit, value)


def _no_site(values: Any) -> bool:
    return not any(values[name] for name in ("name", "address", "phone"))


def _pursuit_line(row: PursuitRow) -> str:
    state = words.stage(row.stage) if row.status is Status.OPEN else words.status(row.status)
    if row.ending is not None:
        state = words.ending(row.ending)
    return lines.SEPARATOR.join(p for p in (row.title, row.person, state) if p)


def _person_line(contact: Contact) -> str:
    phone = phone_number(contact.phone, contact.extension)
    return lines.SEPARATOR.join(p for p in (contact.name, contact.role, phone) if p)


def _known_by_rungs(file: CompanyFile) -> list[tuple[Contact, str]]:
    """Return who was named on the ladder and is one of one's people, by their own name."""
    found = [(called(file.people, name), inside) for name, inside in memory(file.rungs).people]
    return [
        (
            one,
            _("{name}, ext. {extension}", name=one.name, extension=inside) if inside else one.name,
        )
        for one, inside in found
        if one is not None
    ]


def _ladder_lines(file: CompanyFile) -> list[str]:
    known = memory(file.rungs)
    people = [
        _("{name}, ext. {extension}", name=name, extension=inside) if inside else name
        for name, inside in known.people
        if called(file.people, name) is None
    ]
    parts = [
        (_("At the switchboard"), known.operators), (_("HR and others"), people),
        (_("Numbers"), known.numbers), (_("Good hours"), known.good_hours),
    ]  # fmt: skip
    return [f"{name}: {', '.join(found)}" for name, found in parts if found]
