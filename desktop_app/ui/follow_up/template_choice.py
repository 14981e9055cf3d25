# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which of the texts that fit is shown, and the way to one's own templates (method.md 8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.ui.aloud import name_choice
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.text import menu_text
from desktop_app.words import text as _
from desktop_app.words.templates import template_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.messages import Template

_SHORTEST = 9


class TemplateChoice(QWidget):
    """A list of texts and a button for one's own.

    Signals:
        picked: the user chose the text of this id.
        own_wanted: the user's own templates are to be shown.
    """

    picked = Signal(str)
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SteadyBox(self)
        self.box.setObjectName("which_text")
        name_choice(self.box, _("Which text"))
        self.box.setMinimumContentsLength(_SHORTEST)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.box.setSizeAdjustPolicy(policy)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.own = QPushButton(_("My templates …"), self)
        self.own.setProperty("small", True)
        self.own.setAutoDefault(False)
        self._shown: tuple[tuple[str, str], ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.own)
        self.box.activated.connect(lambda _index: self.picked.emit(self.box.currentData()))
        self.own.clicked.connect(self.own_wanted)

    def show_texts(self, texts: Sequence[Template], chosen: Template | None, code: str) -> None:
        """List the texts; `code` is the situation that runs."""
        listed = tuple((text.id, _named(text, code)) for text in texts)
        if listed != self._shown:
            self._shown = listed
            self.box.clear()
            for number, name in listed:
                self.box.addItem(name, number)
        self.box.setCurrentIndex(self.box.findData(chosen.id) if chosen else -1)
        self.box.setEnabled(len(listed) > 1)


def _named(text: Template, code: str) -> str:
    name = template_name(text, code)
    return _("{name} (yours)", name=name) if text.own else menu_text(name)
