# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was typed into a form and not saved is kept, and offered again (reliability.md S12)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop_app.ui.message_bar import MessageBar
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.drafts import Drafts


@dataclass(frozen=True, slots=True)
class Typed:
    """How a form's words are read and written, as values JSON can hold."""

    get: Callable[[], dict[str, Any]]
    put: Callable[[dict[str, Any]], object]


class FormDraft:
    """The unsaved words of one form, under a key of their own.

    Attributes:
        bar: offers them, where some were left behind.
    """

    def __init__(self, drafts: Drafts, key: str, typed: Typed, parent: QWidget) -> None:
        self._drafts, self._key, self._typed = drafts, key, typed
        self._untouched = typed.get()
        self.bar = MessageBar(parent)
        left = self._left()
        if left and {**self._untouched, **left} != self._untouched:
            told = _("What you typed here last was not saved.")
            self.bar.invite(told, "", _("Bring it back"), self.bring_back)

    def bring_back(self) -> None:
        """Show what was typed and not saved, and go on at the first field."""
        self._typed.put(self._left())
        first_field(self.bar).setFocus()
        self.bar.hide()

    def end(self, *, saved: bool) -> None:
        """Forget the words that were saved; keep those that were not."""
        if saved:
            self._drafts.forget(self._key)
            return
        typed = self._typed.get()
        words = {name: value for name, value in typed.items() if value != self._untouched[name]}
        if words:
            self._drafts.keep(self._key, json.dumps(words, ensure_ascii=False))

    def _left(self) -> dict[str, Any]:
        try:
            found = json.loads(self._drafts.find(self._key) or "{}")
        except ValueError:
            return {}
        return {k: v for k, v in found.items() if k in self._untouched}


def first_field(bar: QWidget) -> QWidget:
    """Return what Tab reaches first beside the bar; left to itself, the focus goes to Cancel."""
    form = bar.window()
    field = form.nextInFocusChain()
    while field is not None and field is not form and not _is_field(field, bar):
        field = field.nextInFocusChain()
    return field or form


def _is_field(widget: QWidget, bar: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    in_sight = widget.isVisibleTo(widget.window()) and widget.isEnabled()
    return by_tab and in_sight and not bar.isAncestorOf(widget)
