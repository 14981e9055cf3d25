# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether a name in a capture line is a person's, by what was done (method.md R29, R32).

The words of a line do not tell a person from a company. What happened often does: a message goes
to somebody, and it is somebody whom one meets. Only with a person on record do their own pause
and their no hold (R20, R24).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import is_titled
from desktop_app.domain.capture_words import words
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import company_words
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.domain.capture import Capture
    from desktop_app.services.acquaintances import Acquaintances

_CONTACT_IS = re.compile(
    r"^(?:the )?contact(?: person)?(?:\s+(?:is|was)\b|:)?\s+(?P<name>\S.*)$", re.IGNORECASE
)
_THROUGH = re.compile(
    r"(?:^|(?<=[\s,]))(?:through|via|thanks to) (?P<name>[^,;]+?)(?=\s*(?:$|[,;]))", re.IGNORECASE
)
_ASK_FOR = re.compile(r"^ask for (?P<name>[^\W\d_]+(?: [^\W\d_]+)?)$", re.IGNORECASE)
_NO_PERSON = words(
    "hr manager reception owner boss someone somebody anyone them him her me it the a an my their "
    "feedback status update updates news decision interview info information details address form "
    "forms help advice job work shift shifts hours pay salary time times date day parking "
    "directions answer reply call callback appointment meeting references reference receipt chef "
    "foreman supervisor more again recruitment personnel recruiter"
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]+['’-])*[^\W\d_]+\.?")
_OF_COMPANIES = words(
    "team bank group partners systems labs university college hospital council institute "
    "consulting solutions services studio studios media software school agency fitters foods "
    "motors "
    "works roofing plumbing electric electrical electronics logistics shipping freight lines "
    "construction builders building engineering technology technologies tech industries "
    "manufacturing energy power water gas oil steel metals tools supplies supply stores store shop "
    "market markets bakery bakers cafe coffee kitchen restaurant restaurants hotel hotels inn pub "
    "bar brewery farm farms nursery nurseries garden gardens vets veterinary clinic surgery "
    "pharmacy care health healthcare home homes house trust foundation charity society association "
    "union college academy library museum theatre theater press books publishing print design "
    "digital data cloud robotics security insurance finance financial capital bank law legal "
    "accounting recruitment recruiting staffing personnel resources travel tours airlines airways "
    "rail railways transport haulage cars garage auto cleaning laundry textiles fashion sports "
    "games gaming entertainment pictures films music radio tv television telecom mobile networks "
    "company co firm office department ministry authority commission board court police fire "
    "airport port station depot warehouse mill mills yard joinery optics optical labs lab research "
    "sciences bio pharma medical dental aerospace aviation marine north south east west central"
)
_TO_SOMEBODY = frozenset({Channel.CALL, Channel.EMAIL, Channel.MESSAGE})
_OF_A_COMPANY = frozenset({
    Outcome.APPLIED, Outcome.REJECTED, Outcome.OFFER, Outcome.AUTOMATIC, Outcome.LOOKED_UP,
    Outcome.INTERVIEWED, Outcome.SCREENED,
})  # fmt: skip
_TWO = 2
_FULL = range(2, 4)
"""Words of which a full name is made."""


def with_person(capture: Capture, is_company: Callable[[str], bool]) -> Capture:
    """Return a line with the person whom it names as one; `is_company` knows those by name."""
    if capture.person:
        return capture
    if capture.is_application and (named := _with_contact(capture)) is not None:
        return named
    if not _goes_to_somebody(capture):
        return capture
    if is_company(capture.company):
        return capture
    return replace(capture, person=capture.company, company="")


def without_title_as_name(
    capture: Capture, names: Iterable[tuple[int, str]], known: Acquaintances
) -> Capture:
    """Return a line in which the goal of a pursuit is nobody's name: "called Acme, welder".

    `names` are those of all pursuits; what is no person's and no company's among them is a goal.
    """

    def is_goal(word: str) -> bool:
        sought = fold(word)
        same = any(len(name) == len(word) and fold(name) == sought for _, name in names)
        return same and not (known.is_person(word) or known.is_company(word))

    if is_goal(told := capture.company):
        capture = replace(capture, company="", title=capture.title or told)
        if capture.person and not known.is_person(capture.person):  # it stood first of two
            capture = replace(capture, company=capture.person, person="")
    if is_goal(told := capture.person):
        capture = replace(capture, person="", title=capture.title or told)
    whom = tuple(name for name in capture.names if not is_goal(name))
    return replace(capture, names=whom) if whom != capture.names else capture


def without_person_as_company(capture: Capture, known: Acquaintances) -> Capture:
    """Return a line of two people as one of the last, at the company of the other (6.3).

    "called Pia Lund, redirected to Flo Ives, spoke with Flo Ives" begins no company of Pia Lund.
    """
    told = capture.company
    if not capture.person or len(told.split()) not in _FULL or known.is_company(told):
        return capture
    others = known.called(told)
    if len(others) != 1:
        return capture
    names = tuple(name for name in (capture.person, others[0].company) if name)
    return replace(capture, names=names, company=others[0].company, sent_by=others[0].name)


def with_referrer(capture: Capture, known: Acquaintances) -> Capture:
    """Return an application with who told of the job, where it is somebody known (R30).

    "through Viktor Abara" of nobody known stays with the words of the line.
    """
    if not capture.is_application:
        return capture
    told = capture.agency
    if told and not capture.recruiter and len(told.split()) in _FULL:
        called = [] if known.is_company(told) else known.called(told)
        only = len(called) == 1
        return replace(capture, introducer=called[0].name, agency="") if only else capture
    said = _THROUGH.search(capture.note) if not told else None
    called = known.called(said["name"]) if said and _is_personal(said["name"]) else []
    if said is None or len(called) != 1:
        return capture
    left = (capture.note[: said.start()], capture.note[said.end() :])
    note = ", ".join(part for part in (one.strip(" ,") for one in left) if part)
    return replace(capture, introducer=called[0].name, note=note)


def _with_contact(capture: Capture) -> Capture | None:
    """Return an application with the contact it names, None for none.

    "contact Ida Ross" beside a day may be the step of that day: then it stays one.
    """
    first, *more = capture.action.split(", ")
    said = _CONTACT_IS.match(first)
    if said is None:
        return _with_asked_for(capture, first, more)
    if not _is_personal(name := said["name"].strip()):
        return None
    is_step = bool(capture.whens) and not more
    return replace(capture, person=name, action=first if is_step else ", ".join(more))


def _with_asked_for(capture: Capture, first: str, more: list[str]) -> Capture | None:
    """Return an application whose line ends "ask for Sue": she is its person (R32).

    With a day it is the step of that day, and stays one.
    """
    said = _ASK_FOR.match(first)
    if said is None or capture.whens or set(fold(said["name"]).split()) & _NO_PERSON:
        return None
    name = said["name"].title() if said["name"].islower() else said["name"]
    return replace(capture, person=name, action=", ".join(more))


def _goes_to_somebody(capture: Capture) -> bool:
    """Say whether the one who is named is a person by what was done: they were met or written to.

    A message and a talk go to somebody even without capitals; a call and a mail to two words that
    have the shape of a full name.
    """
    if capture.outcome in _OF_A_COMPANY:
        return False
    name = capture.company
    if is_titled(name):
        return True
    if capture.outcome is Outcome.MET or capture.channel is Channel.MESSAGE:
        small = name.islower() and len(name.split()) == _TWO
        return _is_personal(name.title() if small else name)
    to_them = capture.channel in _TO_SOMEBODY or capture.their_word is not None
    return to_them and len(name.split()) == _TWO and _is_personal(name)


def _is_personal(name: str) -> bool:
    """Say whether a name has the shape of a person's full one: "Sam Cho", not "Acme Ltd"."""
    parts = name.split()
    return (
        len(parts) in _FULL
        and all(_NAME_WORD.fullmatch(part) and part[0].isupper() for part in parts)
        and len(company_words(name)) == len(parts)
        and fold(parts[-1]) not in _OF_COMPANIES
    )
