# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The fields of one template: its name, where it is offered, its words (method.md 8)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.messages import MOST_BYTES
from desktop_app.domain.own_templates import KINDS, MOST_ATTEMPT, MOST_NAME, MOST_SUBJECT, kind_of
from desktop_app.domain.records import Channel
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.panes import scrolling
from desktop_app.ui.text import menu_text
from desktop_app.words import templates as says
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.particulars import OwnTemplate

_LINE, _CHOICES = 29, 4  # px of a choice at least; how many are seen at once


class TemplateForm(QWidget):
    """Shows a template and says what the user made of it.

    Signals:
        changed: some field holds something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._base: OwnTemplate | None = None
        self._filling = False
        self.name = QLineEdit(self)
        self.name.setMaxLength(MOST_NAME)
        self.kind = QComboBox(self)
        for kind in KINDS:
            self.kind.addItem(says.template_kind(kind), kind)
        self.attempt = QComboBox(self)
        for number in (None, *range(MOST_ATTEMPT + 1)):
            self.attempt.addItem(says.attempt(number), number)
        self.boxes: dict[str, QCheckBox] = {}
        self._choice = self._situations()
        self.subject = QLineEdit(self)
        self.subject.setMaxLength(MOST_SUBJECT)
        self.body = QPlainTextEdit(self)
        self.body.setTabChangesFocus(True)
        self.insert = QPushButton(_("Insert a field"), self)
        self.insert.setAutoDefault(False)
        self.insert.setMenu(self._fields_menu())
        left_out = _(
            "A sentence whose field is unknown is left out. Of “… my application[ for the … "
            "position].” only the part in brackets is."
        )
        for widget in (self.body, self.insert):
            widget.setToolTip(left_out)
        self._arrange()
        self._connect()

    def _situations(self) -> QScrollArea:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for code in says.SITUATIONS_AND_MOMENTS:
            box = self.boxes[code] = QCheckBox(menu_text(says.moment(code)), inner)
            column.addWidget(box)
        area = scrolling(inner, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = max(_LINE, inner.sizeHint().height() // len(self.boxes))
        area.setFixedHeight(line * _CHOICES)
        return area

    def _fields_menu(self) -> QMenu:
        menu = QMenu(self)
        for field in says.FIELDS_OFFERED:
            shown = f"{says.field_name(field)}\t{{{field}}}"
            menu.addAction(menu_text(shown), partial(self._insert, field))
        return menu

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        self._subject_label = self._label(_("Subject"), self.subject)
        rows = (
            (self._label(_("Name"), self.name), self.name),
            (self._label(_("What it is"), self.kind), self.kind),
            (self._label(_("Offered for"), self._choice), self._choice),
            (self._subject_label, self.subject),
        )
        for number, (label, field) in enumerate(rows):
            grid.addWidget(label, number, 0, top)
            wide = 1 if field is self.kind else 3
            grid.addWidget(field, number, 1, 1, wide)
        grid.addWidget(self._label(_("Written for"), self.attempt), 1, 2, top)
        grid.addWidget(self.attempt, 1, 3)
        grid.addWidget(self._label(_("Text"), self.body), 4, 0, top)
        grid.addWidget(self.body, 4, 1, 1, 3)
        grid.addWidget(self.insert, 5, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(4, 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.setMinimumHeight(96)

    def _label(self, name: str, field: QWidget) -> FormLabel:
        return FormLabel(name, field, self)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_changed)
        self.subject.textChanged.connect(self._on_changed)
        self.body.textChanged.connect(self._on_changed)
        self.kind.currentIndexChanged.connect(self._on_changed)
        self.attempt.currentIndexChanged.connect(self._on_changed)
        for box in self.boxes.values():
            box.toggled.connect(self._on_changed)

    def _on_changed(self, *_args: object) -> None:
        self._fit_subject()
        if not self._filling:
            self.changed.emit()

    def _fit_subject(self) -> None:
        mailed = Channel.EMAIL in KINDS[self.kind.currentData()][1]
        for part in (self._subject_label, self.subject):
            part.setVisible(mailed)

    def _insert(self, field: str) -> None:
        target = self.subject if self.subject.hasFocus() else self.body
        text = f"{{{field}}}"
        if isinstance(target, QLineEdit):
            target.insert(text)
        else:
            target.insertPlainText(text)
        target.setFocus()

    def show_template(self, own: OwnTemplate) -> None:
        """Show a template."""
        self._base = own
        self._filling = True
        self.name.setText(own.name)
        ways = [way for way in Channel if str(way) in own.channels.split()]
        self.kind.setCurrentIndex(self.kind.findData(kind_of(own.form, ways)))
        self.attempt.setCurrentIndex(0 if own.attempt is None else own.attempt + 1)
        codes = set(own.situations.split())
        for code, box in reversed(self.boxes.items()):
            box.setChecked(code in codes)
            if code in codes:  # the first of them is seen
                self._choice.ensureWidgetVisible(box)
        self.subject.setText(own.subject)
        self.body.setPlainText(own.body[:MOST_BYTES])
        self._filling = False
        self._fit_subject()

    @property
    def template(self) -> OwnTemplate | None:
        """Return what stands in the fields now; None before a template was shown."""
        base = self._base
        if base is None:
            return None
        kind = str(self.kind.currentData())
        form, channels = KINDS[kind]
        # What was not changed keeps its ways, though no kind names them.
        ways = [way for way in Channel if str(way) in base.channels.split()]
        same = base.form == form and kind_of(base.form, ways) == kind
        before = base.situations.split()
        chosen = [code for code, box in self.boxes.items() if box.isChecked()]
        further = [code for code in before if code not in self.boxes]
        # In the order in which they were, so that nothing seems changed.
        order = {code: number for number, code in enumerate(before)}
        chosen.sort(key=lambda code: order.get(code, len(order)))
        return replace(
            base,
            name=self.name.text(),
            situations=" ".join([*chosen, *further]),
            attempt=self.attempt.currentData(),
            channels=base.channels if same else " ".join(map(str, channels)),
            form=form,
            subject=self.subject.text(),
            body=self.body.toPlainText(),
        )
