# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Writes many cells as one change, a little at a time; what is not understood is settled first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.filters import OwnKey
from desktop_app.services.own_columns import hold
from desktop_app.services.pasting import Outcome, Trouble, Wish, all_or_nothing
from desktop_app.services.reading_ahead import of_pursuits
from desktop_app.services.transfer.gradual import part
from desktop_app.ui.dialogs.import_work import GradualWork
from desktop_app.ui.table import readers
from desktop_app.ui.table.sheet import ChoiceNeeded
from desktop_app.ui.table.waiting import Waiting
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.services.desk import Making
    from desktop_app.services.edits import Edits
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.ui.table.sheet import Line
    from desktop_app.ui.table.view import SheetView

PASTE, FILL, CLEAR = "paste_cells", "fill_cells", "clear_cells"
MOST = 100_000
"""Cells that are written at once."""

_TOLD = 40  # letters of what was filled in
_TOGETHER = 250  # rows that are read in one query
_READING = 0.3  # the share of the time after which all rows are read


@dataclass(frozen=True, slots=True)
class Put:
    """What is to stand in a cell.

    Attributes:
        row: the id of the row; below 0 the first, second ... row that is to be added.
        column: the column of the sheet, None where the table has none any more.
        text: what was pasted or typed, or what the value is as text.
        value: the value itself where it is known, and need not be read from the text.
        said: the text as it was typed, where `text` says the same in other words.
    """

    row: int
    column: int | None
    text: str
    value: object = None
    said: str = ""

    def corrected(self, text: str) -> Put:
        """Return the same cell with another text, or with its own."""
        if self.said and text == self.said:
            return self
        return replace(self, text=text, value=None, said="")


def row_id(view: SheetView, row: int) -> int | None:
    """Return the id of a row for a `Put`: below 0 past the last one, None for another draft."""
    rows = view.rows
    behind = row - (rows.count if rows.last_line is not None else rows.rowCount())
    return rows.id_at(row) if behind < 0 else -behind - 1


