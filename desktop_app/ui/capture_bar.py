# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The capture line: type what happened, see it understood, press Enter."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.text import ElidedLabel, Label, tip_text
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.guards import guard
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep
    from desktop_app.services.understood import Understood
    from desktop_app.ui.capture_hint import HintRows
    from desktop_app.ui.undo import Undoable

DEBOUNCE_MS = 60
MOST_CHOICES = 4
_FEW_LETTERS = 16
_SEVERAL = frozenset({"ambiguous_name", "ambiguous_introducer"})
_FEW_CHOICES = 2
_MOST_LETTERS = 40  # of a name to choose; its tip has all of it
_MORE_LETTERS = 56  # where few are offered


class CaptureBar(QWidget):
    """One line of text and, under it, what it is taken to mean.

    Signals:
        committed: a line was saved: the `Change`, and the id of the pursuit it names, 0 for a
            new one.
    """

    committed = Signal(object, int)

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self._found: Understood | None = None
        self._pursuit_id: int | None = None
        self._person_id: int | None = None
        self._reading = 0
        self._switch = False
        self._introducer_id: int | None = None
        self._letters = _MOST_LETTERS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)

        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("What happened? called Acme, left voicemail, thu 10"))
        self.line.setAccessibleName(_("Capture line"))
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(500)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        self._timer.timeout.connect(self.understand)
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self.commit)
        self.line.installEventFilter(self)
        undoable.applied.connect(self._on_applied)

    @cached_property
    def _hint(self) -> HintRows:
        """What hangs under the line, over what is below: no room is ever held for it."""
        from desktop_app.ui.capture_hint import HintRows  # noqa: PLC0415  # not before it is shown

        hint = HintRows(self.line)
        hint.hide()
        return hint

    def understand(self) -> None:
        """Read the line anew and show what it means."""
        self._timer.stop()
        text = self.line.text().strip()
        self._found = (
            self._office.capturing.understand(
                text,
                pursuit_id=self._pursuit_id,
                person_id=self._person_id,
                introducer_id=self._introducer_id,
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
        self._undoable.do(lambda: self._office.capturing.commit(found))

    def _on_applied(self, change: Change) -> None:
        """Empty the line once it is saved, at once or after a guard's question."""
        found = self._found
        said = dict(change.label.args).get("text") if change.label.code == "capture" else None
        if found is not None and said == found.capture.text:
            self._found = None
            self.line.setText("")  # not `clear`: undo is to take back what was done, not words
            self.committed.emit(change, found.chosen.id if found.chosen else 0)

    def take_focus(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _on_text(self) -> None:
        self._pursuit_id, self._person_id, self._reading = None, None, 0
        self._introducer_id, self._switch = None, False
        if self.line.text().strip():
            self._timer.start()
        else:
            self.understand()
            self._hint.begin_anew()

    def _choose_pursuit(self, pursuit_id: int) -> None:
        self._pursuit_id = pursuit_id
        self.understand()
        self.line.setFocus()

    def _choose_person(self, person_id: int) -> None:
        self._person_id = person_id
        self.understand()
        self.line.setFocus()

    def _choose_introducer(self, person_id: int) -> None:
        self._introducer_id = person_id
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
        self._hint.clear()
        self._letters = _MOST_LETTERS
        found = self._found
        if found is not None:
            if found.problem:
                self._show_problem(found)
            else:
                self._show_understood(found)
            if found.doubt is not None and found.problem != "no_name":
                self._add_choice(f"{lines.other_kind(found)} (↑)", False, 0, kind="switch")
        self.line.setAccessibleDescription(SEPARATOR.join(self._hint.texts))
        self._hint.fit(self.line.width())

    def _show_understood(self, found: Understood) -> None:
        today = self._office.today
        for part in lines.understood_parts(found, today, self._office.clock.zone_name()):
            self._add_text(part)
        if found.left is not None:
            self._show_step(found, found.left)
        self._show_enter(found)

    def _show_step(self, found: Understood, step: NextStep) -> None:
        told, whens = self._dates(found), found.capture.whens
        if len(whens) > 1:
            for number, when in enumerate(whens):
                chosen = number == self._reading
                self._add_choice(told(when.on, when.at), chosen, number, kind="reading")
            return
        self._add_text(words.action(step.action, channel=step.channel))
        self._add_chip(told(step.on, step.at), "chip-soon")
        if found.proposed:
            self._add_text(words.reason(step.reason, self._office.today), muted=True)

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
        of_people = found.introducers if found.problem == "ambiguous_introducer" else found.people
        kind = "introducer" if found.problem == "ambiguous_introducer" else "person"
        rows = found.candidates if found.problem == "ambiguous_name" else ()
        choices = [(lines.pursuit_name(row), row.id, "pursuit") for row in rows[:MOST_CHOICES]]
        if found.problem in _SEVERAL:
            choices += [(lines.known_person(one), one.id, kind) for one in of_people]
        self._letters = _MORE_LETTERS if len(choices) <= _FEW_CHOICES else _MOST_LETTERS
        for name, number, of_kind in choices[:MOST_CHOICES]:
            self._add_choice(name, False, number, kind=of_kind)

    def _dates(self, found: Understood) -> Callable[[date, time | None], str]:
        """Return how a day is told: a time is theirs; where the clocks differ both are (R08)."""
        from desktop_app.services.their_clock import zone_meant  # noqa: PLC0415  # few name times
        from desktop_app.ui.reader import reader  # noqa: PLC0415  # as above
        from desktop_app.words.places import Moment, due_typed  # noqa: PLC0415  # as above

        mine, zone = reader(self._office), zone_meant(self._office, found)
        return lambda on, at: due_typed(Moment(on, at, zone), mine)

    def _add_text(self, text: str, *, muted: bool = False, role: str = "") -> None:
        # The long ones give way first: what is short is read whole as long as there is room.
        label = (Label if len(text) <= _FEW_LETTERS else ElidedLabel)(text, self._hint)
        if muted or role:
            label.setProperty("role", role or "muted")
        self._hint.add(label)

    def _add_chip(self, text: str, role: str) -> None:
        label = Label(text, self._hint)
        label.setProperty("role", role)
        self._hint.add(label)

    def _add_choice(self, text: str, checked: bool, number: int, *, kind: str) -> None:  # noqa: FBT001
        whole = kind == "reading" or len(text) <= self._letters  # whose clock is said at its end
        shown = text if whole else f"{text[: self._letters - 1].rstrip()}…"
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
            "introducer": self._choose_introducer,
            "switch": self._choose_switch,
        }
        button.clicked.connect(lambda: choose.get(kind, self._choose_pursuit)(number))
        self._hint.add(button)

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        wanted = (
            (QKeySequence.StandardKey.Undo, self.line.isUndoAvailable()),
            (QKeySequence.StandardKey.Redo, self.line.isRedoAvailable()),
        )
        for key, own in wanted:
            if event.matches(key) and not own:
                event.ignore()
                return True
        return False

    # Overrides of Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._found is not None:
            self._hint.begin_anew()
            self._hint.fit(self.line.width())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc empties the line; Down goes through the readings of the day, Up switches the name.

        Undo and redo are the window's where the line has nothing of its own to take back.
        """
        if watched is self.line and event.type() is QEvent.Type.ShortcutOverride:
            return isinstance(event, QKeyEvent) and self._leaves_to_window(event)
        if watched is self.line and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Escape:
                self.line.clear()
                return True
            readings = len(self._found.capture.whens) if self._found else 0
            if pressed and event.key() == Qt.Key.Key_Down and readings > 1:
                self._choose_reading((self._reading + 1) % readings)
                return True
            unknown = self._found is not None and self._found.doubt is not None
            if pressed and event.key() == Qt.Key.Key_Up and unknown:
                self._choose_switch()
                return True
        return super().eventFilter(watched, event)
