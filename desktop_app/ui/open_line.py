# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Lists in whose lines one types: Enter is told from going elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object


class KnowsLeaving(_View):
    """Mixed into a list before its Qt class.

    Attributes:
        leaving: whether another line is gone to just now; that closes an editor by the same hint
            as Enter does.
    """

    leaving = False

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.leaving = True
        super().currentChanged(current, previous)
        self.leaving = False
