# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Find a person: the rungs, what to say, what came of it, the next step (R29-R33)."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import KnownError
from desktop_app.domain.ladder import ORDER
from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.records import Channel
from desktop_app.overriding import override
from desktop_app.ui.dialogs.dialog_keys import EnterPresses
from desktop_app.ui.dialogs.form_label import FormLabel
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.ladder.cautions import CautionLine, against_a_call, why_no_calls
from desktop_app.ui.ladder.known_there import KnownThere
from desktop_app.ui.ladder.learned import Learned
from desktop_app.ui.ladder.result_keys import ResultKeys
from desktop_app.ui.ladder.script_pane import ScriptPane
from desktop_app.ui.ladder.stepper import Stepper
from desktop_app.ui.panes import dress, scrolling
from desktop_app.ui.refusal import Refusal
from desktop_app.ui.screens import available
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.words import lines
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date, time

    from desktop_app.services.browsing import Dossier
    from desktop_app.services.ladder import Try, View
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable

_CLIMBS = {
    (LadderStep.SWITCHBOARD, LadderResult.CONNECTED),
    (LadderStep.HR, LadderResult.CONNECTED),
}
"""What leads to the next rung within the same call, without retyping (R31)."""

_SAID = {LadderResult.VOICEMAIL, LadderResult.MESSAGE}
_NOTHING_SAID = {LadderResult.FOUND, LadderResult.NO_ANSWER}


MARGIN = 48
"""Pixels of the screen left to the frame and a panel."""


