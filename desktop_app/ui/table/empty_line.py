# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A pursuit that is nobody's yet: an empty line that its first name makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.terms import CHOSEN, Kind, Stage, Status
from desktop_app.overriding import override
from desktop_app.ui.table.pursuit_sheet import COLUMNS, PursuitLine
from desktop_app.ui.table.sheet import DRAFT, Cell
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.domain.filters import OwnKey
    from desktop_app.ui.table.due_cell import Here

_NOTHING = PursuitRow(
    id=DRAFT, company="", title="", person="", kind=Kind.APPLICATION, stage=Stage.FOUND,
    status=Status.OPEN, ending=None, needs_step=False, step_id=None, action="", channel=None,
    due_on=None, due_time=None, zone="", reason=CHOSEN, situation="", attempt=0,
    promised=False,
)  # fmt: skip


class EmptyLine(PursuitLine):
    """A row without a word, but for what it is there for."""

    __slots__ = ()

    def __init__(self, here: Here, own: tuple[OwnKey, ...]) -> None:
        super().__init__(_NOTHING, here, own)

    @override
    def worded(self) -> tuple[Cell, ...]:
        rest = len(COLUMNS) + len(self._own) - 1
        return (Cell(blank=_("New pursuit")), *([Cell()] * rest))

    @override
    def value(self, column: int) -> object:
        return ""
