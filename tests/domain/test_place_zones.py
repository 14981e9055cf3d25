# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which clock a place goes by (R08): nobody enters a time zone beside a country."""

from __future__ import annotations

import pytest

from desktop_app.domain.city_zones import CITIES, MAINLY, REGIONS, SPOKEN
from desktop_app.domain.place_zones import zone_named, zone_of_place, zones
from desktop_app.domain.working_days import region_names


@pytest.mark.parametrize(
    ("country", "region", "zone"),
    [
        ("DE", "", "Europe/Berlin"),
        ("DE", "BY", "Europe/Berlin"),
        ("JP", "", "Asia/Tokyo"),
        ("US", "", ""),
        ("US", "NY", "America/New_York"),
        ("US", "CA", "America/Los_Angeles"),
        ("US", "TX", "America/Chicago"),
        ("US", "TN", ""),
        ("CA", "", ""),
        ("CA", "ON", "America/Toronto"),
        ("AU", "NSW", "Australia/Sydney"),
        ("ES", "", "Europe/Madrid"),
        ("ES", "CN", "Atlantic/Canary"),
        ("RU", "", ""),
        ("", "", ""),
        ("ZZ", "", ""),
    ],
)
def test_a_place_has_the_clock_of_its_people_where_there_is_one(country, region, zone):
    assert zone_of_place(country, region) == zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("berlin", "Europe/Berlin"),
        ("Europe/Berlin", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("koeln", "Europe/Berlin"),
        ("Hamburg", "Europe/Berlin"),
        ("Boston", "America/New_York"),
        ("seattle", "America/Los_Angeles"),
        ("Manchester", "Europe/London"),
        ("Manchester, NH", "America/New_York"),
        ("Geneva", "Europe/Zurich"),
        ("Mumbai", "Asia/Kolkata"),
        ("Osaka", "Asia/Tokyo"),
        ("Portland, ME", "America/New_York"),
        ("Toronto, CA", "America/Toronto"),
        ("San Francisco, CA", "America/Los_Angeles"),
        ("Nashville, TN", "America/Chicago"),
        ("Munich, Germany", "Europe/Berlin"),
        ("EST", "America/New_York"),
        ("pacific time", "America/Los_Angeles"),
        ("California", "America/Los_Angeles"),
        ("Germany", "Europe/Berlin"),
        ("USA", ""),
        ("nowhere land", ""),
        (" ", ""),
    ],
)
def test_a_clock_is_named_as_people_name_it(typed, zone):
    assert zone_named(typed) == zone


def test_of_two_towns_of_a_name_the_one_of_the_country_is_meant():
    assert zone_named("London") == zone_named("London", "DE") == "Europe/London"
    assert zone_named("London", "CA") == "America/Toronto"
    assert zone_named("Birmingham", "US") == "America/Chicago"


def test_all_that_is_named_exists():
    named = {zone for zone, _country in CITIES} | {*SPOKEN} | {*MAINLY.values()}
    named |= {zone for parts in REGIONS.values() for zone in parts if zone}
    assert named <= zones()


@pytest.mark.parametrize("country", ["US", "CA", "AU"])
def test_every_part_of_these_countries_is_thought_of(country):
    known = {part for parts in REGIONS[country].values() for part in parts.split()}
    assert {code for code, _names in region_names(country)} - known <= {"NSW Western"}
