# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A profile may be typed as its bare name; whatever is no name is a web address or odd."""

from __future__ import annotations

import pytest

from desktop_app.domain.links import profile_hint, profile_link

DANA = "https://www.linkedin.com/in/dana-reyes"


@pytest.mark.parametrize(
    "text", ["dana-reyes", "in/dana-reyes", " @dana-reyes ", "/in/dana-reyes/"]
)
def test_a_bare_name_is_one_on_linkedin(text):
    assert (profile_link(text), profile_hint(text)) == (DANA, "")


@pytest.mark.parametrize(
    ("text", "link"),
    [("linkedin.com/in/dana", "https://linkedin.com/in/dana"), (DANA, DANA), ("", "")],
)
def test_an_address_stays_one(text, link):
    assert (profile_link(text), profile_hint(text)) == (link, "")


@pytest.mark.parametrize("text", ["ask Dana", "?", "javascript:alert(1)"])
def test_what_is_neither_looks_odd(text):
    assert profile_hint(text) == "link_odd"
