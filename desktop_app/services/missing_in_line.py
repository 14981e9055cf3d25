# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a capture line still lacks before Enter would save it (method.md R05, R06, R07)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_app.domain.actions import check_action
from desktop_app.domain.capture_words import words
from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Channel, Outcome
from desktop_app.services.heard_in_line import only_heard, only_recorded

if TYPE_CHECKING:
    from desktop_app.domain.capture import Capture
    from desktop_app.services.understood import Understood

# A day with nothing but these is an appointment, which one goes to.
_APPOINTMENTS = words(
    "zoom teams skype video phone quick short brief second 2nd next job call meeting chat "
    "appointment visit fair event talk catch-up deadline site tour open day training induction "
    "with the a an at to and for my our again"
)

_SPOKE = re.compile(
    r"\b(?:spoke|talked|chatted|good chat|(?:long|short|nice) talk)\b", re.IGNORECASE
)


def problem_of(found: Understood) -> str:
    """Return the code of what is still missing, empty when Enter would save."""
    if found.capture.action:
        try:
            check_action(found.capture.action)
        except KnownError as error:  # "wait for reply": what will the user do? (R06)
            return error.code
    return _missing(found)


def _missing(found: Understood) -> str:
    capture = found.capture
    if whom := _missing_of_whom(found):
        return whom
    if capture.no_time:
        return "no_time"
    if capture.vague and found.when is None:
        return "vague_date"
    if _only_called_back(found):
        return "what_came"
    return _missing_of_step(found) if found.outcome is None else ""


def _missing_of_whom(found: Understood) -> str:
    """Return what is missing of who is meant."""
    capture = found.capture
    named = capture.company or capture.person or capture.recruiter or found.candidates
    several = found.chosen is None and len(found.candidates) + len(found.people) > 1
    lacks = (
        (not named, "no_name"),
        (capture.unnamed, "introduced_to"),
        (bool(capture.beside), "two_names"),
        (several, "ambiguous_name"),
        (bool(found.introducers), "ambiguous_introducer"),
    )
    return next((code for is_so, code in lacks if is_so), "")


def _only_called_back(found: Understood) -> bool:
    """Say whether they called, and the line tells neither what came of it nor what comes (R10).

    Where a job is at stake its own rhythm goes on; in a network nothing does, and what they said
    decides between a reply, a week and a month (R41).
    """
    said, capture = found.outcome is Outcome.ANSWERED, found.capture
    told = (
        _SPOKE.search(capture.text)
        or capture.note
        or capture.their_word
        or capture.boundary
        or found.when
        or capture.no_time
    )
    by_phone = said and found.capture.channel is Channel.CALL and not only_recorded(found)
    return by_phone and not (told or found.of_a_job)


def _missing_of_step(found: Understood) -> str:
    """Return what is missing where nothing happened."""
    if found.capture.changed is not None:
        return ""
    if found.capture.channel is not None:
        return "no_outcome"
    if found.withdraws or found.parks or only_heard(found):
        return ""
    if found.when is None:
        return "" if found.capture.introducer else "no_date"
    # "results in a week", "Acme ringing me back Wed": what will the user do? (R06)
    return "not_your_action" if _only_tells(found.capture) else ""


def _only_tells(capture: Capture) -> bool:
    """Say whether a line with a day names nothing that the user does on it."""
    if fold(capture.note) in {"park", "pause"}:
        return True  # a rest is no act, and what shall be done on that day is another one
    planned = capture.action or capture.step_channel is not None or capture.interview
    told = set(fold(capture.note).replace(",", " ").split())
    return bool(told - _APPOINTMENTS) and not planned
