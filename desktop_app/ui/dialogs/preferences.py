# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Preferences: me, my days, follow-ups, the look; each applies at once, with its reason."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.dialogs.places import CountryBox, RegionBox
from desktop_app.ui.dialogs.preferences_form import Column, NumberBox, TimeBox, reasons
from desktop_app.ui.screens import available
from desktop_app.ui.text import Label
from desktop_app.words import ngettext
from desktop_app.words import text as _
from desktop_app.words.particulars import hint

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.preferences import Preferences


_MOST_OF_SCREEN = 0.94


class PreferencesDialog(QDialog):
    """Shows and changes the preferences; there is nothing to confirm."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self.setWindowTitle(_("Preferences"))
        self._store = office.preferences
        mine = self._store.current
        self.name = QLineEdit(mine.name, self)
        self.phone = QLineEdit(mine.phone, self)
        self.country = CountryBox(mine.country, self)
        self.region = RegionBox(mine.country, mine.region, self)
        for place in (self.country, self.region):  # the longest name does not widen the window
            place.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.weekdays = [QCheckBox(words.weekday_short(n), self) for n in range(7)]
        for number, box in enumerate(self.weekdays):
            box.setChecked(number in mine.weekdays)
        self._make_numbers(mine)
        self.situations = QPushButton(_("Situations …"), self)
        self.situations.setAutoDefault(False)
        self.reassure = QCheckBox(_("Say at each follow-up why now is the moment"), self)
        self.reassure.setChecked(mine.reassure)
        self.appearance = QComboBox(self)
        for mode, name in (
            ("system", _("As the system")),
            ("light", _("Light")),
            ("dark", _("Dark")),
        ):
            self.appearance.addItem(name, mode)
        self.appearance.setCurrentIndex(self.appearance.findData(mine.appearance))
        self._error = Label("", self)
        self._error.setProperty("role", "error")
        self._error.setWordWrap(True)
        self._arrange()
        self._order()
        self._connect()

    def _make_numbers(self, mine: Preferences) -> None:
        self.start_of_day = TimeBox(mine.start_of_day, self, clock12=mine.clock12)
        self.calls_from = TimeBox(mine.calls_from, self, clock12=mine.clock12)
        self.calls_to = TimeBox(mine.calls_to, self, clock12=mine.clock12)
        self.lead_minutes = NumberBox("lead_minutes", mine, _minutes, self)
        self.gap_days = NumberBox("gap_days", mine, _working_days, self)
        self.most_a_day = NumberBox("most_a_day", mine, _steps, self)

    def _arrange(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.accept)
        sides = QHBoxLayout()
        sides.setSpacing(40)
        for side in (self._me(), self._follow_ups()):
            sides.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(sides)
        column.addStretch(1)
        column.addWidget(self._error)
        column.addWidget(buttons)
        room = available(self).size() * _MOST_OF_SCREEN
        self.resize(self.sizeHint().boundedTo(room))

    def _me(self) -> Column:
        side, why = Column(self), reasons()
        side.head(_("Me"))
        side.row(_("Name"), self.name)
        side.row(_("Phone"), self.phone)
        side.row(_("Country"), self.country)
        side.row(_("Region"), self.region)
        side.head(_("My days"))
        side.wide(_("Working days"), *self.weekdays)
        side.line(_("The day starts at"), self.start_of_day, why=why["start_of_day"])
        side.line(_("Remind ahead by"), self.lead_minutes, why=why["lead_minutes"])
        side.head(_("Look"))
        side.row(_("Appearance"), self.appearance)
        return side

    def _follow_ups(self) -> Column:
        side, why = Column(self), reasons()
        side.head(_("Follow-ups"))
        when = _("How long to wait, and by which way.")
        side.line(_("When to follow up"), self.situations, why=when)
        side.line("", self.reassure)
        side.head(_("Not too much"))
        side.line(_("Pause for a person"), self.gap_days, why=why["gap_days"])
        to = Label(_("to"), self)
        side.line(_("Calling hours"), self.calls_from, to, self.calls_to, why=why["calls"])
        side.line(_("Most for one day"), self.most_a_day, why=why["most_a_day"])
        self.calls_from.setAccessibleName(_("Calling hours from"))
        self.calls_to.setAccessibleName(_("Calling hours to"))
        return side

    def _order(self) -> None:
        """Let Tab go down the one side, then down the other."""
        fields = (
            self.name, self.phone, self.country, self.region, *self.weekdays, self.start_of_day,
            self.lead_minutes, self.appearance, self.situations, self.reassure, self.gap_days,
            self.calls_from, self.calls_to, self.most_a_day,
        )  # fmt: skip
        for one, following in pairwise(fields):
            self.setTabOrder(one, following)

    def _connect(self) -> None:
        self.name.editingFinished.connect(lambda: self._set(name=self.name.text().strip()))
        self.phone.editingFinished.connect(lambda: self._set(phone=self.phone.text().strip()))
        self.country.chosen.connect(self._on_country)
        self.region.chosen.connect(lambda code: self._set(region=code))
        for place in (self.country, self.region):
            place.judged.connect(self._judge_places)
        for box in self.weekdays:
            box.toggled.connect(self._on_weekday)
        self.start_of_day.timeChanged.connect(lambda: self._set(start_of_day=self.start_of_day.iso))
        self.calls_from.timeChanged.connect(self._on_hours)
        self.calls_to.timeChanged.connect(self._on_hours)
        for number in (self.lead_minutes, self.gap_days, self.most_a_day):
            number.changed.connect(lambda name, value: self._set(**{name: value}))
        self.reassure.toggled.connect(lambda on: self._set(reassure=on))
        self.situations.clicked.connect(self._on_situations)
        self.appearance.currentIndexChanged.connect(
            lambda: self._set(appearance=self.appearance.currentData())
        )

    def _on_hours(self) -> None:
        """Keep both ends at once: the one that made no sense before may make sense now."""
        self._set(calls_from=self.calls_from.iso, calls_to=self.calls_to.iso)

    def _on_situations(self) -> None:
        from desktop_app.ui.dialogs.situations import SituationsDialog  # noqa: PLC0415  # seldom

        SituationsDialog(self._store, self).exec()

    def _on_country(self, code: str) -> None:
        self.region.set_country(code)
        self._set(country=code, region="")

    def _judge_places(self) -> None:
        self._error.setText(hint(self.country.trouble or self.region.trouble))

    def _on_weekday(self) -> None:
        self._set(weekdays=tuple(n for n, box in enumerate(self.weekdays) if box.isChecked()))

    def _set(self, **values: object) -> None:
        try:
            self._store.change(**values)
        except KnownError as error:
            self._error.setText(words.error_line(error))
        else:
            self._error.setText("")


def _minutes(n: int) -> str:
    return ngettext("{n} minute", "{n} minutes", n, n=n)


def _working_days(n: int) -> str:
    return ngettext("{n} working day", "{n} working days", n, n=n)


def _steps(n: int) -> str:
    return ngettext("{n} step", "{n} steps", n, n=n)
