# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The words of other trackers for how far a pursuit has come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop_app.domain.records import Ending, Kind, Stage
from desktop_app.services.transfer.fields import header_words


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word says: how far, whether it is over, and of what kind where the word tells."""

    stage: Stage
    ending: Ending | None = None
    kind: Kind = Kind.APPLICATION


_APPLIED = Meaning(Stage.APPLIED)
_FOUND = Meaning(Stage.FOUND)
_REJECTED = Meaning(Stage.APPLIED, Ending.REJECTED)
_FILLED = Meaning(Stage.APPLIED, Ending.FILLED)
_WITHDRAWN = Meaning(Stage.APPLIED, Ending.WITHDRAWN)
_DECLINED = Meaning(Stage.OFFER, Ending.DECLINED)
_NETWORKING = {
    stage: Meaning(stage, kind=Kind.NETWORKING)
    for stage in (
        Stage.REACHING_OUT,
        Stage.IN_TOUCH,
        Stage.MEETING_SET,
        Stage.MET,
        Stage.KEEPING_IN_TOUCH,
    )
}

# Whole cells, folded.
_WORDS: tuple[tuple[str, Meaning], ...] = (
    ("declined", Meaning(Stage.APPLIED, Ending.DECLINED)),
    ("offer|offer received|verbal offer|negotiating|angebot", Meaning(Stage.OFFER)),
    ("closed|archived|done|inactive|over", Meaning(Stage.APPLIED, Ending.DONE)),
    ("skip|skipped|not interested|passed on it", _WITHDRAWN),
    ("no offer|denied|absage|refuse|rechazado", _REJECTED),
    ("found|saved|lead|new|open|evaluated|draft|idea|todo|to do|not started|research", _FOUND),
    ("applied|sent|submitted|beworben|pending|waiting|in progress|active|on hold|yes", _APPLIED),
    ("screening|recruiter|assessment|test|take home|oa", Meaning(Stage.SCREENING)),
    ("interviewing|interviewed|onsite|on site|final|final round", Meaning(Stage.INTERVIEWING)),
    ("networking|reaching out|reached out|to contact", _NETWORKING[Stage.REACHING_OUT]),
    ("in touch|connected|replied", _NETWORKING[Stage.IN_TOUCH]),
    ("meeting set|meeting scheduled", _NETWORKING[Stage.MEETING_SET]),
    ("met|coffee chat", _NETWORKING[Stage.MET]),
    ("keeping in touch|keep in touch", _NETWORKING[Stage.KEEPING_IN_TOUCH]),
)
_COMMON = {"yes", "new", "open", "done", "over", "test", "sent", "active", "final", "idea"}
_WHOLE = {word: meaning for words, meaning in _WORDS for word in words.split("|")}

# Parts of longer cells, the one that outweighs the others first: "rejected after interview".
_PARTS: tuple[tuple[Meaning, str], ...] = (
    (_FOUND, "not appl|not yet appl|n t appl|to apply|wish ?list|bookmark|saved|backlog"),
    (_WITHDRAWN, "withdr|zuruckgezogen|pulled out|cancel"),
    (
        _DECLINED,
        "offer declin|declined (the |their )?offer|i declined|turned down (the |their )?offer",
    ),
    (_FILLED, "no longer|filled|position closed|job closed|expired"),
    (
        _REJECTED,
        (
            "reject|turned down|not selected|unsuccessful|declined by|they declined|abgelehnt"
            "|absage|not moving forward|no thank|refus|no offer"
        ),
    ),
    (Meaning(Stage.OFFER, Ending.ACCEPTED), "accept|hired|signed|got (the|it)"),
    (_APPLIED, "ghost|no (response|reply|answer)|not heard|silence|keine antwort"),
    (Meaning(Stage.OFFER), "offer"),
    (
        Meaning(Stage.SCREENING),
        (
            "screen|phone (call|interview)|recruiter (call|chat)|assessment|telefoninterview"
            "|test task|coding (test|challenge)"
        ),
    ),
    (_NETWORKING[Stage.MEETING_SET], "informational|coffee"),
    (
        Meaning(Stage.INTERVIEWING),
        (
            r"interview|onsite|on site|(first|second|third|final|\d(st|nd|rd|th)) round"
            "|vorstellungsgesprach|gesprach"
        ),
    ),
    (
        _APPLIED,
        (
            "appl(y|ied|ication)|submitted|sent|under (review|consideration)|in review|beworben"
            "|bewerbung|postul|candidat|follow(ed|ing)? up"
        ),
    ),
    (_NETWORKING[Stage.REACHING_OUT], "network|reach(ed|ing) out"),
    (_NETWORKING[Stage.KEEPING_IN_TOUCH], "keep(ing)? in touch"),
)
_PATTERNS = tuple((re.compile(rf"\b(?:{parts})"), meaning) for meaning, parts in _PARTS)

_KINDS = {
    "networking": Kind.NETWORKING,
    "network": Kind.NETWORKING,
    "contact": Kind.NETWORKING,
    "application": Kind.APPLICATION,
    "job": Kind.APPLICATION,
    "interview": Kind.INTERVIEW,
}


def is_stage(cell: str) -> bool:
    """Say whether a whole cell is a word for a stage and for hardly anything else."""
    words = header_words(cell)
    return words in _WHOLE and words not in _COMMON


def meaning_of(cell: str) -> Meaning | None:
    """Return what a cell says, None for a word that is not known."""
    return _meaning_of(header_words(cell))


@lru_cache(maxsize=256)
def _meaning_of(words: str) -> Meaning | None:
    if words in _WHOLE:
        return _WHOLE[words]
    return next((meaning for pattern, meaning in _PATTERNS if pattern.search(words)), None)


def kind_of(cell: str) -> Kind | None:
    """Return the kind a cell names, None for a word that is not known."""
    return _KINDS.get(header_words(cell))
