# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Longer lines that several places show: names of pursuits, what a capture line means, checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.folding import fold
from desktop_app.domain.terms import Outcome
from desktop_app.words.catalogue import ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, due, short_date
from desktop_app.words.steps import action, outcome_past

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from desktop_app.domain.capture_their_word import TheirWord
    from desktop_app.domain.particulars import LeftWord
    from desktop_app.domain.records import Boundary, Promise, Touch
    from desktop_app.services.acquaintances import KnownPerson
    from desktop_app.services.browsing import PursuitRow
    from desktop_app.services.health import Report
    from desktop_app.services.understood import Understood

SEPARATOR = " · "
_NAMESAKES = 2


def pursuit_name(row: PursuitRow) -> str:
    """Return who and what a pursuit is about."""
    return SEPARATOR.join(part for part in (row.person, row.company, row.title) if part)


def known_person(person: KnownPerson) -> str:
    """Return a person with their company, to be told from another of that name."""
    return SEPARATOR.join(part for part in (person.name, person.company) if part)


def understood_parts(found: Understood, today: date) -> Sequence[str]:
    """Return what a capture line means, part by part: who, what happened, what comes."""
    capture = found.capture
    parts: list[str] = []
    parts += [pursuit_name(found.chosen)] if found.chosen is not None else _begun(found)
    if (named := capture.named_there) is not None:
        inside = _("ext. {number}", number=named.extension) if named.extension else ""
        who = SEPARATOR.join(part for part in (named.name, named.role, inside) if part)
        parts.append(_("they named {name}", name=who))
    elif found.outcome is not None and (capture.outcome is not None or capture.their_word is None):
        what = outcome_past(found.outcome, found.channel)
        day = capture.happened.on if capture.happened else today
        at = capture.happened.at if capture.happened else None
        when = _inside(day, today) + (f" {clock(at)}" if at is not None else "")
        parts.append(f"{what} {when}")
    parts += _put_forward(found)
    parts += _of_the_pursuit(found)
    if found.ends:
        stop = found.outcome is Outcome.NO_CONTACT
        goes_on = not stop and found.left is not None  # they are thanked (B7)
        closes = _("Closes") if goes_on else _("Closes, no step")
        parts.append(_("Stops here, no step") if stop else closes)
    if found.namesakes:
        others = ", ".join(known_person(one) for one in found.namesakes[:_NAMESAKES])
        parts.append(_("not for {name}", name=others))
    if (first := found.first) is not None:
        what = action(first.action, channel=first.channel)
        then = _inside(first.on, today) + (f" {clock(first.at)}" if first.at is not None else "")
        parts.append(_("after {what} {day}", what=_lower(what), day=then))
    if found.unwanted and not capture.no_calls:
        parts.append(_("they asked for no phone calls"))
    return [*parts, *_understood_of_later(found, today)]


def _begun(found: Understood) -> Sequence[str]:
    """Return whom and what a new pursuit is about, and who is told apart or known from it."""
    capture, named = found.capture, found.person
    parts: list[str] = []
    whom = (named.name, named.company) if named else (capture.person, capture.company)
    between = (capture.recruiter, capture.agency)  # where it is not known for whom
    parties = whom if any((*whom, capture.title)) else between
    who = SEPARATOR.join(p for p in (*parties, capture.title) if p)
    parts.append((_named_as(whom) if found.may_switch else _("New: {name}")).format(name=who))
    if (same := found.contact) is not None and fold(same.company) != fold(capture.company):
        parts.append(_("{name} of {company}, whom you know", name=same.name,
                       company=same.company))  # fmt: skip
    # The company is known by somebody else, whose touch this is not.
    for row in found.others[:1]:
        apart = row.company if fold(row.person) == fold(whom[0]) else row.person
        parts.append(_("not {name}", name=apart))
    if capture.cold:
        parts.append(_("they do not know you yet"))
    return parts


