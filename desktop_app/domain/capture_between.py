# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Who stands between, as a line tells it: an introduction made, a recruiter's word (R2, C1).

Such a line is told again in the words that are read everywhere else: "Bo introduced me to Zoe
Park" is a meeting with Zoe, "Jo at Hays put me forward for Gamma" an application through Hays.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.capture_titles import says_job
from desktop_app.domain.capture_words import Wording

_NAME = r"[^\W\d_][^,;:]{0,50}?"
_MADE = r"(?:has |have |just |kindly |finally )*"
_INTRODUCED = (
    rf"{_MADE}(?:(?:introduced|referred|pointed) (?:me|us) to"
    r"|put (?:me|us) (?:in (?:touch|contact) with|on ?to)"
    r"|connected (?:me|us) (?:to|with)|made an? introduction to|gave (?:me|us) an introduction to)"
)
_THEY_INTRODUCED = Wording(
    rf"^\W*(?!(?:i|we|will|to)\b)(?P<by>{_NAME})(?<!will)(?<!'ll)(?<! to) {_INTRODUCED}"
    r" (?P<rest>.+)$"
)
_WAS_INTRODUCED = Wording(
    r"^\W*(?:i was |i've been |i got |was |got |been )*(?:introduced to|put in touch with) "
    rf"(?P<whom>[^,;]+?) (?:by|through|via) (?P<by>{_NAME})"
    r"(?P<rest>(?:(?:[,;]| (?:yesterday|today|on|last|this)\b).*)?)$"
)
_MADE_IT = Wording(
    rf"^\W*(?!(?:i|we)\b)(?P<by>{_NAME})(?:'s)? {_MADE}(?:made (?:the|an|her|his|their|that)"
    r" (?:promised )?introduction|introduced (?:me|us))(?P<rest>(?:[,;].*)?)$"
)
_FORWARD = (
    r"(?:put(?:ting)? (?:me|us) (?:forward|up)|submitted (?:me|us|my (?:cv|resume|résumé|profile"
    r"|application))|(?:is|are) submitting (?:me|us)|sent my (?:cv|resume|résumé|profile))"
)
_THEY_PUT = Wording(
    rf"^\W*(?!(?:i|we|will|to)\b)(?P<marked>(?:(?:the |my |an? )?(?:recruiter|headhunter"
    rf"|consultant|agency) )?)(?P<who>{_NAME}) {_MADE}{_FORWARD}(?: (?P<how>for|to|at|with) "
    r"(?:the |an? )?(?P<whom>[^,;]+))?(?P<rest>(?:[,;].*)?)$"
)
_WAS_PUT = Wording(
    r"^\W*(?:i was |i've been |i got |was |got |been )*(?:put forward|submitted)"
    r"(?: (?:for|to|at) (?:the |an? )?(?P<before>[^,;]+?))? (?:by|through|via) "
    rf"(?P<marked>(?:(?:the |my |an? )?(?:recruiter|headhunter|consultant|agency) )?)"
    rf"(?P<who>{_NAME})(?: (?:for|to) (?:the |an? )?(?P<after>[^,;]+?))?(?P<rest>(?:[,;].*)?)$"
)
_SPOKE_AND_PUT = Wording(
    r"^\W*(?:i )?(?:spoke|talked|call|chat(?:ted)?|met)(?: (?:to|with))?"
    r" (?P<marked>(?:the |my |an? )?(?:recruiter|headhunter|consultant) )"
    rf"(?P<who>{_NAME}),? (?:and )?(?:(?:she|he|they)(?:'s|'re| is| are| has| have| will|'ll)? )?"
    r"(?:been |was |am |i'm |being )*put(?:ting)?(?: me)? forward"
    r"(?: (?:for|to) (?:the |an? )?(?P<whom>[^,;]+))?(?P<rest>(?:[,;].*)?)$"
)
_INTRO = r"(?:an? |the )?(?:warm |kind )?intro(?:duction)?"
_INTRO_FROM = (
    Wording(
        rf"^\W*(?:got |had |received )?{_INTRO} (?:from|by|through|via) (?P<by>{_NAME})"
        r" to (?P<whom>[^,;]+)(?P<rest>(?:[,;].*)?)$"
    ),
    Wording(
        rf"^\W*(?:got |had |received )?{_INTRO} to (?P<whom>[^,;]+?)"
        rf" (?:from|by|through|via) (?P<by>{_NAME})(?P<rest>(?:[,;].*)?)$"
    ),
    Wording(
        r"^\W*(?:met |called |emailed )?(?P<whom>[^\W\d_][^,;:]{0,60}?),?"
        r" \(?(?:introduced|referred)"
        rf"(?: to me)? (?:by|through|via) (?P<by>{_NAME})\)?(?P<rest>(?:[,;].*)?)$"
    ),
)
_SOMEBODYS = Wording(r"^(?:her|his|their|the|an?|my) (?:(?-i:[a-z])[\w-]* ){1,3}(?=(?-i:[A-Z]))")
_WHO_AT = Wording(
    r"(?P<who>[^\s(@][^(@]*?)(?:,? (?:at|from|of|over at) | ?@ ?| ?\()(?P<at>[^)]+?)\)?"
)
_MARK = Wording(r"\b(?:the |my |an? )?recruiter (?=[^\W\d_]+ [^\W\d_]+ (?:at|from|of)\b)")


