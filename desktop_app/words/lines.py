# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Longer lines that several places show: names of pursuits, what a capture line means, checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.doubts import Doubt
from desktop_app.domain.folding import fold
from desktop_app.domain.terms import Outcome
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, due
from desktop_app.words.places import Moment, Reader, due_both, due_typed
from desktop_app.words.steps import action, outcome_past

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.capture_news import News
    from desktop_app.domain.capture_their_word import TheirWord
    from desktop_app.domain.particulars import LeftWord
    from desktop_app.domain.records import Boundary, Promise, Touch
    from desktop_app.services.acquaintances import KnownPerson
    from desktop_app.services.browsing import PursuitRow
    from desktop_app.services.understood import Understood

SEPARATOR = " · "
_NAMESAKES = 2


def pursuit_name(row: PursuitRow) -> str:
    """Return who and what a pursuit is about."""
    return SEPARATOR.join(part for part in (row.person, row.company, row.title) if part)


def known_person(person: KnownPerson) -> str:
    """Return a person with their company, to be told from another of that name."""
    return SEPARATOR.join(part for part in (person.name, person.company) if part)


def understood_parts(found: Understood, today: date, zone: str = "") -> Sequence[str]:
    """Return what a capture line means, part by part: who, what happened, what comes.

    `zone` is the user's; a time of something that stands already is told by both clocks (R08),
    else by theirs alone.
    """
    capture = found.capture
    if found.told is not None:
        return _told(found)
    parts: list[str] = []
    parts += _who(found, Reader(today, zone))
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
    parts += _present(found)
    parts += _numbers(found.beside.news) if found.beside is not None else []
    parts += _put_forward(found)
    parts += _of_the_pursuit(found)
    parts += _of_the_interview(found, Reader(today, zone))
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
        then = _due_inside(
            Moment(first.on, first.at, first.zone if zone else ""), Reader(today, zone)
        )
        parts.append(_("after {what} {day}", what=_lower(what), day=then))
    if found.unwanted and not capture.no_calls:
        parts.append(_("they asked for no phone calls"))
    return [*parts, *_understood_of_later(found, today)]


def _who(found: Understood, mine: Reader) -> Sequence[str]:
    """Return whom and what a line is about, and the second person whom it names."""
    row = found.chosen
    first = _begun(found) if row is None else [pursuit_name(row)]
    if found.turns_to:  # it had nobody yet
        first = [found.turns_to, *first]
    if found.partner is not None:
        first = [*first, _("with {name}", name=found.partner.name)]
    second = found.also
    return first if second is None else [*first, _second(found, second, mine)]


def _second(found: Understood, second: Understood, mine: Reader) -> str:
    """Return who the second is, with the step towards them where it is another one."""
    told = second.person.name if second.person is not None else second.capture.person
    name = SEPARATOR.join(part for part in (told, second.capture.company) if part)
    if second.chosen is not None:
        name = pursuit_name(second.chosen)
    one, other = found.left, second.left
    if one is None or other is None or (one.on, one.channel) == (other.on, other.channel):
        return _("and {name}", name=name)
    what = action(other.action, channel=other.channel)
    day = _due_inside(Moment(other.on, other.at, other.zone if mine.zone else ""), mine)
    return _("and {name}: {what} {day}", name=name, what=_lower(what), day=day)


def _told(found: Understood) -> Sequence[str]:
    """Return what a line tells of a person where nothing happened with them."""
    if found.told is None or found.person is None:
        return []
    news, whom = found.told.news, known_person(found.person)
    if news.moves:
        there = found.told.to
        left = _("They left the company") if found.person.company else ""
        now = _("now at {name}", name=there) if there else ""
        then = _("{name} follows", name=news.successor) if news.successor else ""
        return [part for part in (whom, left, now, then) if part]
    if news.whose:
        role = {"pa": _("assistant")}.get(news.role, news.role)
        of_whom = _("{role} of {name}", role=role, name=news.whose)
        new = _("New person: {name}", name=news.who) if found.told.is_new else whom
        return [new, of_whom, *_numbers(news)]
    return [whom, *([news.role] if news.role else []), *_numbers(news)]


def _numbers(news: News) -> Sequence[str]:
    """Return the numbers and addresses that a line tells."""
    phones = [SEPARATOR.join(part for part in one[::-1] if part) for one in news.phones]
    inside = [_("ext. {number}", number=news.extension)] if news.extension else []
    return [*phones, *inside, *news.emails]


def _begun(found: Understood) -> Sequence[str]:
    """Return whom and what a new pursuit is about, and who is told apart or known from it."""
    capture, named = found.capture, found.person
    parts: list[str] = []
    whom = (capture.person, capture.company)
    if named is not None:
        whom = (named.name, capture.company if capture.person else named.company)
    between = (capture.recruiter, capture.agency)  # where it is not known for whom
    parties = whom if any((*whom, capture.title)) else between
    who = SEPARATOR.join(p for p in (*parties, capture.title) if p)
    is_name_alone = found.doubt is Doubt.KIND
    parts.append((_named_as(whom) if is_name_alone else _("New: {name}")).format(name=who))
    parts += _of_doubt(found)
    # The company is known by somebody else, whose touch this is not.
    if found.doubt is not Doubt.PERSON and not found.same_company:
        for row in found.others[:1]:
            apart = row.company if fold(row.person) == fold(whom[0]) else row.person
            parts.append(_("not {name}", name=apart))
    if capture.sent_by:
        parts.append(_("{name} sent you there", name=capture.sent_by))
    if capture.cold:
        parts.append(_("they do not know you yet"))
    return parts


