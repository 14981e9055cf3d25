# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Short words of several must begin a word."""

from __future__ import annotations

import pytest

from desktop_app.domain.sought import begins_words, is_held


def holds(sought, text):
    return all(is_held(w, text, begins=w in begins_words(sought)) for w in sought.split())


@pytest.mark.parametrize(
    ("sought", "text", "held"),
    [
        ("de la pe", "andres de la pena", True),
        ("de la pe", "frank adeyemi w. slape", False),
        ("de", "adeyemi", True),
        ("water bright", "brightwater", True),
        ("0 11 acme", "555-0111 acme", True),
        ("la acme", "ola la acme", True),
        ("la acme", "(la) acme", True),
    ],
)
def test_a_short_word_of_several_begins_a_word(sought, text, held):
    assert holds(sought, text) is held
