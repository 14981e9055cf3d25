# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Countries, regions and time zones as lists write them: names, codes and habits."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop_app.domain.folding import fold
from desktop_app.domain.place_zones import zone_named
from desktop_app.domain.working_days import countries, region_names
from desktop_app.services.transfer.region_habits import region_of

__all__ = ["country_of", "place_of", "region_of", "zone_of"]

_BETWEEN = re.compile(r"[,;/|()\n]| [-–—] |(?<=^[A-Za-z]{2})-(?=[A-Za-z0-9]{1,3}$)")
_MOST_PARTS = 3
_CODE = 3  # letters: "CA, US" names a country whole before it is California's

_HABITS = {
    "US": "usa|united states|united states of america|america|u.s.|u.s.a.|estados unidos"
    "|etats-unis",
    "GB": "uk|u.k.|gbr|great britain|britain|united kingdom|england|scotland|wales"
    "|northern ireland|grossbritannien",
    "DE": "deutschland|d|deu|ger|allemagne|alemania|federal republic of germany",
    "AT": "osterreich|oesterreich|a|aut|autriche",
    "CH": "schweiz|suisse|svizzera|che",
    "FR": "frankreich|fra|francia",
    "ES": "espana|spanien|esp|espagne",
    "IT": "italia|italien|ita|italie",
    "NL": "holland|the netherlands|nederland|niederlande|nld|pays-bas",
    "BE": "belgien|belgique|belgie|bel",
    "PL": "polen|polska|pol",
    "DK": "danemark|danmark|dnk",
    "SE": "schweden|sverige|swe",
    "NO": "norwegen|norge|nor",
    "IE": "republic of ireland|irland|irl|eire",
    "CZ": "czech republic|czechia|tschechien|cze",
    "CA": "can|kanada",
    "AU": "aus|australien",
    "NZ": "nzl|neuseeland",
    "IN": "ind|indien|bharat",
    "BR": "bra|brasil|brasilien",
    "MX": "mex|mexiko",
    "JP": "jpn|japan",
    "CN": "chn|prc|people's republic of china",
    "KR": "kor|korea|south korea|republic of korea",
    "TR": "turkey|turkei|turkiye|tur",
    "AE": "uae|emirates",
    "RU": "russia|russian federation|rus",
    "ZA": "zaf|rsa",
    "PT": "prt",
    "SG": "sgp",
    "IL": "isr",
    "FI": "finnland|fin|suomi",
    "CI": "cote d'ivoire|elfenbeinkuste|costa de marfil|civ",
}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    known = {fold(name): code for code, name in countries()}
    known |= {fold(code): code for code, _name in countries()}
    here = set(known.values())
    for code, words in _HABITS.items():
        if code in here:
            known |= {fold(word): code for word in words.split("|") if fold(word) not in known}
    return known


def country_of(text: str) -> str | None:
    """Return the code of a country named, or given as a code; None if unknown."""
    bare = fold(text).replace("’", "'").strip(" .")
    return _countries().get(bare) or _countries().get(bare.replace(".", ""))


def place_of(text: str) -> tuple[str, str, str] | None:
    """Return country, region and what is neither, of "Germany, Bavaria" in either order.

    A part is a country's name or code, or a code such as "DE-BY"; None where no country is named.
    """
    if country := country_of(text):
        return country, "", ""
    parts = [part.strip(" .") for part in _BETWEEN.split(text) if part.strip(" .")]
    if not 1 < len(parts) <= _MOST_PARTS:
        return None
    for at in sorted(range(len(parts)), key=lambda at: (len(parts[at]) <= _CODE, at)):
        if country := country_of(parts[at]):
            rest = ", ".join(part for number, part in enumerate(parts) if number != at)
            region = region_of(country, rest)
            return country, region or "", "" if region else rest
    return None


def has_regions(country: str) -> bool:
    """Say whether the parts of a country are known by name."""
    return bool(region_names(country))


@lru_cache(maxsize=1024)
def zone_of(text: str, country: str = "") -> str | None:
    """Return a time zone given as ``Europe/Berlin``, or by a town such as "Munich", else None.

    `country` is where they are: of several towns of a name the one there is meant.
    """
    return zone_named(text, country) or None
