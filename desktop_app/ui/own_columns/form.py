# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The form of one column: its name, what stands in it, the choices it offers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.domain.filters import OwnKey, OwnKind
from desktop_app.domain.own_columns import MOST_NAME
from desktop_app.overriding import override
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.own_columns.choice_list import ChoiceList
from desktop_app.ui.text import Label
from desktop_app.words import own_columns as said
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.ui.undo import Undoable


class ColumnForm(FormDialog):
    """Adds a column, or changes one.

    Attributes:
        name: the field of the name.
        kind: what stands in it; of a column that is there it stays as it is.
        choices: what a column of choices offers.
    """

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        column: OwnKey | None = None,
        parent: QWidget | None = None,
        *,
        sheet: str = "pursuits",
    ) -> None:
        title = _("Change a column") if column is not None else _("New column")
        super().__init__(title, _("Save") if column is not None else _("Add column"), parent)
        self._own, self._undoable, self._changing = office.own_columns.of(sheet), undoable, column
        self.name = QLineEdit(column.header if column is not None else "", self)
        self.name.setMaxLength(MOST_NAME)
        self.row(_("Name"), self.name)
        self.kind = QComboBox(self)
        for kind in OwnKind:
            self.kind.addItem(said.kind(kind), str(kind))
        self.row(_("What stands in it"), self.kind)
        self.choices = ChoiceList(column.choices if column is not None else (), self)
        self.row(_("Choices"), self.choices)
        self.choices.done.connect(self.ok.setFocus)
        self._told = Label("", self)
        self._told.setProperty("role", "muted")
        self.form.addRow(self._told)
        if column is not None:
            self.kind.setCurrentIndex(self.kind.findData(str(column.kind)))
            self.kind.setEnabled(False)
            self._told.setText(said.filled(self._own.count(column.id), sheet))
        else:
            self._told.setText(_("The kind of a column stays what it is; the name may change."))
        self.kind.currentIndexChanged.connect(lambda _at: self._show_choices())
        self.name.textChanged.connect(lambda _text: self._judge())
        self._show_choices()
        self._judge()
        self.name.setFocus()

    @property
    def chosen_kind(self) -> OwnKind:
        """Return what is to stand in the column."""
        return OwnKind(self.kind.currentData())

    def _show_choices(self) -> None:
        self.form.setRowVisible(self.choices, self.chosen_kind is OwnKind.CHOICE)

    def _judge(self) -> None:
        self.ok.setEnabled(bool(self.name.text().strip()))
        self.refusal.show_error("")

    @override
    def accept(self) -> None:
        self.choices.list.setFocus()  # what is being typed is a choice, too
        own, name, choices = self._own, self.name.text(), self.choices.choices
        column, kind = self._changing, self.chosen_kind
        if column is None:
            verb = partial(own.add, name, kind, [now for _was, now in choices])
        else:
            verb = partial(own.alter, column.id, name, choices)
        self.refusal.run(self._undoable, verb, super().accept)
