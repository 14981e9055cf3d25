# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a capture line was taken to mean, and what of it is still missing (product.md, moment 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture import Capture
from desktop_app.domain.capture_matching import folded_words, match_names
from desktop_app.domain.dates import When
from desktop_app.domain.doubts import Doubt
from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import Interview
from desktop_app.domain.records import Channel, Kind, Outcome, Reason
from desktop_app.services.acquaintances import KnownPerson
from desktop_app.services.browsing import PursuitRow
from desktop_app.services.news_in_line import Told
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.capture_boundaries import HeardBoundary
    from desktop_app.domain.records import Step

_APPLYING = {Outcome.APPLIED, Outcome.REJECTED, Outcome.OFFER}
_INTERVIEWING = {Outcome.SCREENED, Outcome.INTERVIEWED}
# With these somebody was meant; an answer of a machine, or a form, names nobody.
_WITH_SOMEBODY = frozenset(
    {Outcome.REACHED, Outcome.VOICEMAIL, Outcome.ASSISTANT, Outcome.NO_ANSWER, Outcome.WRITTEN,
     Outcome.ANSWERED, Outcome.MET, Outcome.CALL_ON, Outcome.NO_TIME, Outcome.NO_CONTACT,
     Outcome.APPLIED}
)  # fmt: skip
_THEY_SAID = re.compile(
    r"\b(?:said|says|told me|answered|(?:wrote|e-?mailed|texted|messaged)(?: me| back)?(?=:))\b"
    r"(?: that\b)?",
    re.IGNORECASE,
)
_MAIL_IS_FINE = re.compile(
    r"\b(?:e-?mail(?:s|ing)?|writing|write)\b[^,.;]{0,20}\b(?:fine|ok|okay|good|better|best"
    r"|all right|works|welcome|preferred)\b"
    r"|\b(?:just|only|please|rather|but|can|may|to) (?:e-?mail|write)\b"
    r"|\be-?mail only\b|\b(?:only|just|rather) by e-?mail\b",
    re.IGNORECASE,
)
_NOT_BY_MAIL = re.compile(r"\b(?:or|nor|and|not|don't|no)(?: to)? (?:e-?mail|write)", re.IGNORECASE)
_OF_A_JOB = {Outcome.APPLIED, Outcome.OFFER, *_INTERVIEWING}
_OF_THE_APPLICATION = _OF_A_JOB | {Outcome.REJECTED, Outcome.AUTOMATIC, Outcome.LOOKED_UP}


