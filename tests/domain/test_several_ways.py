# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Numbers and addresses that stand side by side are told apart; one alone is never cut."""

from __future__ import annotations

import pytest

from desktop_app.domain.several_ways import emails_in, phones_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("+1 212 555 0142 x33 / +1 917 555 0163", ["+1 212 555 0142 x33", "+1 917 555 0163"]),
        ("(212) 555-0188 x12 or 646 555 0190", ["(212) 555-0188 x12", "646 555 0190"]),
        ("+49 30 5550142/+49 171 5550163", ["+49 30 5550142", "+49 171 5550163"]),
        ("212 555 0142; 646 555 0190", ["212 555 0142", "646 555 0190"]),
        ("212 555 0142, 646 555 0190", ["212 555 0142", "646 555 0190"]),
    ],
)
def test_two_numbers_are_two(text, numbers):
    assert [number for number, _label in phones_in(text)] == numbers


@pytest.mark.parametrize(
    "text",
    ["0202 / 5550147", "0202/5550147", "212 555 0142 ext. 12", "212 555 0142; ext=12",
     "+44 (0)20 5550 0147", "555-0100", "ask at the desk"],
)  # fmt: skip
def test_one_number_is_one(text):
    assert phones_in(text) == ((text, ""),)


def test_what_stands_in_brackets_behind_a_number_is_its_label():
    assert phones_in("+81 3-5555-0199 (office); +81 90 5555 0123 (mobile)") == (
        ("+81 3-5555-0199", "office"),
        ("+81 90 5555 0123", "mobile"),
    )
    assert phones_in("") == ()


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("d.reyes@example.com; dana@example.com", ["d.reyes@example.com", "dana@example.com"]),
        ("d@example.com / dana@example.com", ["d@example.com", "dana@example.com"]),
        ("Dana Reyes <d@example.com>, <x@example.com>", ["d@example.com", "x@example.com"]),
        ("d@example.com; Reyes, Dana <x@example.com>", ["d@example.com", "x@example.com"]),
        ("mailto:d@example.com", ["d@example.com"]),
        ("d@example.com", ["d@example.com"]),
        ("", []),
    ],
)
def test_addresses(text, addresses):
    assert list(emails_in(text)) == addresses
