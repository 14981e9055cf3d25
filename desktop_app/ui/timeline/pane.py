# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A timeline with its filter and a box to write a note into."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.services.timelines import Line, Sort
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.icons import icon
from desktop_app.ui.text import Label, menu_text, set_tip
from desktop_app.ui.timeline.entry_list import EntryList, NoteEdit
from desktop_app.ui.timeline.model import LINE, TimelineModel
from desktop_app.words import text as _
from desktop_app.words.particulars import sort as sort_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint

    from desktop_app.domain.changes import Change
    from desktop_app.services.named_ways import Kept
    from desktop_app.services.office import Office
    from desktop_app.ui.timeline.narrowing import Narrowing
    from desktop_app.ui.undo import Undoable

_AROUND_NOTE = 26  # px of padding and border


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose timeline it is: exactly one of the three.

    Attributes:
        among: the pursuits, with their names, of which a person's or a company's something of an
            earlier day may be logged.
    """

    pursuit_id: int | None = None
    contact_id: int | None = None
    organization_id: int | None = None
    among: tuple[tuple[int, str], ...] = field(default=(), compare=False)

    @property
    def logs_earlier(self) -> bool:
        """Say whether there is a pursuit that something may be logged of."""
        return self.pursuit_id is not None or bool(self.among)


class TimelinePane(QWidget):
    """Shows the timeline of a pursuit, a person or a company.

    Where it is `wide` the owner places the `controls`, one row with the note and the filter.

    Signals:
        activated: the `Line` that was double-clicked or chosen with Enter.
        past_requested: the pursuit's id; something of an earlier day is to be logged.
        corrected: something that was logged was put right.
    """

    activated = Signal(object)
    past_requested = Signal(object)
    corrected = Signal()

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        parent: QWidget | None = None,
        *,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._office, self._undoable = office, undoable
        self._subject: Subject | None = None
        self._rewording: int | None = None  # the note whose words stand in the box
        self.model = TimelineModel(self)
        self.note = NoteEdit(self)
        self.note.setPlaceholderText(_("Write a note; Enter keeps it"))
        self.note.setAccessibleName(_("New note"))
        self.filter = QComboBox(self)
        name_choice(self.filter, _("Show"))
        self.narrowing: Narrowing | None = None  # made when it is first asked for
        self.narrow = QToolButton(self)
        self.narrow.setCheckable(True)
        self.narrow.setIcon(icon("edit-find"))
        self.narrow.setAccessibleName(_("Narrow the timeline"))
        set_tip(self.narrow, _("Show only what came from one side, by one way, or holds words (/)"))
        self.past = QPushButton(_("Log earlier …"), self)
        set_tip(self.past, _("Log something that happened on an earlier day"))
        self.list = EntryList(self)
        self.list.setModel(self.model)
        self._state = Label("", self)
        self._state.setProperty("role", "caution")
        self._state.setWordWrap(True)
        self._state.hide()
        self._empty = Label(_("Nothing logged yet."), self)
        self._empty.setProperty("role", "muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._arrange(wide=wide)
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.narrow.toggled.connect(self._on_narrow)
        self.note.returnPressed.connect(self._on_note)
        self.note.textChanged.connect(self._on_text)
        self.past.clicked.connect(self._on_past)
        self.list.activated.connect(lambda index: self._on_activated(index.data(LINE)))
        self.list.removal_requested.connect(self._on_removal)
        self.list.correction_requested.connect(self.correct)
        self.list.find_requested.connect(lambda: self.narrow.setChecked(True))
        self.list.menu_requested.connect(self._on_menu)

    def _arrange(self, *, wide: bool) -> None:
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.past.setProperty("small", True)
        self.past.setAutoDefault(False)
        self.controls = QWidget(self)
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if wide:
            self.fit_note(0)
            self.list.setMinimumHeight(2 * self.fontMetrics().height())  # the pane has a least one
            row.addWidget(self.note, 1)
        else:
            column.addWidget(self.note)
            column.addWidget(self.controls)
            row.addWidget(self.past)  # in the wide one the menu has it
            row.addStretch(1)  # what comes with a second entry comes behind it, and moves nothing
            QWidget.setTabOrder(self.note, self.past)
        row.addWidget(self.filter)
        row.addWidget(self.narrow)
        self._column = column
        column.addWidget(self._state)
        column.addWidget(self._empty, 1)
        column.addWidget(self.list, 1)

    def fit_note(self, width: int) -> None:
        """Let what the note is for be read whole where the row of the controls is wide enough."""
        metrics = self.note.fontMetrics()
        asked = metrics.horizontalAdvance(self.note.placeholderText()) + _AROUND_NOTE
        least = metrics.averageCharWidth() * 14
        self.note.setMinimumWidth(max(least, min(asked, width // 4)))

    def show_subject(self, subject: Subject | None) -> None:
        """Show another timeline, None for none."""
        if subject != self._subject:
            self.note.clear()
            self._rewording = None
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Read the timeline anew."""
        subject, timelines = self._subject, self._office.timelines
        lines: tuple[Line, ...] = ()
        if subject is not None:
            readers: tuple[tuple[int | None, Callable[[int], tuple[Line, ...]]], ...] = (
                (subject.pursuit_id, timelines.of_pursuit),
                (subject.contact_id, timelines.of_person),
                (subject.organization_id, timelines.of_company),
            )
            lines = next(read(number) for number, read in readers if number is not None)
        self.note.setEnabled(subject is not None)
        placed = self.past.parent() is self.controls
        self.past.setVisible(placed and subject is not None and subject.logs_earlier)
        soon = self._office.hindsight.came_soon(lines) if lines else {}
        self.model.set_lines(lines, self._office.desk.today, soon=soon)
        self._offer_sorts()
        self._show_state()

    def _show_state(self) -> None:
        self.list.measure()
        self.list.setVisible(self.model.rowCount() > 0)
        self._empty.setVisible(self.model.rowCount() == 0)
        self.narrow.setVisible(self.model.total > 1 or self.narrow.isChecked())
        nothing = (
            _("Nothing logged yet.") if self.model.total == 0 else _("Nothing like that here.")
        )
        self._empty.setText(nothing)

    def _offer_sorts(self) -> None:
        wanted = self.filter.currentData()
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.addItem(_("Everything"), "")
        for sort in self.model.sorts:
            self.filter.addItem(sort_name(sort), str(sort))
        found = max(0, self.filter.findData(wanted))
        self.filter.setCurrentIndex(found)
        self.filter.blockSignals(False)
        self.filter.setMinimumWidth(self.filter.sizeHint().width())
        self.filter.setVisible(len(self.model.sorts) > 1)
        self._on_filter()

    def _on_narrow(self, wanted: bool) -> None:  # noqa: FBT001  # Qt's signature
        """Show the row that narrows what is shown, or put it away and show all."""
        if self.narrowing is None:
            from desktop_app.ui.timeline.narrowing import Narrowing  # noqa: PLC0415  # on request

            self.narrowing = Narrowing(self)
            self.narrowing.changed.connect(self._on_filter)
            self.narrowing.left.connect(lambda: self.narrow.setChecked(False))
            self._column.insertWidget(self._column.indexOf(self._state), self.narrowing)
        self.narrowing.setVisible(wanted)
        if wanted:
            self.narrowing.sought.setFocus()
        elif self.isVisible():
            self.list.setFocus()
        self._on_filter()

    def _on_filter(self) -> None:
        chosen = self.filter.currentData()
        self.model.filter_by(Sort(chosen) if chosen else None)
        if self.narrowing is not None:
            self.model.narrow_by(self.narrowing.narrow)
        self._show_state()

    def _on_note(self) -> None:
        text, subject = self.note.text(), self._subject
        if not text.strip() or subject is None:
            return
        known, timelines = self._rewording, self._office.timelines

        def verb() -> Change:
            if known is not None:
                return timelines.change_note(known, text)
            return timelines.add_note(
                text,
                pursuit_id=subject.pursuit_id,
                contact_id=subject.contact_id,
                organization_id=subject.organization_id,
            )

        if self._undoable.do(verb):
            self._rewording = None
            self.note.clear()
            self.refresh()

    def _on_text(self, text: str) -> None:
        """Once the box is empty, what is typed next is a note like any other."""
        if not text:
            self._rewording = None
        self.note.borrowed = self._rewording is not None
        self._state.setVisible(self.note.borrowed)

    def _on_activated(self, line: Line) -> None:
        """Reword a note, correct a touch of this pursuit, open an interview, or hand it on."""
        subject = self._subject
        here = subject is not None and subject.pursuit_id is not None
        if line.sort is Sort.NOTE:
            self._reword(line)
        elif line.sort is Sort.TOUCH and here:
            self.correct(line)  # what it is of stands here already
        elif line.sort is Sort.INTERVIEW:
            self._open_interview(line)
        else:
            self.activated.emit(line)

    def _open_interview(self, line: Line) -> None:
        """Show an interview's own record: its hour, its place and who takes part."""
        from desktop_app.ui.dialogs.interview import InterviewDialog  # noqa: PLC0415  # on request

        found = line.record
        dialog = InterviewDialog(
            self._office, self._undoable, found.pursuit_id, found.id, self.window()
        )
        if dialog.exec():
            self.refresh()
            self.corrected.emit()
        dialog.deleteLater()
        self.list.setFocus()

    def _reword(self, line: Line) -> None:
        """Take the words of a note into the box."""
        self._rewording = line.record.id
        self._state.setText(_("You are rewording a note. Enter keeps it, Esc leaves it as it was."))
        self.note.setText(" ".join(line.record.text.split()))
        self.note.setFocus()

    def correct(self, line: Line) -> None:
        """Ask how something that was logged really was; what is saved counts from then on.

        What was logged stands as it was: a correction is a record of its own (method.md 3, 6.1).
        """
        if line.sort is Sort.NOTE:
            self._reword(line)
        if line.sort is not Sort.TOUCH or line.corrected:
            return
        from desktop_app.ui.dialogs.correct_touch import CorrectTouchDialog  # noqa: PLC0415  # late

        dialog = CorrectTouchDialog(self._office, self._undoable, line.record, self.window())
        if dialog.exec():
            self.refresh()
            self.corrected.emit()
        dialog.deleteLater()
        self.list.setFocus()

    def _on_menu(self, line: Line, at: QPoint) -> None:
        from desktop_app.ui.timeline.entry_menu import entry_menu  # noqa: PLC0415  # on request

        entry_menu(self, line).popup(at)

    def is_last_done(self, line: Line) -> bool:
        """Say whether an entry was logged by the last thing done, which may still be undone."""
        last = self._undoable.last
        return last is not None and any(
            edit.before is None and edit.record.uid == line.record.uid for edit in last.edits
        )

    def named(self, line: Line) -> tuple[Kept, ...]:
        """Return what an entry names and is not kept with its person yet."""
        from desktop_app.services.named_ways import named_by  # noqa: PLC0415  # on request

        return named_by(self._office, line.record)

    def keep(self, kept: Kept) -> None:
        """Keep with the person what an entry names."""
        from desktop_app.services.named_ways import keep  # noqa: PLC0415  # on request

        if self._undoable.do(lambda: keep(self._office, kept)):
            self.corrected.emit()
            self.refresh()

    def take_back(self) -> None:
        """Undo the last thing done."""
        self._undoable.stack.undo()
        self.refresh()

    def copy(self) -> None:
        """Put the chosen entries on the clipboard."""
        self.list.copy()

    def open(self, line: Line) -> None:
        """Open what an entry is about."""
        self._on_activated(line)

    def remove(self, line: Line) -> None:
        """Delete a note."""
        self._on_removal(line)

    def _on_removal(self, line: Line) -> None:
        if line.sort is Sort.NOTE and self._undoable.do(
            lambda: self._office.timelines.remove_note(line.record.id)
        ):
            self.refresh()

    def _on_past(self) -> None:
        subject = self._subject
        if subject is None:
            return
        if subject.pursuit_id is not None:
            self.past_requested.emit(subject.pursuit_id)
        elif len(subject.among) == 1:
            self.past_requested.emit(subject.among[0][0])
        else:
            self._ask_which(subject.among)

    def _ask_which(self, among: Sequence[tuple[int, str]]) -> None:
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415  # on request

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, name in among:
            action = menu.addAction(menu_text(name))
            action.triggered.connect(partial(self.past_requested.emit, number))
        menu.popup(self.past.mapToGlobal(self.past.rect().bottomLeft()))
