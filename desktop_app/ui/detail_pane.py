# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The lower pane: the current pursuit's next step, large, and its timeline."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.terms import LIVE
from desktop_app.overriding import override
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.ui.today.due_chip import due_role
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office
    from desktop_app.ui.further_steps import FurtherSteps
    from desktop_app.ui.link_button import LinkButton
    from desktop_app.ui.timeline.pane import TimelinePane
    from desktop_app.ui.undo import Undoable


_STEP_SHARE, _LEAST_STEP = 0.24, 120  # of the pane's width, and px: the chip of the step
_ROOMY = 600  # px; a narrower pane must not grow by its chips, and press Today to the side
_GAP = 12
_WIDE = 800  # px; in a narrower pane the note takes two thirds of the line beside the reason
_LINES, _AROUND = 8, 50  # what it asks for at least: lines of words, and px beside them
_EDGE = 5  # px; LINK_EDGE of ui/link_button.py, which is not there before the first paint


class DetailPane(QFrame):
    """Shows one pursuit.

    Signals:
        follow_up_requested: the pursuit's id.
        accept_requested: the pursuit's id; its proposed step is fine.
        open_requested: "person", "company" or "pursuit", and the id of what is to be opened.
    """

    follow_up_requested = Signal(object)
    accept_requested = Signal(object)
    open_requested = Signal(str, object)

    def __init__(self, office: Office, undoable: Undoable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office, self._undoable = office, undoable
        self._id: int | None = None
        self._title = ElidedLabel("", self)
        self._title.setProperty("role", "title")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        self._said: list[tuple[str, str]] = []  # the text and the role of each chip
        self._reason = Label("", self)
        self._reason.setProperty("role", "muted")
        self._reason.setWordWrap(True)
        self._details = self._button(_("Details …"))
        self._accept = self._button(_("Accept this step"))
        self._follow_up = self._button(_("Follow up"))
        self._follow_up.setProperty("role", "primary")
        self._arrange()
        self._details.clicked.connect(lambda: self.open_requested.emit("pursuit", self._id))
        self._accept.clicked.connect(lambda: self.accept_requested.emit(self._id))
        self._follow_up.clicked.connect(lambda: self.follow_up_requested.emit(self._id))
        self.show_pursuit(None)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(self)
        button.setText(text)  # made with a text it would load QIcon, 4 ms
        button.setAutoDefault(True)  # Enter presses it, as in a dialog
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        self._name = QHBoxLayout()
        self._name.setSpacing(0)
        self._name.addSpacing(0)
        self._name.addWidget(self._title, 1)
        head.addLayout(self._name, 1)
        head.addLayout(self._chips)
        head.addWidget(self._details)
        head.addWidget(self._accept)
        head.addWidget(self._follow_up)
        self._why = QHBoxLayout()
        self._why.setSpacing(8)
        self._why.addSpacing(0)
        self._why.addWidget(self._reason, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(6)
        self._column.addLayout(head)
        self._column.addLayout(self._why)
        self._column.addStretch(1)

    @cached_property
    def _links(self) -> tuple[LinkButton, LinkButton]:
        """Return the names of the company and the person, made when a pursuit is shown."""
        from desktop_app.ui.link_button import LinkButton  # noqa: PLC0415  # behind the first paint

        company, person = LinkButton("", self, role="title-link"), LinkButton("", self)
        self._name.insertWidget(1, company)
        self._why.insertWidget(1, person)
        company.clicked.connect(self._open_company)
        person.clicked.connect(self._open_person)
        return company, person

    @cached_property
    def further(self) -> FurtherSteps:
        """Return the steps behind the next one, made when the first pursuit is shown."""
        from desktop_app.ui.further_steps import FurtherSteps  # noqa: PLC0415  # see above

        lines = FurtherSteps(self._office, self._undoable, self)
        self._column.insertWidget(2, lines)
        return lines

    @cached_property
    def timeline(self) -> TimelinePane:
        """Return the timeline, made when the first pursuit is shown."""
        from desktop_app.ui.timeline.pane import TimelinePane  # noqa: PLC0415  # see above

        pane = TimelinePane(self._office, self._undoable, self, wide=True)
        self._column.insertWidget(self._column.count() - 1, pane, 1000)
        self._why.addWidget(pane.controls, 1)
        pane.activated.connect(lambda _line: self.open_requested.emit("pursuit", self._id))
        return pane

    @property
    def pursuit_id(self) -> int | None:
        """Return whose pane this is."""
        return self._id

    def show_pursuit(self, pursuit_id: int | None) -> PursuitRow | None:
        """Show a pursuit, or what this pane is for when there is none; return what was read."""
        rows = self._office.table.rows([pursuit_id]) if pursuit_id is not None else {}
        row = rows.get(pursuit_id) if pursuit_id is not None else None
        self._id = row.id if row else None
        said, self._said = self._said, []
        live = row is not None and row.status in LIVE
        self._follow_up.setVisible(live)
        self._details.setVisible(row is not None)
        self._title.setVisible(row is not None)
        self._accept.setVisible(live and row is not None and row.needs_step)
        if row is None:
            self._hide_parts()
            self._title.setText("")
            _begin_at_the_letters(self._why, "")
            self._reason.setText(_("What was said and what comes next is shown here for a row."))
        else:
            self._fill(row)
        if said != self._said:
            self._show_chips()
        return row

    def _hide_parts(self) -> None:
        made = self.__dict__
        for link in made.get("_links", ()):
            link.hide()
        if "further" in made:
            self.further.hide()
        if "timeline" in made:
            self.timeline.hide()
            self.timeline.controls.hide()

    def _show_chips(self) -> None:
        while item := self._chips.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text, role in self._said:
            chip = ElidedLabel(text, self)
            chip.setProperty("role", role)
            self._chips.addWidget(chip)
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Let the day be seen whole, and the step give way to the name before it."""
        for at in range(self._chips.count()):
            item = self._chips.itemAt(at)
            chip = item.widget() if item is not None else None
            if chip is None:
                continue
            chip.ensurePolished()
            if at:
                room = self.width() // 3 if self.width() >= _ROOMY else 0
                chip.setMinimumWidth(min(chip.sizeHint().width(), room))
            else:
                least = min(_LEAST_STEP, chip.sizeHint().width() + _GAP)
                chip.setVisible(self._room_for_step() >= least)  # the name comes first
                chip.setMaximumWidth(max(_LEAST_STEP, round(self.width() * _STEP_SHARE)))
        if "timeline" in self.__dict__:  # a note needs room to be written, also in a narrow pane
            share = 1 if self.width() >= _WIDE else 2
            self._why.setStretchFactor(self.timeline.controls, share)
            self.timeline.fit_note(self.width())

    def _room_for_step(self) -> int:
        """Return the px that are left for the step where the name and the days are seen whole."""
        parts: list[QWidget] = [self._title, self._details, self._accept, self._follow_up]
        parts += self._links[:1] if "_links" in self.__dict__ else ()
        parts = [each for each in parts if not each.isHidden()]
        for at in range(1, self._chips.count()):  # hidden still when they are new
            item = self._chips.itemAt(at)
            parts += [chip] if item is not None and (chip := item.widget()) is not None else []
        wanted = sum(each.sizeHint().width() + _GAP for each in parts)
        return self.width() - wanted - 2 * _GAP

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for as much with a further line as without: the table keeps its height."""
        hint = super().minimumSizeHint()
        least = _LINES * self.fontMetrics().height() + _AROUND
        return QSize(hint.width(), max(hint.height(), least)) if self._id else hint

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chips()

    def _fill(self, row: PursuitRow) -> None:
        today = self._office.today
        for link, name in zip(self._links, (row.company, row.person), strict=True):
            link.set_full_text(name)
            link.setVisible(bool(name))
        _begin_at_the_letters(self._name, row.company)
        _begin_at_the_letters(self._why, row.person)
        named = row.title or ("" if row.company else row.person)
        self._title.setText(f"· {named}" if row.company and named else named)
        if row.step_id is not None:
            what = words.action(row.action, contact=row.person, channel=row.channel)
            self._add_chip(what, "chip-promise" if row.promised else "chip-quiet")
            self._add_due(row)
            why = words.reason(row.reason, today)
            self._reason.setText(self._proposed(row, why) if row.needs_step else why)
        else:
            self._add_chip(words.status(row.status), "chip-quiet")
            self._reason.setText(words.ending(row.ending) if row.ending else "")
        self.further.show_row(row)
        self._show_timeline(row.id)

    def _proposed(self, row: PursuitRow, why: str) -> str:
        """Say with the reason where a yes puts a step whose day has passed."""
        from desktop_app.words import morning  # noqa: PLC0415  # few are only proposed

        on = self._office.steps.accepted_day(row.id)
        moved = morning.accepted_on(on, self._office.today)
        return f"{morning.sentence(why)} {moved}".strip() if moved else why

    def _show_timeline(self, pursuit_id: int) -> None:
        from desktop_app.ui.timeline.pane import Subject  # noqa: PLC0415  # behind the first paint

        self.timeline.show()
        self.timeline.controls.show()
        self.timeline.show_subject(Subject(pursuit_id=pursuit_id))

    def _add_due(self, row: PursuitRow) -> None:
        """Say when it is due, where the user is and at the contact's place (R08)."""
        from desktop_app.ui.reader import as_rolled, moment, reader  # noqa: PLC0415  # as above
        from desktop_app.words import places  # noqa: PLC0415

        at, mine = moment(as_rolled(self._office, row)), reader(self._office)
        self._add_chip(places.due_here(at, mine), due_role(places.day_here(at, mine), mine.today))
        if there := places.there(at, mine):
            self._add_chip(there, "muted")

    def _add_chip(self, text: str, role: str) -> None:
        self._said.append((text, role))

    def _open_company(self) -> None:
        dossier = self._dossier()
        if dossier is not None and dossier.organization is not None:
            self.open_requested.emit("company", dossier.organization.id)

    def _open_person(self) -> None:
        dossier = self._dossier()
        if dossier is not None and dossier.contact is not None:
            self.open_requested.emit("person", dossier.contact.id)

    def _dossier(self) -> Dossier | None:
        return self._office.browsing.dossier(self._id) if self._id is not None else None


def _begin_at_the_letters(line: QHBoxLayout, link: str) -> None:
    """Let the letters of the link that begins a line stand where other words would."""
    first = line.itemAt(0)
    edge = first.spacerItem() if first is not None else None
    if edge is not None:
        edge.changeSize(-_EDGE if link else 0, 0)
        line.invalidate()
