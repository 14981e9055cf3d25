# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Choose the next step: what, by which channel, on which day, and whether it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSizePolicy, QWidget

from desktop_app import words
from desktop_app.domain.records import Channel, Reason
from desktop_app.services.steps import NextStep
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.follow_up.other_way import OtherWay
from desktop_app.ui.reader import reader
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import Label
from desktop_app.words import places
from desktop_app.words import text as _
from desktop_app.words.places import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.cadence import Proposal
    from desktop_app.services.office import Office

_TOP = Qt.AlignmentFlag.AlignTop  # in line with the day, below which stands how it was read
_WIDEST_ACTION, _AROUND_ACTION = 150, 42  # px; the longest of the usual steps is not cut
CHOICES = ("call", "email", "message", "visit", "keep_in_touch", "ask_for_hr", "find_person")


class NextStepEditor(QWidget):
    """Shows a proposed step with its reason; everything can be changed.

    Signals:
        changed: the step is another one now.
    """

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._offered: Proposal | None = None
        self._proposal: Proposal | None = None
        self._own = self._filling = False
        self._code = ("", "")
        self._action = QComboBox(self)
        self._action.setEditable(True)
        self._action.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        name_choice(self._action, _("Next step"))
        self._channel = SteadyBox(self)
        name_choice(self._channel, _("Channel"))
        self._due = DueEdit(office, self)
        policy = QSizePolicy.Policy
        self._due.setSizePolicy(policy.Preferred, policy.Minimum)  # never over the reason below
        self._said = QCheckBox(_("I said this to them: it is a promise"), self)
        self._reason = Label("", self)
        self._reason.setProperty("role", "muted")
        self._reason.setWordWrap(True)
        self._caution = Label("", self)
        self._caution.setProperty("role", "caution")
        self._caution.setWordWrap(True)
        self._caution.hide()
        self._place = Label("", self)
        self._place.setProperty("role", "muted")
        self._place.setWordWrap(True)
        self._place.hide()
        self._zone = ""
        self._judge: Callable[[NextStep], str] | None = None
        self.other_way = OtherWay(office.desk.today, self)
        for code in CHOICES:
            self._action.addItem(words.action(code), code)
        for channel in Channel:
            self._channel.addItem(words.channel(channel), channel)
        known = [self._action.fontMetrics().horizontalAdvance(words.action(c)) for c in CHOICES]
        self._action.setMinimumWidth(min(max(known), _WIDEST_ACTION) + _AROUND_ACTION)
        self._arrange()
        self._action.currentTextChanged.connect(self._on_action)
        self._channel.currentIndexChanged.connect(self._on_own)
        self._due.chosen.connect(self._on_own)
        self._said.toggled.connect(lambda _on: self.changed.emit())
        self.changed.connect(self._tell_place)
        # GR
        self.other_way.turned.connect(self._on_turned)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._action, 0, 0, _TOP)
        grid.addWidget(self._channel, 0, 1, _TOP)
        grid.addWidget(self._due, 0, 2, _TOP)
        # Below all three: why a day is refused is read whole, and two readings are one line.
        self._due.hint.lean_right()
        grid.addWidget(self._due.hint, 1, 0, 1, 3)
        grid.addWidget(self._reason, 2, 0, 1, 3)
        grid.addWidget(self._place, 3, 0, 1, 3)
        grid.addWidget(self.other_way, 4, 0, 1, 3)
        grid.addWidget(self._caution, 5, 0, 1, 3)
        grid.addWidget(self._said, 6, 0, 1, 3)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)

    def propose(self, proposal: Proposal) -> None:
        """Show a proposal, unless the user has chosen a step of their own."""
        self._offered = proposal
        self._proposal = proposal = self.other_way.chosen(proposal)
        if self._own:
            return
        self._filling = True
        self._fill(proposal.action, proposal.channel)
        self._due.set_value(proposal.on, proposal.at)
        self._filling = False
        today = self._office.desk.today
        self._reason.setText(words.reason(proposal.reason, today))
        self.changed.emit()

    def judge_with(self, judge: Callable[[NextStep], str]) -> None:
        """Let `judge` say what speaks against a step, "" for nothing, whenever it changes."""
        self._judge = judge
        self.changed.connect(self._caution_against)

    def _caution_against(self) -> None:
        step = self.step
        said = self._judge(step) if self._judge is not None and step is not None else ""
        self._caution.setText(said)
        self._caution.setVisible(bool(said))

    def stands_in(self, zone: str) -> None:
        """Let a time be one of this zone; where that is not the user's, both are told (R08)."""
        self._zone = zone
        self._tell_place()

    def _tell_place(self) -> None:
        """Say when a time is here: it was typed as theirs."""
        at = Moment(self._due.on, self._due.at, self._zone)
        mine = reader(self._office)
        self._place.setText(places.due_both(at, mine) if places.there(at, mine) else "")
        self._place.setVisible(bool(self._place.text()))

    @property
    def place(self) -> str:
        """Return what is said of both clocks, "" where they show the same or no time is set."""
        return self._place.text()

    @property
    def caution(self) -> str:
        """Return what speaks against the step as it stands."""
        return self._caution.text()

    @property
    def is_own(self) -> bool:
        """Say whether the user chose the step, so that no proposal takes its place."""
        return self._own

    def forget_choice(self) -> None:
        """Let the next proposal be shown again."""
        self._own = False
        self.other_way.forget()

    def _on_turned(self) -> None:
        """Show the way that the user would rather go (R37)."""
        self._own = False
        if self._offered is not None:
            self.propose(self._offered)

    def _fill(self, action: str, channel: Channel) -> None:
        for box in (self._action, self._channel):
            box.blockSignals(True)
        found = self._action.findData(action)
        if found >= 0:
            self._action.setCurrentIndex(found)
        else:
            self._action.setCurrentText(words.action(action))
        if (line := self._action.lineEdit()) is not None:
            line.setCursorPosition(0)  # a long one is read from its beginning
        self._code = (words.action(action), action)
        self._channel.setCurrentIndex(self._channel.findData(channel))
        for box in (self._action, self._channel):
            box.blockSignals(False)

    def allow_said(self, *, allowed: bool, checked: bool) -> None:
        """Say whether the step can be a promise (words were left), and propose whether it is."""
        self._said.setVisible(allowed)
        self._said.setChecked(allowed and checked)

    def set_said(self, *, said: bool) -> None:
        """Tick or untick that it was said, where it can be; the text decides (R14)."""
        self._said.setChecked(said and self._said.isVisibleTo(self))

    @property
    def step(self) -> NextStep | None:
        """Return the step as it stands, None while no date is understood."""
        on = self._due.on
        if on is None or not self._action.currentText().strip():
            return None
        text = self._action.currentText().strip()
        shown, code = self._code
        by_text = self._action.findText(text)
        action = code if text == shown else self._action.itemData(by_text) if by_text >= 0 else text
        proposal = self._proposal
        reason = proposal.reason if proposal and not self._own else Reason.of("chosen")
        return NextStep(
            action=str(action),
            channel=Channel(self._channel.currentData()),
            on=on,
            at=self._due.at,
            stated=self._said.isVisibleTo(self) and self._said.isChecked(),
            situation=proposal.situation if proposal else "",
            attempt=proposal.attempt if proposal else 0,
            reason=reason,
            conditional=reason.code != "agreed",  # an appointment holds whatever they write (6.1)
        )

    def _on_action(self, text: str) -> None:
        found = self._action.findText(text)
        code = self._action.itemData(found) if found >= 0 else None
        natural = {"call": Channel.CALL, "email": Channel.EMAIL, "message": Channel.MESSAGE}
        natural |= {"visit": Channel.VISIT, "find_person": Channel.RESEARCH}
        natural |= {"ask_for_hr": Channel.CALL}
        if code in natural:
            self._channel.setCurrentIndex(self._channel.findData(natural[code]))
        self._on_own()

    def _on_own(self, *_args: object) -> None:
        if self._filling:
            return
        self._own = True
        self._reason.setText(_("Your choice."))
        self.changed.emit()
