# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The one place that makes labels, tips and boxes from data: text is shown as text (X1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.domain.errors import BugError
from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QFont, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QMessageBox

_PLAIN = Qt.TextFormat.PlainText
_RESHAPES = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})
_TIP = "plainTip"


class Label(QLabel):
    """A label that shows its text letter by letter; markup in a name stays markup.

    Qt guesses rich text and would then open files the text names (reliability.md 0.6).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        super().setTextFormat(_PLAIN)
        self.setText(text)

    @override
    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        if text_format != _PLAIN:
            raise BugError("labels show plain text only")


class ElidedLabel(Label):
    """A label of one line that shortens its text to the room there is; the tip has all of it."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._elide = elide
        self._tip = ""
        self._fitted: tuple[QFont, int] | None = None
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def shown_text(self) -> str:
        """Return the text as it is painted now, shortened where it does not fit."""
        one_line = " ".join(self.text().split())
        return self.fontMetrics().elidedText(one_line, self._elide, self.contentsRect().width())

    def is_cut(self) -> bool:
        """Tell whether part of the text is not seen."""
        return self.shown_text() != " ".join(self.text().split())

    def _refresh_tip(self) -> None:
        tip = tip_text(self.text()) if self.is_cut() else ""
        # A tip that somebody else has set says more than the text itself: it stays.
        if self.toolTip() == self._tip and tip != self._tip:
            self.setToolTip(tip)
            self._tip = tip

    # --- Qt ---

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._refresh_tip()

    @override
    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().averageCharWidth() * 4
        full = super().sizeHint()
        return QSize(min(few, full.width()), full.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh_tip()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESHAPES:
            # Light and dark have the same letters: thousands of labels are not measured anew.
            fitted = self.font(), self.contentsRect().width()
            if fitted != self._fitted:
                self._fitted = fitted
                self._refresh_tip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_cut():
            super().paintEvent(event)
            return
        from PySide6.QtGui import QPainter  # noqa: PLC0415  # few texts are cut, and
        from PySide6.QtWidgets import QStyle  # noqa: PLC0415  # QStyle takes 12 ms to load

        painter = QPainter(self)
        self.drawFrame(painter)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()),
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )


def tip_text(text: str) -> str:
    """Return a text as a tip shows it word for word, for views that hand tips to Qt themselves.

    Always marked up and escaped, so that Qt has nothing to guess and long tips are wrapped.
    """
    if not text:
        return ""
    from html import escape  # noqa: PLC0415  # no tip is seen at the start

    lines = escape(text.replace("\0", ""), quote=False).split("\n")
    return f'<p style="white-space:pre-wrap">{"<br>".join(lines)}</p>'


def set_tip(target: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tip that shows the text word for word.

    Screen readers read a widget's tip where it has no description; they get the plain text.
    """
    if isinstance(target, QWidget):
        before = target.property(_TIP)
        if target.accessibleDescription() in {"", before}:
            target.setAccessibleDescription(text)
        target.setProperty(_TIP, text)
    target.setToolTip(tip_text(text))


def menu_text(text: str) -> str:
    """Return a text for a menu or a button without a letter of it becoming a shortcut."""
    return text.replace("&", "&&")


def plain_message_box(
    parent: QWidget | None,
    text: str,
    more: str = "",
    *,
    icon: QMessageBox.Icon | None = None,
    buttons: QMessageBox.StandardButton | None = None,
) -> QMessageBox:
    """Return a box with a head line and a quieter second text, both shown word for word.

    It is not shown yet: the caller adds buttons and opens it. Unless told otherwise it informs,
    and has one button.
    """
    from html import escape  # noqa: PLC0415  # the start needs no box

    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    box = QMessageBox(parent)
    box.setIcon(icon or QMessageBox.Icon.Information)
    box.setStandardButtons(buttons or QMessageBox.StandardButton.Ok)
    box.setTextFormat(_PLAIN)
    box.setText(text)
    if more:
        # The label is made by its first text, and may guess: that text must be harmless.
        box.setInformativeText(escape(more, quote=False))
        second = box.findChild(QLabel, "qt_msgbox_informativelabel")
        if isinstance(second, QLabel):
            second.setTextFormat(_PLAIN)
            second.setText(more)
    return box
