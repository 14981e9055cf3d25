# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A dialog with labelled fields, one error line, and a primary button that is on when sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.ui.dialogs.dialog_keys import press_focused, save_with_keys
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.dialogs.tab_order import first_in, put_before
from desktop_app.ui.panes import dress
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.screens import available
from desktop_app.ui.text import Label
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from desktop_app.domain.errors import KnownError
    from desktop_app.services.drafts import Drafts
    from desktop_app.ui.dialogs.form_draft import FormDraft, Typed

_BETWEEN = 4  # pixels between two hints at the foot


class FormDialog(QDialog):
    """The common shape of the editing dialogs."""

    def __init__(self, title: str, ok: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._head = Label(title, self)
        self._head.setProperty("role", "title")
        self._lead = Label("", self)
        self._lead.setProperty("role", "muted")
        self._lead.setWordWrap(True)
        self._lead.hide()
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.refusal = Refusal(self)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(ok)
        dress(self.ok, "primary")  # the box has dressed its buttons already
        self.ok.setDefault(True)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(_("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self._lead)
        column.addLayout(self.form)
        column.addWidget(self.refusal)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.accept)
        save_with_keys(self, self.ok)
        self.setMinimumWidth(480)
        self._column = column
        self.draft: FormDraft | None = None
        self._ordered = False
        self._before_growth = self._grown_to = 0  # px of height

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._ordered:
            self._ordered = True
            put_before(self, self.buttons.buttons())  # they were made before the fields
            self._fit_ticks()
            first = first_in(self)
            if self.focusWidget() in self.buttons.buttons() and first is not None:
                first.setFocus()
        super().showEvent(event)
        self._grow()

    def _fit_ticks(self) -> None:
        """Let what shows the focus go round the words of a tick, not round the row."""
        for at in range(self.form.rowCount()):
            item = self.form.itemAt(at, QFormLayout.ItemRole.FieldRole)
            tick = item.widget() if item is not None else None
            if isinstance(tick, QCheckBox):
                tick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        before, now = event.oldSize().height(), event.size().height()
        if self.isVisible() and not event.spontaneous() and now > before:  # its lines, no hand
            self._before_growth = self._before_growth or max(0, before)
            self._grown_to = now
        super().resizeEvent(event)

    def _grow(self) -> None:
        """Become as wide as the fields need, and as high as the lines do; a layout asks for less.

        Its least width was set, and that is one for letters of the usual size.
        """
        room = available(self).width()
        wide = max(self.width(), min(self._column.totalMinimumSize().width(), room))
        needed = self._column.totalHeightForWidth(wide)
        if wide > self.width() or needed > self.height():
            self.resize(wide, max(self.height(), needed))

    def shrink(self) -> None:
        """Give back the room of lines that are gone, unless the user gave it another height."""
        self._column.activate()
        hint = self._column.totalMinimumSize().height()
        needed = max(hint, self._column.totalHeightForWidth(self.width()))
        if self.height() == self._grown_to:
            self.resize(self.width(), max(needed, self._before_growth))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    def keep_draft(self, drafts: Drafts, key: str, typed: Typed) -> None:
        """Keep what is typed and not saved, and offer what was left; the form is built by then."""
        from desktop_app.ui.dialogs.form_draft import FormDraft  # noqa: PLC0415  # few forms do

        self.draft = FormDraft(drafts, key, typed, self)
        # At the foot, so that the fields stay where they are when it goes.
        self._column.insertWidget(self._column.indexOf(self.refusal), self.draft.bar)

    @override
    def done(self, result: int) -> None:
        if self.draft is not None:
            self.draft.end(saved=result == QDialog.DialogCode.Accepted)
        super().done(result)

    def keep_below(self, *hints: QWidget) -> None:
        """Let hints that come and go with what is typed stand at the foot, where room is kept.

        Between the fields they would push those below them away under the mouse.
        """
        foot = QWidget(self)
        foot.setMinimumHeight(len(hints) * (self.ok.sizeHint().height() + _BETWEEN))
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        for hint in hints:
            column.addWidget(hint)
        column.addStretch(1)
        self._column.insertWidget(self._column.indexOf(self.refusal), foot)

    def lead(self, text: str) -> None:
        """Say in one sentence what the dialog is for."""
        self._lead.setText(text)
        self._lead.show()

    def show_error(self, error: KnownError | str) -> None:
        """Show why something was not saved, beside what was typed."""
        self.refusal.show_error(error)

    def row(self, name: str, field: QWidget) -> None:
        """Add a labelled field; the label is also its accessible name."""
        self.form.addRow(FormLabel(name, field, self), field)
