# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was done in the last 30 days, and how to bring back what it took away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop_app.domain.changes import Change, Edit, Label
from desktop_app.domain.errors import BugError, KnownError, StaleChangeError
from desktop_app.domain.particulars import LeftWord
from desktop_app.domain.records import Contact, Organization, Pursuit, Record
from desktop_app.domain.voids import SAYS_NOTHING, TOO_LATE, unsays
from desktop_app.services.edits import Edits
from desktop_app.services.restoring import Restoring, refuse_past_a_no
from desktop_app.services.taking_back import VOID_WITHIN
from desktop_app.storage import journal as rows
from desktop_app.storage import writes
from desktop_app.storage.journal import BROUGHT_BACK, Told

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.services.desk import Desk

__all__ = ["KEPT", "Journal", "Outlook", "Told"]

KEPT = timedelta(days=30)
_MOST_NAMES = 3
_MANY_ROWS = 400
_DELETIONS = frozenset({"delete_pursuits", "delete_people", "delete_companies"})
_SUBJECTS: tuple[tuple[type[Pursuit | Contact | Organization], str], ...] = (
    (Pursuit, "pursuit_id"),
    (Contact, "contact_id"),
    (Organization, "organization_id"),
)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether a change can be taken back now.

    `whole` is False where only what it removed can return; `refusal` says why not, or why not all.
    """

    can: bool
    whole: bool = True
    refusal: KnownError | None = None


class Journal:
    """Reads the journal and brings things back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def recent(self, *, removals_only: bool = False) -> Sequence[Told]:
        """Return the changes of the last 30 days, newest first."""
        return rows.recent(self._desk.database.connection, removals_only=removals_only)

    def about(self, told: Told) -> tuple[str, ...]:
        """Return the pursuits, else the people or companies, a change was about, by their names.

        A long one, such as an import, tells only what it removed; so does one that cannot be read.
        """
        counts = (told.added, told.altered, told.removed)
        if sum(sum(each.values()) for each in counts) > _MANY_ROWS:
            return told.names
        try:
            records = [edit.record for edit in self.held(told.id)]
        except (ValueError, KeyError, TypeError):  # written by another version of the program
            return told.names
        return tuple(self._called(records)[:_MOST_NAMES]) or told.names

    def named(self, change: Change) -> str:
        """Return the one pursuit, else the one person or company, a change is about, "" for more.

        A change of many rows is about none.
        """
        if len(change.edits) > _MANY_ROWS:
            return ""
        names = self._called([edit.record for edit in change.edits])
        return names[0] if len(names) == 1 else ""

    def brought_back(self, change: Change) -> tuple[str, ...]:
        """Return by name what a change brought back that was gone."""
        back = [edit.record for edit in change.edits if edit.before is None]
        return tuple(self._called(back)[:_MOST_NAMES])

    def _called(self, records: Sequence[Record]) -> list[str]:
        naming = _Naming(self._reading(), records)
        for kind, column in _SUBJECTS:
            ids = dict.fromkeys(
                record.id if isinstance(record, kind) else getattr(record, column, None)
                for record in records
            )
            if names := [name for number in ids if number and (name := naming.of(kind, number))]:
                return names
        return []

    def held(self, journal_id: int) -> tuple[Edit, ...]:
        """Return the rows of a change, before and after. Errors: `KnownError` ``not_found``."""
        return self._one(journal_id)[1]

    def outlook(self, journal_id: int) -> Outlook:
        """Return whether a change can be brought back; writes nothing."""
        try:
            told, inverse = self._inverse(journal_id)
        except KnownError as refusal:
            return Outlook(can=False, refusal=refusal)
        try:
            writes.check_unmoved(self._desk.database.connection, inverse)
        except StaleChangeError:
            restoring = Restoring(self._reading(), inverse)
            why = self._moved_on(restoring.moved)
            return Outlook(can=bool(told.removes and restoring.restored), whole=False, refusal=why)
        return Outlook(can=True)

    def bring_back(self, journal_id: int) -> Change:
        """Take a change back; where rows have moved on since, bring back what it had removed.

        Errors: `KnownError` ``brought_back`` (it is here already); ``word_stands``,
        ``touch_stands``, ``stop_stands`` (not unsaid after ten minutes); ``moved_on`` with the
        names of what was changed since; or a boundary's refusal.
        """
        told, inverse = self._inverse(journal_id)
        args = dict(told.label.args) | {"journal": told.id, "what": told.label.code}
        label = Label.of(BROUGHT_BACK, **(args | {"removes": told.removes}))
        try:
            return self._desk.apply(Change(label, inverse))
        except (StaleChangeError, BugError):  # the law would not have it: what it stood on is gone
            return self._bring_back_partly(told, inverse, label)

    def _bring_back_partly(self, told: Told, inverse: Sequence[Edit], label: Label) -> Change:
        moved: Iterable[Record] = ()
        try:
            with self._desk.change(label) as making:
                restoring = Restoring(making.edits, inverse)
                moved = restoring.moved
                if not (told.removes and restoring.restored):
                    raise self._moved_on(moved)
                if not restoring.whole:
                    making.label = replace(label, args=(*label.args, ("partly", True)))
                restoring.restore()
        except BugError as error:
            raise self._moved_on(moved) from error
        return making.made

    def may_erase(self, told: Told) -> bool:
        """Say whether a change is a deletion that stands."""
        return told.label.code in _DELETIONS and told.undone_at is None

    def erase(self, journal_id: int) -> Change:
        """Erase what a deletion removed for good: it cannot come back, by no way of the program.

        The words that were given there leave the ledger (method.md 6.1). Earlier changes of it
        are told until they are 30 days old; copies of the file keep what they hold.

        Errors: `KnownError` ``not_found``; ``brought_back`` (it is here again).
        """
        told, edits = self._one(journal_id)
        if not self.may_erase(told):
            raise KnownError("brought_back")
        with self._desk.change(Label.of(rows.ERASED)) as making:
            for word in (e.after for e in edits if isinstance(e.after, LeftWord)):
                if (stands := making.edits.find(LeftWord, word.id)) is not None:
                    making.edits.remove(stands)
            rows.forget(self._desk.database.connection, journal_id)
        return making.made

    def purge(self) -> int:
        """Forget what is older than 30 days; return how many changes that were."""
        before = self._desk.now - KEPT
        if not rows.holds_older(self._desk.database.connection, before):
            return 0
        with self._desk.database.transaction() as connection:
            return rows.purge(connection, before)

    def _one(self, journal_id: int) -> tuple[Told, tuple[Edit, ...]]:
        found = rows.one(self._desk.database.connection, journal_id)
        if found is None:
            raise KnownError("not_found", kind="journal", row_id=journal_id)
        return found

    def _inverse(self, journal_id: int) -> tuple[Told, tuple[Edit, ...]]:
        """Return what would take a change back. Errors: see `bring_back`."""
        told, edits = self._one(journal_id)
        if told.undone_at is not None:
            raise KnownError("brought_back")
        inverse = Change(told.label, edits).inverse().edits
        void = unsays(inverse)
        if void is not None and told.label.code not in SAYS_NOTHING and self._is_late(told):
            raise KnownError(TOO_LATE[void])
        refuse_past_a_no(self._reading(), inverse)
        return told, inverse

    def _is_late(self, told: Told) -> bool:
        return self._desk.now - told.at > VOID_WITHIN

    def _reading(self) -> Edits:
        return Edits(self._desk.database)

    def _moved_on(self, moved: Iterable[Record]) -> KnownError:
        edits = self._reading()
        names = dict.fromkeys(name for record in moved if (name := _name(edits, record)))
        return KnownError("moved_on", names=list(names)[:_MOST_NAMES])


