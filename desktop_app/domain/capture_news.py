# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a line tells of somebody where nothing happened: they moved on, a number, a role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_titles import is_role
from desktop_app.domain.capture_words import WEEKDAYS, Wording
from desktop_app.domain.ways_named import emails_named, kind_named, phones_named

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHO = r"(?P<who>[^\W\d_][^,;:]{0,50}?)"
_HAS = r"(?:'s| has| have)?(?: (?:just|now|already|recently|since))*"
_DONE = r"(?:,? (?:today|yesterday|last (?:week|month)|this (?:week|month)))?\W*$"
_ITS = r"(?:the|her|his|their) (?:company|firm|business|organi[sz]ation|job)"
_NEXT = r"(?P<next>[^\W\d_][^,;:]{0,40}?)"
_MOVES = (
    Wording(
        rf"^\W*{_WHO}{_HAS} (?:left|quit|resigned from|retired from|moved on from)"
        rf" (?:{_ITS}|(?:their job at |the )?(?P<left>[^,;]+?))"
        r"(?:,? (?:for|to (?:join|go to|work (?:at|for))|(?:and )?(?:(?:he|she|they)(?:'s|'re| is"
        r"| are)? |is )?now (?:at|with|works at|working at|joined))"
        rf" (?P<to>[^,;]+?))?{_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO}{_HAS} (?:moved|switched|changed)(?: over)?"
        rf"(?: from (?P<left>[^,;]+?))? to (?:work (?:at|for) )?(?P<to>[^,;]+?){_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO}{_HAS} (?:joined|started (?:at|with)|(?:got|has|took|found|started) an?"
        r" (?:new )?(?:job|position|role|post) (?:at|with)|(?:changed|switched) jobs?,? "
        rf"(?:and )?(?:is )?now (?:at|with)) (?P<to>[^,;]+?){_DONE}"
    ),
    Wording(
        rf"^\W*{_NEXT} (?:has |have )?(?:replace[sd]|succeed(?:s|ed)|(?:takes|took|taken) over"
        rf" (?:from|for)|follow(?:s|ed)|stands in for) {_WHO}(?: at (?P<left>[^,;]+?))?{_DONE}"
    ),
    Wording(
        rf"^\W*{_NEXT} is {_WHO}'s (?:new )?(?:successor|replacement)"
        rf"(?: at (?P<left>[^,;]+?))?{_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO}{_HAS} (?:left|quit)(?: (?:{_ITS}|(?P<left>[^,;]+?)))?[,;] (?:and )?"
        rf"(?:now )?{_NEXT} (?:takes over|took over|follows|replaces (?:her|him|them)"
        rf"|is (?:the |her |his |their )?(?:successor|replacement)){_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO} (?:(?:is|works|is working)|'s) now (?:at|with|for|working (?:at|for)) "
        rf"(?P<to>[^,;]+?){_DONE}"
    ),
    Wording(rf"^\W*{_WHO} now works (?:at|for|with) (?P<to>[^,;]+?){_DONE}"),
    Wording(
        rf"^\W*{_WHO} (?:(?:is )?no longer (?:works? |working )?(?:at|with|for)"
        rf"|(?:doesn't|does not|isn't|is not) (?:work )?(?:at|for|with))"
        rf" (?:{_ITS}|(?P<left>[^,;]+?))(?: any ?more)?{_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO}{_HAS} (?:retired|resigned|(?<=has )left|quit"
        rf"|(?:was|were|been|got) (?:laid off|let go|made redundant|fired)){_DONE}"
    ),
    Wording(
        rf"^\W*{_WHO} (?:no longer works? there|(?:doesn't|does not|don't) work there)"
        rf"(?: any ?more)?{_DONE}"
    ),
)
_NO_PLACE = Wording(r"(?:an? |me\b|us\b|\d|next\b|this\b|on\b|.* for (?:an?|the|\d) )")
_EXTENSION = Wording(
    r"\b(?:ext(?:ension)?|durchwahl|x)\.?:?(?: is| number)? ?(?P<number>\d{1,6})\b"
)
_FILLERS = Wording(
    r"'s\b|\b(?:new|mobile|mob|cell|phone|number|no\.|direct|office|work|home|landline|tel|desk"
    r"|line|dial|e-?mail|mail|address|is|are|on|for|and|now|has|her|his|their|the|reach"
    r"|reachable|can be reached|said|says|that|told (?:me|us)|gave (?:me|us))\b|[:=/]"
)
_AT = Wording(r"(?P<who>[^(@]+?)(?:,? (?:at|of|from) |,? ?@ ?| ?\(|, )(?P<at>[^)]+?)\)?")
_TALK = Wording(r"^\W*(?:a |the |my )?(?:phone )?(?:call|chat|talk|conversation) with\b")
_HOUSE_FIRST = Wording(r"^\W*(?P<at>[^:,;\d]+):\s+(?P<who>[^\W\d_].*)$")
_GAP = Wording(r"\s*[,;.]\s*(?:and |then )?|\s+(?:and|then) ")
_KIN = r"(?P<role>assistant|pa|secretary|boss|manager|deputy|colleague)"
_OF_SOMEBODY = (
    Wording(rf"^\W*{_WHO} is (?P<whose>[^,;]+?)'s (?:new )?{_KIN}\W*$"),
    Wording(rf"^\W*(?P<whose>[^,;]+?)'s (?:new )?{_KIN} is (?:called )?{_WHO}\W*$"),
)
_IS_SOMETHING = Wording(
    rf"^\W*{_WHO} is (?:now )?(?:the |an? |their |our |his |her )?(?:new )?(?P<role>[^,;]+?)"
    r"(?: (?:at|of|with) (?P<at>(?!hr\b)[^,;]+?))?\W*$"
)


