# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Say of a row that was typed over in a table that its person or company may be here twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Contact, Organization
from desktop_app.words import text as _
from desktop_app.words.likeness import like_company, like_person

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.ui.main_window import MainWindow

_TELLING = ("name", "phone", "email", "organization_id")


@dataclass(frozen=True, slots=True)
class Double:
    """Two records that may be one, and what is said of it."""

    first: int
    second: int
    people: bool
    said: str


def double_in(office: Office, change: Change) -> Double | None:
    """Return whom the one person or company that a change wrote may be; None where nobody."""
    people = [e.after for e in change.edits if isinstance(e.after, Contact) and _tells(e.before, e)]
    if len(people) == 1 and (found := double_of_person(office, people[0].id)):
        return found
    fresh = [e.after for e in change.edits if e.before is None]
    companies = [record for record in fresh if isinstance(record, Organization)]
    return double_of_company(office, companies[0].id) if len(companies) == 1 else None


def _tells(before: object, edit: object) -> bool:
    after = getattr(edit, "after", None)
    if before is None:
        return True
    return any(getattr(before, name) != getattr(after, name) for name in _TELLING)


def double_of_person(office: Office, number: int) -> Double | None:
    """Return who else a person may be, by name, number or address."""
    known = office.acquaintances.these_people([number]).get(number)
    if known is None:
        return None
    alike = (e for e in office.duplicates.like_known(known.facts) if e.person.id != number)
    found = next(alike, None)
    return Double(number, found.person.id, True, like_person(found)) if found else None


def double_of_company(office: Office, number: int) -> Double | None:
    """Return which other company one may be, by its name."""
    known = office.acquaintances.these_companies([number]).get(number)
    if known is None:
        return None
    alike = (e for e in office.duplicates.like_company(known.name) if e.company.id != number)
    found = next(alike, None)
    return Double(number, found.company.id, False, like_company(found)) if found else None


def tell(window: MainWindow, found: Double | None) -> None:
    """Say it in the window, beside what was done, with a way to compare the two."""
    if found is None or QApplication.activeModalWidget() is not None:
        return
    pair = (found.first, found.second)
    compare = partial(merge, window, *pair, people=found.people)
    window.messages.tell(
        found.said, button=_("Compare …"), act=compare, undo=window.undoable.stack.undo
    )


def merge(window: MainWindow, first: int, second: int, *, people: bool) -> None:
    """Show two records side by side, to be made one."""
    from desktop_app.ui.dialogs.merge_two import MergeTwo  # noqa: PLC0415  # on request

    try:
        found = window.office.duplicates.chosen(first, second, people=people)
    except KnownError as error:
        window.tell_failure(error)
        return
    MergeTwo(window.office, window.undoable, found, window).exec()
