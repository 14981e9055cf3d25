# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The editors that open in a cell: a line with known names, and a few values to choose from."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QToolTip,
    QWidget,
)

from desktop_app.domain.folding import fold
from desktop_app.overriding import override
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.offered import dress_offered
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QMouseEvent, QShowEvent

MOST_LETTERS = 500
_AROUND = 28  # px, of the frame and the cursor
_ENTERS = {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}
_TABS = {Qt.Key.Key_Tab.value, Qt.Key.Key_Backtab.value}
_WALKING = {Qt.Key.Key_Up.value, Qt.Key.Key_Down.value}
_ESCAPE, _BACKSPACE = Qt.Key.Key_Escape.value, Qt.Key.Key_Backspace.value
# What the names that are offered would hand us past whoever listens to us, or keep to themselves.
_OURS = {Qt.Key.Key_Left.value, Qt.Key.Key_Right.value, *_ENTERS}
_NO_LETTER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def among(names: Sequence[str]) -> Callable[[str], list[str]]:
    """Return what seeks in a short list: names that begin with a text before others with it."""

    def seek(text: str) -> list[str]:
        sought = fold(text).strip()
        held = [name for name in names if sought in fold(name)]
        return sorted(held, key=lambda name: not fold(name).startswith(sought))

    return seek


class LineEditor(QLineEdit):
    """One line of text; names that are known already are offered while it is typed.

    `seek` returns those that fit what was typed: it is asked for each letter.

    Attributes:
        typed_over: it took the place of what stood in the cell; its arrows lead to other cells.
    """

    def __init__(
        self, parent: QWidget, name: str, seek: Callable[[str], Iterable[str]] | None = None
    ) -> None:
        super().__init__(parent)
        self.typed_over = False
        self.setProperty("role", "cell")
        self.setAccessibleName(name)
        self.setMaxLength(MOST_LETTERS)
        self._seek = seek
        if seek is not None:
            completer = QCompleter(QStringListModel(self), self)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            dress_offered(completer)
            self.setCompleter(completer)
            self.textEdited.connect(self.seek)  # before the list is opened for the letter
        self.textChanged.connect(self._grow)

    def seek(self, text: str) -> None:
        """Let those names be offered that fit a text, the likeliest first."""
        names = self.completer().model() if self._seek is not None else None
        if self._seek is not None and isinstance(names, QStringListModel):
            names.setStringList(list(dict.fromkeys(self._seek(text))))

    @property
    def offers(self) -> bool:
        """Say whether there are known names for what was typed."""
        return self._seek is not None and self.completer().completionCount() > 0

    def _grow(self) -> None:
        """Lie over the cells beside it where the text is longer than its own, as sheets do."""
        parent, place = self.parentWidget(), self.geometry()
        if parent is None:
            return
        more = min(self.sizeHint().width(), parent.width()) - place.width()
        if more <= 0:
            return  # it never shrinks under the hand
        if self.isRightToLeft():
            place.setLeft(max(0, place.left() - more))
        place.setWidth(self.width() + more)
        place.moveLeft(max(0, min(place.left(), parent.width() - place.width())))
        self.setGeometry(place)

    @override
    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        text = self.fontMetrics().horizontalAdvance(self.text()) + _AROUND
        return QSize(max(usual.width(), text), usual.height())

    def _leave_offered(self, event: QKeyEvent) -> bool:
        """Have whoever listens to the line take a key while names are offered; False without.

        A name that was gone to stands in the line already: Enter keeps it and goes on.
        """
        offered = self.completer().popup() if self.completer() is not None else None
        if offered is None or not offered.isVisible():
            return False
        offered.hide()
        QCoreApplication.sendEvent(self, event.clone())
        return True

    @override
    def event(self, arg__1: QEvent) -> bool:
        pressed = arg__1 if arg__1.type() == QEvent.Type.KeyPress else None
        if isinstance(pressed, QKeyEvent) and pressed.key() in _TABS:
            # It would walk on past whoever listens.
            return self._leave_offered(pressed) or super().event(arg__1)
        return super().event(arg__1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _OURS or not self._leave_offered(event):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.typed_over = False  # whoever points into the words goes on within them
        super().mousePressEvent(event)


class ChoiceEditor(QComboBox):
    """A few known values; the list opens at once, so one click or key chooses.

    Letters go to the value that begins with them; nothing is chosen before Enter or Tab.

    Attributes:
        fits: a value begins with what was typed, or nothing was.
    """

    def __init__(self, parent: QWidget, name: str, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        name_choice(self, name)
        self._opened = False
        self._typed, self.fits = "", True
        for value, text in choices:
            self.addItem(text, value)

    @property
    def value(self) -> str:
        """Return the chosen value."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Choose by value."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def _seek(self, event: QKeyEvent) -> bool:
        """Go to the value that begins with what is typed; False for keys that write nothing."""
        typed = self._typed_with(event)
        if typed is None:
            return False
        self._typed = typed
        row = self.findText(typed, Qt.MatchFlag.MatchStartsWith) if typed else self.currentIndex()
        self.fits = row >= 0
        if self.fits:
            self.setCurrentIndex(row)
            if self._opened:
                self.view().setCurrentIndex(self.model().index(row, self.modelColumn()))
        self._tell()
        return True

    def _typed_with(self, event: QKeyEvent) -> str | None:
        if event.key() == _BACKSPACE:
            return self._typed[:-1]
        letter = event.text()
        if event.modifiers() & _NO_LETTER or not letter or not letter.isprintable():
            return None
        return None if letter == " " and not self._typed else self._typed + letter

    def _tell(self) -> None:
        """Say above the cell that nothing begins with what is typed; unsay it."""
        said = "" if self.fits else _("Nothing here begins with “{text}”.", text=self._typed)
        above = QPoint(0, -2 * self.height())  # the list is below
        QToolTip.showText(self.mapToGlobal(above), escape(said), self)

    def _leave_list(self, event: QKeyEvent) -> bool:
        """Have whoever listens to the editor take a key of the list; False for the others."""
        if event.key() in _WALKING:
            self._typed, self.fits = "", True
        if not self._leads_out(event):
            return False
        if event.key() != _ESCAPE:
            if not self.fits:
                return True  # what was typed is no value, and stays
            self.setCurrentIndex(self.view().currentIndex().row())
        self.hidePopup()
        QCoreApplication.sendEvent(self, event.clone())
        return True

    def _leads_out(self, event: QKeyEvent) -> bool:
        enters = event.key() in _ENTERS and bool(self._typed)  # an arrow and Enter stay in the cell
        return enters or event.key() in _TABS or event.key() == _ESCAPE

    # Overrides of Qt

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if not self._seek(e):
            super().keyPressEvent(e)

    @override
    def showPopup(self) -> None:
        super().showPopup()
        self.view().removeEventFilter(self)
        self.view().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen to the open list, which has the keys."""
        kind = event.type() if isinstance(event, QKeyEvent) else None
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._seek(event) or self._leave_list(event)
        early = kind == QEvent.Type.ShortcutOverride
        if early and isinstance(event, QKeyEvent) and self._leads_out(event):
            event.accept()  # the list would choose, and close, before the key is pressed
            return True
        return super().eventFilter(watched, event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._opened:
            self._opened = True
            # The view moves the editor into its cell after it is shown.
            QTimer.singleShot(0, self, self.showPopup)
