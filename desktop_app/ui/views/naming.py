# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog that asks for the name of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.domain import views
from desktop_app.domain.errors import KnownError
from desktop_app.overriding import override
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


class NamingDialog(FormDialog):
    """Asks for a name that no other view has.

    Attributes:
        name: the field.
    """

    def __init__(
        self,
        title: str,
        ok: str,
        taken: Iterable[str],
        parent: QWidget | None = None,
        *,
        name: str = "",
    ) -> None:
        super().__init__(title, ok, parent)
        self._taken = tuple(taken)
        self.lead(_("It keeps the filters, the words looked for, the order and the columns."))
        self.name = QLineEdit(name, self)
        self.name.setMaxLength(views.MOST_NAME)
        self.row(_("Name"), self.name)
        self.name.textChanged.connect(lambda _text: self._judge())
        self.name.selectAll()
        self._judge()

    @property
    def chosen(self) -> str:
        """Return the name as it may be kept."""
        return views.check_name(self.name.text(), self._taken)

    def _judge(self) -> None:
        self.ok.setEnabled(bool(self.name.text().strip()))
        self.refusal.hide()

    @override
    def accept(self) -> None:
        try:
            views.check_name(self.name.text(), self._taken)
        except KnownError as error:
            self.show_error(error)
        else:
            super().accept()
