# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Add a pursuit with its first step; a company name alone is enough (method.md R30)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QWidget

from desktop_app import words
from desktop_app.domain.records import STAGES, Kind, Stage
from desktop_app.overriding import override
from desktop_app.services import beginning
from desktop_app.services.edits import Edits
from desktop_app.services.pursuits import NewPursuit
from desktop_app.ui.dialogs.form import FormDialog
from desktop_app.ui.dialogs.form_draft import Typed
from desktop_app.ui.dialogs.how_it_began import HowItBegan
from desktop_app.ui.dialogs.likeness_hint import (
    Hint,
    LikenessHint,
    new_company_hints,
    new_person_hints,
)
from desktop_app.ui.dialogs.pick_fields import NameEdit
from desktop_app.ui.follow_up.next_step import NextStepEditor
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.services.people import Choice
    from desktop_app.services.steps import NextStep
    from desktop_app.ui.undo import Undoable


class NewPursuitDialog(FormDialog):
    """Asks who, what and how far; proposes the step with its reason.

    Attributes:
        made: the change that added the pursuit, None until it is saved.
    """

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        parent: QWidget | None = None,
        *,
        start: NewPursuit | None = None,
    ) -> None:
        super().__init__(_("New pursuit"), _("Add pursuit"), parent)
        self._office, self._undoable = office, undoable
        self.made: Change | None = None
        self.lead(_("A company, a person or a goal is enough. The step is a proposal."))
        self.company = NameEdit(office.companies.choices_like, self)
        self.person = NameEdit(office.people.choices_like, self)
        self.title = QLineEdit(self)
        self.kind = QComboBox(self)
        for kind in (Kind.APPLICATION, Kind.NETWORKING, Kind.INTERVIEW):
            self.kind.addItem(words.kind(kind), kind)
        self.stage = QComboBox(self)
        self.began = HowItBegan(NameEdit(office.companies.choices_like, self), self)
        self.step = NextStepEditor(office, self)
        self.company_hint = LikenessHint([self.company, self.title], self._like_company, self)
        self.person_hint = LikenessHint([self.person, self.company], self._like_person, self)
        self.row(_("Company"), self.company)
        self.row(_("Goal"), self.title)
        self.row(_("Person"), self.person)
        self.row(_("Kind"), self.kind)
        self.row(_("Stage"), self.stage)
        self.began.put_rows(self)
        self.row(_("Next step"), self.step)
        self.keep_below(self.company_hint, self.person_hint)
        for field in (self.company, self.person, self.title):
            field.textChanged.connect(self._judge)
        self.person.editingFinished.connect(self._propose)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.stage.currentIndexChanged.connect(self._propose)
        self.began.changed.connect(self._propose)
        self.step.changed.connect(self._judge)
        self.step.judge_with(self._caution)
        self.person_hint.taken.connect(self._propose)
        self.person.picked.connect(self._on_picked)
        if start is not None:
            self.company.set_value(start.company)
            self.person.set_value(start.person, start.contact_id)
        self._on_kind()
        self._order_tabs()
        self.keep_draft(office.drafts, "new_pursuit", Typed(self._typed, self._put))
        self.resize(640, 0)

    def _typed(self) -> dict[str, Any]:
        texts = {"company": self.company, "person": self.person, "title": self.title}
        kinds = {"kind": self.kind, "stage": self.stage}
        typed: dict[str, Any] = {name: field.text() for name, field in texts.items()}
        typed |= {name: str(box.currentData()) for name, box in kinds.items()}
        return typed | self.began.typed()

    def _put(self, typed: dict[str, Any]) -> None:
        held = self._typed() | typed
        for name, box, values in (("kind", self.kind, Kind), ("stage", self.stage, Stage)):
            box.setCurrentIndex(max(0, box.findData(values(held[name]))))
        for name, field in (
            ("company", self.company), ("person", self.person), ("title", self.title)
        ):  # fmt: skip
            field.setText(str(held[name]))
        self.began.put(held)
        self._propose()

    def _order_tabs(self) -> None:
        """Begin with the company; the buttons, which were made first, come last."""
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        order = (self.company, self.company_hint, self.title, self.person, self.person_hint,
                 self.kind, self.stage, *self.began.fields, self.step, self.ok, cancel)  # fmt: skip
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)
        (self.title if self.company.text() or self.person.text() else self.company).setFocus()

    def _on_picked(self, choice: Choice) -> None:
        """Take the company of somebody known, where none was named: it is told once."""
        if choice.detail and not self.company.text().strip():
            self.company.set_value(choice.detail)

    def _like_company(self) -> list[Hint]:
        return new_company_hints(self._office, self.company.text(), self.title.text())

    def _like_person(self) -> list[Hint]:
        return new_person_hints(self._office, self.person.text(), self.company.text())

    def _on_kind(self) -> None:
        self.stage.blockSignals(True)
        self.stage.clear()
        kind = Kind(self.kind.currentData())
        for stage in STAGES[kind]:
            self.stage.addItem(words.stage(stage), stage)
        if kind is Kind.APPLICATION:
            self.stage.setCurrentIndex(self.stage.findData(Stage.APPLIED))
        self.stage.blockSignals(False)
        self._propose()

    @property
    def new(self) -> NewPursuit:
        """Return what was typed."""
        kind, stage = Kind(self.kind.currentData()), Stage(self.stage.currentData())
        applied = kind is Kind.APPLICATION and stage is not Stage.FOUND
        return NewPursuit(
            company=self.company.text(),
            person=self.person.text(),
            contact_id=self.person.number,
            title=self.title.text(),
            kind=kind,
            stage=stage,
            applied_on=self._office.desk.today if applied else None,
            relationship=self.began.relationship,
            agency=self.began.agency,
            no_calls=self.began.no_calls,
        )

    def _propose(self) -> None:
        edits = Edits(self._office.desk.database)
        self._show_how()
        probe = self.new
        if not (probe.company.strip() or probe.person.strip() or probe.title.strip()):
            probe = replace(probe, title="-")
        pursuit = self._office.pursuits.draft_in(edits, probe)
        sent = self.began.sent
        self.step.allow_said(allowed=sent is not None, checked=False)
        self.step.propose(beginning.proposed(self._office, edits, pursuit, sent))
        self._judge()

    def _show_how(self) -> None:
        """Ask only what the kind and the stage leave open."""
        kind, stage = Kind(self.kind.currentData()), Stage(self.stage.currentData())
        self.began.show_for(self.form, kind, stage)

    def _caution(self, step: NextStep) -> str:
        """Say what speaks against the first day, also from other pursuits (method.md R24)."""
        from desktop_app.words.guards import guard  # noqa: PLC0415  # not before it is opened

        if not self.person.text().strip():
            return ""
        edits = Edits(self._office.desk.database)
        pursuit = self._office.pursuits.draft_in(edits, self.new)
        found = self._office.proposals.warnings_in(edits, pursuit, step)
        said = (guard(f.reason, self._office.desk.today) for f in found)
        return "\n".join(f"{line}." for line in said)

    def _judge(self, *_args: object) -> None:
        named = any(f.text().strip() for f in (self.company, self.person, self.title))
        self.ok.setEnabled(named and self.step.step is not None)

    @override
    def accept(self) -> None:
        """Save; the dialog stays open when it was refused."""
        self.refusal.run(self._undoable, self._begin, super().accept)

    def _begin(self) -> Change:
        new, step, sent = self.new, self.step.step, self.began.sent
        self.made = beginning.begin(self._office, new, step, sent)
        return self.made