def _of_the_pursuit(found: Understood) -> Sequence[str]:
    """Return what becomes of the pursuit as a whole, or of its person."""
    told = (
        (found.withdraws, _("You withdraw")),
        (found.parks, _("Parks it")),
        (found.leaves, _("They left the company")),
        (found.narrowed, _("e-mail is fine with them")),
    )
    return [what for is_so, what in told if is_so]


def _named_as(whom: tuple[str, str]) -> str:
    """Return how what is new is introduced: as a person or as a company where it is one of them."""
    person, company = whom
    if person and not company:
        return _("New person: {name}")
    if company and not person:
        return _("New company: {name}")
    return _("New: {name}")


def other_kind(found: Understood) -> str:
    """Return what the one unknown name may be instead, as the words of a choice."""
    return _("It's a company") if found.capture.person else _("It's a person")


def _put_forward(found: Understood) -> Sequence[str]:
    """Return the agency that put the user forward, with its recruiter (C1)."""
    capture = found.capture
    if capture.introducer and capture.outcome is Outcome.APPLIED:
        return [_("through {name}", name=capture.introducer)]
    if capture.introducer:
        return [_("introduced by {name}", name=capture.introducer)]
    whom = SEPARATOR.join(part for part in (capture.recruiter, capture.agency) if part)
    return [_("through {name}", name=whom)] if whom else []


def _understood_of_later(found: Understood, today: date) -> Sequence[str]:
    """Return what they said about later, as far as it goes on record (method.md 3.2)."""
    capture, said, parts = found.capture, found.heard, []
    if capture.back is not None:
        parts.append(_("back {day}", day=_inside(capture.back, today)))
    if capture.closes is not None:
        parts.append(_("closing date {day}", day=_inside(capture.closes, today)))
    if capture.keeps:
        parts.append(_("keep in touch"))
    if capture.no_calls:
        parts.append(_("no phone calls"))
    if capture.their_word is not None and said is None:
        parts.append(_of_their_word(capture.their_word, today))
    if said is not None:
        told = {
            "B3": _("another way suits them better"),
            "B5": _("they will call"),
            "B6": _("they decide"),
            "B8": _("for the whole company"),
        }[said.code]
        day = f" {_inside(said.theirs, today)}" if said.theirs is not None else ""
        parts.append(told + day)
    return parts


def _of_their_word(word: TheirWord, today: date) -> str:
    """Return what they undertook to do, and by when (N5, R1)."""
    told = _("they offered an introduction") if word.introduces else _("they promised something")
    return f"{told} {_inside(word.on, today)}" if word.on is not None else told


def understood_line(found: Understood, today: date) -> str:
    """Return what a capture line means as one line."""
    parts = list(understood_parts(found, today))
    if (step := found.left) is not None:
        what = action(step.action, channel=step.channel)
        parts.append(f"{what} {due(step.on, step.at, today)}")
        if step.stated:
            parts.append(_("you said so"))
    return SEPARATOR.join(parts)


def capture_problem(found: Understood) -> str:
    """Return the one thing that is missing in a capture line, as a hint."""
    problems = {
        "two_names": _("Which of them? One line for each: {names}.").format(
            names=" / ".join(found.names)
        ),
        "no_name": _("Which company or person?"),
        "introduced_to": _("To whom did they introduce you?"),
        "ambiguous_name": _("Which one do you mean?"),
        "not_your_action": _("And what will you do, on which day, if it hasn't come?"),
        "no_outcome": _("What came of it: reached, left voicemail, no answer …?"),
        "what_came": _("What came of it: spoke, they will …, or your next step with its day?"),
        "no_date": _("And your next step, on which day?"),
        "vague_date": _("“{word}” is not a date. Which day?").format(word=found.capture.vague),
        "no_time": _("“{word}” is no time of day. At what time, or only the day?").format(
            word=found.capture.no_time
        ),
    }
    return problems.get(found.problem, _("This can't be saved yet."))


