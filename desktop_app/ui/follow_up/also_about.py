# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Another word to the same person that is due today: one message may keep both (method.md 6.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.folding import fold
from desktop_app.services.together import MAY_NAME_BOTH, Other, others
from desktop_app.ui.link_button import LinkButton
from desktop_app.ui.text import Label, menu_text
from desktop_app.words import text as _
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from desktop_app.domain.records import Outcome
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

MOST = 3


class AlsoAbout(QWidget):
    """A tick for each other pursuit; hidden where there is none, or nothing is said.

    Attributes:
        ticks: by the id of the pursuit.

    Signals:
        changed: another tick was set or taken away.
    """

    changed = Signal()

    def __init__(
        self, office: Office, undoable: Undoable, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self._pursuit = dossier.pursuit
        self._outcome: Outcome | None = None
        self._others: tuple[Other, ...] = ()
        self.ticks: dict[int, QCheckBox] = {}
        self._moves: dict[int, LinkButton] = {}
        self.note = Label("", self)
        self.note.setWordWrap(True)
        self.note.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._text = ""
        self._read()

    def _read(self) -> None:
        today = self._office.desk.today
        self._others = others(self._office.database, self._pursuit, today)[:MOST]
        for other in self._others:
            self._add(other)
        self._column.addWidget(self.note)
        self._tell()

    def _add(self, other: Other) -> None:
        name = SEPARATOR.join(part for part in (other.title, other.company) if part)
        tick = QCheckBox(menu_text(_("Also about {pursuit}", pursuit=name)), self)
        tick.toggled.connect(self._on_ticked)
        move = LinkButton(_("Tell them another day …"), self)
        move.setAccessibleName(_("Tell them another day for {pursuit}", pursuit=name))
        move.clicked.connect(lambda _on=False, number=other.pursuit_id: self._move(number))
        self.ticks[other.pursuit_id], self._moves[other.pursuit_id] = tick, move
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(tick)
        row.addWidget(move)
        row.addStretch(1)
        self._column.addLayout(row)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Return the pursuits that the touch is about too."""
        if self.isHidden():
            return ()
        return tuple(number for number, tick in self.ticks.items() if tick.isChecked())

    @property
    def titles(self) -> tuple[str, ...]:
        """Return what the text has to name beside its own pursuit."""
        chosen = self.chosen
        return tuple(
            other.title or other.company for other in self._others if other.pursuit_id in chosen
        )

    def set_outcome(self, outcome: Outcome | None) -> None:
        """Offer it where something was, or will be, said by the user."""
        self._outcome = outcome
        self._tell()

    def set_text(self, text: str) -> None:
        """Look whether the text names what is ticked."""
        self._text = text
        self._tell()

    def _on_ticked(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        says = self._outcome is None or self._outcome in MAY_NAME_BOTH
        self.setVisible(bool(self.ticks) and says)
        for number, tick in self.ticks.items():
            self._moves[number].setVisible(not tick.isChecked())
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))

    def _note(self) -> str:
        left = [name for name in self.titles if self._text and fold(name) not in fold(self._text)]
        if left:
            return _(
                "Name {what} in the text too: both words are kept only if it names both.",
                what=", ".join(left),
            )
        if all(tick.isChecked() for tick in self.ticks.values()):
            return ""
        return _("You gave your word for today there too. Without the tick it stays due today.")

    def _move(self, number: int) -> None:
        from desktop_app.ui.dialogs.move_step import MoveStepDialog  # noqa: PLC0415  # on request

        dossier = self._office.browsing.dossier(number)
        if dossier is None or dossier.step is None:
            return
        MoveStepDialog(self._office, self._undoable, dossier, parent=self).exec()
        today = self._office.desk.today
        stand = {other.pursuit_id for other in others(self._office.database, self._pursuit, today)}
        if number not in stand:
            self.ticks.pop(number).hide()
            self._moves.pop(number).hide()
            self._tell()
            self.changed.emit()
