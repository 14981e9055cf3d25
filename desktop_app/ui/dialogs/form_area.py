# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A form that is higher than its window: whoever gets the focus is seen whole."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from desktop_app.overriding import override

_AROUND = 12  # px that stay free above and below


class FormArea(QScrollArea):
    """Scrolls a form; Qt would bring only the cursor of a field into sight, not all its lines."""

    def _show_focused(self) -> None:
        inner, field = self.widget(), self.focusWidget()
        if inner is None or not inner.isAncestorOf(field):
            return
        place = field.rect().translated(field.mapTo(inner, field.rect().topLeft()))
        self.ensureVisible(place.left(), place.bottom(), 0, _AROUND)
        self.ensureVisible(place.left(), place.top(), 0, _AROUND)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        moved = super().focusNextPrevChild(next)
        if moved:
            self._show_focused()
        return moved
