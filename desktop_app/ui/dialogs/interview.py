# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Add or change an interview: when, where, with whom."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from desktop_app.domain.folding import fold
from desktop_app.domain.links import link_hint, web_link
from desktop_app.domain.particulars import Interview, InterviewState
from desktop_app.overriding import override
from desktop_app.services.interviews import InterviewCard
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.attendees import Attendees, attendees
from desktop_app.ui.dialogs.day_fields import clock_time, day
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.form_draft import Typed
from desktop_app.ui.dialogs.hint_line import GAP
from desktop_app.ui.dialogs.zone_field import zone
from desktop_app.words import text as _
from desktop_app.words.particulars import hint, interview_state

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.services.people import Choice
    from desktop_app.ui.undo import Undoable

_TEXTS = ("zone", "place", "note")


class InterviewDialog(FormDialog):
    """One interview; a new one where none is given."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        pursuit_id: int,
        interview_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        is_new = interview_id is None
        super().__init__(_("New interview") if is_new else _("Interview"), _("Save"), parent)
        self._office, self._undoable = office, undoable
        self._pursuit_id, self._interview_id = pursuit_id, interview_id
        self.fields = f.FieldSet(self)
        self._build()
        self._remove: QPushButton | None = None
        if not is_new:
            self._remove = self.buttons.addButton(
                _("Delete"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            self._remove.setAutoDefault(False)
            self._remove.clicked.connect(self._on_remove)
        self.fields.fill(self._stored())
        self.fields.changed.connect(self._judge)
        self._judge()
        typed = Typed(self.fields.values, self.fields.fill)
        key = f"interview:{pursuit_id}:{'new' if is_new else interview_id}"
        self.keep_draft(office.drafts, key, typed)
        self.resize(560, 0)

    def _build(self) -> None:
        set_ = self.fields
        self.form.setVerticalSpacing(GAP)
        set_.place(self.form, _("Day"), day(set_, "on", self, self._office))
        set_.place(self.form, _("From"), clock_time(set_, "starts", self))
        set_.place(self.form, _("To"), clock_time(set_, "ends", self, example="11:30"))
        set_.place(self.form, _("Time zone"), zone(set_, "zone", self))
        set_.place(self.form, _("Place"), f.line(set_, "place", self))
        link = f.line(set_, "link", self, example="https://…", judge=link_hint)
        set_.place(self.form, _("Link"), link)
        set_.place(self.form, _("With"), self._with())
        states = [(str(s), interview_state(s)) for s in InterviewState]
        set_.place(self.form, _("It is"), f.choice(set_, "state", self, states))
        set_.place(self.form, _("Note"), f.text(set_, "note", self))

    def _with(self) -> f.Field:
        field = attendees(self.fields, "people", self, self._people)
        interview = self._interview()
        if interview is not None and isinstance(field.widget, Attendees):
            field.widget.stood(interview.people)
        return field

    def _people(self) -> tuple[Choice, ...]:
        return self._office.people.choices_near(self._pursuit_id)

    def _interview(self) -> Interview | None:
        file = self._office.pursuit_cards.file(self._pursuit_id)
        found = file.interviews if file else ()
        return next((i for i in found if i.id == self._interview_id), None)

    def _stored(self) -> dict[str, Any]:
        interview = self._interview()
        if interview is None:
            return {"on": "", "state": str(InterviewState.PLANNED), "people": self._likely()}
        values: dict[str, Any] = {name: getattr(interview, name) for name in (*_TEXTS, "link")}
        return values | {
            "on": interview.on_date.isoformat(),
            "starts": f"{interview.starts:%H:%M}" if interview.starts else "",
            "ends": f"{interview.ends:%H:%M}" if interview.ends else "",
            "people": {"text": interview.people},
            "state": str(interview.state),
        }

    def _likely(self) -> dict[str, Any]:
        """Return the pursuit's first contact as who takes part: most often they do."""
        file = self._office.pursuit_cards.file(self._pursuit_id)
        contact = file.contact if file else None
        if contact is None:
            return {"text": ""}
        return {"text": contact.name, "picked": {fold(contact.name): contact.id}}

    def _judge(self) -> None:
        values = self.fields.values()
        starts, ends = values["starts"], values["ends"]
        early = self.fields.sound and bool(ends) and (not starts or ends <= starts)
        self.fields.remark("ends", hint("ends_early") if early else "")
        self.ok.setEnabled(self.fields.sound and bool(values["on"]) and not early)

    @property
    def card(self) -> InterviewCard:
        """Return what was typed."""
        values = self.fields.values()
        texts = {name: values[name] for name in _TEXTS}
        people = values["people"]
        return InterviewCard(
            date.fromisoformat(values["on"]),
            time.fromisoformat(values["starts"]) if values["starts"] else None,
            time.fromisoformat(values["ends"]) if values["ends"] else None,
            link=web_link(values["link"]),
            state=InterviewState(values["state"]),
            people=people["text"],
            picked=people["picked"],
            add_new=people["add_new"],
            **texts,
        )

    def _on_remove(self) -> None:
        number = self._interview_id
        if number is not None and self._undoable.do(lambda: self._office.interviews.remove(number)):
            super().accept()

    @override
    def accept(self) -> None:
        """Save; the dialog stays open when it was refused."""
        if not self.ok.isEnabled():
            return
        card, number = self.card, self._interview_id
        interviews = self._office.interviews

        def verb() -> Change:
            if number is None:
                return interviews.add(self._pursuit_id, card)
            return interviews.change(number, card)

        self.refusal.run(self._undoable, verb, super().accept)
