# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A change is a value: rows before and after, with a label in the user's words.

Applied in one transaction, announced once, inverted for undo (architecture.md, "The house").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Label:
    """What happened, as a code and its arguments; `words` makes the sentence."""

    code: str
    args: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, code: str, **args: object) -> Label:
        """Build a label from keyword arguments."""
        return cls(code, tuple(args.items()))


@dataclass(frozen=True, slots=True)
class Edit:
    """One row: `before` is None for an insert, `after` is None for a delete."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """Return whichever image exists, the later one first."""
        record = self.after or self.before
        if record is None:  # pragma: no cover  # an edit of nothing is never built
            msg = "an edit needs a row"
            raise ValueError(msg)
        return record

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """Everything that one user action did; at most one edit a row."""

    label: Label
    edits: tuple[Edit, ...]
    undoes: bool = field(default=False)

    def inverse(self) -> Change:
        """Return the change that takes this one back, last edit first."""
        return Change(self.label, tuple(e.inverse() for e in reversed(self.edits)), not self.undoes)

    def touched(self, kind: type[Record]) -> frozenset[int]:
        """Return the ids of rows of one kind that this change added, altered or removed."""
        return frozenset(e.record.id for e in self.edits if isinstance(e.record, kind))