@dataclass(frozen=True, slots=True)
class News:
    """What is told of somebody.

    Attributes:
        who: the person, as typed; perhaps with words around the name that say no more.
        moves: they have left where they were, or are elsewhere now.
        left: where they were, as typed.
        to: where they are now, as typed.
        phones: numbers, each with what the words call it.
        emails: e-mail addresses.
        extension: an extension alone.
        role: what they are there.
        at: where they are, as typed.
        successor: who follows them, as typed.
        whose: of whom they are the assistant, as typed.
    """

    who: str
    moves: bool = False
    left: str = ""
    to: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    emails: tuple[str, ...] = ()
    extension: str = ""
    role: str = ""
    at: str = ""
    whose: str = ""
    successor: str = ""


def news_in(text: str) -> Iterator[News]:
    """Yield what a line may tell of somebody; who is meant is to be looked up."""
    told = text.replace("’", "'").strip()
    for pattern in _MOVES:
        found = pattern.search(told)
        if found is not None:
            told_of = found.groupdict()
            left, to = told_of.get("left") or "", told_of.get("to") or ""
            if not any(place and _is_no_place(place) for place in (left, to)):
                follows = told_of.get("next") or ""
                yield News(found["who"], moves=True, left=left, to=to, successor=follows)
    yield from _facts_in(told)


def _is_no_place(told: str) -> bool:
    first = told.partition(" ")[0].lower()
    return _NO_PLACE.match(told) is not None or first in WEEKDAYS


def _facts_in(told: str) -> Iterator[News]:
    """Yield numbers, addresses and roles that are all a line says beside a name."""
    phones, emails = phones_named(told), emails_named(told)
    rest = told
    for value in (*phones, *emails):
        rest = rest.replace(value, " ")
    inside = _EXTENSION.search(rest)
    number = inside["number"] if inside is not None else ""
    rest = _EXTENSION.replaced(" ", rest)
    kinds = tuple((phone, kind_named(told, phone)) for phone in phones)
    plain = re.sub(r"\s+", " ", rest).strip(" ,;.")
    for pattern in _OF_SOMEBODY:
        if (kin := pattern.search(plain)) is not None:
            yield News(kin["who"], phones=kinds, emails=emails, extension=number,
                       role=kin["role"].lower(), whose=kin["whose"])  # fmt: skip
    said = _IS_SOMETHING.search(plain)
    if said is not None and is_role(said["role"]):
        yield News(said["who"], phones=kinds, emails=emails, extension=number, role=said["role"],
                   at=said["at"] or "")  # fmt: skip
    if kinds or emails or number:
        who, at = _who_and_where(rest)
        if who:
            yield News(who, phones=kinds, emails=emails, extension=number, at=at)


def _who_and_where(rest: str) -> tuple[str, str]:
    """Return whom words without their numbers name, and at which company if they say so."""
    house = _HOUSE_FIRST.search(rest)  # "Nordwind Systems: Juergen said his mobile is ..."
    if house is not None and (inside := _bare(house["who"])):
        return inside, house["at"].strip()
    who = _bare(rest)
    there = _AT.fullmatch(who)
    return (there["who"], there["at"]) if there is not None else (who, "")


def _bare(told: str) -> str:
    told = _TALK.replaced(" ", told)
    who = re.sub(r"\s+", " ", _FILLERS.replaced(" ", told)).strip(" ,;.")
    return who.removesuffix(" at").strip(" ,")


def news_before(text: str) -> Iterator[tuple[str, str]]:
    """Yield how a line may be parted into what it tells of somebody and what is to come.

    "Dana Reyes said her mobile is 0171 9998877, call thu" ends with a step.
    """
    ways = (*phones_named(text), *emails_named(text))
    ends = [text.find(way) + len(way) for way in ways]
    ends += [found.end() for found in _EXTENSION.finditer(text)]
    for end in sorted(ends, reverse=True):
        gap = _GAP.match(text, end)
        if gap is not None and gap.end() < len(text):
            yield text[:end], text[gap.end() :]
