# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The frame of a record's dialog: title, form on the left, side on the right, size remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import KnownError
from desktop_app.overriding import override
from desktop_app.ui.dialogs.dialog_keys import press_focused, save_with_keys
from desktop_app.ui.dialogs.form_area import FormArea
from desktop_app.ui.dialogs.hint_line import GAP
from desktop_app.ui.icons import icon
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.panes import dress, see_through
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.screens import available
from desktop_app.ui.text import ElidedLabel, Label, set_tip
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.settings import Settings

ROOMY = QSize(1140, 760)
FORM = 88  # letters that the widest row of a form has room for
MOST_FORM = 760  # pixels that a form may ask for; a wider one is scrolled


class RecordFrame(QDialog):
    """Parts are made in the order in which Tab goes through them: form, side, buttons."""

    sort = ""
    """The word for this sort of record in the keys of drafts and sizes."""

    def __init__(self, settings: Settings | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.refusal = Refusal(self)
        self.under = QVBoxLayout()
        """What comes and goes with what is typed; under the form, no field moves for it."""
        self._build_head()
        self._build_body()
        self.build_form()
        self.build_side()
        self._build_foot()
        self._arrange()

    def build_form(self) -> None:
        """Fill the form."""
        raise NotImplementedError

    def build_side(self) -> None:
        """Fill the side."""
        raise NotImplementedError

    def step(self, by: int) -> None:
        """Go so many records on in the view, backwards if negative."""
        raise NotImplementedError

    @property
    def settings(self) -> Settings | None:
        """Return where sizes are remembered."""
        return self._settings

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        first = self.form.itemAt(1, QFormLayout.ItemRole.FieldRole)
        holder = first.widget() if first is not None else None
        if holder is not None and (edit := holder.findChild(QLineEdit)) is not None:
            edit.setFocus()

    def _build_head(self) -> None:
        self.title = ElidedLabel("", self)
        self.title.setProperty("role", "title")
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        self.previous = self._step_button("mark-left", _("Previous (Alt+Page Up)"), "Alt+PgUp", -1)
        self.next = self._step_button("mark-right", _("Next (Alt+Page Down)"), "Alt+PgDown", 1)
        self.place = Label("", self)
        self.place.setProperty("role", "muted")
        self.bar = MessageBar(self)

    def _step_button(self, name: str, tip: str, key: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name))
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it has a key of its own
        set_tip(button, tip)
        button.clicked.connect(lambda: self.step(by))
        QShortcut(QKeySequence(key), self, lambda: self.step(by))
        return button

    def _build_body(self) -> None:
        inner = QWidget(self)
        self.form = QFormLayout(inner)
        self.form.setContentsMargins(0, 0, 12, 8)
        self.form.setHorizontalSpacing(16)
        self.form.setVerticalSpacing(GAP)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self.area = FormArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inner)
        see_through(self.area)
        pane = QFrame(self)
        pane.setProperty("role", "pane")
        self.side = QVBoxLayout(pane)
        self.side.setContentsMargins(16, 14, 16, 12)
        self.side.setSpacing(8)
        self.body = QSplitter(Qt.Orientation.Horizontal, self)
        self.body.addWidget(self.area)
        self.body.addWidget(pane)
        self.body.setStretchFactor(0, 5)
        self.body.setStretchFactor(1, 4)
        self.body.setChildrenCollapsible(False)

    def _build_foot(self) -> None:
        box = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(box.Save | box.Cancel, self)
        self.ok = self.buttons.button(box.Save)
        self.ok.setText(_("Save"))
        dress(self.ok, "primary")
        self.ok.setDefault(True)
        self.cancel = self.buttons.button(box.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        save_with_keys(self, self.ok)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addLayout(self.chips)
        head.addStretch(1)
        head.addWidget(self.place)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.bar)  # under the form: no field moves when it comes
        column.addLayout(self.under)
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)

    # What the parts of a dialog share

    def show_error(self, error: KnownError | str) -> None:
        """Show why something was not done."""
        self.refusal.show_error(error)

    def add_chip(self, text: str, role: str, layout: QHBoxLayout | None = None) -> None:
        """Add a chip beside the title; or into a row where it keeps its words and others give."""
        chip = Label(text, self) if layout is not None else ElidedLabel(text, self)
        chip.setProperty("role", role)
        (layout or self.chips).addWidget(chip)

    def side_section(self, text: str) -> None:
        """Begin a section of the side with its name."""
        head = Label(text, self)
        head.setProperty("role", "section")
        self.side.addWidget(head)

    def open_link(self, target: str) -> None:
        """Open a page, an address or a file, or say why it cannot be."""
        from desktop_app.ui import opening  # noqa: PLC0415  # on request

        self.show_error("")
        self.try_to(lambda: opening.open_target(target, self))

    def try_to(self, verb: Callable[[], object]) -> None:
        """Do something that may be refused, and show why."""
        try:
            verb()
        except KnownError as error:
            self.show_error(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_focused(self, event):
            super().keyPressEvent(event)

    # Remembering its size

    def restore_size(self) -> None:
        """Take the size it had last, or a roomy one."""
        self.area.setMinimumWidth(min(self.fontMetrics().averageCharWidth() * FORM, MOST_FORM))
        room = available(self).size()
        self.resize(ROOMY.boundedTo(room * 0.94))
        if self._settings is not None:
            if (shape := self._settings.dialog(self.sort)) is not None:
                self.restoreGeometry(shape)
            if (parts := self._settings.splitter(f"dialog_{self.sort}")) is not None:
                self.body.restoreState(parts)
                return
        self.body.setSizes([self.width() * 56 // 100, self.width() * 44 // 100])

    def remember_size(self) -> None:
        """Remember the size and how it is divided."""
        if self._settings is not None:
            self._settings.set_dialog(self.sort, self.saveGeometry())
            self._settings.set_splitter(f"dialog_{self.sort}", self.body.saveState())


def clear_layout(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Take all widgets out of a row or a column."""
    while item := layout.takeAt(0):
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout | QVBoxLayout):
            clear_layout(inner)
