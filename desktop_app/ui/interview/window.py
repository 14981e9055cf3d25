# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The interview card: before it the question to ask, after it the date that was left (R04, R40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.interview_cards import Phase, suggested_outcome
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.interview.after import AfterPage
from desktop_app.ui.interview.before import BeforePage
from desktop_app.ui.interview.briefing import InterviewBriefing
from desktop_app.ui.panes import dress, scrolling
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.screens import available
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.words import interviews, lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable

_CHIPS = {Phase.AHEAD: "chip-soon", Phase.SOON: "chip-today", Phase.AFTER: "chip-today"}


SHORT, TALL = (960, 440), (960, 660)
_BRIEFING = 36  # letters
"""Width and height in pixels: before an interview there is little to read."""


class InterviewWindow(QDialog):
    """The card of one interview."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        card: InterviewCard,
        dossier: Dossier,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._office, self._undoable, self._card = office, undoable, card
        self.setWindowTitle(_("Interview: {name}").format(name=lines.pursuit_name(card.row)))
        self.resize(*SHORT)
        number = card.interview.id
        # The day said aloud is the one that is proposed afterwards (R40).
        likely = suggested_outcome(dossier.pursuit, card.interview)
        aloud = office.interview_cards.proposal(number, likely)
        self.before = BeforePage(office, dossier, aloud, self)
        self.after = AfterPage(office, card, dossier, self)
        self.refusal = Refusal(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.before)
        self._pages.addWidget(scrolling(self.after, self))
        self._make_buttons()
        self._arrange(InterviewBriefing(office, card, dossier, self))
        self._over.clicked.connect(self.show_after)
        self.after.changed.connect(self._judge)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        if card.phase is Phase.AFTER:
            self.show_after()
        else:
            self._show_before()

    def _make_buttons(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Save | kinds.Cancel, self)
        self._save = self._buttons.button(kinds.Save)
        self._save.setText(_("Log it and keep this date"))
        dress(self._save, "primary")  # the box has dressed its buttons already
        self._save.setDefault(True)
        self._buttons.button(kinds.Cancel).setText(_("Not now"))
        self._over = QPushButton(_("It is over: log it"), self)
        self._over.setAutoDefault(False)
        self._buttons.addButton(self._over, QDialogButtonBox.ButtonRole.ActionRole)

    def _arrange(self, briefing: InterviewBriefing) -> None:
        card, office = self._card, self._office
        name = ElidedLabel(lines.pursuit_name(card.row), self)
        name.setProperty("role", "title")
        chip = Label(interviews.when(card, office.today), self)
        chip.setProperty("role", _CHIPS[card.phase])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name, 1)
        head.addWidget(chip)
        briefing.setFixedWidth(max(280, self.fontMetrics().averageCharWidth() * _BRIEFING))
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(briefing)
        panes.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(panes, 1)
        column.addWidget(self.refusal)
        column.addWidget(self._buttons)

    def _show_before(self) -> None:
        self._pages.setCurrentIndex(0)
        self._save.hide()
        # It can be over before its time; on an earlier day it cannot.
        self._over.setVisible(self._card.interview.on_date <= self._office.today)
        self._over.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_after(self) -> None:
        """Ask which date was left."""
        self._pages.setCurrentIndex(1)
        beside = self.width() - self._pages.width()
        wide = max(TALL[0], self.after.minimumSizeHint().width() + beside)  # with larger letters
        room = available(self).size()
        self.resize(
            max(self.width(), min(wide, room.width() - 40)),
            max(self.height(), min(TALL[1], room.height() - 60)),
        )
        self._over.hide()
        self._save.show()
        self._judge()
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self) -> None:
        self._save.setEnabled(self.after.ready)

    def save(self) -> None:
        """Log the interview with the date; the window stays open when it was refused."""
        step = self.after.step
        if step is None or self._pages.currentIndex() == 0 or not self._save.isEnabled():
            return
        number, answer = self._card.interview.id, self.after.answer
        thank = self.after.thanks_on
        self.refusal.run(
            self._undoable,
            lambda: self._office.interview_cards.log(number, answer, step, thank),
            self.accept,
        )
