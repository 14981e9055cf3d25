# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Log what happened on an earlier day; what depends on it is put right (method.md 6.3)."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from desktop_app import words
from desktop_app.domain.agenda import instant, place
from desktop_app.domain.errors import KnownError
from desktop_app.domain.outcomes import ways_of
from desktop_app.domain.records import Channel, Direction, Outcome
from desktop_app.overriding import override
from desktop_app.services.follow_ups import Happening
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.day_fields import clock_time, day, read_day, read_time
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.form_draft import Typed
from desktop_app.ui.dialogs.hint_line import GAP
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.ui.reader import reader
from desktop_app.words import particulars
from desktop_app.words import text as _
from desktop_app.words.places import Moment, due_both

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.services.past_touches import Outlook
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable

NOON = time(12)
"""Where no time is said."""

# A no, an ending or a day they named calls for the follow-up window, which asks what it must.
_ELSEWHERE = {Outcome.NO_CONTACT, Outcome.REJECTED, Outcome.NO_TIME, Outcome.CALL_ON}
_EITHER = {Outcome.REACHED, Outcome.VOICEMAIL}  # who turned to whom is left open by these
_OUTCOMES = tuple(
    (outcome, theirs)
    for outcome in Outcome
    if outcome not in _ELSEWHERE
    for theirs in ((False, True) if outcome in _EITHER else (False,))
)
_WAYS = {False: Direction.OUT, True: Direction.IN}
_THEIRS = "in:"


def told(outcome: Outcome, *, theirs: bool) -> str:
    """Return what happened as the value of a choice."""
    return f"{_THEIRS}{outcome}" if theirs else str(outcome)


def untold(value: str) -> tuple[Outcome, bool]:
    """Return what such a value says: what happened, and whether they turned to the user."""
    return Outcome(value.removeprefix(_THEIRS)), value.startswith(_THEIRS)


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
        super().__init__(*self.titles(), parent)
        self._office, self._undoable, self._pursuit_id = office, undoable, pursuit_id
        self.lead(self.purpose())
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
        self.begin()
        self._judge()
        self.keep_draft(office.drafts, self.draft_key(), Typed(self.fields.values, self._fill))
        self.resize(680, 0)

    # What a correction does differently

    def titles(self) -> tuple[str, str]:
        """Return what the dialog and its button are called."""
        return _("Log something earlier"), _("Log it")

    def purpose(self) -> str:
        """Return in a sentence what the dialog is for."""
        return _("The day it happened counts. That it was written down later is noted.")

    def draft_key(self) -> str:
        """Return under which key what is typed is kept."""
        return f"past_touch:{self._pursuit_id}"

    def outcomes(self) -> tuple[tuple[Outcome, bool], ...]:
        """Return what may have happened, and whether they turned to the user with it."""
        return _OUTCOMES

    def people(self) -> dict[int, str]:
        """Return with whom it may have been, by id; the first contact first."""
        file = self._office.pursuit_cards.file(self._pursuit_id)
        people = {file.contact.id: file.contact.name} if file and file.contact else {}
        for part, contact in file.parts if file else ():
            people.setdefault(contact.id, f"{contact.name} · {particulars.part(part.part)}")
        return people

    def begin(self) -> None:
        """Fill in what is known at first."""

    def foresee(self, happening: Happening) -> Outlook:
        """Return what saving would mean. Errors: a `KnownError` that says why it cannot be."""
        return self._office.past_touches.outlook(self._pursuit_id, happening)

    def write(self, happening: Happening, then: NextStep | None) -> Change:
        """Save it. Errors: as `foresee`."""
        return self._office.past_touches.log(self._pursuit_id, happening, then)

    # The form

    def _build(self, with_id: int | None) -> None:
        set_ = self.fields
        self.form.setVerticalSpacing(GAP)
        outcomes = [
            (told(outcome, theirs=theirs), words.outcome_past(outcome, None, _WAYS[theirs]))
            for outcome, theirs in self.outcomes()
        ]
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
        file, people = self._office.pursuit_cards.file(self._pursuit_id), self.people()
        known = file is not None and file.contact is not None
        if not people or (known and len(people) == 1):
            return
        choices = [(str(number), name) for number, name in people.items()]
        if not known:
            choices.insert(0, ("", _("nobody known by name")))
        who = f.choice(self.fields, "with", self, choices)
        self.fields.place(self.form, _("With"), who)
        if with_id in people:
            who.put(str(with_id))

    def _offer_channels(self) -> None:
        """Offer the ways by which such a thing happens: no application is a call."""
        outcome, _theirs = untold(str(self.fields.values()["outcome"]))
        box = self.fields.widget("channel")
        if not isinstance(box, QComboBox):  # pragma: no cover  # it is made so above
            return
        was, fitting = box.currentData(), ways_of(outcome)
        if [box.itemData(n) for n in range(box.count())] == [str(way) for way in fitting]:
            return
        box.blockSignals(True)
        box.clear()
        for way in fitting:
            box.addItem(words.channel(way), str(way))
        box.setCurrentIndex(max(0, box.findData(was)))
        box.blockSignals(False)

    def _fill(self, values: Mapping[str, f.Value]) -> None:
        self.fields.fill({"outcome": values.get("outcome", "")})
        self._offer_channels()
        self.fields.fill(values)

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
        outcome, theirs = untold(str(values["outcome"]))
        happening = Happening(
            outcome,
            Channel(values["channel"]),
            on,
            self._instant(on, read_time(str(values["at"]))),
            text=str(values["text"]).strip(),
            with_id=int(values.get("with") or 0) or None,
            theirs=theirs,
        )
        return self.at_known(happening)

    def at_known(self, happening: Happening) -> Happening:
        """Return what was typed, at the moment that is known better than by the fields."""
        return happening

    def _instant(self, on: date, at: time | None) -> datetime:
        """Return when it happened; without a time the middle of the day, or just now if today."""
        if at is None and on >= self._office.today:
            return self._office.desk.now
        return instant(on, at or NOON, place("", self._office.desk.clock.zone_name()))

    def _judge(self, *_args: object) -> None:
        self._offer_channels()
        happening = self.happening
        self._outlook = None
        self.show_error("")
        if happening is not None:
            try:
                self._outlook = self.foresee(happening)
            except KnownError as error:
                if error.code != "nothing_corrected":  # that is plain before anything is typed
                    self.show_error(error)
        self._show_outlook()

    def _show_outlook(self) -> None:
        outlook = self._outlook
        stands = outlook.stands if outlook else None
        self.keep.setVisible(stands is not None and outlook is not None and bool(outlook.proposal))
        if outlook is not None and stands is not None:
            what = words.action(stands.action, channel=stands.channel)
            when = due_both(
                Moment(stands.due_on, stands.due_time, stands.zone), reader(self._office)
            )
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
        if not shown:
            QTimer.singleShot(0, self, self.shrink)
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
        self.refusal.run(
            self._undoable,
            lambda: self.write(happening, then),
            super().accept,
        )
