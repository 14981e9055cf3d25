# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Rows that are shown again after every change: kept until something they say was edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Contact, Organization, Promise, Pursuit, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.changes import Change, Edit
    from desktop_app.domain.filters import PursuitRow

_MOST = 1_000  # rows; whoever asks for more asks once
_OF_ONE = {Pursuit: "id", Step: "pursuit_id", Promise: "pursuit_id"}
_OF_MANY = (Organization, Contact)


class KeptRows:
    """Reads rows of pursuits, those that were read before only when a change touched them."""

    def __init__(self, read: Callable[[Iterable[int]], dict[int, PursuitRow]]) -> None:
        self._read = read
        self._kept: dict[int, PursuitRow] = {}

    def hear(self, change: Change) -> None:
        """Forget the rows that a change touched; all of them where it does not say which."""
        if not change.edits or any(isinstance(edit.record, _OF_MANY) for edit in change.edits):
            self.forget()
        elif self._kept:
            for edit in change.edits:
                self._forget_of(edit)

    def _forget_of(self, edit: Edit) -> None:
        if (name := _OF_ONE.get(type(edit.record))) is not None:
            for image in (edit.before, edit.after):
                if image is not None:
                    self._kept.pop(getattr(image, name), None)

    def forget(self) -> None:
        """Read every row anew: somebody else wrote."""
        self._kept.clear()

    def of(self, ids: Iterable[int]) -> dict[int, PursuitRow]:
        """Return the rows of these ids; those that are gone are left out."""
        wanted = list(ids)
        if len(wanted) > _MOST:
            return self._read(wanted)
        if len(self._kept) > _MOST:
            self.forget()
        missing = [number for number in wanted if number not in self._kept]
        self._kept |= self._read(missing)
        return {number: self._kept[number] for number in wanted if number in self._kept}
