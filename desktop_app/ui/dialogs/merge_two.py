# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Two chosen people, or two companies, side by side, to become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidgetItem

from desktop_app.overriding import override
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.duplicates import Pair
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


class MergeTwo(Duplicates):
    """The comparison of one pair, which the user chose; Enter merges and closes."""

    def __init__(
        self, office: Office, undoable: Undoable, pair: Pair, parent: QWidget | None = None
    ) -> None:
        self._pair = pair
        super().__init__(office, undoable, parent)

    @override
    def begin(self) -> None:
        self.setWindowTitle(
            _("Merge two people") if self._pair.people else _("Merge two companies")
        )
        self.head.setText(self.windowTitle())
        for widget in (self.busy, self.list, self.apart, self.skip):
            widget.hide()
        self.pairs = [self._pair]
        self.list.addItem(QListWidgetItem(""))
        self.list.setCurrentRow(0)
        self.said.setText(_("Choose which one is kept; everything of the other moves to it."))
        self.resize(760, 560)
        self.merge.setFocus()

    @override
    def tell_count(self) -> None:
        """Leave when nothing is left to do."""
        if not self.pairs:
            self.accept()
