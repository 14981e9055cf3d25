# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What does each row hold? Guessed from the columns, for the user to change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from desktop_app.services.transfer.details import RowKind
from desktop_app.ui.text import Label
from desktop_app.words import importing as told
from desktop_app.words import text as _


class RowKindChoice(QWidget):
    """Pursuits, people or companies.

    Signals:
        chosen: the `RowKind` that the user chose instead of the one shown.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Label(_("What does each row hold?"), self)
        self.buttons: dict[RowKind, QRadioButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.head)
        for kind in RowKind:
            button = QRadioButton(told.kind_name(kind), self)
            button.clicked.connect(lambda _on=False, kind=kind: self._on_clicked(kind))
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # until one is checked
            self._group.addButton(button)
            self.buttons[kind] = button
            row.addWidget(button)
        row.addStretch(1)
        self._kind: RowKind | None = None

    def show_kind(self, kind: RowKind) -> None:
        """Say what the rows are taken for."""
        self._kind = kind
        self.buttons[kind].setChecked(True)
        for each, button in self.buttons.items():  # one press of a key must not change it
            policy = Qt.FocusPolicy.StrongFocus if each is kind else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _on_clicked(self, kind: RowKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.chosen.emit(kind)
