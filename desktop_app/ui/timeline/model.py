# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The entries of a timeline as a list model, filtered by their sort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.services.timelines import Line, Sort, corrections
from desktop_app.ui.text import tip_text
from desktop_app.words import text as _
from desktop_app.words.guards import guard
from desktop_app.words.particulars import line_body, line_head, standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from desktop_app.domain.records import Reason
    from desktop_app.ui.timeline.narrowing import Narrow

ROOT = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
HEAD = Qt.ItemDataRole.UserRole + 1
BODY = Qt.ItemDataRole.UserRole + 2
DAY = Qt.ItemDataRole.UserRole + 3


class TimelineModel(QAbstractListModel):
    """Holds the lines that pass the filter; their words are made when they are first seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Line, ...] = ()
        self._shown: list[Line] = []
        self._wanted: Sort | None = None
        self._narrow: Narrow | None = None
        self._today: date | None = None
        self._said: dict[tuple[str, int], tuple[str, str]] = {}
        self._soon: dict[int, Sequence[Reason]] = {}
        self._right: frozenset[int] = frozenset()

    def set_lines(
        self,
        lines: Sequence[Line],
        today: date,
        *,
        soon: Mapping[int, Sequence[Reason]] | None = None,
    ) -> None:
        """Show other entries; `soon` says why touches came too soon, by their id (R19)."""
        self.beginResetModel()
        self._soon = dict(soon or {})
        self._all, self._today = tuple(lines), today
        self._right = corrections(self._all)
        self._said.clear()
        self._choose()
        self.endResetModel()

    def filter_by(self, sort: Sort | None) -> None:
        """Show one sort only, all for None."""
        if sort is self._wanted:
            return
        self.beginResetModel()
        self._wanted = sort
        self._choose()
        self.endResetModel()

    def narrow_by(self, narrow: Narrow) -> None:
        """Show only what fits it, too."""
        if narrow == self._narrow:
            return
        self.beginResetModel()
        self._narrow = narrow
        self._choose()
        self.endResetModel()

    def _choose(self) -> None:
        wanted, narrow = self._wanted, self._narrow
        self._shown = [line for line in self._all if wanted is None or wanted in _sorts(line)]
        if narrow is not None and narrow != type(narrow)():
            self._shown = [x for x in self._shown if narrow.fits(x, "\n".join(self._words(x)))]

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """Return the sorts there are, in their order."""
        there = {sort for line in self._all for sort in _sorts(line)}
        return tuple(sort for sort in Sort if sort in there)

    @property
    def total(self) -> int:
        """Return how many entries there are before the filter."""
        return len(self._all)

    def line(self, row: int) -> Line:
        """Return the entry of a row."""
        return self._shown[row]

    def _words(self, line: Line) -> tuple[str, str]:
        key = (f"{type(line.record).__name__} {line.sort}", line.record.id)
        if key not in self._said and self._today is not None:
            head = line_head(line, self._today)
            reasons = self._reasons(line)
            told = line.clock if line.sort is Sort.TOUCH else None  # others say it themselves
            at = words.clock(told) if told is not None else ""
            parts = [
                head,
                at,
                line.whom,
                line.about,
                _("logged later") if line.logged_later else "",
            ]
            parts.append(_marked({each.code for each in reasons}))
            parts.append(standing(line, self._right))
            self._said[key] = (
                " · ".join(filter(None, parts)),
                "\n".join(filter(None, [line_body(line), *self._why_soon(reasons)])),
            )
        return self._said[key]

    def _reasons(self, line: Line) -> Sequence[Reason]:
        return self._soon.get(line.record.id, ()) if line.sort is Sort.TOUCH else ()

    def _why_soon(self, reasons: Sequence[Reason]) -> list[str]:
        """Return why a touch came too soon, or was decided on all the same, as sentences."""
        return [f"{guard(each, self._today)}." for each in reasons]

    # Overrides of Qt

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid() or self._today is None:
            return None
        line = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                day = words.day(line.on, self._today)
                head, body = self._words(line)
                return "\n".join(filter(None, (f"{day}: {head}", body)))
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(words.full_date(line.on))
            case _ if role == LINE:
                return line
            case _ if role == HEAD:
                return self._words(line)[0]
            case _ if role == BODY:
                return self._words(line)[1]
            case _ if role == DAY:
                return words.day(line.on, self._today)
            case _:
                return None


def _sorts(line: Line) -> set[Sort]:
    """Return what an entry is: a call that was a try on the ladder is both."""
    return {line.sort, Sort.RUNG} if line.tries else {line.sort}


def _marked(codes: set[str]) -> str:
    """Return in a few words what a touch is marked for; the sentences below say why (R19)."""
    if any(code.startswith(("G1", "G3")) or code == "G2_voicemail" for code in codes):
        return _("sooner than the usual pause")
    return _("more than is usual, or at another time") if codes - {"aside"} else ""
