# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Choose a country and a region by name or code, for holidays (method.md 5.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from desktop_app.domain.folding import fold
from desktop_app.domain.working_days import countries, region_names
from desktop_app.overriding import override
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.offered import dress_offered
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent

TROUBLES = frozenset({"place_unknown", "place_several"})
"""What a place may have for a `trouble`; the words are in words/particulars.py."""

MOST_SHOWN = 12
_RETURNING = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
_SOUGHT = Qt.ItemDataRole.UserRole + 1  # what is typed is sought in, folded
_NAMES = Qt.ItemDataRole.UserRole + 2  # what is meant when it is typed in full, folded


class _Choosing(QCompleter):
    """Completes blind to case and accents."""

    @override
    def splitPath(self, path: str) -> list[str]:
        return [fold(path.strip())]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


class PlaceBox(SteadyBox):
    """Places found by typing a part of their name, or their code.

    What is no place, or may be several, stays as it was typed; the place chosen before stays too.

    Attributes:
        trouble: the code of the hint that says why what was typed is not taken, empty for none.

    Signals:
        chosen: the code of the place, empty for none.
        judged: `trouble` is another now.
    """

    chosen = Signal(str)
    judged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.trouble = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = _Choosing(self.model(), self)
        completer.setCompletionRole(_SOUGHT)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)  # both are folded
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(MOST_SHOWN)
        dress_offered(completer)
        self.setCompleter(completer)
        self.currentIndexChanged.connect(lambda: self.chosen.emit(self.code))
        if (line := self.lineEdit()) is not None:
            line.editingFinished.connect(self._settle)

    @property
    def code(self) -> str:
        """Return the code of the chosen place, empty for none."""
        return str(self.currentData() or "")

    def add_place(self, code: str, names: Sequence[str]) -> None:
        """Offer a place under its names, of which the first is shown with the code."""
        shown = f"{names[0]} ({code})" if names and names[0] != code else code
        self.addItem(shown, code)
        at = self.count() - 1
        known = [fold(name) for name in (shown, *names, code)]
        self.setItemData(at, "\n".join(known), _SOUGHT)
        self.setItemData(at, known, _NAMES)

    def add_none(self, text: str) -> None:
        """Offer not to choose a place."""
        self.addItem(text, "")
        self.setItemData(self.count() - 1, fold(text), _SOUGHT)

    def choose(self, code: str) -> None:
        """Choose a place by its code; one that is not offered counts as none."""
        self._take(max(0, self.findData(code)))

    def _take(self, at: int) -> None:
        self.setCurrentIndex(at)
        self.setEditText(self.itemText(at))  # also where it was chosen already
        self._blame("")

    def _blame(self, trouble: str) -> None:
        changed, self.trouble = trouble != self.trouble, trouble
        if changed:
            self.judged.emit()

    def _settle(self) -> None:
        """Take the place that was typed, also where one of what was begun is meant before others.

        That is a name which all the others go on from, as "United States" is in the islands.
        """
        typed = fold(self.currentText().strip())
        if typed in {"", fold(self.itemText(self.currentIndex()))}:
            self._take(self.currentIndex() if typed else 0)
            return
        found = self._meant(typed)
        if len(found) == 1:
            self._take(found[0])
        else:
            self._blame("place_several" if found else "place_unknown")

    def _meant(self, typed: str) -> list[int]:
        known = {at: self.itemData(at, _NAMES) or [] for at in range(self.count())}
        for fits in (
            [at for at, names in known.items() if typed in names],
            _first_of({at: _begun(names, typed) for at, names in known.items()}),
            [at for at, names in known.items() if any(typed in n for n in names)],
        ):
            if fits:
                return fits
        return []

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _RETURNING and (line := self.lineEdit()) is not None:
            QTimer.singleShot(0, line, line.selectAll)  # what is typed takes its place


def _begun(names: Sequence[str], typed: str) -> str:
    """Return the first of the names of a place that begins as was typed; the shown one is last."""
    return next((name for name in (*names[1:], *names[:1]) if name.startswith(typed)), "")


def _first_of(begun: dict[int, str]) -> list[int]:
    """Return the place whose name all the others begin with, else all of them."""
    fits = [at for at, name in begun.items() if name]
    least = min(fits, key=lambda at: len(begun[at]), default=-1)
    if all(begun[at].startswith(begun[least]) for at in fits):
        return fits and [least]
    return fits


class CountryBox(PlaceBox):
    """All countries whose holidays are known, found by typing."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blockSignals(True)
        self.add_none(_("Choose a country"))
        for country, name in sorted(countries(), key=lambda pair: fold(pair[1])):
            self.add_place(country, [name])
        self.choose(code)
        self.blockSignals(False)


class RegionBox(PlaceBox):
    """The regions of a country that have holidays of their own, empty for the whole country."""

    def __init__(self, country: str, region: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_country(country)
        self.choose(region)

    def set_country(self, country: str) -> None:
        """Offer the regions of a country."""
        troubled = bool(self.trouble)
        self.blockSignals(True)
        self.clear()
        self.add_none(_("The whole country"))
        for code, names in region_names(country) if country else ():
            self.add_place(code, names)
        # While no country is known Tab leads here; the country may be settled by that very key.
        self.setEnabled(self.count() > 1 or not country)
        self.choose("")
        self.blockSignals(False)
        if troubled:
            self.judged.emit()