def _name(edits: Edits, record: Record) -> str:
    """Return what the user calls a record, or what it belongs to."""
    owner = edits.find(Pursuit, getattr(record, "pursuit_id", None))
    told = owner or record
    name = getattr(told, "title", "") or getattr(told, "name", "")
    if not name and isinstance(told, Pursuit):
        organization = edits.find(Organization, told.organization_id)
        name = organization.name if organization else ""
    return str(name)


class _Naming:
    """Names records as they stand, those that are gone as they stood in a change."""

    def __init__(self, edits: Edits, records: Iterable[Record]) -> None:
        self._edits = edits
        self._told = {(type(record), record.id): record for record in records}

    def of(self, kind: type[Record], number: int) -> str:
        """Return what the user calls a record, empty where nothing is known of it."""
        record = self._find(kind, number)
        if not isinstance(record, Pursuit):
            return str(getattr(record, "name", ""))
        person = self._find(Contact, record.contact_id)
        company = self._find(Organization, record.organization_id)
        parts = (getattr(person, "name", ""), getattr(company, "name", ""), record.title)
        return " · ".join(part for part in parts if part)

    def _find(self, kind: type[Record], number: int | None) -> Record | None:
        if number is None:
            return None
        return self._edits.find(kind, number) or self._told.get((kind, number))
