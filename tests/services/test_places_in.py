# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Countries as lists write them, with dots, accents and in other languages."""

from __future__ import annotations

import pytest

from desktop_app.services.transfer.places_in import country_of, region_of


@pytest.mark.parametrize(
    ("text", "code"),
    [("U.S.", "US"), ("u.s.a.", "US"), ("U.K.", "GB"), ("Côte d'Ivoire", "CI"),
     ("Côte d’Ivoire", "CI"), ("Deutschland", "DE"), ("Atlantis", None)],
)  # fmt: skip
def test_a_country_by_its_name(text, code):
    assert country_of(text) == code


@pytest.mark.parametrize(
    ("country", "text", "code"),
    [("DE", "Bavaria", "BY"), ("DE", "Freistaat Bayern", "BY"), ("CH", "Zuerich", "ZH"),
     ("CH", "Basel", "BS"), ("IT", "Genoa", "GE"), ("US", "Bavaria", None)],
)  # fmt: skip
def test_a_region_by_another_of_its_names(country, text, code):
    assert region_of(country, text) == code
