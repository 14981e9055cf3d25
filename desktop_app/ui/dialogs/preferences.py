# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Preferences: me, my days, the look; each applies at once (look of GNOME's habit)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.domain.errors import KnownError
from desktop_app.ui.dialogs.places import CountryBox, RegionBox
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office


class PreferencesDialog(QDialog):
    """Shows and changes the preferences; there is nothing to confirm."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Preferences"))
        self.setMinimumWidth(520)
        self._store = office.preferences
        mine = self._store.current
        self.name = QLineEdit(mine.name, self)
        self.phone = QLineEdit(mine.phone, self)
        self.country = CountryBox(mine.country, self)
        self.region = RegionBox(mine.country, mine.region, self)
        self.weekdays = [QCheckBox(words.weekday_short(n), self) for n in range(7)]
        for number, box in enumerate(self.weekdays):
            box.setChecked(number in mine.weekdays)
        self.work_from = self._time(mine.work_from)
        self.work_to = self._time(mine.work_to)
        self.start_of_day = self._time(mine.start_of_day)
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
        self._connect()

    def _time(self, text: str) -> QTimeEdit:
        field = QTimeEdit(QTime.fromString(text, "HH:mm"), self)
        field.setDisplayFormat("HH:mm")
        return field

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        days = QHBoxLayout()
        for box in self.weekdays:
            days.addWidget(box)
        hours = QHBoxLayout()
        hours.setSpacing(8)
        hours.addWidget(self.work_from)
        hours.addWidget(Label(_("to"), self))
        hours.addWidget(self.work_to)
        hours.addStretch(1)
        start = QHBoxLayout()
        start.addWidget(self.start_of_day)
        start.addStretch(1)
        self._head(form, _("Me"))
        self._row(form, _("Name"), self.name)
        self._row(form, _("Phone"), self.phone)
        self._row(form, _("Country"), self.country)
        self._row(form, _("Region"), self.region)
        self._head(form, _("My days"))
        form.addRow(Label(_("Working days"), self), days)
        form.addRow(Label(_("Working hours"), self), hours)
        form.addRow(Label(_("The day starts at"), self), start)
        self._head(form, _("Follow-ups"))
        situations = QHBoxLayout()
        situations.addWidget(self.situations)
        situations.addStretch(1)
        form.addRow(Label(_("When to follow up"), self), situations)
        form.addRow(Label("", self), self.reassure)
        self._head(form, _("Look"))
        self._row(form, _("Appearance"), self.appearance)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(_("Close"))
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._error)
        column.addWidget(buttons)
        self.work_from.setAccessibleName(_("Working hours from"))
        self.work_to.setAccessibleName(_("Working hours to"))
        self.start_of_day.setAccessibleName(_("The day starts at"))

    def _head(self, form: QFormLayout, text: str) -> None:
        head = Label(text, self)
        head.setProperty("role", "section")
        form.addRow(head)

    def _row(self, form: QFormLayout, name: str, field: QWidget) -> None:
        label = Label(name, self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        form.addRow(label, field)

    def _connect(self) -> None:
        self.name.editingFinished.connect(lambda: self._set(name=self.name.text().strip()))
        self.phone.editingFinished.connect(lambda: self._set(phone=self.phone.text().strip()))
        self.country.chosen.connect(self._on_country)
        self.region.chosen.connect(lambda code: self._set(region=code))
        for box in self.weekdays:
            box.toggled.connect(self._on_weekday)
        for name in ("work_from", "work_to", "start_of_day"):
            field: QTimeEdit = getattr(self, name)
            field.timeChanged.connect(lambda t, n=name: self._set(**{n: t.toString("HH:mm")}))
        self.reassure.toggled.connect(lambda on: self._set(reassure=on))
        self.situations.clicked.connect(self._on_situations)
        self.appearance.currentIndexChanged.connect(
            lambda: self._set(appearance=self.appearance.currentData())
        )

    def _on_situations(self) -> None:
        from desktop_app.ui.dialogs.situations import SituationsDialog  # noqa: PLC0415  # seldom

        SituationsDialog(self._store, self).exec()

    def _on_country(self, code: str) -> None:
        self.region.set_country(code)
        self._set(country=code, region="")

    def _on_weekday(self) -> None:
        self._set(weekdays=tuple(n for n, box in enumerate(self.weekdays) if box.isChecked()))

    def _set(self, **values: object) -> None:
        try:
            self._store.change(**values)
        except KnownError as error:
            self._error.setText(words.error_line(error))
        else:
            self._error.setText("")