class LadderWindow(QDialog):
    """Find the person behind one pursuit."""

    def __init__(
        self, office: Office, undoable: Undoable, dossier: Dossier, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        EnterPresses(self)
        self._office, self._undoable, self._dossier = office, undoable, dossier
        self._view: View = office.ladder.view(dossier.pursuit.id)
        self._step = self._view.standing.step
        self._before: list[Try] = []
        self.setWindowTitle(_("Find a person: {name}").format(name=lines.pursuit_name(dossier.row)))
        room = available(self).size()
        self.resize(min(1160, room.width() - MARGIN), min(820, room.height() - MARGIN))
        self.stepper = Stepper(self)
        self.script = ScriptPane(office, dossier, self)
        self.keys = ResultKeys(self)
        self.learned = Learned(office, self)
        self.known = KnownThere(self._view.people, self)
        self.offered = DueEdit(office, self)
        self.next_step = NextStepEditor(office, self)
        self.refusal = Refusal(self)
        self._caution = CautionLine(self)
        self._make_buttons()
        self._arrange()
        self._connect()
        self.learned.serve(self._view)
        self._restore_draft()
        self._begin()

    def _make_buttons(self) -> None:
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Save | kinds.Cancel, self)
        self._save = self._buttons.button(kinds.Save)
        self._save.setText(_("Log it and keep this step"))
        dress(self._save, "primary")  # the box has dressed its buttons already
        self._save.setDefault(True)
        self._buttons.button(kinds.Cancel).setText(_("Not now"))
        self._said = QPushButton(_("They said no …"), self)
        self._said.setAutoDefault(False)
        self._buttons.addButton(self._said, QDialogButtonBox.ButtonRole.ResetRole)

    def _arrange(self) -> None:
        self.stepper.setFixedWidth(320)
        name = ElidedLabel(lines.pursuit_name(self._dossier.row), self)
        name.setProperty("role", "title")
        self._inner = QWidget(self)
        right = QVBoxLayout(self._inner)
        right.setContentsMargins(0, 0, 8, 0)
        right.setSpacing(12)
        right.addWidget(self.known)
        right.addWidget(self.script)
        right.addWidget(self._caution)
        right.addWidget(self._section(_("What came of it?")))
        right.addWidget(self.keys)
        right.addWidget(self.learned)
        right.addWidget(self._offer_row())
        self._next_head = self._section(_("And your next step"))
        right.addWidget(self._next_head)
        right.addWidget(self.next_step)
        right.addWidget(self.refusal)
        right.addStretch(1)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addWidget(self.stepper)
        self._area = scrolling(self._inner, self)
        panes.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(name)
        column.addLayout(panes, 1)
        column.addWidget(self._buttons)

    def _offer_row(self) -> QWidget:
        self._offer = QWidget(self)
        row = QHBoxLayout(self._offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        label = FormLabel(_("When may you call them?"), self.offered, self._offer)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.offered)
        row.addStretch(1)
        return self._offer

    def _section(self, text: str) -> Label:
        head = Label(text, self)
        head.setProperty("role", "section")
        return head

    def _connect(self) -> None:
        self.stepper.chosen.connect(self._go_to)
        self.keys.chosen.connect(self._on_result)
        self.learned.fields.changed.connect(self._on_learned)
        self.offered.chosen.connect(lambda _when: self._on_offered())
        self.next_step.changed.connect(self._on_step)
        self.script.call_requested.connect(self._place_call)
        self._said.clicked.connect(self._they_said)
        self.known.chosen.connect(self._take)
        self._buttons.accepted.connect(self.save)
        self._buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)

    # Where one stands

    @property
    def step(self) -> LadderStep:
        """Return the rung that is tried now."""
        return self._step

    @property
    def calls_off(self) -> bool:
        """Say whether calls are not wanted just now (B4)."""
        return self._view.calls_off is not None and self._step is not LadderStep.LOOK_UP

    def _begin(self) -> None:
        """Show the rung that is next, with the keyboard on it."""
        self._go_to(self._view.standing.step)
        self.stepper.buttons[self._step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to(self, step: LadderStep) -> None:
        """Show a rung; what was told of it and of later ones in this sitting is told anew."""
        self._before = [t for t in self._before if ORDER.index(t.step) < ORDER.index(step)]
        self._show(step)

    def _show(self, step: LadderStep) -> None:
        self._step = step
        self.stepper.show_view(self._view, step, self._office.today, tries=self._before)
        self.keys.show_step(step)
        self.keys.setEnabled(not self.calls_off)
        self.next_step.forget_choice()
        self._show_result()

    def _show_result(self) -> None:
        result = self.keys.result
        self.learned.show_step(self._step, result)
        self.learned.setVisible(not self.calls_off)
        person = self._step is LadderStep.RESPONSIBLE and result is LadderResult.CONNECTED
        self._offer.setVisible(person or result is LadderResult.NAMED)
        for part in (self._next_head, self.next_step):
            part.setVisible(result is not None)
        self._show_script()
        self._show_caution()
        self._judge()

    def _show_script(self) -> None:
        if self._step is LadderStep.LOOK_UP:
            self.script.show_look_up(self._view)
        elif self.calls_off:
            self.script.show_refusal(why_no_calls(self._office, self._view))
        else:
            held = self.learned.values
            names = {"person": str(held["person"]), "hr": self._hr_name()}
            self.script.show_script(
                self._number(), self._step, self.keys.result, self.next_step.step, names
            )

    def _number(self) -> str:
        company = self._view.organization
        return company.phone or next(iter(self._view.memory.numbers), "")

    def _hr_name(self) -> str:
        told = [t.name for t in self._before if t.step is LadderStep.HR and t.name]
        return told[-1] if told else self._view.hr_name

    def _show_caution(self) -> None:
        calls = self._step is not LadderStep.LOOK_UP and not self.calls_off
        said = against_a_call(self._office, self._view, due=self.keys.result is None)
        self._caution.tell(said if calls else "", keeps_room=self.keys.result is not None)

    # What came of it

    def _on_result(self, result: LadderResult) -> None:
        if (self._step, result) in _CLIMBS:
            self._climb(result)
            return
        self.next_step.forget_choice()
        self._propose()
        self._show_result()
        missing = ""
        if result is LadderResult.NAMED and not self.learned.has_person:
            missing = "person"
        elif result is LadderResult.FOUND and not self.learned.has_number:
            missing = "number"
        wanted = self.learned.fields.widget(missing) if missing else self._save
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find_number(self) -> None:
        """Take a number that is being typed as one that was found; the cursor stays."""
        self.keys.result = LadderResult.FOUND
        self.keys.buttons[LadderResult.FOUND].setChecked(True)
        self._propose()
        self._show_result()

    def _climb(self, result: LadderResult) -> None:
        """Go on to the next rung in the same call; nothing is typed again."""
        self._before.append(self.learned.tell(self._step, result))
        self.learned.clear_desk()
        self._show(ORDER[ORDER.index(self._step) + 1])
        self._area.verticalScrollBar().setValue(0)
        wanted = self.learned.first_empty()
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def agreed(self) -> tuple[date, time | None] | None:
        """Return when they said the person can be called."""
        if self._offer.isHidden() or self.offered.on is None:
            return None
        return self.offered.on, self.offered.at

    def _propose(self) -> None:
        result = self.keys.result
        if result is None:
            return
        told = self.learned.tell(self._step, result)
        agreed = self.agreed if result in {LadderResult.NAMED, LadderResult.CONNECTED} else None
        proposal = self._office.ladder.proposal(self._dossier.pursuit.id, told, agreed=agreed)
        self.next_step.propose(proposal)
        research = self._step is LadderStep.LOOK_UP
        self.next_step.allow_said(
            allowed=not research and result not in _NOTHING_SAID, checked=result in _SAID
        )

    def _on_offered(self) -> None:
        if self.keys.result is not None:
            self.next_step.forget_choice()
            self._propose()
            self._judge()

    def _on_learned(self) -> None:
        look_up = self._step is LadderStep.LOOK_UP and self.keys.result is None
        if look_up and self.learned.fields.widget("number").hasFocus() and self.learned.has_number:
            self._find_number()
        self._judge()
        if self._step is LadderStep.RESPONSIBLE:
            self._show_script()

    def _on_step(self) -> None:
        if self.keys.result is not None:
            self._show_script()
        self._judge()

    def _judge(self) -> None:
        """Save is off until what came of it, and what comes next, are both known (R05)."""
        result = self.keys.result
        ready = result is not None and self.next_step.step is not None and not self.calls_off
        if result is LadderResult.FOUND:
            ready = ready and self.learned.has_number
        if result is LadderResult.NAMED or self._step is LadderStep.RESPONSIBLE:
            ready = ready and self.learned.has_person
        ready &= self.offered.acceptable or not self.offered.text or self._offer.isHidden()
        self._save.setEnabled(ready)

    def _place_call(self) -> None:
        from desktop_app.ui.opening import call  # noqa: PLC0415  # only when it is dialled

        home = self._office.preferences.current.country
        try:
            call(self._number(), home=home, country=self._view.organization.country)
        except KnownError as error:
            self.refusal.show_error(error)

    def _take(self, contact_id: int) -> None:
        """Go on with somebody known there; nobody need be found any more."""
        verb = partial(self._office.ladder.take, self._dossier.pursuit.id, contact_id)
        self.refusal.run(self._undoable, verb, self.accept)

    def _they_said(self) -> None:
        """Tell a no to being called from a general one, by the wizard (section 4)."""
        from desktop_app.ui.dialogs.what_they_said import (  # noqa: PLC0415  # on request
            WhatTheySaidDialog,
        )

        dialog = WhatTheySaidDialog(self._office, self._undoable, self._dossier, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.reject()
        dialog.deleteLater()

    # Saving

    def save(self) -> None:
        """Log the try with the step that follows; the window stays open when it was refused."""
        result, then = self.keys.result, self.next_step.step
        if result is None or then is None or not self._save.isEnabled():
            return
        tries = [*self._before, self.learned.tell(self._step, result)]
        person = self._step is LadderStep.RESPONSIBLE or result is LadderResult.NAMED
        found = self.learned.found if person else None
        number = self._dossier.pursuit.id
        self.refusal.run(
            self._undoable,
            lambda: self._office.ladder.record(number, tries, then, found),
            lambda: self._done(then),
        )

    def _done(self, then: NextStep) -> None:
        self._office.drafts.forget(self._draft_key)
        self._before = []
        fresh = self._office.browsing.dossier(self._dossier.pursuit.id)
        goes_on = then.channel is Channel.CALL and then.on <= self._office.today
        if fresh is None or fresh.contact is not None or not goes_on:
            self.accept()
            return
        self._dossier, self._view = fresh, self._office.ladder.view(fresh.pursuit.id)
        self.learned.clear_desk()
        self.learned.serve(self._view)
        self._begin()

    @property
    def _draft_key(self) -> str:
        return f"ladder/{self._dossier.pursuit.uid}"

    def _restore_draft(self) -> None:
        kept = self._office.drafts.find(self._draft_key)
        try:
            held = json.loads(kept) if kept else {}
        except ValueError:  # written by another version
            held = {}
        if isinstance(held, dict):
            self.learned.fields.fill({str(k): v for k, v in held.items()})

    # Overrides of Qt

    @override
    def reject(self) -> None:
        """Close without logging; what was typed waits for the next time."""
        typed = {name: value for name, value in self.learned.values.items() if value}
        self._office.drafts.keep(self._draft_key, json.dumps(typed) if typed else "")
        super().reject()
