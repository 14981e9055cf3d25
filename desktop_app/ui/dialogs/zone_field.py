# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The field of a time zone: left empty it is that of the place, and a town is enough for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCompleter, QLineEdit

from desktop_app import words
from desktop_app.domain.agenda import place
from desktop_app.domain.clock import Clock
from desktop_app.domain.folding import fold
from desktop_app.domain.place_zones import zone_named, zone_of_place, zones
from desktop_app.overriding import override
from desktop_app.services.steps import zone_at
from desktop_app.ui.aloud import name_clear_button
from desktop_app.ui.dialogs.fields import Field, FieldSet
from desktop_app.ui.offered import dress_offered
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.ui.dialogs.pick_fields import NameEdit

_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Around:
    """What the field is among.

    Attributes:
        clock: the user's.
        beyond: returns the zone that holds where no place is known: that of a person's company.
    """

    clock: Clock
    beyond: Callable[[], str] = str

    def now_in(self, zone: str) -> str:
        """Return what the clock shows in a zone."""
        there = self.clock.now().astimezone(place(zone, self.clock.zone_name()))
        return words.clock(there.time().replace(second=0, microsecond=0, tzinfo=None))


class CompanyZone:
    """The zone of the company that a field names, where it is known."""

    def __init__(self, office: Office, name: NameEdit) -> None:
        self._office, self._name = office, name
        self._found = ("", "")

    def __call__(self) -> str:
        """Return the zone, "" where the company or its place is unknown; asks once for a name."""
        name = self._name.text().strip()
        if name != self._found[0]:
            self._found = (name, self._sought(name) if name else "")
        return self._found[1]

    def _sought(self, name: str) -> str:
        number, companies = self._name.number, self._office.companies
        if number is None:
            alike = (c.id for c in companies.choices_like(name) if fold(c.name) == fold(name))
            number = next(alike, None)
        file = companies.file(number) if number is not None else None
        return zone_at(file.organization) if file is not None else ""


def zone(fields: FieldSet, name: str, parent: QWidget, around: Around | None = None) -> Field:
    """Return a field for a time zone; its value is the zone's name, or what was typed.

    With `around` it tells what was understood, and while it is empty what follows from the
    fields ``country`` and ``region`` of the form (R08).
    """
    edit = _ZoneEdit(parent, around)
    field = Field(
        name, edit, lambda: edit.value, edit.put, lambda: edit.hint, tells=lambda: edit.told
    )
    if around is not None:
        fields.changed.connect(lambda: edit.show_place(fields.values()))
        minute = QTimer(edit)  # the clock there does not stand still while the form is open
        minute.setInterval(_MINUTE_MS)
        minute.timeout.connect(lambda: _tell_anew(edit, fields, name))
        minute.start()
    return fields.add(field, edit.textChanged)


def _tell_anew(edit: _ZoneEdit, fields: FieldSet, name: str) -> None:
    edit.show_place(fields.values())
    fields.judge(name)


class _ZoneEdit(QLineEdit):
    """A time zone found by its town or the country's name."""

    def __init__(self, parent: QWidget, around: Around | None) -> None:
        super().__init__(parent)
        self._around = around
        self._put = ("", "")  # a value and how it is shown; it is not read from its words again
        self._country = ""
        self.setPlaceholderText(_("as yours; type a city"))
        self.setClearButtonEnabled(True)
        name_clear_button(self)

    @property
    def value(self) -> str:
        typed = self.text().strip()
        value, shown = self._put
        return value if typed == shown else zone_named(typed, self._country) or typed

    @property
    def hint(self) -> str:
        return "zone_unknown" if self.value and self.value not in zones() else ""

    @property
    def told(self) -> str:
        """Return which zone was understood and what the clock shows there, "" for none."""
        value = self.value
        if not value or self._around is None or self.hint:
            return ""
        now = self._around.now_in(value)
        if self.text().strip() == _shown(value):
            return _("Now {time} there.", time=now)
        return _("{zone}, now {time}", zone=_shown(value), time=now)

    def put(self, value: object) -> None:
        self._put = (str(value or ""), _shown(str(value or "")).strip())
        self.setText(self._put[1])
        self.setCursorPosition(0)

    def show_place(self, values: dict[str, object]) -> None:
        """Say in the empty field which zone holds without an entry."""
        self._country = str(values.get("country") or "")
        said = self._implied(str(values.get("region") or ""))
        if said != self.placeholderText():
            self.setPlaceholderText(said)

    def _implied(self, region: str) -> str:
        """Return what holds without an entry, in words."""
        if self._around is None:
            return self.placeholderText()
        told = {"zone": "", "time": ""}
        zone, country = zone_of_place(self._country, region), zone_of_place(self._country)
        beyond = "" if zone else self._around.beyond()
        if zone or beyond:
            told = {"zone": _shown(zone or beyond), "time": self._around.now_in(zone or beyond)}
        if beyond:
            return _("{zone}, from the company; now {time}", **told)
        if zone and zone == country:
            return _("{zone}, from the country; now {time}", **told)
        if zone:
            return _("{zone}, from the region; now {time}", **told)
        if self._country:
            return _("as yours; there are several, type a city")
        return _("as yours; type a city")

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.completer() is None:
            completer = QCompleter([_shown(each) for each in sorted(zones())], self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            dress_offered(completer)
            self.setCompleter(completer)
        super().focusInEvent(event)


def _shown(zone: str) -> str:
    return zone.replace("_", " ")