@dataclass(frozen=True, slots=True)
class Between:
    """A line told again.

    Attributes:
        text: the words to read in its place.
        introducer: who made an introduction, as typed; empty for none (R2).
        introducer_at: their company, where it is told.
        unnamed: the one they introduced is not named.
    """

    text: str
    introducer: str = ""
    introducer_at: str = ""
    unnamed: bool = False


def told_again(text: str) -> Between | None:
    """Return a line about somebody who stands between in plainer words, None for another line."""
    if (found := _WAS_INTRODUCED.search(text)) is not None:
        return Between(f"met {found['whom'].strip()}{found['rest']}", *_at(found["by"]))
    if (found := _THEY_INTRODUCED.search(text)) is not None:
        rest = _SOMEBODYS.replaced("", found["rest"].strip())  # "her boss Uwe Brandt"
        return Between(f"met {rest}", *_at(found["by"]))
    for pattern in _INTRO_FROM:
        if (found := pattern.search(text)) is not None:
            return Between(f"met {found['whom'].strip()}{found['rest']}", *_at(found["by"]))
    if (found := _MADE_IT.search(text)) is not None:
        by, at = _at(found["by"])
        return Between(f"met {by}{found['rest']}", by, at, unnamed=True)
    return _put_forward(text)


def _at(by: str) -> tuple[str, str]:
    """Return who and where of "Bo Lind at Ember Energy"; no place where none is told."""
    found = _WHO_AT.fullmatch(by.strip())
    return (found["who"], found["at"]) if found is not None else (by.strip(), "")


def _put_forward(text: str) -> Between | None:
    """Return that a recruiter put the user forward as an application through them (C1)."""
    for pattern in (_WAS_PUT, _SPOKE_AND_PUT, _THEY_PUT):
        found = pattern.search(text)
        if found is None:
            continue
        groups = found.groupdict()
        whom = next((groups[n] for n in ("whom", "before", "after") if groups.get(n)), "").strip()
        return Between(
            f"applied{_to(whom)}{_through(found['marked'], found['who'])}{found['rest']}"
        )
    if _MARK.search(text) is not None:  # "spoke with recruiter Jo Hart at Hays"
        return Between(_MARK.replaced("", text))
    return None


def _to(whom: str) -> str:
    """Return to which company, or for which job, they were put forward."""
    if not whom:
        return ""
    is_job = " at " in f" {whom} " or says_job(whom)
    return f" {'for' if is_job else 'to'} {whom}"


def _through(marked: str, who: str) -> str:
    """Return through whom: a person at an agency, a person alone, an agency."""
    who = who.strip()
    if any(f" {link} " in who for link in ("at", "from", "of")):
        return f" through recruiter {who}"
    is_person = len(who.split()) > 1 or (marked and "agency" not in marked.lower())
    return f", recruiter {who}" if is_person else f" through {who}"
