# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The three questions of "What did they say?", and what the answers come to (method.md 3.2)."""

from __future__ import annotations

from desktop_app.domain.boundaries import About, Lasting, Speaker
from desktop_app.words.catalogue import N_, NP_, pgettext
from desktop_app.words.catalogue import text as _

_SPEAKERS = {
    Speaker.PERSON: NP_("boundary", "A person, to me"),
    Speaker.COMPANY: NP_("boundary", "Somebody, for the whole company"),
    Speaker.GENERAL: NP_("boundary", "A posting, a recording or a web site"),
    Speaker.UNSURE: NP_("boundary", "I am not sure"),
}
_ABOUTS = {
    About.ANY_CONTACT: NP_("boundary", "Contacting them at all"),
    About.CHANNEL: NP_("boundary", "This way of contacting them"),
    About.MEETING: NP_("boundary", "Meeting or talking at length"),
    About.DECISION: NP_("boundary", "Their decision: “we'll call you”, “by the 20th”"),
    About.REJECTION: NP_("boundary", "The position: filled, or given to somebody else"),
    About.UNSURE: NP_("boundary", "I am not sure"),
}
_LASTINGS = {
    Lasting.FOR_GOOD: NP_("boundary", "For good"),
    Lasting.FOR_NOW: NP_("boundary", "For now"),
    Lasting.UNTIL_DATE: NP_("boundary", "Until a day they named"),
    Lasting.UNSURE: NP_("boundary", "They didn't say"),
}
_MEANINGS = {
    "B1": N_("A personal no. Nothing goes out to them any more, in any pursuit and by any way."),
    "B2": N_("No meeting for now. The ask rests; a short note or keeping in touch stays fine."),
    "B3": N_("Another way suits them better. Due steps that way change over, on the same day."),
    "B4": N_("No calls about this. After a patient while one short call is fine, or an e-mail."),
    "B5": N_("They will call. After a patient while one short call is fine, then e-mail only."),
    "B6": N_("Not before their day. The next step waits for it."),
    "B7": N_("A rejection. The pursuit closes; a thank-you within two working days is kind."),
    "B8": N_("The whole company said no. Nothing goes out to anybody there any more."),
}
_LIFTED = {
    "B1": N_("Only they lift it: they write to you, or allow it in words you put on record."),
    "B2": N_("It ends on that day, or when they write."),
    "B3": N_("You can change it in their details at any time."),
    "B4": N_("Any answer from a person there lifts it."),
    "B5": N_("Any answer from a person there lifts it."),
    "B6": N_("It ends on that day, or when they ask you sooner."),
    "B7": N_("Another opening there is a new pursuit."),
    "B8": N_("Only their permission lifts it, in words you put on record."),
}

MEANT = frozenset(_MEANINGS)
"""The codes that have a sentence."""


def speaker(who: Speaker) -> str:
    """Return an answer to "Who said it?"."""
    return pgettext(*_SPEAKERS[who])


def about(what: About) -> str:
    """Return an answer to "About what?"."""
    return pgettext(*_ABOUTS[what])


def lasting(how_long: Lasting) -> str:
    """Return an answer to "For how long?"."""
    return pgettext(*_LASTINGS[how_long])


def meaning(code: str) -> str:
    """Return what a boundary means for what comes next."""
    return _(_MEANINGS[code])


def lifted_by(code: str) -> str:
    """Return what ends a boundary."""
    return _(_LIFTED[code])
