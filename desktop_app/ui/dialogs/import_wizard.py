# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Bring a table in: look at it, say what its rows and columns hold, import all of it or nothing."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.overriding import override
from desktop_app.services.transfer.columns import reset
from desktop_app.services.transfer.csv_table import Table, reading_table
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.gradual import at_once, part
from desktop_app.ui.dialogs.import_kind import RowKindChoice
from desktop_app.ui.dialogs.import_namesakes import NamesakeChoice
from desktop_app.ui.dialogs.import_offers import targets
from desktop_app.ui.dialogs.import_preview import PreviewModel, PreviewTable
from desktop_app.ui.dialogs.import_question import DayOrderQuestion
from desktop_app.ui.dialogs.import_work import BusyBar, GradualWork
from desktop_app.ui.text import ElidedLabel, Label
from desktop_app.words import error_line, import_groups, ngettext
from desktop_app.words import importing as told
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop_app.domain.dates import DayOrder
    from desktop_app.domain.errors import KnownError
    from desktop_app.services.desk import Making
    from desktop_app.services.office import Office
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.own_in import Target
    from desktop_app.services.transfer.plan import Plan, Question, Report
    from desktop_app.ui.undo import Undoable

_REMARKS_HEIGHT, _PREVIEW_HEIGHT = 120, 180
_PREPARED = 0.6  # of bringing in; the rest is the writing
_BREATH = 0.08  # seconds between two looks at the window while rows are written
_Flag = QEventLoop.ProcessEventsFlag
# Nothing that could look into the database, or change it, while a transaction is open.
_ONLY_PAINT = _Flag.ExcludeUserInputEvents | _Flag.ExcludeSocketNotifiers | _Flag.X11ExcludeTimers


class _Seen(NamedTuple):
    table: Table
    kind: RowKind
    mapping: dict[int, Target]


class _Judged(NamedTuple):
    questions: tuple[Question, ...]
    plan: Plan


