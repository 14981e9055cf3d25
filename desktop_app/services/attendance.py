# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom an interview is with: its line of names, and the people behind them in the pursuit.

The line stays the user's own and is what is shown. Whoever it names and is known gets the part of
an interviewer in the pursuit, so that nobody is typed twice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.particulars import Interview, Involvement, Part
from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.directory import Directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.services.edits import Edits

_LISTED = re.compile(r"(\s*[,;\n]\s*)")
_FIGURE = re.compile(r"\d")


def named(text: str) -> tuple[str, ...]:
    """Return the names of a line, each once, in their order."""
    names = {fold(part.strip()): part.strip() for part in reversed(_LISTED.split(text)[::2])}
    return tuple(reversed([name for name in names.values() if name]))


def names(text: str, name: str) -> bool:
    """Say whether a line names somebody, blind to case and accents."""
    return fold(name.strip()) in {fold(each) for each in named(text)}


def is_name(text: str) -> bool:
    """Say whether words may be somebody's name: "two engineers" and "Panel 2" are none."""
    return text[:1].isalpha() and not text[:1].islower() and not _FIGURE.search(text)


def _rename(edits: Edits, interviews: Iterable[Interview], old: str, new: str) -> None:
    for interview in interviews:
        if names(interview.people, old):
            parts = _LISTED.split(interview.people)
            told = [new if fold(part.strip()) == fold(old.strip()) else part for part in parts]
            edits.put(replace(interview, people="".join(told)))


def rename_person(edits: Edits, contact: Contact, old: str) -> None:
    """Let the interviews of somebody's pursuits name them by their name, no longer by an old one.

    Namesakes in other pursuits are other people.
    """
    if contact.name == old:
        return
    theirs = {row.pursuit_id for row in edits.all(Involvement, contact_id=contact.id)}
    theirs |= {pursuit.id for pursuit in edits.all(Pursuit, contact_id=contact.id)}
    for number in sorted(theirs):
        _rename(edits, edits.all(Interview, pursuit_id=number), old, contact.name)


def link(
    edits: Edits,
    pursuit: Pursuit,
    text: str,
    *,
    before: str = "",
    picked: Mapping[str, int] | None = None,
    add_new: bool = False,
) -> None:
    """Give whom a line names a part in the pursuit, unless they have one; the line is stored.

    Args:
        before: the line as it stood. An interviewer who is named in no interview of the pursuit
            any more loses the part with their name.
        picked: ids of those who were chosen from a list, by folded name.
        add_new: names that nobody has are added as people of the pursuit's company.
    """
    organization = edits.find(Organization, pursuit.organization_id)
    directory = Directory(edits)
    involved = edits.all(Involvement, pursuit_id=pursuit.id)
    there = {row.contact_id for row in involved} | {pursuit.contact_id}
    for name in named(text):
        contact = edits.find(Contact, (picked or {}).get(fold(name)))
        contact = contact or directory.known(name, organization, there)
        if contact is None and add_new and is_name(name):
            contact = directory.contact(name, organization)
        if contact is not None and contact.id not in there:
            there.add(contact.id)
            edits.add(
                Involvement(
                    id=0,
                    uid="",
                    pursuit_id=pursuit.id,
                    contact_id=contact.id,
                    part=Part.INTERVIEWER,
                )
            )
    _let_go(edits, pursuit, before)


def _let_go(edits: Edits, pursuit: Pursuit, before: str) -> None:
    standing = {
        fold(name)
        for interview in edits.all(Interview, pursuit_id=pursuit.id)
        for name in named(interview.people)
    }
    gone = {fold(name) for name in named(before)} - standing
    if not gone:
        return
    for row in edits.all(Involvement, pursuit_id=pursuit.id):
        contact = edits.find(Contact, row.contact_id)
        if row.part is Part.INTERVIEWER and contact is not None and fold(contact.name) in gone:
            edits.remove(row)
