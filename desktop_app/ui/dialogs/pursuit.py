# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The dialog of a pursuit: the goal and its dates, the posting, the people, interviews, files."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop_app import words
from desktop_app.domain.links import link_hint, web_link
from desktop_app.domain.particulars import Part
from desktop_app.domain.records import STAGES, Kind, Pursuit, Stage
from desktop_app.overriding import override
from desktop_app.services.pursuit_card import PartLine, PursuitCard, TargetLine
from desktop_app.ui.dialogs import fields as f
from desktop_app.ui.dialogs.contact_rows import rows_field
from desktop_app.ui.dialogs.day_fields import day
from desktop_app.ui.dialogs.fields import line_of
from desktop_app.ui.dialogs.own_fields import OwnFields
from desktop_app.ui.dialogs.permissions import Permissions
from desktop_app.ui.dialogs.pick_fields import NameEdit, by_name
from desktop_app.ui.dialogs.pursuit_rows import open_button, part_rows, target_rows
from desktop_app.ui.dialogs.record_form import RecordDialog
from desktop_app.ui.dialogs.record_frame import clear_layout
from desktop_app.ui.dialogs.record_list import Entry, RecordList
from desktop_app.ui.dialogs.tab_order import put_before
from desktop_app.ui.file_windows import files_to_read
from desktop_app.ui.icons import icon
from desktop_app.ui.link_button import LINK_EDGE, LinkButton
from desktop_app.ui.timeline.pane import Subject
from desktop_app.words import lines
from desktop_app.words import text as _
from desktop_app.words.particulars import hint, interview_line

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop_app.domain.changes import Change
    from desktop_app.domain.particulars import Interview
    from desktop_app.services.pursuit_card import PursuitFile

_DAYS = ("found_on", "applied_on", "closing_on")
_PLAIN = ("title", "posting", "source", "no_calls", "salary", "note")


