# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A calm line at the foot of the window: what was done, with Undo; or why it was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.icons import icon
from desktop_app.ui.text import Label, set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.errors import KnownError

FADE_MS = 12_000
BESIDE = 16  # px; where the panes above it begin and end
UNDER = 2
_MOVES = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class MessageBar(QFrame):
    """Shows one message at a time; good news goes away by itself, a refusal stays until closed.

    So does news of something that is not seen otherwise: it offers a way to it, and one back.

    Signals:
        left: it was closed by a key.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self._below: QWidget | None = None  # what it lies over, None for a line of its own
        self._beside: QWidget | None = None
        self._escape: _Escape | None = None
        self._head = Label("", self)
        self._head.setWordWrap(True)
        self._more = Label("", self)
        self._more.setProperty("role", "muted")
        self._more.setWordWrap(True)
        self._button = QPushButton(self)
        self._act: Callable[[], object] | None = None
        self._undo = QPushButton(_("Undo"), self)
        self._take_back: Callable[[], object] | None = None
        self._is_news = False
        self._close = QToolButton(self)
        self._close.setIcon(icon("window-close"))
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(_("Close this message"))
        set_tip(self._close, _("Close this message"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)

        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._head)
        texts.addWidget(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 3, 6, 3)
        row.addLayout(texts, 1)
        row.addWidget(self._button)
        row.addWidget(self._undo)
        row.addWidget(self._close)

        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._button.clicked.connect(lambda: self._run(self._act))
        self._undo.clicked.connect(lambda: self._run(self._take_back))
        self.hide()

    def lie_over(self, below: QWidget, beside: QWidget | None = None) -> None:
        """Stay at the foot of a widget, over it: nothing moves when a message comes or goes.

        What does not fit over it reaches higher. It ends before what it must not hide (`beside`).
        """
        self.setAutoFillBackground(True)
        self._below, self._beside = below, beside
        for watched in filter(None, (below, beside)):
            watched.installEventFilter(self)

    def _take_place(self) -> None:
        below, parent = self._below, self.parentWidget()
        if below is None or parent is None:
            return
        room, corner = below.rect(), below.mapTo(parent, QPoint(0, 0))
        left, right = corner.x() + BESIDE, corner.x() + room.width() - BESIDE
        if self._beside is not None and self._beside.isVisible():
            edge = self._beside.mapTo(parent, QPoint(0, 0)).x()
            if self.isRightToLeft():
                left = edge + self._beside.width() + BESIDE
            else:
                right = edge - BESIDE
        wide = max(1, right - left)
        tall = self.sizeHint().height()
        if (layout := self.layout()) is not None and layout.hasHeightForWidth():
            tall = layout.totalHeightForWidth(wide)
        top = max(0, corner.y() + room.height() - tall - UNDER)
        self.setGeometry(left, top, wide, tall)
        self.raise_()

    @property
    def message(self) -> str:
        """Return what is shown, empty when hidden."""
        return self._head.text() if self.isVisible() else ""

    @property
    def stays(self) -> bool:
        """Say whether something is shown that does not go by itself."""
        return self.isVisible() and not self._timer.isActive()

    def tell(
        self,
        head: str,
        *,
        button: str = "",
        act: Callable[[], object] | None = None,
        undo: Callable[[], object] | None = None,
    ) -> None:
        """Show good news for a while, perhaps with one button.

        With `undo` there is a second one, and the news stay: it tells of what is not seen.
        """
        self._show("news", head, "", button, act, undo)
        self._is_news = True
        if undo is None:
            self._timer.start(FADE_MS)

    def invite(
        self, head: str, more: str, button: str, act: Callable[[], None], *, closable: bool = True
    ) -> None:
        """Show something to do that stays until it is done or closed."""
        self._show("news", head, more, button, act)
        self._close.setVisible(closable)

    def forget_news(self) -> None:
        """Take good news away before its time: it is not true any more."""
        if self._is_news:
            self._is_news = False
            self._timer.stop()
            self.hide()

    def refuse(
        self,
        error: KnownError,
        *,
        insist: Callable[[], object] | None = None,
        show: Callable[[], object] | None = None,
    ) -> None:
        """Say what was not done, what is safe and what to do; stays until closed, or Esc.

        With `insist` a button does it anyway; with `show` one shows what stands in the way.
        """
        sentence = words.error(error)
        more = " ".join(part for part in (sentence.safe, sentence.todo) if part)
        button = _("Do it anyway") if insist else _("Show it") if show else ""
        self._show("refusal", sentence.what, more, button, insist or show)
        if self._escape is None:
            self._escape = _Escape(self)
        self._escape.listen()

    def warn(self, head: str, more: str) -> None:
        """Show something the user should know; stays until closed."""
        self._show("warning", head, more, "", None)

    def _show(
        self,
        kind: str,
        head: str,
        more: str,
        button: str,
        act: Callable[[], object] | None,
        undo: Callable[[], object] | None = None,
    ) -> None:
        self._timer.stop()
        self._is_news = False
        if kind != self.property("kind"):  # each edit tells: another look takes as long as a commit
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self._head.setText(head)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._undo.setVisible(undo is not None)
        self._act, self._take_back = act, undo
        self.setAccessibleName(f"{head} {more}".strip())
        self.show()
        self._take_place()  # only what is shown knows how high its lines are

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what it lies over, and what it ends before."""
        if watched in {self._below, self._beside} and event.type() in _MOVES and self.isVisible():
            self._take_place()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc what can be closed."""
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self.hide()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _run(self, act: Callable[[], object] | None) -> None:
        self._act = self._take_back = None
        self.hide()
        if act is not None:
            act()


class _Escape(QObject):
    """Closes a refusal by Esc, wherever the cursor is in its window; the key does its work too."""

    def __init__(self, bar: MessageBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._heard: QWidget | None = None  # who has the cursor
        self._following: QMetaObject.Connection | None = None
        bar.installEventFilter(self)

    def listen(self) -> None:
        """Begin to, until the refusal is gone."""
        self.rest()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._following = app.focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def rest(self) -> None:
        """Hear no more keys."""
        if self._following is not None:
            QObject.disconnect(self._following)
            self._following = None
        self._hear(None)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        bar = self._bar  # which knows its own keys
        here = now is not None and now.window() is bar.window() and not bar.isAncestorOf(now)
        self._hear(now if here else None)

    def _hear(self, widget: QWidget | None) -> None:
        if self._heard is not None and isValid(self._heard):
            self._heard.removeEventFilter(self)
        self._heard = widget
        if widget is not None:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._bar and kind == QEvent.Type.Hide:
            self.rest()
        elif watched is self._heard and kind == QEvent.Type.KeyPress and _is_escape(event):
            self._bar.hide()
        return False


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
