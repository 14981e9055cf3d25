# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Choose a country and a region, for holidays (method.md 5.5)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desktop_app.domain.working_days import countries, regions
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.words import text as _


class CountryBox(SteadyBox):
    """All countries whose holidays are known, found by typing.

    Signals:
        chosen: the country's code, empty for none.
    """

    chosen = Signal(str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem(_("Choose a country"), "")
        for country, name in sorted(countries(), key=lambda pair: pair[1]):
            self.addItem(name, country)
        completer = QCompleter(self.model(), self)
        self.setCompleter(completer)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCurrentIndex(max(0, self.findData(code)))
        self.currentIndexChanged.connect(lambda: self.chosen.emit(self.code))
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self._settle)

    def _settle(self) -> None:
        """Take the country that was typed, also where only one is left of what was begun."""
        typed = self.currentText().strip().casefold()
        names = [self.itemText(n).casefold() for n in range(1, self.count())]
        fits = [n for n, name in enumerate(names, start=1) if name.startswith(typed)]
        if typed in names:
            self.setCurrentIndex(names.index(typed) + 1)
        elif typed and len(fits) == 1:
            self.setCurrentIndex(fits[0])
        else:
            self.setEditText(self.itemText(self.currentIndex()))

    @property
    def code(self) -> str:
        """Return the chosen country's code."""
        return str(self.currentData() or "")


class RegionBox(SteadyBox):
    """The regions of a country that have holidays of their own.

    Signals:
        chosen: the region's code, empty for the whole country.
    """

    chosen = Signal(str)

    def __init__(self, country: str, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_country(country)
        self.setCurrentIndex(max(0, self.findData(region)))
        self.currentIndexChanged.connect(lambda: self.chosen.emit(str(self.currentData() or "")))

    def set_country(self, country: str) -> None:
        """Offer the regions of a country."""
        self.blockSignals(True)
        self.clear()
        self.addItem(_("The whole country"), "")
        for region in regions(country) if country else ():
            self.addItem(region, region)
        self.setEnabled(self.count() > 1)
        self.blockSignals(False)
