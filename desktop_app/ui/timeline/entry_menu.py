# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What can be done with an entry of a timeline."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.services.timelines import Line, Sort
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.timeline.pane import TimelinePane


def entry_menu(pane: TimelinePane, line: Line) -> QMenu:
    """Return the menu of an entry; the keys beside the names work in the list itself."""
    menu = QMenu(pane)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if line.sort is Sort.NOTE:
        _add(menu, _("Reword"), "F2", lambda: pane.open(line))
        _add(menu, _("Delete note"), "Del", lambda: pane.remove(line))
    else:
        if line.sort is Sort.TOUCH and not line.corrected:
            _add(menu, _("Correct what was logged …"), "F2", lambda: pane.correct(line))
            if pane.is_last_done(line):  # the ten minutes of method.md 6.1 are the stack's to keep
                _add(menu, _("Take it back"), "", pane.take_back)
        _add(menu, _("Open"), "Return", lambda: pane.open(line))
    if line.sort in {Sort.NOTE, Sort.TOUCH} and not line.corrected:
        _add_keeping(menu, pane, line)
    menu.addSeparator()
    _add(menu, _("Copy"), "Ctrl+C", pane.copy)
    return menu


def _add_keeping(menu: QMenu, pane: TimelinePane, line: Line) -> None:
    """Offer what the words of an entry name and is not kept with the person yet."""
    from desktop_app.services.named_ways import Keeping  # noqa: PLC0415  # on request
    from desktop_app.ui.keeping_offer import button_words  # noqa: PLC0415  # as above

    for kept in pane.named(line):
        wish = kept.what is Keeping.NO_CALLS
        name = _("&Put on record: no calls") if wish else button_words([kept])
        _add(menu, name, "", partial(pane.keep, kept))


def _add(menu: QMenu, name: str, keys: str, do: Callable[[], object]) -> None:
    action = menu.addAction(name)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda _checked: do())
