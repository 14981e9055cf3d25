# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether two people, or two companies, may be the same: a score of 0 to 100 and the reason.

Nothing here decides: the user is asked. Names are compared folded, without titles, legal forms,
"the" and "and", in any order of their words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import folded_words
from desktop_app.domain.capture_words import words
from desktop_app.domain.links import profile_key
from desktop_app.domain.phones import number_key

if TYPE_CHECKING:
    from collections.abc import Callable

SURE = 90
LIKELY = 75
POSSIBLE = 55

_FORMS = words(
    "inc incorporated ltd limited llc llp plc gmbh mbh kg ohg ag se ug corp corporation co company "
    "sa sas sarl srl spa bv nv oy oyj ab as aps pty pte sro doo kft zrt eg ev holding holdings "
    "group"
)
_SMALL = words("the and und et y e of de der die das la")
_OPEN_HOUSES = words(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com "
    "icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com web.de t-online.de proton.me "
    "protonmail.com mail.com posteo.de fastmail.com zoho.com yandex.com qq.com 163.com"
)
_FEW_DIGITS = 7
_SHORT = 5  # letters that one slip turns into another word as easily
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
_ADDRESS = re.compile(rf"[^\s@.,;:<>()]+(?:\.[^\s@.,;:<>()]+)*@{_HOST.pattern}")


class Why(StrEnum):
    """What makes two look alike, the strongest first."""

    EMAIL = "email"
    PHONE = "phone"
    PROFILE = "profile"
    NAME = "name"
    DOMAIN = "domain"
    SPELLING = "spelling"
    INITIALS = "initials"
    PART = "part"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two are, and why."""

    score: int
    why: Why


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of somebody; `phones`, `emails` and `link` may hold empty texts."""

    name: str
    company: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Company:
    """What is known of a company; `domains` are those of its site and its people's e-mail."""

    name: str
    phones: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 16)
def company_words(name: str) -> tuple[str, ...]:
    """Return the words that make a company's name: "The Acme Co. Ltd." is ("acme",)."""
    every = folded_words(name.replace("+", " and ").replace("'", "").replace("’", ""))
    telling = [word for word in every if word not in _SMALL]
    while len(telling) > 1 and telling[-1] in _FORMS:
        telling.pop()
    return tuple(telling) or every


