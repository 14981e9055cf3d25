# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What people and companies allow is said in words that are translated; countries by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.records import Channel, Relationship
from desktop_app.domain.rosters import CompanyRow, PersonRow
from desktop_app.words import rosters

DANA = PersonRow(
    id=1, name="Dana", company_id=None, company="", role="", phone="", email="",
    relationship=Relationship.WARM, may_contact=True, declined=(), company_no_calls=False,
    pursuits=0, last_touch=None, pursuit_id=None, action="", channel=None, due_on=None,
    due_time=None, zone="", promised=False,
)  # fmt: skip
ACME = CompanyRow(
    id=1, name="Acme", phone="", country="", region="", agency=False, may_contact=True,
    no_calls=False, people=0, pursuits=0, last_touch=None,
)  # fmt: skip


def test_nothing_is_said_where_every_way_is_open():
    assert rosters.permissions(DANA) == rosters.policy(ACME) == ""


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"declined": (Channel.CALL,)}, "no calls"),
        ({"declined": (Channel.CALL, Channel.EMAIL)}, "no calls, no e-mail"),
        ({"declined": (Channel.CALL,), "may_contact": False}, "asked not to be contacted"),
    ],
)
def test_permissions(asked, said):
    assert rosters.permissions(replace(DANA, **asked)) == said


def test_policies():
    assert rosters.policy(replace(ACME, no_calls=True)) == "no phone calls"
    assert rosters.policy(replace(ACME, may_contact=False)) == "asked not to be contacted"


@pytest.mark.parametrize(
    ("code", "region", "said"),
    [
        ("DE", "BY", "Germany, Bayern"),
        ("us", "", "United States"),
        ("XQ", "", "XQ"),
        ("", "", ""),
    ],
)
def test_countries(code, region, said):
    assert rosters.country(code, region) == said


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.EMAIL, Channel.MESSAGE])
def test_what_is_asked_is_translated(channel, pseudo):
    said = rosters.permissions(replace(DANA, declined=(channel,)))
    assert said[0] == "⟦"
    assert said[-1] == "⟧"