class CellWork(QObject):
    """Runs one job at a time for a table.

    Signals:
        settled: a job is over: its `Change`, or None when nothing was done.
        troubled: the `Trouble`s that are to be settled first.
        given_up: it was refused as a whole: nothing was written, and nothing is left to settle.
    """

    settled = Signal(object)
    troubled = Signal(object)
    given_up = Signal()

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view, self._sheet = view, view.rows.sheet
        self._code = ""
        self._puts: tuple[Put, ...] = ()
        self._said: dict[tuple[int, str], tuple[object, KnownError | None]] = {}
        self._refused: frozenset[object] = frozenset()
        self._rest: Making | None = None  # what was not refused, made ready
        self._work = GradualWork(self)
        self._waiting = Waiting(_("Writing the cells"), self._stop, view)

        self._work.progressed.connect(self._waiting.show_share)
        self._work.finished.connect(self._on_finished)
        self._work.failed.connect(self._on_failed)

    @property
    def code(self) -> str:
        """Return the name of the last job."""
        return self._code

    @property
    def puts(self) -> tuple[Put, ...]:
        """Return the cells of the last job."""
        return self._puts

    def run(self, code: str, puts: Iterable[Put]) -> None:
        """Write cells; `code` names the change. One cell alone is written as if it were typed."""
        if self._work.running:
            self._refuse(KnownError("busy", why="cells are being written"))
            return
        self._code, self._puts, self._rest = code, tuple(puts), None
        self._said.clear()  # a day that was typed may have come meanwhile
        if len(self._puts) > MOST:
            self._refuse(KnownError("too_many_cells", most=MOST))
        elif len(self._puts) == 1 and self._puts[0].row >= 0:
            self._write_alone(self._puts[0])
        elif self._puts:
            self._waiting.begin()
            self._view.rows.appends = any(put.row < 0 for put in self._puts)
            self._work.start(self._all(self._puts))

    def again(self, settled: Mapping[Put, str | None]) -> None:
        """Write the same cells with some texts corrected, or left out where they are None."""
        rest, self._rest = self._rest, None
        if rest is not None and _is_left_out(settled, self._refused):
            self._seal(rest, settled)
        else:
            self._run_again(settled)

    def _seal(self, rest: Making, left_out: Mapping[Put, str | None]) -> None:
        """Write what was tried already; try it anew where somebody wrote meanwhile."""
        kept = tuple(put for put in self._puts if put not in left_out)
        rest.label = self._label(kept)
        self._view.rows.appends = any(put.row < 0 for put in kept)
        try:
            change = self._sheet.office.desk.seal(rest)
        except KnownError as error:
            if error.code == "stale":
                self._run_again(left_out)
            else:
                self._refuse(error)
        else:
            self._puts = kept
            self._tell(change)
        finally:
            self._view.rows.appends = False

    def _label(self, puts: Sequence[Put]) -> Label:
        said: dict[str, object] = {}
        if rows := len({put.row for put in puts if put.row < 0 and put.text.strip()}):
            said["rows"] = rows
        texts = {put.text for put in puts} if self._code == FILL else set()
        if len(texts) == 1 and (text := " ".join(texts.pop().split())):  # else all fills read alike
            said["text"] = text if len(text) <= _TOLD else f"{text[:_TOLD]}…"
        return Label.of(self._code, count=len(puts), **said)

    def _run_again(self, settled: Mapping[Put, str | None]) -> None:
        puts = [
            put if put not in settled else put.corrected(settled[put] or "")
            for put in self._puts
            if settled.get(put, "") is not None
        ]
        self.run(self._code, puts)

    def _write_alone(self, put: Put) -> None:
        """Let a guard's refusal offer what it offers for a cell that is typed."""
        rows = self._view.rows
        row = rows.row_of(put.row)
        line = rows.line(row) if row is not None else None
        if row is None or line is None:
            return
        try:
            value = self._value(line, put)
        except KnownError as error:
            if self._code == PASTE:
                self.troubled.emit((Trouble(put, error),))
            else:
                self._refuse(error)
        else:
            at = rows.index(row, put.column) if put.column is not None else None
            if at is not None and value is not _SAME and not rows.setData(at, value):
                self.given_up.emit()
            self.settled.emit(None)

    def _all(self, puts: Sequence[Put]) -> Gradual[Outcome]:
        wishes: list[Wish] = []
        known = [put for put in puts if put.row >= 0]
        ids = list(dict.fromkeys(put.row for put in known))
        lines: dict[int, Line[Any]] = {}
        for start in range(0, len(ids), _TOGETHER):
            lines.update(self._sheet.lines(ids[start : start + _TOGETHER]))
            yield _READING * start / len(ids)
        # Whom a step is for is settled before its day: the columns stand in that order.
        for put in sorted(known, key=lambda put: put.column if put.column is not None else -1):
            if put.row in lines:
                wishes += self._wishes(lines[put.row], put)
        wishes += self._new_rows([put for put in puts if put.row < 0])
        desk = self._sheet.office.desk
        label = self._label(puts)
        work = all_or_nothing(desk, label, wishes, self._read_ahead)
        outcome: Outcome = yield from part(work, _READING, 1.0)
        return outcome

    def _read_ahead(self, edits: Edits, wishes: Sequence[Wish]) -> None:
        """Read together what the next cells ask for one by one; no guard asks about one's own."""
        own: dict[int, OwnKey] = {}
        guarded: dict[int, None] = {}
        for put in _tried(wishes):
            column = self._sheet.columns[put.column] if put.column is not None else None
            if isinstance(column, OwnKey):
                own[put.row] = column
            else:
                guarded[put.row] = None
        if own:
            hold(edits, self._sheet.name, {column.id for column in own.values()}, list(own))
        if guarded and self._sheet.name == "pursuits":
            of_pursuits(edits, list(guarded))

    def _wishes(self, line: Line[Any], put: Put) -> Iterator[Wish]:
        try:
            value = self._value(line, put)
        except KnownError as error:
            yield Wish(put, partial(_raise, error))
            return
        if value is not _SAME and put.column is not None:
            yield Wish(put, partial(self._write, line, put.column, value))

    def _value(self, line: Line[Any], put: Put) -> object:
        """Return what is to be written, `_SAME` where nothing is. Errors: `KnownError`."""
        column, sheet = put.column, self._sheet
        if column is None:
            raise KnownError("no_column", text=put.text)
        name = sheet.columns[column]
        written, shown = readers.written(line, name, column), readers.shown(line, name, column)
        same = put.value is None and put.text.strip() in {written, shown}
        if same or readers.is_worked_out(sheet, column):
            return _SAME
        if not sheet.may_edit(line, column):
            raise readers.closed(sheet, line, column)
        value = put.value
        if value is None:
            value = self._read(line, column, put.text)
        return _SAME if value == line.value(column) else value

    def _read(self, line: Line[Any], column: int, text: str) -> object:
        """Read a text once for all rows where it says the same in each."""
        if not readers.is_alike(self._sheet, column):
            return readers.read(self._sheet, line, column, text)
        found = self._said.get((column, text))
        if found is None:
            try:
                found = (readers.read(self._sheet, line, column, text), None)
            except KnownError as error:
                found = (None, error)
            self._said[column, text] = found
        if found[1] is not None:
            raise found[1]
        return found[0]

    def _write(self, line: Line[Any], column: int, value: object) -> None:
        try:
            self._sheet.verb(line, column, value)()
        except ChoiceNeeded as asked:  # a word was given: many cells do not settle it in passing
            error = asked.__cause__
            raise (error if isinstance(error, KnownError) else asked) from asked

    def _new_rows(self, puts: Iterable[Put]) -> Iterator[Wish]:
        rows: dict[int, list[Put]] = {}
        for put in puts:
            rows.setdefault(put.row, []).append(put)
        for cells in rows.values():
            if any(put.text.strip() for put in cells):
                yield from self._new_row(cells)

    def _new_row(self, cells: Sequence[Put]) -> Iterator[Wish]:
        sheet, values = self._sheet, {}
        if not readers.may_add(sheet):
            yield Wish(cells[0], partial(_raise, KnownError("no_new_rows")))
            return
        for put in cells:
            if put.column is not None and readers.is_worked_out(sheet, put.column):
                continue
            try:
                if put.column is None:
                    raise KnownError("no_column", text=put.text)  # noqa: TRY301  # as the others
                values[sheet.columns[put.column]] = readers.read(sheet, None, put.column, put.text)
            except KnownError as error:
                yield Wish(put, partial(_raise, error))
        yield Wish(cells[0], partial(_add, readers.adding, sheet, values))

    def _stop(self) -> None:
        self._work.stop()
        self._end()

    def _refuse(self, error: KnownError) -> None:
        self._view.rows.undoable.refused.emit(error)
        self.given_up.emit()
        self.settled.emit(None)

    def _on_finished(self, outcome: Outcome) -> None:
        self._end()
        if outcome.troubles:
            self._rest = outcome.draft
            self._refused = frozenset(trouble.at for trouble in outcome.troubles)
            self.troubled.emit(outcome.troubles)
            return
        self._tell(outcome.change)

    def _tell(self, change: Change | None) -> None:
        if change is not None and change.edits:
            self._view.rows.undoable.do(lambda: change)
        self.settled.emit(change)

    def _end(self) -> None:
        self._waiting.end()
        self._view.rows.appends = False

    def _on_failed(self, error: KnownError) -> None:
        self._end()
        self._refuse(error)


def _is_left_out(settled: Mapping[Put, str | None], refused: frozenset[object]) -> bool:
    """Say whether nothing but the refused cells goes; a new row without one is another row."""
    gone = {put for put, text in settled.items() if text is None and put.row >= 0}
    return len(gone) == len(settled) and gone >= refused


class _Same:
    """Stands for a cell that is as it should be."""


_SAME = _Same()


def _tried(wishes: Iterable[Wish]) -> Iterator[Put]:
    """Yield the cells of rows that are there, for which more is to be done than to refuse them."""
    for each in wishes:
        put, refused = each.at, getattr(each.do, "func", None) is _raise
        if isinstance(put, Put) and put.row > 0 and not refused:
            yield put


def _raise(error: KnownError) -> None:
    raise error


def _add(adding: Callable[..., Callable[[], object]], *given: object) -> None:
    adding(*given)()


def reasons(troubles: Iterable[Trouble]) -> dict[Put, KnownError]:
    """Return the troubles by cell, the first of each."""
    found: dict[Put, KnownError] = {}
    for trouble in troubles:
        if isinstance(trouble.at, Put):
            found.setdefault(trouble.at, trouble.error)
    return found