@dataclass(frozen=True, slots=True)
class Understood:
    """What the line was taken to mean, shown before Enter commits it.

    `candidates` are the live pursuits that fit; none means a new pursuit. `people` are those who
    bear the first name that was typed where several could be meant, `person` whom it means;
    `contact` is somebody known from elsewhere whom an application names as its contact;
    `others` are live pursuits with somebody else at the company that is named; `namesakes` are
    those of the same name whom a stop does not touch (R20). `interview` is the one that the
    line moves or calls off.
    `problem` names what is still missing, as a code; empty when Enter would save. `step` is the
    step that the line asks for, `proposed` says that it named no date and the cadence chose it;
    `left` is the step that would stand once the line is saved, None where the pursuit would end;
    `first` is one that stands before it already; `unwanted` says that it is a call on a day of
    the user's own, and they asked for none;
    `cautions` say what speaks against the day that was named (method.md 5.4); `refused` is why
    Enter would not save it, None where it would, if only on a second word; `doubt` is what the
    user may turn the other way, `twin` or `same_company` the known one it is about;
    `partner` is who is meant of those with a further part in the pursuit;
    `introducer` is who introduced or told of it, `introducers` among whom to choose;
    `also` is what the line means for a second person whom it names;
    `beside` is a number of the person, told before the step;
    `told` is what the line tells of a person where nothing happened with them; `present` are
    those who are or were at the interview of the line.
    """

    capture: Capture
    candidates: tuple[PursuitRow, ...] = ()
    chosen: PursuitRow | None = None
    people: tuple[KnownPerson, ...] = ()
    person: KnownPerson | None = None
    contact: KnownPerson | None = None
    when: When | None = None
    outcome: Outcome | None = None
    channel: Channel = Channel.CALL
    step: NextStep | None = None
    left: NextStep | None = None
    first: NextStep | None = None
    unwanted: bool = False
    proposed: bool = False
    problem: str = ""
    cautions: tuple[Reason, ...] = ()
    refused: KnownError | None = None
    doubt: Doubt | None = None
    twin: KnownPerson | None = None
    same_company: str = ""
    partner: KnownPerson | None = None
    introducer: KnownPerson | None = None
    introducers: tuple[KnownPerson, ...] = ()
    told: Told | None = None
    present: tuple[str, ...] = ()
    others: tuple[PursuitRow, ...] = ()
    namesakes: tuple[KnownPerson, ...] = ()
    interview: Interview | None = None
    also: Understood | None = None
    beside: Told | None = None

    @property
    def ends(self) -> bool:
        """Say whether a no ends the pursuit, so that no step is left."""
        rejected = self.outcome is Outcome.REJECTED and self.when is None
        stops = self.outcome is Outcome.NO_CONTACT and not self.narrowed
        return stops or rejected or self.withdraws

    @property
    def narrowed(self) -> bool:
        """Say whether a no left e-mail open, in so many words (B1: "unless they named another")."""
        said = self.capture.boundary
        if self.outcome is not Outcome.NO_CONTACT or (said is not None and said.code == "B8"):
            return False
        told = self.capture.text
        return _MAIL_IS_FINE.search(told) is not None and _NOT_BY_MAIL.search(told) is None

    @property
    def withdraws(self) -> bool:
        """Say whether the user gives up a pursuit that is known."""
        return self.capture.withdraws and self.outcome is None and self.chosen is not None

    @property
    def parks(self) -> bool:
        """Say whether a pursuit that is known is to rest until a day (R05)."""
        return self.capture.parks and self.chosen is not None

    @property
    def heard(self) -> HeardBoundary | None:
        """Return what counts as a boundary in the pursuit that is meant (method.md 3.2).

        "We'll be in touch" is about a decision: it says nothing where no job is at stake.
        """
        said = self.capture.boundary
        if said is None or self.of_a_job or said.code != "B5" or said.theirs is not None:
            return said
        return None

    @property
    def of_a_job(self) -> bool:
        """Say whether a job is at stake, in the pursuit that is meant or in the one it begins."""
        if self.chosen is not None:
            return self.chosen.kind is not Kind.NETWORKING
        return self.capture.interview or self.outcome in _INTERVIEWING

    @property
    def names(self) -> list[str]:
        """Return the names among which the user is to choose."""
        if self.capture.beside:
            second = self.capture.beside
            first = self.capture.company or self.capture.person
            return [first.removesuffix(f" and {second}"), second]
        rows = [row.person or row.company or row.title for row in self.candidates]
        return rows + [person.name for person in (*self.people, *self.introducers)]

    @property
    def turns_to(self) -> str:
        """Return whom the line names of a pursuit that has nobody yet, "" for nobody (R32, R2)."""
        told = self.outcome in _WITH_SOMEBODY or (not self.outcome and self.capture.introducer)
        bare = self.chosen is not None and not self.chosen.person
        return self.capture.person if told and bare else ""

    @property
    def is_new(self) -> bool:
        """Say whether Enter would add a pursuit."""
        return self.chosen is None and not self.candidates and self.told is None


def that_can(capture: Capture, candidates: tuple[PursuitRow, ...]) -> tuple[PursuitRow, ...]:
    """Return the pursuits in which it can happen: nobody applies within a networking pursuit.

    "applied to Acme" begins an application there, whomever the user knows at Acme; and "applied to
    Acme as welder" another one than that for a fitter.
    """
    if not (capture.outcome in _OF_A_JOB or capture.interview or capture.applies):
        return candidates
    rows = tuple(row for row in candidates if row.kind is not Kind.NETWORKING)
    if capture.is_application and capture.title:
        rows = tuple(row for row in rows if _may_be_the_goal(row.title, capture.title))
    if capture.is_application and capture.company and not capture.person:
        rows = tuple(row for row in rows if not _only_surname(row, capture.company))
    return rows


