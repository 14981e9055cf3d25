# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The three questions of "What did they say?" (method.md 3.2)."""

from __future__ import annotations

import itertools

import pytest

from desktop_app.domain.boundaries import (
    MEANINGS,
    About,
    Heard,
    Lasting,
    Lifting,
    Speaker,
    classify,
)

P, C, G, U = Speaker.PERSON, Speaker.COMPANY, Speaker.GENERAL, Speaker.UNSURE


@pytest.mark.parametrize(
    ("speaker", "about", "lasting", "code"),
    [
        # R20, a personal no
        (P, About.ANY_CONTACT, Lasting.FOR_GOOD, "B1"),
        (P, About.ANY_CONTACT, Lasting.UNSURE, "B1"),
        # R21, no time to meet
        (P, About.MEETING, Lasting.FOR_NOW, "B2"),
        (P, About.MEETING, Lasting.UNTIL_DATE, "B2"),
        # another way is better
        (P, About.CHANNEL, Lasting.FOR_GOOD, "B3"),
        # R34, a posting
        (G, About.CHANNEL, Lasting.UNSURE, "B4"),
        (G, About.ANY_CONTACT, Lasting.UNSURE, "B4"),
        # they will call
        (P, About.DECISION, Lasting.UNSURE, "B5"),
        (G, About.DECISION, Lasting.FOR_NOW, "B5"),
        # a date
        (P, About.DECISION, Lasting.UNTIL_DATE, "B6"),
        (P, About.ANY_CONTACT, Lasting.UNTIL_DATE, "B6"),
        (P, About.CHANNEL, Lasting.UNTIL_DATE, "B6"),
        # the position is filled
        (C, About.REJECTION, Lasting.FOR_GOOD, "B7"),
        # the whole company
        (C, About.ANY_CONTACT, Lasting.FOR_GOOD, "B8"),
        # Unsure
        (U, About.ANY_CONTACT, Lasting.UNSURE, "B1"),
        (P, About.UNSURE, Lasting.UNSURE, "B1"),
        (P, About.UNSURE, Lasting.UNTIL_DATE, "B1"),
        (C, About.UNSURE, Lasting.UNSURE, "B8"),
    ],
)
def test_what_was_said_is_told_apart(speaker, about, lasting, code):
    assert classify(Heard(speaker, about, lasting)).code == code


@pytest.mark.parametrize("about", [About.CHANNEL, About.DECISION])
def test_please_dont_call_after_the_one_call_is_a_personal_no(about):
    assert classify(Heard(P, about, Lasting.FOR_NOW, called_once=True)).code == "B1"


def test_whoever_is_unsure_who_spoke_never_gets_the_milder_reading():
    for about, lasting in itertools.product(About, Lasting):
        unsure = classify(Heard(U, about, lasting))
        general = classify(Heard(G, about, lasting))
        assert unsure.hard or not general.hard


def test_only_a_stop_blocks_and_only_they_or_their_permission_lift_it():
    assert {code for code, row in MEANINGS.items() if row.hard} == {"B1", "B8"}
    for row in MEANINGS.values():
        if row.hard:
            assert Lifting.USER not in row.lifted_by
            assert Lifting.DATE not in row.lifted_by
