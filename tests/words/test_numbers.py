# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Counts are written as the user's country writes them."""

from __future__ import annotations

import pytest

from desktop_app.words import numbers


@pytest.mark.parametrize(
    ("apart", "told"), [("", "1,234,567"), (".", "1.234.567"), ("\u202f", "1\u202f234\u202f567")]
)
def test_thousands_stand_apart_as_the_locale_has_it(monkeypatch, apart, told):
    monkeypatch.setattr(numbers, "localeconv", lambda: {"thousands_sep": apart})
    assert numbers.count(1_234_567) == told
    assert numbers.count(999) == "999"
