# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Log what happened on an earlier day; what depends on it is put right (method.md 6.3)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app import words
from desktop_app.domain.agenda import instant, place
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Outcome
from desktop_app.overriding import override
from desktop_app.services.follow_ups import Happening
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.day_fields import clock_time, day, read_day, read_time
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.form_draft import Typed
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.words import particulars
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.office import Office
    from desktop_app.services.past_touches import Outlook
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable

_NOON = time(12)
# A no, an ending or a day they named calls for the follow-up window, which asks what it must.
_OUTCOMES = tuple(
    outcome for outcome in Outcome
    if outcome not in {Outcome.NO_CONTACT, Outcome.REJECTED, Outcome.NO_TIME, Outcome.CALL_ON}
)  # fmt: skip


class PastTouchDialog(FormDialog):
    """Asks what happened and when; offers the next step that follows, or keeps the one there is."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        pursuit_id: int,
        parent: QWidget | None = None,
        *,
        with_id: int | None = None,
    ) -> None:
        super().__init__(_("Log something earlier"), _("Log it"), parent)
        self._office, self._undoable, self._pursuit_id = office, undoable, pursuit_id
        self.lead(_("The day it happened counts. That it was written down later is noted."))
        self.fields = f.FieldSet(self)
        self._outlook: Outlook | None = None
        self._build(with_id)
        self.step = NextStepEditor(office, self)
        self.step.allow_said(allowed=False, checked=False)
        self.keep = QCheckBox("", self)
        self.keep.setChecked(True)
        self.form.addRow("", self.keep)
        self.row(_("Next step"), self.step)
        self.fields.changed.connect(self._judge)
        self.keep.toggled.connect(self._show_step)
        self.step.changed.connect(self._allow)
        self._judge()
        typed = Typed(self.fields.values, self.fields.fill)
        self.keep_draft(office.drafts, f"past_touch:{pursuit_id}", typed)
        self.resize(680, 0)

    def _build(self, with_id: int | None) -> None:
        set_ = self.fields
        outcomes = [(str(o), words.outcome_past(o)) for o in _OUTCOMES]
        set_.place(self.form, _("What happened"), f.choice(set_, "outcome", self, outcomes))
        channels = [(str(c), words.channel(c)) for c in Channel]
        set_.place(self.form, _("How"), f.choice(set_, "channel", self, channels))
        self._ask_with_whom(with_id)
        on = day(set_, "on", self, self._office, past=True)
        set_.place(self.form, _("Day"), on)
        set_.place(self.form, _("Time"), clock_time(set_, "at", self))
        if isinstance(on.widget, QLineEdit):
            on.widget.setPlaceholderText(_("yesterday, last thu, 12 Nov"))
        set_.place(self.form, _("What was said"), f.text(set_, "text", self))

    def _ask_with_whom(self, with_id: int | None) -> None:
        """Ask for the person where several have a part; `with_id` stands there at first."""
        file = self._office.pursuit_cards.file(self._pursuit_id)
        people = {file.contact.id: file.contact.name} if file and file.contact else {}
        for part, contact in file.parts if file else ():
            told = f"{contact.name} · {particulars.part(part.part)}"
            people.setdefault(contact.id, told)
        if not people or (len(people) == 1 and file is not None and file.contact is not None):
            return
        choices = [(str(number), name) for number, name in people.items()]
        if file is None or file.contact is None:
            choices.insert(0, ("", _("nobody known by name")))
        who = f.choice(self.fields, "with", self, choices)
        self.fields.place(self.form, _("With"), who)
        if with_id in people:
            who.put(str(with_id))

    @property
    def on(self) -> date | None:
        """Return the day it happened, None while it is not said."""
        return read_day(str(self.fields.values()["on"]), self._office, past=True)

    @property
    def happening(self) -> Happening | None:
        """Return what was typed, None while the day is missing."""
        values, on = self.fields.values(), self.on
        if on is None or not self.fields.sound:
            return None
        return Happening(
            Outcome(values["outcome"]),
            Channel(values["channel"]),
            on,
            self._instant(on, read_time(str(values["at"]))),
            text=str(values["text"]).strip(),
            with_id=int(values.get("with") or 0) or None,
        )

    def _instant(self, on: date, at: time | None) -> datetime:
        """Return when it happened; without a time the middle of the day, never later than now."""
        there = instant(on, at or _NOON, place("", self._office.desk.clock.zone_name()))
        return there if at is not None else min(there, self._office.desk.now)

    def _judge(self, *_args: object) -> None:
        happening = self.happening
        self._outlook = None
        self.show_error("")
        if happening is not None:
            try:
                self._outlook = self._office.past_touches.outlook(self._pursuit_id, happening)
            except KnownError as error:
                self.show_error(error)
        self._show_outlook()

    def _show_outlook(self) -> None:
        outlook = self._outlook
        stands = outlook.stands if outlook else None
        self.keep.setVisible(stands is not None)
        if outlook is not None and stands is not None:
            today = self._office.desk.today
            what = words.action(stands.action, channel=stands.channel)
            when = words.due(stands.due_on, stands.due_time, today)
            self.keep.setText(_("Keep the next step: {what}, {when}").format(what=what, when=when))
            self.keep.setChecked(not outlook.differs)
        if outlook is not None and outlook.proposal is not None:
            self.step.propose(outlook.proposal)
        self._show_step()

    def _show_step(self, *_args: object) -> None:
        wanted = self._outlook is not None and self._outlook.proposal is not None
        shown = wanted and not (self.keep.isVisibleTo(self) and self.keep.isChecked())
        self.step.setVisible(shown)
        label = self.form.labelForField(self.step)
        if label is not None:
            label.setVisible(shown)
        self._allow()

    def _allow(self, *_args: object) -> None:
        asked = self.step.isVisibleTo(self)
        self.ok.setEnabled(self._outlook is not None and (not asked or self.step.step is not None))

    @property
    def then(self) -> NextStep | None:
        """Return the next step where another one is chosen."""
        return self.step.step if self.step.isVisibleTo(self) else None

    @override
    def accept(self) -> None:
        """Log it; the dialog stays open when it was refused."""
        happening, then = self.happening, self.then
        if happening is None or not self.ok.isEnabled():
            return
        touches = self._office.past_touches
        self.refusal.run(
            self._undoable,
            lambda: touches.log(self._pursuit_id, happening, then),
            super().accept,
        )
