# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How a template reads with a real pursuit, and whether it says the step (method.md R14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.domain.agreement import Agreement, announced, check_step
from desktop_app.domain.moments import NETWORKING, takes_leave
from desktop_app.domain.own_templates import as_template, problems
from desktop_app.domain.records import LIVE, Kind, Outcome
from desktop_app.services.drafting import Wording, word_to_them
from desktop_app.services.proposals import Happened
from desktop_app.ui.aloud import name_choice
from desktop_app.ui.dialogs.steady_box import SteadyBox
from desktop_app.ui.follow_up.draft_remarks import day_names, remark
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label, set_tip
from desktop_app.words import lines
from desktop_app.words import templates as says
from desktop_app.words import text as _

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.messages import Filled, Template
    from desktop_app.domain.particulars import OwnTemplate
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_NETWORKING = Qt.ItemDataRole.UserRole + 1
_MOST_SHOWN = 20_000
_MOST_PURSUITS = 40
_OUTCOMES = {"email": Outcome.WRITTEN, "voicemail": Outcome.VOICEMAIL, "live": Outcome.REACHED}


class TemplatePreview(QFrame):
    """A template filled for one pursuit; nothing of it is saved or sent."""

    def __init__(
        self, office: Office, dossier: Dossier | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office = office
        self._own: OwnTemplate | None = None
        self._chosen = False
        self.pursuits = SteadyBox(self)
        name_choice(self.pursuits, _("Shown with"))
        self.pursuits.setMinimumContentsLength(16)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.pursuits.setSizeAdjustPolicy(policy)
        self._fill_pursuits(dossier)
        self.subject = Label("", self)
        self.subject.setProperty("role", "strong")
        self.subject.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Preview"))
        self.note = Label("", self)
        self.note.setWordWrap(True)
        head = Label(_("How it reads"), self)
        head.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for part in (head, self.pursuits, self.subject):
            column.addWidget(part)
        column.addWidget(self.text, 1)
        column.addWidget(self.note)
        self.pursuits.activated.connect(self._on_chosen)

    def _fill_pursuits(self, dossier: Dossier | None) -> None:
        rows = [dossier.row] if dossier is not None and dossier.pursuit.status in LIVE else []
        rows += [card.row for card in self._office.browsing.agenda().cards[:_MOST_PURSUITS]]
        for row in rows:
            if self.pursuits.findData(row.id) < 0:
                self.pursuits.addItem(lines.pursuit_name(row), row.id)
                last = self.pursuits.count() - 1
                self.pursuits.setItemData(last, row.kind is Kind.NETWORKING, _NETWORKING)
        self.pursuits.setVisible(bool(rows))

    def show_template(self, own: OwnTemplate) -> None:
        """Show a template as it would read."""
        self._own = own
        if not self._chosen:
            self._take_fitting(own)
        self._read()

    def _take_fitting(self, own: OwnTemplate) -> None:
        """Show it with a pursuit of the right kind, until the user chooses one."""
        codes = own.situations.split()
        meets = bool(codes) and codes[0] in NETWORKING
        if not codes or self.pursuits.currentData(_NETWORKING) == meets:
            return
        fitting = self.pursuits.findData(meets, _NETWORKING)
        if fitting >= 0:
            self.pursuits.blockSignals(True)
            self.pursuits.setCurrentIndex(fitting)
            self.pursuits.blockSignals(False)

    def _on_chosen(self, _index: int) -> None:
        self._chosen = True
        self._read()

    def _read(self) -> None:
        own, number = self._own, self.pursuits.currentData()
        if own is None:
            return
        dossier = self._office.browsing.dossier(number) if number is not None else None
        if dossier is None:
            self.subject.setText("")
            self.text.setPlainText("")
            self._say(_("With a first pursuit you will see here how it reads."), stops=False)
            return
        set_tip(self.pursuits, self.pursuits.currentText())
        template = as_template(own)
        step = self._proposed(template, dossier)
        wording = _wording(dossier, step, self._office.desk.today)
        filled = self._office.drafting.fill(template, dossier, wording)
        self.subject.setText(filled.subject)
        self.text.setPlainText(filled.body[:_MOST_SHOWN])
        self._judge(own, template, filled, step)

    def _proposed(self, template: Template, dossier: Dossier) -> Proposal | None:
        if takes_leave(template.situations):
            return None
        happened = Happened(
            _OUTCOMES.get(template.form, Outcome.WRITTEN),
            template.channels[0],
            self._office.desk.today,
        )
        return self._office.proposals.after(dossier.pursuit.id, happened)

    def _judge(
        self, own: OwnTemplate, template: Template, filled: Filled, step: Proposal | None
    ) -> None:
        wrong = [says.problem(each) for each in problems(f"{own.subject}\n{own.body}")]
        if wrong:
            self._say(" ".join([*wrong[:3], _("Such a sentence is left out.")]), stops=True)
            return
        found = self._agreement(template, filled, step)
        phrase = words.spoken(step.on, step.at, self._office.desk.today) if step else ""
        said = [remark(found, phrase, step.channel if step else None)]
        if filled.missing:
            names = ", ".join(says.field_name(name) for name in filled.missing)
            said.append(_("Not known here, so left out: {names}.", names=names))
        self._say(" ".join(filter(None, said)), stops=found.stops)

    def _agreement(self, template: Template, filled: Filled, step: Proposal | None) -> Agreement:
        if template.form == "live" or not filled.body:
            return Agreement(ok=True, code="agrees")
        if step is None:
            said = announced(filled.body, around=self._office.desk.today)
            return Agreement(ok=not said, code="announced" if said else "agrees", said=said)
        return check_step(
            filled.body,
            channel=step.channel,
            on=step.on,
            at=step.at,
            phrase_date=words.spoken_forms(step.on, step.at),
        )

    def _say(self, text: str, *, stops: bool) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        dress(self.note, "error" if stops else "muted")


def _wording(dossier: Dossier, step: Proposal | None, today: date) -> Wording:
    said = word_to_them(dossier)
    return Wording(
        next_channel=words.channel_verb(step.channel) if step else "",
        next_date=words.spoken(step.on, step.at, today) if step else "",
        as_said=_(", as I said I would"),
        promised_date=words.spoken(said.due_on, said.due_time, today) if said else "",
        **day_names(dossier, today),
    )
