# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an import would do, row by row; every row of the file is in it (reliability.md I2)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.records import Ending
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.transfer.details import RowKind
from desktop_app.services.transfer.entries import Entry
from desktop_app.services.transfer.namesakes import Namesake
from desktop_app.services.transfer.own_in import OwnCells


class Verdict(StrEnum):
    """What becomes of a row; one that is joined adds to what is known already."""

    ADD = "add"
    JOIN = "join"
    SAME = "same"
    REFUSED = "refused"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Remark:
    """Why a row is not added, or what was changed on the way; `words` makes the sentence.

    Codes of refusals: ``no_name``, ``no_person``, ``no_company``, ``hard_stop``,
    ``organization_stop`` (name, words and said_on, ISO, which may be empty) and
    ``namesake_stopped`` (company too). Of what is here
    already: ``already_here``, ``imported_before``, ``not_taken`` (text), ``known_already``,
    ``repeated`` (line). Of what adds to it: ``joined`` (what, name), ``joined_line`` (the
    same and line), ``added_to`` (what:
    ``note``, ``email``, ``phone`` with blanks between). Of changes: ``date_not_understood``,
    ``future_date`` and ``number_not_understood`` (column, text), ``was_due`` (on, ISO),
    ``unknown_stage`` (text), ``not_your_action`` (text), and of a
    named day that is too near another for the same person the reasons of the guard G1 (last,
    days). Of people and companies: ``no_field``
    (column), ``no_person_name`` (text), ``email_odd``, ``phone_odd``, ``link_odd``,
    ``country_unknown``, ``region_unknown``, ``region_nowhere`` and ``region_elsewhere``
    (also country), ``zone_unknown``, ``relationship_unknown``,
    ``prefers_unknown``, ``weekdays_unknown`` and ``extension_alone`` (column, text), ``differs``
    and, in digits of weekdays, ``differs_week`` (column, text, stands), ``shared`` (text, name),
    ``taken_for`` and ``namesake`` (name), ``namesake_line`` (name, line),
    ``introducer_unknown`` and ``introducer_many`` (text).
    """

    code: str
    args: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, **args: str | int) -> Remark:
        """Build a remark from keyword arguments."""
        return cls(code, tuple(args.items()))


@dataclass(frozen=True, slots=True)
class WantedStep:
    """What the row says about the next step.

    Without a day, or with an action that is nobody's to do, a part of it is to be proposed.
    """

    action: str = ""
    on: date | None = None
    refused: bool = False

    @property
    def usable(self) -> bool:
        """Say whether it is the user's own step, not a proposal."""
        return self.on is not None and not self.refused


@dataclass(frozen=True, slots=True)
class Identity:
    """By which a row is known again, names folded."""

    company: str
    title: str
    person: str

    @property
    def named(self) -> bool:
        """Say whether there is anything to know it by."""
        return bool(self.company or self.title or self.person)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the file and what becomes of it.

    Attributes:
        line: the line of the file it begins in.
        why: the reason of a verdict other than ADD.
        new: what would be added; None for an empty row.
        ending: why it is over, None where the pursuit goes on.
        contacted: the day of the last contact, if it was after the application.
        key: the row's identity as it is remembered.
        own: what stands in columns of the user's own.
        noted: what stands in its columns of notes, one piece for each cell.
        known: the pursuit that a joined row adds to.
        entry: what it says of a person or a company.
        namesake: whom its person may be, where only the user can tell.
    """

    line: int
    verdict: Verdict
    why: Remark | None = None
    new: NewPursuit | None = None
    step: WantedStep = WantedStep()
    ending: Ending | None = None
    contacted: date | None = None
    warnings: tuple[Remark, ...] = ()
    key: str = ""
    own: OwnCells = ()
    identity: Identity = Identity("", "", "")
    noted: tuple[str, ...] = ()
    known: int | None = None
    entry: Entry | None = None
    namesake: Namesake | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A date that can be read two ways, as it stands in a line of the file."""

    line: int
    text: str
    dmy: date
    mdy: date


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A row of which something is to be told."""

    line: int
    verdict: Verdict
    remark: Remark


@dataclass(frozen=True, slots=True)
class Report:
    """What an import did or would do; all but `needs_step` add up to the rows of the file."""

    added: int
    same: int
    refused: int
    empty: int
    needs_step: int
    lines: tuple[ReportLine, ...]
    joined: int = 0
    kind: RowKind = RowKind.PURSUITS


@dataclass(frozen=True, slots=True)
class Plan:
    """All rows of a file, judged; `questions` are what must be answered before it is applied."""

    rows: tuple[PlannedRow, ...]
    report: Report
    questions: tuple[Question, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Say whether somebody has to tell day from month first."""
        return bool(self.questions)

    @property
    def counts(self) -> dict[Verdict, int]:
        """Return how many rows have each verdict; they add up to the rows of the file."""
        report = self.report
        return {
            Verdict.ADD: report.added,
            Verdict.JOIN: report.joined,
            Verdict.SAME: report.same,
            Verdict.REFUSED: report.refused,
            Verdict.EMPTY: report.empty,
        }

    @property
    def added(self) -> int:
        """Return how many pursuits, people or companies would be added."""
        return self.report.added

    @property
    def changing(self) -> int:
        """Return how many rows would add something, if only to what is known."""
        return self.report.added + self.report.joined

    @property
    def kind(self) -> RowKind:
        """Return what each row holds."""
        return self.report.kind


class Tally:
    """Counts rows while they are judged."""

    def __init__(self, kind: RowKind = RowKind.PURSUITS) -> None:
        self._kind = kind
        self._counts: Counter[Verdict] = Counter()
        self._needs_step = 0
        self._lines: list[ReportLine] = []

    def add(self, row: PlannedRow) -> None:
        """Count one more row."""
        self._counts[row.verdict] += 1
        new = row.verdict is Verdict.ADD and self._kind is RowKind.PURSUITS
        if new and row.ending is None and not row.step.usable:
            self._needs_step += 1
        remarks = (row.why, *row.warnings) if row.why else row.warnings
        for remark in remarks:
            self._lines.append(ReportLine(row.line, row.verdict, remark))

    def report(self) -> Report:
        """Return the numbers so far."""
        return Report(
            added=self._counts[Verdict.ADD],
            same=self._counts[Verdict.SAME],
            refused=self._counts[Verdict.REFUSED],
            empty=self._counts[Verdict.EMPTY],
            needs_step=self._needs_step,
            lines=tuple(self._lines),
            joined=self._counts[Verdict.JOIN],
            kind=self._kind,
        )


def report_of(plan: Plan) -> Report:
    """Return the numbers of a plan and every row of which something is to be told."""
    return plan.report
