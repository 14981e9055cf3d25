# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which texts fit a moment, beside those of the situation that runs (method.md 8).

A moment bears the id of the template written for it: a closing note (Z1, Z2), the answer to a no
(X1), to one that left e-mail open (B3) or to "not now" (W0), thanks for a refusal (Z3), a word
that moves or was late (M1, M2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Kind, Outcome, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_TALKED = frozenset({Stage.SCREENING, Stage.INTERVIEWING, Stage.OFFER})
_AFTER_TALKS = frozenset({"PS", "I1", "I2", "I3"})
_INTRODUCERS = frozenset({"R1", "R2", "K1", "N5"})
_OFFERED = frozenset({"O1", "O2"})
_LADDER = ("A2.1x", "A2.2", "A2.4")
_REACHING_OUT = frozenset({"N1", "N2", "N4"})

NETWORKING = frozenset({
    "N1", "N2", "N3", "N4", "N5", "R1", "R2", "K1", "W1", "PK",
    "M1", "M2", "M3", "R2.9", "RE", "W0", "Z2",
})  # fmt: skip
"""Where a text is most at home among people one knows or wants to know."""

_LEAVE = frozenset({"Z1", "Z2", "Z4", "Z5", "X1"})


def takes_leave(situations: Iterable[str]) -> str:
    """Return for which of these moments a text says goodbye, "" for none.

    No step may be left after it (NXT06).
    """
    return next((code for code in situations if code in _LEAVE), "")


@dataclass(frozen=True, slots=True)
class Moment:
    """What is known of the moment in which a text is wanted.

    Attributes:
        kind, stage: of the pursuit.
        situation: the one that runs.
        attempt: unanswered touches so far.
        touched: the user was in touch before, or they were.
        thanks: what is due is to thank.
        replies: what is due is to answer them (R10).
        accepts: the pursuit is about to be closed because an offer is accepted.
        reports: what is due is to thank for an introduction and to tell how it went (R2).
        promised: a word was given for the step that stands.
        late: its day has passed, or the last one was not kept.
        outcome: what came of it, if it is known.
        leaving: the pursuit is about to be closed or parked.
        narrowed: their no left e-mail open, so it is no stop; that is being answered.
        moves: a word is about to move to another day, of which this text tells them.
    """

    kind: Kind
    stage: Stage
    situation: str
    attempt: int = 0
    touched: bool = True
    thanks: bool = False
    promised: bool = False
    late: bool = False
    outcome: Outcome | None = None
    leaving: bool = False
    narrowed: bool = False
    reports: bool = False
    replies: bool = False
    accepts: bool = False
    moves: bool = False


def also(moment: Moment) -> tuple[str, ...]:
    """Return the moments whose texts may be chosen now, the likeliest first."""
    found = [code for code, fits in _RULES if fits(moment)]
    return tuple(dict.fromkeys(found))


def foremost(moment: Moment) -> str:
    """Return the moment whose text should be shown at once, empty for the situation's own."""
    return next((code for code, fits in _AT_ONCE if fits(moment)), "")


def attempt_of(moment: Moment) -> int:
    """Return which follow-up a text is for: 0 for thanks and for the first word of all."""
    first_word = not moment.touched and moment.situation in _REACHING_OUT
    introduced = moment.situation == "R2" and moment.attempt == 0 and not moment.touched
    if moment.attempt == 0 and (moment.thanks or first_word or introduced):
        return 0
    return moment.attempt + 1


def _applies(moment: Moment) -> bool:
    return moment.kind is not Kind.NETWORKING


def _unanswered(moment: Moment) -> bool:
    return moment.leaving or moment.attempt > 0


def _takes_leave_now(moment: Moment) -> bool:
    return moment.leaving and moment.situation not in _OFFERED


_AT_ONCE: tuple[tuple[str, Callable[[Moment], bool]], ...] = (
    ("B3", lambda m: m.narrowed),
    ("X1", lambda m: m.outcome is Outcome.NO_CONTACT),
    ("W0", lambda m: m.outcome is Outcome.NO_TIME),
    ("Z3", lambda m: m.outcome is Outcome.REJECTED or (m.thanks and m.situation == "K1")),
    # The offer has a text of its own, whatever was promised before.
    ("", lambda m: m.outcome is Outcome.OFFER),
    ("Z5", lambda m: m.leaving and m.situation in _OFFERED and m.accepts),
    ("Z4", lambda m: m.leaving and m.situation in _OFFERED),
    ("M1", lambda m: m.moves),
    ("R2.9", lambda m: m.reports and not m.leaving),
    ("RE", lambda m: m.replies and not (m.leaving or m.late) and m.situation not in _OFFERED),
    # R27: the word was not kept, so the text makes up for it.
    ("M2", lambda m: m.promised and m.late and not m.leaving),
    ("Z2", lambda m: _takes_leave_now(m) and m.kind is Kind.NETWORKING),
    ("Z1", _takes_leave_now),
)
_RULES: tuple[tuple[str, Callable[[Moment], bool]], ...] = (
    ("X1", lambda m: m.outcome is Outcome.NO_CONTACT and not m.narrowed),
    ("B3", lambda m: m.narrowed),
    ("W0", lambda m: m.outcome is Outcome.NO_TIME or m.situation == "W1"),
    ("Z3", lambda m: m.outcome is Outcome.REJECTED or (m.thanks and m.situation == "K1")),
    ("M1", lambda m: m.promised and not m.late),
    ("M2", lambda m: m.late),
    ("I1.0", lambda m: m.situation in _AFTER_TALKS),
    ("I0", lambda m: m.situation in _AFTER_TALKS),
    ("O3", lambda m: _applies(m) and m.stage in _TALKED),
    ("R2.9", lambda m: m.situation in _INTRODUCERS),
    ("RE", lambda m: m.replies and m.situation not in _OFFERED),
    *((code, lambda m: m.situation == "A2") for code in _LADDER),
    ("Z1", lambda m: _applies(m) and _unanswered(m) and m.situation not in _OFFERED),
    # The answer that is owed may be given on any day before its deadline (O2).
    ("Z5", lambda m: m.situation == "O2" or (m.leaving and m.situation in _OFFERED)),
    ("Z4", lambda m: m.situation == "O2" or (m.leaving and m.situation in _OFFERED)),
    ("Z2", lambda m: not _applies(m) and _unanswered(m)),
)
