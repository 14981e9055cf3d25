# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the words may do to their reader, beside the draft: never blocking, never in the way.

A finding is explained in six words, one replacement is offered, "keep mine" is remembered for
this message (method.md R13, 7.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.tone import Finding, Weight
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.tone import advice

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN = 2
"""Findings shown at once; the next come up when these are dealt with."""

_SHAPE = ("NXT01", "NXT02", "NXT03", "NXT04", "NXT05", "NXT06", "NXT08", "CTX", "UPB")
"""Findings about shape and step, which the line below the draft tells already."""
_DAY_OFF = "NXT04"  # that line knows nothing of the calendar at the other end
_HINTS = frozenset({"LEN02", "LEN03", "FMT04", "CTX01", "UPB01"})


class ToneNotes(QWidget):
    """The foremost findings of a text, each with its replacement.

    Signals:
        replaced: start, end and new words of a passage of the text.
    """

    replaced = Signal(int, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._kept: set[tuple[str, str]] = set()
        self._found: tuple[Finding, ...] = ()
        self._values: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def stops(self) -> bool:
        """Say whether a passage is of the gravest kind, so that leaving asks twice (R13)."""
        return any(one.weight is Weight.STOP for one in self._open())

    @property
    def said(self) -> tuple[str, ...]:
        """Return what is shown, a line a finding."""
        lines = (row.findChild(Label) for row in self._rows())
        return tuple(line.text() for line in lines if line is not None)

    def show_findings(
        self, text: str, found: tuple[Finding, ...], values: Mapping[str, str]
    ) -> None:
        """Show what was found in a text; `values` fill the replacements."""
        self._text, self._found, self._values = text, found, values
        self._refresh()

    def forget(self) -> None:
        """Show nothing: the text is another one now."""
        self._kept.clear()
        self.show_findings("", (), {})

    def _open(self) -> list[Finding]:
        return [
            one
            for one in self._found
            if one.weight is not Weight.HINT
            and (one.id == _DAY_OFF or not one.id.startswith(_SHAPE))
            and one.end > one.start
            and (one.id, self._passage(one)) not in self._kept
        ]

    def _passage(self, one: Finding) -> str:
        return self._text[one.start : one.end]

    def _rows(self) -> list[QWidget]:
        items = (self._column.itemAt(n) for n in range(self._column.count()))
        return [w for item in items if item is not None and (w := item.widget()) is not None]

    def _refresh(self) -> None:
        for row in self._rows():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = sorted(self._open(), key=lambda one: (one.weight is not Weight.STOP, one.start))
        for one in found[:SHOWN]:
            self._column.addWidget(self._row(one))
        quiet = self._quiet()
        if quiet is not None:
            self._column.addWidget(quiet)
        self.setVisible(bool(found) or quiet is not None)

    def _quiet(self) -> Label | None:
        """Return the hints in one muted line: they are told, and count as nothing (7.3)."""
        hints = [one for one in self._found if one.id in _HINTS]
        if not hints:
            return None
        told = dict.fromkeys(advice(one, self._values).reason for one in hints)
        line = Label(_("Hint: {reasons}", reasons="; ".join(told)), self)
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        return line

    def _row(self, one: Finding) -> QWidget:
        told = advice(one, self._values)
        row = QWidget(self)
        passage = " ".join(self._passage(one).split())
        line = Label(
            _(
                "“{passage}”: {reason}. Say instead: {instead}",
                passage=passage,
                reason=told.reason,
                instead=told.instead,
            ),
            row,
        )
        line.setProperty("role", "caution")
        line.setWordWrap(True)
        use, keep = QPushButton(_("Use it"), row), QPushButton(_("Keep mine"), row)
        for button in (use, keep):
            button.setProperty("small", True)
            button.setAutoDefault(False)
        use.setVisible(not one.id.startswith("LEN"))  # what is too long, only its author cuts
        use.clicked.connect(lambda: self.replaced.emit(one.start, one.end, told.instead))
        keep.clicked.connect(lambda: self._keep(one))
        box = QHBoxLayout(row)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(line, 1)
        box.addWidget(use)
        box.addWidget(keep)
        return row

    def _keep(self, one: Finding) -> None:
        self._kept.add((one.id, self._passage(one)))
        self._refresh()