@lru_cache(maxsize=1 << 16)
def person_words(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, the family name last: "Reyes, Dana" is turned."""
    head, comma, tail = name.partition(",")
    return folded_words(f"{tail} {head}" if comma and tail.strip() else name)


@lru_cache(maxsize=1 << 16)
def phone_key(phone: str) -> str:
    """Return what numbers are compared by; empty for one too short to tell anybody by."""
    key = number_key(phone)
    return key if len(key.partition("x")[0]) >= _FEW_DIGITS else ""


@lru_cache(maxsize=1 << 16)
def email_key(email: str) -> str:
    """Return an address as it is compared; empty for one that nobody could write to."""
    text = email.strip().lower().removeprefix("mailto:")
    return text if _ADDRESS.fullmatch(text) else ""


def email_domain(email: str) -> str:
    """Return the domain of an e-mail address that tells a company; empty for a malformed one."""
    return domain_of(key) if (key := email_key(email)) else ""


def domain_of(text: str) -> str:
    """Return the domain of a web or e-mail address that tells a company; empty for a mail house."""
    bare = re.sub(r"^\w+://", "", text.strip().lower()).rsplit("@", 1)[-1]
    host = re.split(r"[/?#:\s]", bare, maxsplit=1)[0].removeprefix("www.")
    return "" if not _HOST.fullmatch(host) or host in _OPEN_HOUSES else host


def like_company(one: Company, other: Company) -> Likeness | None:
    """Return how alike two companies are; None if not at all."""
    name = _like_company_names(company_words(one.name), company_words(other.name))
    if name is not None and name.score >= SURE:
        return name
    if _share(one.domains, other.domains, str):
        return Likeness(88 if name else 78, Why.DOMAIN)
    if _share(one.phones, other.phones, phone_key):
        return Likeness(88 if name else 76, Why.PHONE)
    return name


def misspells(typed: str, name: str) -> bool:
    """Say whether a name is that of a company but for one letter: "Ember Enery".

    Its first words may stand for all: "Kestral" is "Kestrel Systems".
    """
    one, other = company_words(typed), company_words(name)
    begun = other[: len(one)]
    if one in (other, begun):
        return False
    told = "".join(one)
    return _near(told, "".join(other)) or (len(told) > _SHORT and _near(told, "".join(begun)))


def _like_company_names(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    if not a or not b:
        return None
    if a == b or "".join(a) == "".join(b):
        return Likeness(95, Why.NAME)
    if set(a) == set(b):
        return Likeness(85, Why.NAME)
    if _near("".join(a), "".join(b)):
        return Likeness(78, Why.SPELLING)
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long):
        return Likeness(70, Why.INITIALS)
    if long[: len(short)] == short:
        return Likeness(65 if len("".join(short)) > 3 else 50, Why.PART)
    return None


def like_person(one: Person, other: Person) -> Likeness | None:
    """Return how alike two people are; None if not at all.

    A shared number or inbox may be the switchboard's: it counts in full only with a like name.
    Their profile tells a person as the import does: with a like name the same one makes them one,
    and another one on the same network makes them two.
    """
    name = _like_person_names(person_words(one.name), person_words(other.name))
    if _share(one.emails, other.emails, email_key):
        return Likeness(97 if name else 60, Why.EMAIL)
    if _share(one.phones, other.phones, phone_key):
        return Likeness(94 if name else 57, Why.PHONE)
    same = _same_profile(one.link, other.link)
    if name is None or same is False:
        return None
    return Likeness(96, Why.PROFILE) if same else _at_company(name, one.company, other.company)


def _same_profile(one: str, other: str) -> bool | None:
    """Return whether two links show one person, None where they do not tell."""
    if not one or not other:  # nearly always, and thousands of times
        return None
    mine, theirs = profile_key(one), profile_key(other)
    on_one_network = mine.partition("/")[0] == theirs.partition("/")[0] != ""
    return mine == theirs if on_one_network else None


def _at_company(name: Likeness, one: str, other: str) -> Likeness:
    """Weigh where they work: the same house makes a likeness, another one unmakes it."""
    if not one.strip() or not other.strip():
        return Likeness(name.score - 8, name.why)
    there = _like_company_names(company_words(one), company_words(other))
    if there is not None and there.score >= POSSIBLE:
        return name
    return Likeness(name.score - 25, name.why)


def _like_person_names(a: tuple[str, ...], b: tuple[str, ...]) -> Likeness | None:
    if not a or not b:
        return None
    if a == b or (len(a) == len(b) > 1 and sorted(a) == sorted(b)):
        return Likeness(95, Why.NAME)
    if a[0][0] != b[0][0] and a[-1] != b[-1] and len(a) > 1 and len(b) > 1:
        return None
    short, long = sorted((a, b), key=len)
    if len(short) > 1 and short[-1] == long[-1] and _abbreviates(short[:-1], long[:-1]):
        return Likeness(86 if len(short[0]) > 1 and short[0] == long[0] else 82, Why.INITIALS)
    if len(short) > 1 and short[0] == long[0] and _is_initial_of(short[-1], long[-1]):
        return Likeness(LIKELY - 1, Why.INITIALS)  # worth a hint, not a pair
    if len(short) == 1:
        return Likeness(72, Why.PART) if short[0] in {long[0], long[-1]} else None
    if len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        pair = next((x, y) for x, y in zip(a, b, strict=True) if x != y)
        return Likeness(84, Why.SPELLING) if _near(*pair) else None
    return None


def on_the_way(typed: tuple[str, ...], known: tuple[str, ...]) -> Likeness | None:
    """Return that words, of which the last may be unfinished, lead to a name: "dana rey"."""
    begun = len(typed) > 1 and " ".join(known).startswith(" ".join(typed))
    return Likeness(POSSIBLE, Why.PART) if begun else None


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether given names may be the same: "d" for "dana", "dana" for "dana maria"."""
    if not short or not long:
        return False
    fits = all(_begins(s, word) for s, word in zip(short, long, strict=False))
    return fits and len(short) <= len(long)


def _is_initial_of(one: str, other: str) -> bool:
    return 1 in {len(one), len(other)} and one[0] == other[0]


def _begins(one: str, other: str) -> bool:
    if len(one) > 1 and len(other) > 1:
        return one == other
    return one[0] == other[0]


def _share(one: tuple[str, ...], other: tuple[str, ...], key: Callable[[str], str]) -> bool:
    if len(one) == len(other) == 1:  # nearly always, and thousands of times
        return bool(one[0]) and key(one[0]) == key(other[0]) != ""
    keys = {key(text) for text in one} - {""}
    return bool(keys & {key(text) for text in other})


def _near(a: str, b: str) -> bool:
    """Return whether one letter more, less, other or swapped with the next makes them equal."""
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    if _figures(a) != _figures(b):  # "Unit 27" and "Unit 67" are two, whatever the letters say
        return False
    at = next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    if len(a) == len(b):
        swapped = a[at : at + 2] == b[at : at + 2][::-1]
        return a[at + 1 :] == b[at + 1 :] or (swapped and a[at + 2 :] == b[at + 2 :])
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return longer[at + 1 :] == shorter[at:]


def _figures(word: str) -> str:
    return "".join(char for char in word if char.isdigit())


# --- finding them among many ----------------------------------------------------------------


def person_keys(person: Person) -> set[str]:
    """Return keys of which people who are alike share at least one."""
    names = person_words(person.name)
    keys = {f"e {key}" for text in person.emails if (key := email_key(text))}
    keys |= {f"p {key}" for text in person.phones if (key := phone_key(text))}
    if profile := profile_key(person.link):
        keys.add(f"u {profile}")
    if names:
        keys.add("n " + " ".join(sorted(names)))
        keys.add(f"l {names[-1]} {names[0][0]}")
        keys.add(f"f {names[0]} {_skeleton(names[-1])}")
        keys.add(f"s {names[-1]} {_skeleton(names[0])}")
    return keys


def company_keys(company: Company) -> set[str]:
    """Return keys of which companies that are alike share at least one."""
    names = company_words(company.name)
    keys = {f"d {domain}" for domain in company.domains if domain}
    keys |= {f"p {key}" for text in company.phones if (key := phone_key(text))}
    if names:
        joined = "".join(names)
        keys |= {f"n {joined}", f"n {''.join(sorted(names))}", f"k {names[0]}"}
        keys |= {f"k {_skeleton(joined)}", f"i {joined}"}
        if len(names) > 2:
            keys.add("i " + "".join(word[0] for word in names))
    return keys


def _skeleton(word: str) -> str:
    """Return a word without its vowels and doubled letters: what a slip of the hand leaves."""
    bare = word[:1] + re.sub(r"[aeiouyhw]", "", word[1:])
    return re.sub(r"(.)\1+", r"\1", bare)