def _of_doubt(found: Understood) -> Sequence[str]:
    """Return for whom, or for which company, a doubtful name was taken, or not taken."""
    capture, same = found.capture, found.same_company
    if (one := found.contact) is not None and fold(one.company) != fold(capture.company):
        known = _("{name} of {company}, whom you know", name=one.name, company=one.company)
        return [known, *_of_company(found)] if same else [known]
    if found.doubt is Doubt.PERSON and found.twin is not None:
        return [_("not {name}", name=known_person(found.twin))]
    return _of_company(found) if same else []


def _of_company(found: Understood) -> Sequence[str]:
    """Return whether the company is the known one that bears its name, or nearly does."""
    capture, same = found.capture, found.same_company
    if same == capture.company:
        return [_("a company you know")]
    from desktop_app.domain.likeness import misspells  # noqa: PLC0415  # seldom

    if misspells(capture.company or capture.person, same):
        return [_("almost {name}, which you know", name=same)]
    return [_("not {name}", name=same)]


def _present(found: Understood) -> Sequence[str]:
    """Return who is at the interview of the line besides the one the pursuit is named after."""
    row, capture = found.chosen, found.capture
    named = row.person if row is not None else capture.person
    if not found.present or list(found.present) == [named]:
        return []
    return [_("with {names}", names=", ".join(found.present))]


def _of_the_pursuit(found: Understood) -> Sequence[str]:
    """Return what becomes of the pursuit as a whole."""
    told = (
        (found.withdraws, _("You withdraw")),
        (found.parks, _("Parks it")),
        (found.narrowed, _("e-mail is fine with them")),
    )
    return [what for is_so, what in told if is_so]


def _of_the_interview(found: Understood, mine: Reader) -> Sequence[str]:
    """Return which interview is moved or called off: the day it stood on so far."""
    interview, change = found.interview, found.capture.changed
    if interview is None or change is None:
        return []
    zone = interview.zone if mine.zone else ""
    day = due_both(Moment(interview.on_date, interview.starts, zone), mine)
    if change.off:
        return [_("Calls off the interview of {day}", day=day)]
    return [_("Moves the interview of {day}", day=day)]


def _named_as(whom: tuple[str, str]) -> str:
    """Return how what is new is introduced: as a person or as a company where it is one of them."""
    person, company = whom
    if person and not company:
        return _("New person: {name}")
    if company and not person:
        return _("New company: {name}")
    return _("New: {name}")


def other_kind(found: Understood) -> str:
    """Return what the one doubtful name may be instead, as the words of a choice."""
    twin = found.twin
    if found.doubt is Doubt.PERSON and twin is not None:
        same = _("It's {name}", name=known_person(twin))
        return _("It's somebody else") if found.contact is not None else same
    if found.doubt is Doubt.COMPANY:
        is_it = found.capture.company == found.same_company
        other = _("It's {name}", name=found.same_company)
        return _("It's another company") if is_it else other
    return _("It's a company") if found.capture.person else _("It's a person")


def _put_forward(found: Understood) -> Sequence[str]:
    """Return the agency that put the user forward, with its recruiter (C1)."""
    capture = found.capture
    if capture.introducer:
        by = found.introducer
        told = SEPARATOR.join(p for p in (capture.introducer, capture.introducer_at) if p)
        name = known_person(by) if by is not None else told
        applied = capture.is_application
        return [(_("through {name}") if applied else _("introduced by {name}")).format(name=name)]
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


def understood_line(found: Understood, today: date, zone: str = "", there: str = "") -> str:
    """Return what a capture line means as one line.

    `zone` is the user's, `there` that in which the time of its step is meant (R08).
    """
    parts = list(understood_parts(found, today, zone))
    if (step := found.left) is not None:
        what = action(step.action, channel=step.channel)
        when = due_typed(Moment(step.on, step.at, there if zone else ""), Reader(today, zone))
        parts.append(f"{what} {when}")
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
        "ambiguous_introducer": _("Which {name} introduced you?").format(
            name=found.capture.introducer
        ),
        "not_your_action": _("And what will you do, on which day, if it hasn't come?"),
        "no_outcome": _("What came of it: reached, left voicemail, no answer …?"),
        "what_came": _("What came of it: spoke, they will …, or your next step with its day?"),
        "no_date": _("And your next step, on which day?")
        if found.interview is None
        else _("To which day was the interview moved? Or was it cancelled?"),
        "vague_date": _no_day(found),
        "no_time": _("“{word}” is no time of day. At what time, or only the day?").format(
            word=found.capture.no_time
        ),
    }
    return problems.get(found.problem, _("This can't be saved yet."))


def _no_day(found: Understood) -> str:
    """Return that words name no day; an hour of today that has not come was another day's."""
    word, told = found.capture.vague, found.capture.happened
    if told is not None and told.at is not None and word == told.at.isoformat("minutes"):
        return _("“{word}” is still to come today. On which day was it?", word=word)
    return _("“{word}” is not a date. Which day?", word=word)


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


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:] if text[:2].istitle() else text


def _inside(on: date, today: date) -> str:
    """Return a day within a sentence: "today", "yesterday", but "Tue 24 Nov"."""
    named = due(on, None, today)
    return _lower(named) if abs((on - today).days) <= 1 else named


def _due_inside(moment: Moment, mine: Reader) -> str:
    """Return when something is due within a sentence, by both clocks where they differ."""
    named = due_both(moment, mine)
    near = moment.on is not None and abs((moment.on - mine.today).days) <= 1
    return _lower(named) if near else named


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