class ImportWizard(QDialog):
    """One file, looked at before it is imported; `report` says afterwards what was done."""

    def __init__(
        self, office: Office, undoable: Undoable, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._undoable, self._path = office, undoable, path
        self._table: Table | None = None
        self._mapping: dict[int, Target] = {}
        self._kind = RowKind.PURSUITS
        self._order: DayOrder | None = None
        self._model: PreviewModel | None = None
        self.plan: Plan | None = None
        self.report: Report | None = None
        self._build()
        self._arrange()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._judge)
        self._work = GradualWork(self)
        self._work.progressed.connect(self.busy.set_share)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(self._on_failed)
        self._writing, self._breathed = False, 0.0
        self._run(_("Reading the file…"), self._looking(), self._show_table)

    def _build(self) -> None:
        self.setWindowTitle(_("Import a list"))
        self._head = ElidedLabel(self._path.name, self, elide=Qt.TextElideMode.ElideMiddle)
        self._head.setProperty("role", "title")
        self.facts = Label("", self)
        self.facts.setProperty("role", "muted")
        self.kind = RowKindChoice(self)
        self.preview = PreviewTable(self)
        self.preview.setMinimumHeight(_PREVIEW_HEIGHT)
        self.namesakes = NamesakeChoice(self.preview, self)
        self.question = DayOrderQuestion(self)
        self.question.hide()
        self.counts = Label("", self)
        self.counts.setProperty("role", "section")
        self.busy = BusyBar(_("How far it is"), self)
        self.after = Label("", self)
        self.after.setProperty("role", "muted")
        self.after.setWordWrap(True)
        self.more = QToolButton(self)
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.hide()
        self.remarks = QPlainTextEdit(self)
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setMaximumHeight(_REMARKS_HEIGHT)
        self.remarks.setAccessibleName(_("Rows of note"))
        self.remarks.hide()
        self.trouble = Label("", self)
        self.trouble.setProperty("role", "error")
        self.trouble.setWordWrap(True)
        self.trouble.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.trouble.hide()
        self._build_buttons()

    def _build_buttons(self) -> None:
        # A standard button is polished before it can be told that it is the primary one.
        self.ok = QPushButton(told.import_button(0), self)
        self.ok.setProperty("role", "primary")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.buttons.addButton(self.ok, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        self.ok.setEnabled(False)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setText(_("Cancel"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._head)
        column.addWidget(self.facts)
        column.addWidget(self.kind)
        column.addWidget(self.preview, 1)
        column.addWidget(self.namesakes)
        column.addWidget(self.question)
        state = QHBoxLayout()
        state.setSpacing(16)
        state.addWidget(self.counts)
        state.addWidget(self.busy, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(state)
        for widget in (self.after, self.more, self.remarks, self.trouble):
            column.addWidget(widget)
        column.addStretch(0)  # of use only where there is no preview
        column.addWidget(self.buttons)
        self.resize(960, 640)
        self.kind.chosen.connect(self._on_kind)
        self.preview.fields.chosen.connect(self._on_field)
        self.namesakes.said.connect(self._judge_soon)
        self.question.answered.connect(self._on_order)
        self.more.toggled.connect(self._on_more)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _run(self, text: str, work: Gradual[object], then: Callable[[Any], None]) -> None:
        """Say what is being done, do it little by little, and go on with what came of it."""
        self._then = then
        self.counts.setText(text)
        self.busy.begin()
        self._work.start(work)

    def _show_table(self, seen: _Seen) -> None:
        self.busy.end()
        self._table, self._kind, self._mapping = seen
        table = seen.table
        self.kind.show_kind(self._kind)
        self.facts.setText(told.read_line(table))
        if not any(not row.empty for row in table.rows):
            self._show_empty()
            return
        self._model = PreviewModel(table, self)
        self.preview.show_model(self._model, self._offered(table, self._model))
        self.namesakes.watch()
        self.preview.fields.show_fields(self._mapping)
        self._judge_soon()

    def _offered(self, table: Table, model: PreviewModel) -> Callable[[int], list[Target]]:
        own = self._office.importing.own_fields(self._kind)
        return partial(targets, table, self._kind, own, model)

    def _show_unreadable(self, error: KnownError) -> None:
        self._show_trouble(error_line(error))
        self._show_nothing()

    def _show_empty(self) -> None:
        self._say_after(_("There are no rows in this file, so there is nothing to import."))
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.preview.hide()
        self.kind.hide()
        self.facts.setVisible(self._table is not None)
        self.counts.hide()
        self.ok.hide()
        self.cancel.setText(_("Close"))
        self.resize(560, 200)

    def _say_after(self, text: str) -> None:
        self.after.setText(text)
        self.after.setVisible(bool(text))

    def _show_trouble(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def _looking(self) -> Gradual[_Seen]:
        table = yield from part(reading_table(self._path), 0, 0.9)
        importing = self._office.importing
        kind = importing.guess_kind(table)
        mapping = yield from part(importing.recognising(table, kind), 0.9, 1)
        return _Seen(table, kind, mapping)

    def _judge_soon(self) -> None:
        """Let the rows be painted first: judging thousands of them takes a moment."""
        self.plan = None
        self._work.stop()
        self.ok.setEnabled(False)
        self._show_trouble("")
        self.counts.setText(_("Looking at the rows…"))
        self._later.start(0)

    def _judge(self) -> None:
        if self._table is not None:
            self._run(_("Looking at the rows…"), self._judging(self._table), self._show_judged)

    def _judging(self, table: Table) -> Gradual[_Judged]:
        importing, mapping, kind = self._office.importing, self._mapping, self._kind
        questions = yield from part(importing.questioning(table, mapping), 0, 0.1)
        order = self._order if questions else None
        said = self.namesakes.said_of_rows
        plan = yield from part(importing.planning(table, mapping, order, kind, said), 0.1, 1)
        return _Judged(questions, plan)

    def _show_judged(self, judged: _Judged) -> None:
        self.busy.end()
        questions, self.plan = judged
        self.question.ask(questions)
        self.question.setVisible(bool(questions))
        if self._model is not None:
            self._model.set_plan(judged.plan)
        self._show_plan(judged.plan)

    def _show_plan(self, plan: Plan) -> None:
        report = plan.report
        self.counts.setText(told.counts_line(plan))
        self.namesakes.show_plan(plan)
        self._say_after(_after(plan, report))
        self.ok.setText(told.import_button(plan.added, plan.kind))
        self.ok.setEnabled(bool(plan.changing) and not plan.ambiguous)
        count = len(import_groups.telling(report))
        self.more.setText(ngettext("{n} remark", "{n} remarks", count, n=grouped(count)))
        self.more.setVisible(bool(count))
        self._on_more(self.more.isChecked() and bool(count))
        self.remarks.setPlainText("\n".join(import_groups.grouped_lines(report)))

    def _bring_in(self, plan: Plan, table: Table) -> None:
        text = ngettext(
            "Bringing in {n} row…",
            "Bringing in {n} rows…",
            plan.changing,
            n=grouped(plan.changing),
        )
        self._show_trouble("")
        self._set_editable(False)
        preparing = self._office.importing.preparing(plan, self._path.name, table.digest)
        self._run(text, part(preparing, 0, _PREPARED), self._write)

    def _write(self, making: Making) -> None:
        """Write it all in one transaction, which can no more be cancelled."""
        self._writing = True
        self.cancel.setEnabled(False)
        self._undoable.refused.connect(self._on_refused)
        self._on_written(0)
        try:
            done = self._undoable.do(
                lambda: self._office.importing.commit(making, self._on_written)
            )
        finally:
            self._undoable.refused.disconnect(self._on_refused)
            self._writing = False
            self.cancel.setEnabled(True)
            self._set_editable(True)
            self.busy.end()
        if done and self.plan is not None:
            self.report = self.plan.report
            super().accept()

    def _set_editable(self, editable: bool) -> None:  # noqa: FBT001  # as Qt speaks
        asked = (self.namesakes, self.question, self.kind, self.ok)
        for widget in (*self.preview.fields.boxes, *asked):
            widget.setEnabled(editable)

    # --- slots ---

    def _on_finished(self, result: object) -> None:
        self._then(result)

    def _on_failed(self, error: KnownError) -> None:
        self.busy.end()
        if self._table is None:
            self._show_unreadable(error)
        else:
            self._on_refused(error)

    def _on_written(self, share: float) -> None:
        """Let the window be painted now and then."""
        self.busy.set_share(_PREPARED + share * (1 - _PREPARED))
        if not share or monotonic() - self._breathed > _BREATH:
            QCoreApplication.processEvents(_ONLY_PAINT)
            self._breathed = monotonic()

    def _on_field(self, column: int, field: Target) -> None:
        self._mapping = reset(self._mapping, column, field)
        self.preview.fields.show_fields(self._mapping)
        self._judge_soon()

    def _on_kind(self, kind: RowKind) -> None:
        if self._table is None or self._model is None:
            return
        self._kind = kind
        self.namesakes.forget()
        self._work.stop()
        self._mapping = at_once(self._office.importing.recognising(self._table, kind))
        self.preview.offer(self._model, self._offered(self._table, self._model))
        self.preview.fields.show_fields(self._mapping)
        self._judge_soon()

    def _on_order(self, order: DayOrder) -> None:
        self._order = order
        self._judge_soon()

    def _on_more(self, shown: bool) -> None:  # noqa: FBT001  # how Qt speaks
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.remarks.setVisible(shown)

    def _on_refused(self, error: KnownError) -> None:
        self._set_editable(True)
        if self.plan is not None:
            self._show_plan(self.plan)
        self._show_trouble(error_line(error))

    # --- Qt ---

    @override
    def accept(self) -> None:
        """Import what the plan says; the dialog stays open when it was refused."""
        plan, table = self.plan, self._table
        if plan is None or table is None or self._work.running:
            return
        if plan.changing and not plan.ambiguous:
            self._bring_in(plan, table)

    @override
    def reject(self) -> None:
        """Close without importing; not possible any more once rows are written."""
        if not self._writing:
            self._later.stop()
            self._work.stop()
            super().reject()


def _after(plan: Plan, report: Report) -> str:
    if plan.ambiguous:
        return ""
    if not plan.changing and report.same and not report.refused:
        return _("Everything in this file is here already.")
    if not plan.changing and report.same > report.refused:
        return _("Everything else in this file is here already.")
    if not plan.changing:
        return _("Nothing here can be imported. Is each column what its heading says?")
    return told.needs_step_line(report)