def touch_line(touch: Touch, *, with_them: bool = True) -> str:
    """Return one timeline line of a touch; the switchboard's, say, was not one with them."""
    what = outcome_past(touch.outcome, touch.channel)
    if not with_them and touch.outcome is Outcome.REACHED:
        what = _("Spoke with somebody else there")
    first = touch.text.strip().splitlines()[0] if touch.text.strip() else ""
    return f"{what}. {first}" if first else f"{what}."


def promise_line(promise: Promise | LeftWord, today: date) -> str:
    """Return one timeline line of a settled promise."""
    from desktop_app.words.names import promise_state  # noqa: PLC0415  # names imports this package

    state = promise_state(promise.state)
    when = due(promise.due_on, promise.due_time, today)
    return _("Promise for {when}: {state}.").format(when=when, state=_lower(state))


def health_lines(report: Report, backup_at: datetime | None) -> Sequence[str]:
    """Return what a check found, for people."""
    lines = [_("Database: {path}").format(path=report.path)]
    if report.sound:
        lines.append(_("Sound: every rule holds."))
    else:
        if report.integrity != "ok":
            lines.append(_("The file is damaged: {why}").format(why=report.integrity))
        rules = {
            "without_step": _("{n} open pursuits without a dated step"),
            "not_earliest": _("{n} pursuits that show a later step than their earliest"),
            "step_of_ended": _("{n} open steps of ended pursuits"),
            "step_past_a_no": _("{n} open steps towards someone who said no"),
            "listing_astray": _("{n} pursuits that may be sorted or found wrongly"),
        }
        lines += [rules[name].format(n=count) for name, count in report.broken.items()]
        if report.broken_keys:
            lines.append(_("{n} broken references").format(n=report.broken_keys))
    count = ngettext("{n} pursuit", "{n} pursuits", report.pursuits).format(n=report.pursuits)
    lines.append(count)
    if report.needs_step:
        lines.append(_("{n} of them need a step.").format(n=report.needs_step))
    if backup_at is None:
        lines.append(_("No checked backup yet."))
    else:
        lines.append(_("Last checked backup: {at}").format(at=_stamp(backup_at)))
    return lines


def mended_line(count: int) -> str:
    """Return that what the table sorts and finds by was made anew from the records."""
    return ngettext(
        "{n} pursuit could have been sorted or found wrongly; mended from the records.",
        "{n} pursuits could have been sorted or found wrongly; mended from the records.",
        count,
    ).format(n=count)


def _stamp(at: datetime) -> str:
    return pgettext(
        "day and time",
        "{day} {time}",
        day=short_date(at.date(), year=True),
        time=clock(at.time()),
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[:2].istitle() else text


def _inside(on: date, today: date) -> str:
    """Return a day within a sentence: "today", "yesterday", but "Tue 24 Nov"."""
    named = due(on, None, today)
    return _lower(named) if abs((on - today).days) <= 1 else named


def boundary_line(boundary: Boundary, today: date) -> str:
    """Return one timeline line of a boundary, with the words that were said."""
    heads = {
        "B1": _("They asked not to be contacted"),
        "B8": _("The company asked not to be contacted"),
        "B2": _("No time to meet for now"),
        "B3": _("Another way suits them better"),
        "B4": _("No phone calls about this"),
        "B5": _("They said they would be in touch"),
        "B6": _("They asked to wait"),
        "B7": _("They said no to this application"),
    }
    head = heads.get(boundary.code, _("A boundary"))
    said = f" “{boundary.words}”" if boundary.words else ""
    if boundary.lifted_on is not None:
        day, told = _inside(boundary.lifted_on, today), boundary.lifted_words
        lifted = _("Lifted {day}: “{words}”", day=day, words=told)
        if not told.strip():
            lifted = _("Lifted {day}.", day=day)
        return f"{head}.{said} {lifted}"
    if boundary.until is not None and boundary.code == "B5":
        return _("{head} by {day}.{said}").format(
            head=head, day=due(boundary.until, None, today), said=said
        )
    if boundary.until is not None:
        return _("{head} until {day}.{said}").format(
            head=head, day=due(boundary.until, None, today), said=said
        )
    return f"{head}.{said}"
