# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: type what happened, see it understood, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.text import ElidedLabel, Label, tip_text
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.guards import guard
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood
    from desktop_app.ui.undo import Undoable

DEBOUNCE_MS = 60
MOST_CHOICES = 4
_FEW_LETTERS = 16
_MOST_LETTERS = 28  # of a name to choose; its tip has all of it


class CaptureBar(QWidget):
    """One line of text and, under it, what it is taken to mean."""

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self._found: Understood | None = None
        self._pursuit_id: int | None = None
        self._person_id: int | None = None
        self._reading = 0
        self._switch = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)

        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("What happened? called Acme, left voicemail, thu 10"))
        self.line.setAccessibleName(_("Capture line"))
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(500)
        self._hint = QWidget(self)
        self._row = QHBoxLayout(self._hint)
        self._row.setContentsMargins(12, 0, 0, 0)
        self._row.setSpacing(8)
        self._hint.setMinimumHeight(28)
        # However much was typed, the window is not made wider by what it means.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.hide()  # no room is held for what is not there

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._hint)

        self._timer.timeout.connect(self.understand)
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self.commit)
        self.line.installEventFilter(self)

    def understand(self) -> None:
        """Read the line anew and show what it means."""
        self._timer.stop()
        text = self.line.text().strip()
        self._found = (
            self._office.capturing.understand(
                text,
                pursuit_id=self._pursuit_id,
                person_id=self._person_id,
                reading=self._reading,
                switch=self._switch,
            )
            if text
            else None
        )
        self._show()

    def commit(self) -> None:
        """Save the line if it is understood; otherwise the hint says what is missing."""
        self.understand()
        found = self._found
        if found is None or found.problem:
            return
        if self._undoable.do(lambda: self._office.capturing.commit(found)):
            self.line.clear()

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _on_text(self) -> None:
        self._pursuit_id, self._person_id, self._reading = None, None, 0
        self._switch = False
        # With the first letter, not with what it means: what is below moves once, at once.
        self._hint.setVisible(bool(self.line.text().strip()))
        self._timer.start()

    def _choose_pursuit(self, pursuit_id: int) -> None:
        self._pursuit_id = pursuit_id
        self.understand()
        self.line.setFocus()

    def _choose_person(self, person_id: int) -> None:
        self._person_id = person_id
        self.understand()
        self.line.setFocus()

    def _choose_reading(self, reading: int) -> None:
        self._reading = reading
        self.understand()
        self.line.setFocus()

    def _choose_switch(self, _number: int = 0) -> None:
        """Take the one unknown name for a company's instead of a person's, or the other way."""
        self._switch = not self._switch
        self.understand()
        self.line.setFocus()

    def _show(self) -> None:
        while item := self._row.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = self._found
        if found is not None:
            if found.problem:
                self._show_problem(found)
            else:
                self._show_understood(found)
            if found.may_switch and found.problem != "no_name":
                self._add_choice(f"{lines.other_kind(found)} (↑)", False, 0, kind="switch")
        self.line.setAccessibleDescription(SEPARATOR.join(self._said()))
        self._row.addStretch(1)
        self._make_room()

    def _make_room(self) -> None:
        """Let the reason give way first, then what happens; whom it is about goes last."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        parts = [part for item in items if item and (part := item.widget()) is not None]
        texts = [part for part in parts if isinstance(part, ElidedLabel)]
        wanted = {part: max(part.sizeHint().width(), part.minimumWidth()) for part in parts}
        for part in texts:
            wanted[part] = part.sizeHint().width()
        gaps = self._row.spacing() * len(parts) + self._row.contentsMargins().left()
        lacking = sum(wanted.values()) + gaps - self.line.width()
        reasons = [part for part in texts if part.property("role") == "muted"]
        others = [part for part in reversed(texts) if part not in reasons]
        for part in (*reasons, *sorted(others[:-1], key=lambda one: -wanted[one]), *others[-1:]):
            few = 4 if part in reasons else _FEW_LETTERS
            least = min(wanted[part], part.fontMetrics().averageCharWidth() * few)
            given = max(0, min(lacking, wanted[part] - least))
            lacking -= given
            part.setMinimumWidth(wanted[part] - given)

    def _said(self) -> list[str]:
        """Return what stands under the line, for whoever hears it."""
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part.text() for part in parts if isinstance(part, Label | QPushButton)]

    def _show_understood(self, found: Understood) -> None:
        today = self._office.today
        for part in lines.understood_parts(found, today):
            self._add_text(part)
        step = found.left
        if step is not None and len(found.capture.whens) > 1:
            for number, when in enumerate(found.capture.whens):
                self._add_choice(
                    self._date(when.on, when.at), number == self._reading, number, kind="reading"
                )
        elif step is not None:
            what = words.action(step.action, channel=step.channel)
            self._add_text(what)
            self._add_chip(self._date(step.on, step.at), "chip-soon")
            if found.proposed:
                why = words.reason(step.reason, today)
                self._add_text(why, muted=True)
        self._show_enter(found)

    def _show_enter(self, found: Understood) -> None:
        """Say what Enter does: what it would set aside, what was said, or why it would refuse."""
        today, step = self._office.today, found.left
        for caution in found.cautions:  # all that Enter would set aside
            spoken = guard(caution, today).split("\n", 1)[0]
            self._add_text(spoken, role="caution")
        if step is not None and step.stated:
            self._add_chip(_("you said so"), "chip-promise")
        if found.refused is not None:
            self._add_text(words.error(found.refused).what, role="caution")
        else:
            self._add_text(_("Enter saves it"), muted=True)

    def _show_problem(self, found: Understood) -> None:
        self._add_text(lines.capture_problem(found), muted=True)
        if found.problem == "ambiguous_name":
            for row in found.candidates[:MOST_CHOICES]:
                self._add_choice(lines.pursuit_name(row), False, row.id, kind="pursuit")
            for person in found.people[: MOST_CHOICES - len(found.candidates[:MOST_CHOICES])]:
                self._add_choice(lines.known_person(person), False, person.id, kind="person")

    def _date(self, on: object, at: object) -> str:
        return words.due(on, at, self._office.today)  # type: ignore[arg-type]

    def _add_text(self, text: str, *, muted: bool = False, role: str = "") -> None:
        # The long ones give way first: what is short is read whole as long as there is room.
        label = (Label if len(text) <= _FEW_LETTERS else ElidedLabel)(text, self._hint)
        if muted or role:
            label.setProperty("role", role or "muted")
        self._row.addWidget(label)

    def _add_chip(self, text: str, role: str) -> None:
        label = Label(text, self._hint)
        label.setProperty("role", role)
        self._row.addWidget(label)

    def _add_choice(self, text: str, checked: bool, number: int, *, kind: str) -> None:  # noqa: FBT001
        shown = text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1].rstrip()}…"
        button = QPushButton(shown.replace("&", "&&"), self._hint)
        button.setAccessibleName(text)
        if shown != text:
            button.setToolTip(tip_text(text))
        button.setCheckable(True)
        button.setChecked(checked)
        button.setProperty("role", "choice")
        bold = QFont(button.font())
        bold.setWeight(QFont.Weight.Bold)  # the checked one is bold, and must not be cut
        room = QFontMetrics(bold).horizontalAdvance(shown) + 40
        button.setMinimumWidth(room if kind != "switch" else room - 12)
        choose = {
            "reading": self._choose_reading,
            "person": self._choose_person,
            "switch": self._choose_switch,
        }
        button.clicked.connect(lambda: choose.get(kind, self._choose_pursuit)(number))
        self._row.addWidget(button)

    # Overrides of Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the line; Down goes through the readings of the day, Up switches the name."""
        if watched is self.line and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Escape:
                self.line.clear()
                return True
            readings = len(self._found.capture.whens) if self._found else 0
            if pressed and event.key() == Qt.Key.Key_Down and readings > 1:
                self._choose_reading((self._reading + 1) % readings)
                return True
            unknown = self._found is not None and self._found.may_switch
            if pressed and event.key() == Qt.Key.Key_Up and unknown:
                self._choose_switch()
                return True
        return super().eventFilter(watched, event)
