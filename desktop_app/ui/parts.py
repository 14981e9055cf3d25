# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""F6 goes round the parts of the window, as it does in an office program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.main_window import MainWindow

_REACHED = Qt.FocusReason.TabFocusReason


def listen(window: MainWindow) -> None:
    """Let F6 lead to the next part, and Shift+F6 to the one before."""
    for keys, step in (("F6", 1), ("Shift+F6", -1)):
        QShortcut(QKeySequence(keys), window).activated.connect(partial(go_on, window, step))


def go_on(window: MainWindow, step: int) -> None:
    """Go to the next part (1) or the one before (-1).

    They are the capture line, the table, what is below it, Today, and each message that stays.
    """
    from desktop_app.ui.message_bar import MessageBar  # noqa: PLC0415  # not before the first paint

    if not window.shown_table.commit_open_editor():
        return  # what was typed is no value yet
    parts: list[QWidget] = [window.top, window.shown_table, window.pages.panes, window.today]
    reach: list[Callable[[], object]] = [
        window.capture.take_focus,
        window.shown_table.setFocus,
        partial(_enter, window.pages.panes),
        window.today.take_focus,
    ]
    for bar in window.findChildren(MessageBar):
        if bar.stays:
            parts.append(bar)
            reach.append(partial(_enter, bar))
    here = QApplication.focusWidget()
    at = next((i for i, part in enumerate(parts) if _is_in(here, part)), 1 - step)
    for place in ((at + step * turn) % len(parts) for turn in range(1, len(parts))):
        if parts[place].isVisible():
            reach[place]()
            if _is_in(QApplication.focusWidget(), parts[place]):
                return


def _is_in(focused: QWidget | None, part: QWidget) -> bool:
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def _enter(part: QWidget) -> None:
    """Put the cursor into the first line to write in, else to the first button."""
    able = [
        each
        for each in part.findChildren(QWidget)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    lines = [each for each in able if isinstance(each, QLineEdit)]
    for first in (*lines, *able)[:1]:
        first.setFocus(_REACHED)
