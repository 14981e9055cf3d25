# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""First run: three doors, then name, phone and country; nothing else is asked (product.md)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.phones import phone_hint
from desktop_app.overriding import override
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.dialogs.places import CountryBox
from desktop_app.ui.icons import app_icon, draw
from desktop_app.ui.screens import available
from desktop_app.ui.text import Label
from desktop_app.words import text as _
from desktop_app.words.particulars import hint

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop_app.services.preferences import Preferences


class Door(StrEnum):
    """How the user wants to begin."""

    SAMPLE = "sample"
    IMPORT = "import"
    EMPTY = "empty"


_LETTERS = 100
_DOOR = 76  # px high at least


class FirstRun(QDialog):
    """Two short pages: which door, and who you are."""

    def __init__(
        self, mine: Preferences, parent: QWidget | None = None, *, doors: bool = True
    ) -> None:
        """Without `doors` only the second page is shown: something is here already."""
        super().__init__(parent)
        self.setWindowTitle(_("Welcome to Duesday"))
        self.door = Door.EMPTY
        self.name = QLineEdit(mine.name, self)
        self.phone = QLineEdit(mine.phone, self)
        self.country = CountryBox(mine.country, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._doors_page())
        self._pages.addWidget(self._me_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.addWidget(self._pages)
        room = available(self).size()
        wide = max(640, self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setMinimumSize(min(wide, room.width()), 460)
        if not doors:
            self.back.hide()
            self._open(Door.EMPTY)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        column = self.layout()
        needed = column.totalHeightForWidth(self.width()) if column is not None else 0
        if needed > self.height():  # larger letters
            self.resize(self.width(), needed)

    def _doors_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        mark = Label("", page)
        mark.setPixmap(app_icon().pixmap(48, 48))
        title = Label(_("Welcome to Duesday"), page)
        title.setProperty("role", "title")
        head.addWidget(mark)
        head.addWidget(title, 1)
        lead = Label(
            _(
                "After every call, message or interview you leave yourself one next step with a "
                "date. Duesday keeps it for you, and reminds you. How would you like to begin?"
            ),
            page,
        )
        lead.setWordWrap(True)
        lead.setProperty("role", "muted")
        column.addLayout(head)
        column.addWidget(lead)
        column.addSpacing(8)
        doors = (
            (Door.SAMPLE, "view-calendar", _("Try a sample search"),
             _("25 made-up pursuits, kept apart from yours. Leave it whenever you like.")),
            (Door.IMPORT, "document-open", _("Bring my tracker in"),
             _("A CSV file from a spreadsheet. You see everything before it is saved.")),
            (Door.EMPTY, "list-add", _("Start empty"),
             _("Type what you did last: “applied to Acme, fitter, in two weeks”.")),
        )  # fmt: skip
        self.doors: dict[Door, QPushButton] = {}
        for door, name, head_text, more in doors:
            self.doors[door] = button = self._door(page, name, head_text, more)
            button.clicked.connect(lambda _on=False, d=door: self._open(d))
            column.addWidget(button)
        column.addStretch(1)
        return page

    def _door(self, page: QWidget, name: str, head_text: str, more: str) -> QPushButton:
        button = QPushButton(page)
        button.setProperty("role", "door")
        button.setMinimumHeight(_DOOR)
        policy = QSizePolicy.Policy
        button.setSizePolicy(policy.Preferred, policy.Preferred)  # as high as its lines need
        button.setAccessibleName(head_text)
        button.setAccessibleDescription(more)
        row = QHBoxLayout(button)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        mark = Label("", button)
        draw(mark, name, 24)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        title = Label(head_text, button)
        title.setProperty("role", "strong")
        what = Label(more, button)
        what.setProperty("role", "muted")
        what.setWordWrap(True)
        texts.addStretch(1)
        texts.addWidget(title)
        texts.addWidget(what)
        texts.addStretch(1)
        row.addWidget(mark)
        row.addLayout(texts, 1)
        for label in (mark, title, what):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return button

    def _me_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        title = Label(_("And you are?"), page)
        title.setProperty("role", "title")
        lead = Label(
            _(
                "Your name and number go into your messages, the country into working days and "
                "holidays. All of it stays on this computer; you can change it in Preferences."
            ),
            page,
        )
        lead.setWordWrap(True)
        lead.setProperty("role", "muted")
        self.odd = Label("", page)
        self.odd.setProperty("role", "muted")
        self.odd.setWordWrap(True)
        self.unplaced = Label("", page)
        self.unplaced.setProperty("role", "error")
        self.unplaced.setWordWrap(True)
        self.unplaced.hide()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for text, field in (
            (_("Name"), self.name),
            (_("Phone"), self.phone),
            (_("Country"), self.country),
        ):
            form.addRow(FormLabel(text, field, page), field)
            if field is self.phone:
                form.addRow("", self.odd)
        form.addRow("", self.unplaced)
        self.phone.textChanged.connect(self._judge)
        self.country.currentIndexChanged.connect(self._judge)
        self.country.judged.connect(self._judge_country)
        self._judge()
        foot = QHBoxLayout()
        self.begin = QPushButton(_("Begin"), page)  # made first: Tab goes on to it
        self.back = QPushButton(_("Back"), page)
        self.begin.setProperty("role", "primary")
        self.begin.setDefault(True)
        self.back.clicked.connect(lambda: self._pages.setCurrentIndex(0))
        self.begin.clicked.connect(self.accept)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.begin)
        column.addWidget(title)
        column.addWidget(lead)
        column.addLayout(form)
        column.addStretch(1)
        column.addLayout(foot)
        return page

    def _open(self, door: Door) -> None:
        self.door = door
        self._pages.setCurrentIndex(1)
        self.name.setFocus()

    def _judge(self, *_args: object) -> None:
        """Say what looks odd about the number; it is taken all the same."""
        said = hint(phone_hint(self.phone.text(), home=self.country.code))
        self.odd.setText(said)
        self.odd.setVisible(bool(said))
        self.phone.setAccessibleDescription(said)

    def _judge_country(self) -> None:
        """Say why what was typed is no country; it stays as it was typed."""
        said = hint(self.country.trouble)
        self.unplaced.setText(said)
        self.unplaced.setVisible(bool(said))
        self.country.setAccessibleDescription(said)

    @override
    def accept(self) -> None:
        """Begin, unless what was typed for the country is none: it would be lost."""
        if self.country.trouble:
            self.country.setFocus()
        else:
            super().accept()

    def answers(self) -> dict[str, object]:
        """Return what was filled in, as preferences."""
        return {
            "name": self.name.text().strip(),
            "phone": self.phone.text().strip(),
            "country": self.country.code,
            "first_run_done": True,
        }
