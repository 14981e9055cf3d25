# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An interview that the words of a talk name: it is offered, and kept when the user says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview, InterviewState, Note
from desktop_app.domain.records import Touch
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.changes import Change
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood

_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_MAY_NAME = re.compile(
    r"interview|screen|trial|assessment|probearbeiten|vorstellung", re.IGNORECASE
)


def interview_in(office: Office, change: Change) -> Understood | None:
    """Return the interview that words just logged name, to be committed as a line; None for none.

    What was typed into the capture line is understood there already.
    """
    if change.label.code == "capture":
        return None
    for number, sentence in _sentences(change):
        try:
            found = office.capturing.understand_for(number, sentence)
        except KnownError:
            continue  # the pursuit is gone
        if _plans(office, number, found):
            return found
    return None


def _sentences(change: Change) -> Iterator[tuple[int, str]]:
    for edit in change.edits:
        new = edit.after
        if edit.before is None and isinstance(new, Touch | Note) and new.pursuit_id is not None:
            for sentence in _SENTENCES.split(new.text):
                if _MAY_NAME.search(sentence):
                    yield new.pursuit_id, sentence


def _plans(office: Office, number: int, found: Understood) -> bool:
    """Say whether a sentence tells of an interview ahead that is not on record yet."""
    if found.problem or found.refused is not None or found.outcome is not None:
        return False
    if (change := found.capture.changed) is not None:
        return found.interview is not None and (change.off or _moves(found))
    if not found.capture.interview or found.step is None:
        return False
    state = InterviewState.PLANNED
    planned = matching(office.database, Interview, pursuit_id=number, state=state)
    return not any(one.on_date == found.step.on for one in planned)


def _moves(found: Understood) -> bool:
    """Say whether the interview stands elsewhere still: what was kept is not offered again."""
    held, step = found.interview, found.step or found.left
    if held is None or step is None:
        return False
    return (held.on_date, held.starts) != (step.on, step.at)