class PursuitDialog(RecordDialog):
    """One pursuit in full."""

    sort = "pursuit"
    kind = Pursuit

    @override
    def build_form(self) -> None:
        self.setAcceptDrops(True)
        self._build_goal()
        self._build_posting()
        self._build_people()
        self._build_targets()
        self.own = OwnFields(self._office)
        self.own.build(self.form, self.fields, self)
        f.section(self.form, _("Note"))
        note = f.text(self.fields, "note", self, lines=4, aloud=_("Note"))
        self.fields.place(self.form, "", note)

    def _build_goal(self) -> None:
        set_ = self.fields
        f.section(self.form, _("What it is about"), first=True)
        set_.place(self.form, _("Goal"), f.line(set_, "title", self))
        self.company = NameEdit(self._office.companies.choices_like, self)
        set_.place(self.form, _("Company"), by_name(set_, "company", self.company))
        self.person = NameEdit(self._office.people.choices_like, self)
        person = by_name(set_, "person", self.person, new="is_new_person")
        set_.place(self.form, _("First contact"), person)
        kinds = [(str(k), words.kind(k)) for k in Kind]
        kind = f.choice(set_, "kind", self, kinds)
        set_.place(self.form, _("Kind"), kind)
        stage = f.choice(set_, "stage", self, [])
        set_.place(self.form, _("Stage"), stage)
        self._kind, self._stage = kind.widget, stage.widget
        if isinstance(self._kind, QComboBox):
            self._kind.currentIndexChanged.connect(self._offer_stages)
        self._offer_stages()

    def _offer_stages(self, *_args: object) -> None:
        kind, stage = self._kind, self._stage
        if not (isinstance(kind, QComboBox) and isinstance(stage, QComboBox)):
            return  # pragma: no cover  # they are made so above
        was = stage.currentData()
        stage.clear()
        for each in STAGES[Kind(kind.currentData())]:
            stage.addItem(words.stage(each), str(each))
        stage.setCurrentIndex(max(0, stage.findData(was)))

    def _build_posting(self) -> None:
        set_ = self.fields
        f.section(self.form, _("Posting"))
        link = f.line(set_, "link", self, example="example.com/jobs/7", judge=link_hint)
        show = open_button(line_of(link), self.open_link)
        set_.place(self.form, _("Link"), link, beside=show)
        set_.place(self.form, _("Found in"), f.line(set_, "source", self))
        for name, label in zip(
            _DAYS, (_("Found on"), _("Applied on"), _("Closes on")), strict=True
        ):
            past = name != "closing_on"
            remark = partial(self._odd, name) if past else None
            set_.place(
                self.form, label, day(set_, name, self, self._office, past=past, remark=remark)
            )
        set_.changed.connect(partial(set_.judge, "applied_on"))  # the day it was found counts too
        set_.place(
            self.form, "", f.tick(set_, "no_calls", self, _("The posting says: no phone calls"))
        )
        self.agency = NameEdit(self._office.companies.choices_like, self)
        set_.place(self.form, _("Through agency"), by_name(set_, "agency", self.agency))
        set_.place(self.form, _("Salary"), f.line(set_, "salary", self))
        set_.place(self.form, _("Text"), f.text(set_, "posting", self, lines=5))

    def _odd(self, name: str, day: date) -> str:
        """Return what is odd about a day: it is to come, or what was not found was applied for."""
        if day > self._office.today:
            return hint("day_ahead")
        found = self.fields.values().get("found_on") if name == "applied_on" else ""
        try:
            early = bool(found) and day < date.fromisoformat(str(found))
        except ValueError:  # what stands there is no day
            return ""
        return hint("before_found") if early else ""

    def _build_people(self) -> None:
        f.section(self.form, _("Further people"))
        self.parts = part_rows(
            self,
            self._office.people.choices_like,
            partial(self.open_requested.emit, "person"),
            self._office.people.part_of,
        )
        field = self.fields.add(rows_field("parts", self.parts), self.parts.changed)
        self.fields.place(self.form, "", field)

    def _build_targets(self) -> None:
        f.section(self.form, _("Links and files"))
        self.targets = target_rows(self, self.open_link)
        field = self.fields.add(rows_field("targets", self.targets), self.targets.changed)
        self.fields.place(self.form, "", field)
        choose = QPushButton(icon("list-add"), _("Add a file …"), self)
        choose.setProperty("small", True)
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_file)
        self.form.addRow(_left(choose, self))

    def _choose_file(self) -> None:
        paths = files_to_read(self, _("Add files"))
        for path in paths:
            self.add_target(str(path))
        if paths:  # on to what it is, which also brings the new line into sight
            self.targets.rows[-1].fields.widget("name").setFocus(Qt.FocusReason.OtherFocusReason)

    def add_target(self, target: str) -> None:
        """Add a link or the path of a file; the file stays where it is."""
        self.targets.add_row({"target": target, "name": "", "id": 0})
        self.targets.changed.emit()

    @override
    def build_side(self) -> None:
        self.said = Permissions(self)
        self.side.addWidget(self.said)
        self.names = QHBoxLayout()
        self.names.setSpacing(6)
        self.side.addLayout(self.names)
        self.side_section(_("Interviews"))
        self.interviews = RecordList(_("Interviews"), self)
        self.interviews.opened.connect(lambda _sort, number: self._edit_interview(number))
        self.side.addWidget(self.interviews)
        self.add_interview = QPushButton(icon("list-add"), _("Add an interview …"), self)
        self.add_interview.setProperty("small", True)
        self.add_interview.setAutoDefault(False)
        self.add_interview.clicked.connect(lambda: self._edit_interview(None))
        self.side.addWidget(self.add_interview, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_over = LinkButton("", self)
        self.take_over.clicked.connect(self._take_over)
        self.side.addWidget(self.take_over)
        self.side_section(_("Timeline"))
        self.side.addWidget(self.timeline, 1)

    def _take_over(self) -> None:
        """Make the records of interviews that were logged, with their day, people and words."""
        number = self.number
        if number is not None:
            verb = partial(self._office.interviews.take_over, number)
            self.refusal.run(self._undoable, verb, self.read_around)

    def _offer_records(self, pursuit_id: int) -> None:
        logged = self._office.interviews.unrecorded(pursuit_id)
        told = (
            f"{words.outcome_past(t.outcome)}, {words.day(t.on_date, self._office.today)}"
            for t in logged
        )
        self.take_over.set_full_text(_("Make the record of: {what}", what="; ".join(told)))
        self.take_over.setVisible(bool(logged))

    def _edit_interview(self, number: int | None) -> None:
        from desktop_app.ui.dialogs.interview import InterviewDialog  # noqa: PLC0415  # on request

        if self.number is None:
            return
        dialog = InterviewDialog(self._office, self._undoable, self.number, number, self)
        dialog.exec()
        dialog.deleteLater()
        self.read_around()

    # Reading and saving

    def _file(self) -> PursuitFile | None:
        return self._office.pursuit_cards.file(self.number) if self.number is not None else None

    @override
    def stored(self) -> dict[str, Any] | None:
        file = self._file()
        return _values(file) | self.own.stored(file.pursuit.id) if file is not None else None

    @override
    def show_around(self) -> None:
        file = self._file()
        if file is None:  # pragma: no cover  # `read` has closed the dialog
            return
        pursuit, today = file.pursuit, self._office.desk.today
        at = file.organization.name if file.organization else ""
        name = lines.SEPARATOR.join(p for p in (at, pursuit.title) if p)
        self.title.setText(name or (file.contact.name if file.contact else ""))
        self.setWindowTitle(self.title.text())
        clear_layout(self.chips)
        ended = pursuit.ending
        self.add_chip(words.ending(ended) if ended else words.status(pursuit.status), "chip-quiet")
        self.said.show_words(
            file.boundaries, today, open_=_("May be contacted"), shut=_("Not to be contacted"),
            no_calls=pursuit.no_calls, contact=file.contact,
        )  # fmt: skip
        clear_layout(self.names)
        self.names.addSpacing(-LINK_EDGE)  # their words below those of the head
        for sort, record in (("company", file.organization), ("person", file.contact)):
            if record is not None:
                self._add_link(sort, record.name, record.id)
        self.names.addStretch(1)

        def told(i: Interview) -> str:
            line = interview_line(i, named=False)
            return f"{words.day(i.on_date, today)} · {line}"

        self.interviews.show_entries(
            [
                Entry(told(i), "interview", i.id)
                for i in sorted(file.interviews, key=lambda i: (i.on_date, i.id), reverse=True)
            ],
            empty=_("None yet. One you agree on stands here."),
        )
        self._offer_records(pursuit.id)
        self.timeline.show_subject(Subject(pursuit_id=pursuit.id))

    def _add_link(self, sort: str, name: str, number: int) -> None:
        link = LinkButton(name, self)
        link.clicked.connect(lambda: self.open_requested.emit(sort, number))
        self.names.addWidget(link)
        put_before(self.interviews, [link])

    @override
    def save_values(self, values: dict[str, Any]) -> Change:
        held = {name: values[name] for name in _PLAIN} | {"link": web_link(values["link"])}
        held |= {n: date.fromisoformat(values[n]) if values[n] else None for n in _DAYS}
        # A name that was not touched is not looked up again: it may be that of two people.
        card = PursuitCard(
            {name: value for name, value in held.items() if self.altered(name)},
            kind=Kind(values["kind"]) if self.altered("kind") else None,
            stage=Stage(values["stage"]) if self.altered("stage") else None,
            company=values["company"] if self.altered("company") else None,
            person=values["person"] if self.altered("person") else None,
            agency=values["agency"] if self.altered("agency") else None,
            parts=_part_lines(values["parts"]) if self.altered("parts") else None,
            targets=_target_lines(values["targets"]) if self.altered("targets") else None,
            own=self.own.read(values, self.altered),
        )
        return self._office.pursuit_cards.save(self.number or 0, card)

    # Overrides of Qt

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            self.add_target(url.toLocalFile() if url.isLocalFile() else url.toString())


def _values(file: PursuitFile) -> dict[str, Any]:
    pursuit = file.pursuit
    values: dict[str, Any] = {name: getattr(pursuit, name) for name in _PLAIN}
    for name in _DAYS:
        on = getattr(pursuit, name)
        values[name] = on.isoformat() if on else ""
    return values | {
        "link": pursuit.link,
        "company": file.organization.name if file.organization else "",
        "person": file.contact.name if file.contact else "",
        "agency": file.agency.name if file.agency else "",
        "kind": str(pursuit.kind),
        "stage": str(pursuit.stage),
        "parts": [{"who": [c.name, c.id], "part": str(i.part), "id": i.id} for i, c in file.parts],
        "targets": [{"target": a.target, "name": a.name, "id": a.id} for a in file.attachments],
    }


def _part_lines(rows: list[dict[str, Any]]) -> tuple[PartLine, ...]:
    return tuple(
        PartLine(row["who"][0], Part(row["part"]), row["who"][1], int(row["id"])) for row in rows
    )


def _target_lines(rows: list[dict[str, Any]]) -> tuple[TargetLine, ...]:
    return tuple(TargetLine(row["target"], row["name"], int(row["id"])) for row in rows)


def _left(button: QPushButton, parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
