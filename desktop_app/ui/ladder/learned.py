# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was learned on a rung: numbers, names, hours, and who is responsible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.emails import email_hint
from desktop_app.domain.opening_hours import hours_hint
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.phones import extension_hint, phone_hint, read_phone, split_extension
from desktop_app.services.ladder import Found, Try
from desktop_app.services.ladder_known import called
from desktop_app.services.steps import zone_at
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.hint_line import HintLine
from desktop_app.ui.dialogs.zone_field import zone
from desktop_app.ui.offered import dress_offered
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.particulars import hint
from desktop_app.words.phones import number as phone_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.records import Contact
    from desktop_app.services.ladder import View
    from desktop_app.services.office import Office

COLUMNS = 2
_PERSON = (
    "person", "role", "person_phone", "person_extension", "person_email", "person_hours",
    "person_zone",
)  # fmt: skip
_SHOWN = {
    LadderStep.LOOK_UP: ("number", "source", "hours", "zone", "note"),
    LadderStep.SWITCHBOARD: ("name", "extension", "good_hours", "note"),
    LadderStep.HR: ("name", "extension", "good_hours", "note"),
    LadderStep.RESPONSIBLE: ("note",),
}


class Learned(QWidget):
    """The fields of one try; those of the person appear where somebody may be named."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = office.preferences.current.country
        self._step = LadderStep.LOOK_UP
        self._country: Callable[[], str] = str
        self.fields = f.FieldSet(self)
        self._holders: dict[str, QWidget] = {}
        self._labels: dict[str, Label] = {}
        self._judges: dict[str, Callable[[], str]] = {}
        self._hints: dict[LadderStep, str] = {}
        self._good_hours = ""
        self._head = Label(_("Who is responsible?"), self)
        self._head.setProperty("role", "section")
        self._desk, self._person = QGridLayout(), QGridLayout()
        for grid in (self._desk, self._person):
            grid.setHorizontalSpacing(12)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(1, 1)
            grid.setColumnStretch(3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._desk)
        column.addWidget(self._head)
        column.addLayout(self._person)
        self.who, self._odd = HintLine(self), HintLine(self)
        column.addWidget(self.who)
        column.addWidget(self._odd)
        self._people: Sequence[Contact] = ()
        self._make()
        self.fields.changed.connect(self._show_hint)
        self.fields.changed.connect(self._tell_who)
        for field, slot in (("person", self._fill_in), ("person_phone", self._split)):
            self._edit(field).editingFinished.connect(slot)
        self._show_hint()

    def _make(self) -> None:
        make = self._line
        make("number", _("Main number"), judge=self._phone_hint)
        make("source", _("Where from"), example=_("their site, a directory …"))
        make("hours", _("Open"), example=_("Mon to Fri, 8 to 17"), judge=hours_hint)
        self._keep(_("Time zone"), zone(self.fields, "zone", self))
        make("name", _("Name"))
        make("extension", _("Extension"), judge=extension_hint)
        make("good_hours", _("Good hours"), example=_("before ten"))
        make("note", _("Note"))
        make("person", _("Name"), example=_("Mr Stein"))
        make("role", _("Role"))
        make("person_phone", _("Direct number"), judge=self._phone_hint)
        make("person_extension", _("Extension"), judge=extension_hint)
        make("person_email", _("E-mail"), judge=email_hint)
        make("person_hours", _("Good hours"), example=_("before ten"))
        self._keep(_("Time zone"), zone(self.fields, "person_zone", self))

    def _line(
        self,
        name: str,
        label: str,
        *,
        example: str = "",
        judge: Callable[[str], str] | None = None,
    ) -> None:
        self._keep(label, f.line(self.fields, name, self, example=example, judge=judge))

    def _keep(self, label: str, field: f.Field) -> None:
        head = Label(label, self)
        head.setBuddy(field.widget)
        field.widget.setAccessibleName(label)
        self._labels[field.name], self._holders[field.name] = head, field.widget
        if field.judge is not None:
            self._judges[field.name] = field.judge

    def _phone_hint(self, text: str) -> str:
        return phone_hint(text, home=self._home, country=self._country())

    def _show_hint(self) -> None:
        """Say what looks odd about what is shown; it may be kept all the same."""
        odd = (
            (name, code)
            for name, judge in self._judges.items()
            if self._labels[name].isVisibleTo(self) and (code := judge())
        )
        name, code = next(odd, ("", ""))
        label = self._labels[name].text() if name else ""
        said = _("{field}: {said}", field=label, said=hint(code)) if name else ""
        self._odd.say(said)

    def _edit(self, name: str) -> QLineEdit:
        held = self._holders[name]
        found = held if isinstance(held, QLineEdit) else held.findChild(QLineEdit)
        assert isinstance(found, QLineEdit)  # noqa: S101  # they are lines
        return found

    def _known(self) -> Contact | None:
        return called(self._people, str(self.values["person"]))

    def _tell_who(self) -> None:
        """Say while typing that the person is known; nobody is taken silently."""
        known = self._known() if self._head.isVisibleTo(self) else None
        told = (known.name, known.role, phone_number(known.phone, known.extension)) if known else ()
        who = " · ".join(filter(None, told))
        self.who.say(_("You know them: {who}", who=who) if who else "")

    def _fill_in(self) -> None:
        """Write the name as it is written, and what is known of them where nothing stands."""
        known = self._known()
        if known is None:
            return
        self._edit("person").setText(known.name)
        held = self.values
        if known.zone or known.country:  # the company's, which stood there, is not theirs
            self.fields.fill({"person_zone": zone_at(known)})
        facts = {"role": known.role, "person_email": known.email}
        if not str(held["person_phone"]).strip():
            facts |= {"person_phone": known.phone, "person_extension": known.extension}
        for name, value in facts.items():
            if value and not str(held[name]).strip():
                self._edit(name).setText(value)

    def _split(self) -> None:
        """Give an extension that was typed behind the number its own field."""
        number, inside = split_extension(self._edit("person_phone").text())
        if inside:
            self._edit("person_phone").setText(number)
            self._edit("person_extension").setText(inside)

    def serve(self, view: View) -> None:
        """Fill in what the company is known by; names of last time are only hinted at."""
        self._people = view.people
        names = QCompleter([person.name for person in view.people], self)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        names.activated.connect(self._fill_in)
        dress_offered(names)
        self._edit("person").setCompleter(names)
        company, memory = view.organization, view.memory
        self._country = lambda: company.country
        self.fields.fill({
            "number": company.phone or next(iter(memory.numbers), ""),
            "source": company.phone_source,
            "hours": company.hours,
            "zone": company.zone,
            "person_zone": company.zone,
        })  # fmt: skip
        self._hints = {
            LadderStep.SWITCHBOARD: next(iter(memory.operators), ""),
            LadderStep.HR: view.hr_name,
        }
        self._good_hours = next(iter(memory.good_hours), "")

    def show_step(self, step: LadderStep, result: LadderResult | None = None) -> None:
        """Show the fields of a rung, with those of the person where one may be named."""
        self._step = step
        person = step is LadderStep.RESPONSIBLE or result is LadderResult.NAMED
        self._place(self._desk, _SHOWN[step])
        self._place(self._person, _PERSON if person else ())
        shown = {*_SHOWN[step], *(_PERSON if person else ())}
        for name, widget in self._holders.items():
            widget.setVisible(name in shown)
            self._labels[name].setVisible(name in shown)
        self._head.setVisible(person)
        self.who.setVisible(person)
        self._name_fields(step)
        self._show_hint()

    def _name_fields(self, step: LadderStep) -> None:
        label = _("Operator") if step is LadderStep.SWITCHBOARD else _("Who in HR")
        self._labels["name"].setText(label)
        self._holders["name"].setAccessibleName(label)
        before = self._hints.get(step, "")
        hint = _("{name}, last time").format(name=before) if before else ""
        good = self._good_hours or _("before ten")
        for name, shown in (("name", hint), ("good_hours", good)):
            if isinstance(edit := self._holders[name], QLineEdit):
                edit.setPlaceholderText(shown)

    def _place(self, grid: QGridLayout, names: tuple[str, ...]) -> None:
        while grid.takeAt(0) is not None:
            pass
        for number, name in enumerate(names):
            row, column = divmod(number, COLUMNS)
            grid.addWidget(self._labels[name], row, column * 2)
            grid.addWidget(self._holders[name], row, column * 2 + 1)

    def first_empty(self) -> QWidget | None:
        """Return the first shown field without a value, where the cursor is wanted."""
        shown = (w for w in self._holders.values() if w.isVisibleTo(self))
        return next((w for w in shown if isinstance(w, QLineEdit) and not w.text()), None)

    def clear_desk(self) -> None:
        """Forget who took the call: another one does now."""
        self.fields.fill(dict.fromkeys(("name", "extension", "good_hours", "note"), ""))

    @property
    def values(self) -> dict[str, Any]:
        """Return what all fields hold."""
        return self.fields.values()

    @property
    def has_number(self) -> bool:
        """Say whether a main number was typed; words that are none were not found."""
        typed = str(self.values["number"]).strip()
        return bool(typed) and self._phone_hint(typed) != "phone_none"

    @property
    def has_person(self) -> bool:
        """Say whether somebody was named."""
        return bool(str(self.values["person"]).strip())

    def tell(self, step: LadderStep, result: LadderResult) -> Try:
        """Return the try as it was typed."""
        held = {k: str(v) for k, v in self.values.items() if k in _SHOWN[step]}
        if "number" in held:
            held["number"] = self._tidy(held["number"])
        if step is LadderStep.RESPONSIBLE:
            held["name"] = str(self.values["person"])
        return Try(step, result, **held)

    @property
    def found(self) -> Found | None:
        """Return the person responsible, None while nobody is named."""
        if not self.has_person:
            return None
        held = self.values
        number, inside = split_extension(str(held["person_phone"]))
        return Found(
            str(held["person"]),
            role=str(held["role"]),
            phone=self._tidy(number),
            extension=inside or str(held["person_extension"]),
            email=str(held["person_email"]),
            good_hours=str(held["person_hours"]),
            zone=str(held["person_zone"]),
        )

    def _tidy(self, number: str) -> str:
        """Return a number as people write it; a company's has no field for an extension."""
        bare, inside = split_extension(number)
        read = read_phone(bare, home=self._home, country=self._country())
        return read.text if read is not None and not (read.hint or inside) else number