def _only_surname(row: PursuitRow, typed: str) -> bool:
    """Say whether a name fits a pursuit by nothing but how its person is called last.

    One applies to a company: "applied to Moss" is not the company of Ed Moss (R30).
    """
    last = folded_words(row.person)[1:]
    return folded_words(typed) == last and not match_names(typed, [(0, row.company)])


def with_them(
    capture: Capture,
    candidates: tuple[PursuitRow, ...],
    companies_of: Callable[[PursuitRow], tuple[str, ...]],
) -> tuple[tuple[PursuitRow, ...], tuple[PursuitRow, ...]]:
    """Return the pursuits with whom the line names, and those of others or at another company.

    What is said to one person is no touch with another (method.md 3.1, G1). What happens to an
    application, or in an interview, is of the application, whoever told of it.
    """
    if not capture.person or capture.interview or capture.changed:
        return candidates, ()
    if capture.outcome in _OF_THE_APPLICATION:
        return candidates, ()
    typed, company = capture.person, capture.company

    def fits(row: PursuitRow) -> bool:
        if row.person and not match_names(typed, [(row.id, row.person)]):
            return False
        at = [name for name in companies_of(row) if name] if company else []
        return not at or bool(match_names(company, [(row.id, name) for name in at]))

    theirs = [row for row in candidates if fits(row)]
    return tuple(theirs), tuple(row for row in candidates if row not in theirs)


def _may_be_the_goal(known: str, told: str) -> bool:
    """Say whether a goal may be the one that is told: one of the two names the other."""
    mine, theirs = set(folded_words(known)), set(folded_words(told))
    return mine <= theirs or theirs <= mine


def is_same(wanted: NextStep, standing: Step) -> bool:
    """Say whether a step that stands is the one that was asked for."""
    return (wanted.action, wanted.channel, wanted.on, wanted.at) == (
        standing.action,
        standing.channel,
        standing.due_on,
        standing.due_time,
    )


def as_next(step: Step) -> NextStep:
    """Return a step that stands as one that is asked for."""
    return NextStep(
        action=step.action,
        channel=step.channel,
        on=step.due_on,
        at=step.due_time,
        zone=step.zone,
        situation=step.situation,
        attempt=step.attempt,
        reason=step.reason,
    )


def agreed(when: When) -> Reason:
    """Return why an interview is on its day: they agreed on it (method.md 5.3)."""
    at = {"time": f"{when.at:%H:%M}"} if when.at is not None else {}
    return Reason.of("agreed", date=when.on.isoformat(), **at)


def words_of_no(capture: Capture) -> str:
    """Return what they said, as it was typed (method.md 3.2, R20): not who said it."""
    said = _THEY_SAID.search(capture.text)
    quoted = capture.text[said.end() :].strip(' ,:;"“”') if said is not None else ""
    return quoted or capture.note or capture.text


def bears_it(capture: Capture, candidates: tuple[PursuitRow, ...]) -> bool:
    """Say whether a live pursuit that fits is meant as well as a person.

    "Dana at Acme" is not whoever else is pursued there; "Dana" alone may be a company's name.
    """
    if not capture.person:
        return bool(candidates)
    first = folded_words(capture.person)
    return any(folded_words(row.person)[: len(first)] == first for row in candidates)


def kind_begun(outcome: Outcome | None) -> Kind:
    """Return which kind of pursuit an outcome begins."""
    if outcome in _APPLYING:
        return Kind.APPLICATION
    if outcome in _INTERVIEWING:
        return Kind.INTERVIEW
    return Kind.NETWORKING


def is_interview(capture: Capture) -> bool:
    """Say whether a date that is ahead is an interview in the full sense, no phone screen."""
    return capture.interview and "screen" not in capture.action.casefold()
