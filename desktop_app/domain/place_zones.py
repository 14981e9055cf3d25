# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which clock a place goes by, so that nobody has to enter a time zone beside a country (R08)."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from desktop_app.domain.city_zones import CITIES, MAINLY, REGIONS, SPOKEN
from desktop_app.domain.folding import fold

_ODD = ("posix/", "right/", "Etc/", "SystemV/")
_OF_MANY_CLOCKS = ("US", "CA", "AU")
_BY_HABIT = {"uk": "GB", "usa": "US", "u.s.": "US", "england": "GB", "holland": "NL"}
_YEARS = (2025, 2026, 2027)  # zones that agree in them are one clock: Berlin and Büsingen


@lru_cache(maxsize=512)
def zone_of_place(country: str, region: str = "") -> str:
    """Return the zone of a country or a part of it, "" where it has several or none is known.

    A part whose clock is not known by itself has the country's; a part that is divided has none.
    """
    code, part = country.strip().upper(), region.strip()
    if not code:
        return ""
    for zone, parts in REGIONS.get(code, {}).items():
        if part in parts.split():
            return zone
    return MAINLY.get(code, "") or _only_zone(code)


def _only_zone(country: str) -> str:
    """Return the first zone of a country all of whose zones show the same time."""
    zones = _by_country().get(country, [])
    return zones[0] if len({_clock(zone) for zone in zones}) == 1 else ""


@lru_cache(maxsize=1)
def _by_country() -> dict[str, list[str]]:
    """Return the zones of each country as the time zone database lists them."""
    from importlib.resources import files  # noqa: PLC0415  # read when a country is asked for

    found: dict[str, list[str]] = {}
    try:
        table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    except (ModuleNotFoundError, OSError):  # a system may bring the zones without their table
        return found
    for line in table.splitlines():
        if line and not line.startswith("#"):
            country, _where, zone, *_rest = line.split("\t")
            found.setdefault(country, []).append(zone)
    return found


def _clock(zone: str) -> tuple[object, ...]:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415  # as above

    try:
        rules = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return (zone,)
    return tuple(
        datetime(year, month, 15, tzinfo=rules).utcoffset()
        for year in _YEARS
        for month in range(1, 13)
    )


def zone_named(text: str, country: str = "") -> str:
    """Return the zone that somebody means, "" if unknown.

    It may be given as ``Europe/Berlin``, by its town or another big one, as in "Munich" and
    "Boston, US", by a country of one clock, or as people call it: "Pacific time".

    Args:
        text: as it was typed.
        country: where they are, of several towns of a name the one there is meant.
    """
    wanted = fold(" ".join(text.replace("_", " ").split()))
    if not wanted:
        return ""
    if found := _clock_of(wanted, country.strip().upper()):
        return found
    town, comma, rest = wanted.partition(",")
    if comma:
        return _in_place(town.strip(), rest.strip(" ."), country)
    code, region = _place_named(wanted)
    return zone_of_place(code, region)


def _clock_of(wanted: str, country: str) -> str:
    """Return the zone of one name: a zone's, a town's or what people call a clock."""
    there = [zone for at, zone in _towns().get(wanted, ()) if at == country]
    if there:
        return there[0]
    found = _spoken().get(wanted) or _zones_by_name().get(wanted)
    if not found and (towns := _towns().get(wanted)):
        found = towns[0][1]
    return found or _zones_by_town().get(wanted, "")


def _in_place(town: str, rest: str, country: str) -> str:
    """Return the zone of "Portland, ME": what stands behind the town tells which one it is."""
    alone, code = _clock_of(town, ""), country_named(rest)
    if code and alone in _by_country().get(code, ()):
        return alone  # "Toronto, CA" is not in California
    land, region = _place_named(rest)
    if region and (zone := zone_of_place(land, region)):
        return zone
    known = dict(reversed(_towns().get(town, ())))
    for there in (land, code, country):
        if zone := known.get(there) or zone_of_place(there):
            return zone
    return alone


def _place_named(text: str) -> tuple[str, str]:
    """Return country and part of what may be either, "" for what is not known."""
    from desktop_app.domain.working_days import region_code  # noqa: PLC0415  # takes 50 ms

    for code in _OF_MANY_CLOCKS:
        if region := region_code(code, text):
            return code, region
    return country_named(text), ""


def country_named(text: str) -> str:
    """Return the code of a country given by it or by its English name, "" if unknown."""
    from desktop_app.domain.working_days import countries  # noqa: PLC0415  # takes 50 ms

    wanted = fold(text)
    if wanted in _BY_HABIT:
        return _BY_HABIT[wanted]
    fits = (code for code, name in countries() if wanted in {fold(code), fold(name)})
    return next(fits, "")


@lru_cache(maxsize=1)
def zones() -> frozenset[str]:
    """Return the names of all zones a person may have."""
    from zoneinfo import available_timezones  # noqa: PLC0415  # reads a folder of hundreds

    return frozenset(zone for zone in available_timezones() if not zone.startswith(_ODD))


@lru_cache(maxsize=1)
def _spoken() -> dict[str, str]:
    return {word: zone for zone, words in SPOKEN.items() for word in words.split("|")}


@lru_cache(maxsize=1)
def _zones_by_name() -> dict[str, str]:
    return {fold(zone.replace("_", " ")): zone for zone in zones()}


@lru_cache(maxsize=1)
def _zones_by_town() -> dict[str, str]:
    """Return zones by their towns; of several of a town the one that stands for a country."""
    towns: dict[str, list[str]] = {}
    for zone in zones():
        if "/" in zone:
            towns.setdefault(fold(zone.rpartition("/")[2].replace("_", " ")), []).append(zone)
    in_use = {zone for listed in _by_country().values() for zone in listed}
    known = {town: [z for z in found if z in in_use] or found for town, found in towns.items()}
    return {town: found[0] for town, found in known.items() if len(found) == 1}


@lru_cache(maxsize=1)
def _towns() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return country and zone of each big town by its name, the biggest of a name first."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for (zone, country), names in CITIES.items():
        for name in names.split("|"):
            key = fold(name)
            found[key] = (*found.get(key, ()), (country, zone))
    return found
