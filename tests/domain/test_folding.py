# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Folding: what a hand types without accents and capitals equals what was written with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Acme", "acme"),
        ("Müller & Söhne", "muller & sohne"),
        ("Mu\u0308ller", "muller"),
        ("Strauß", "strauss"),
        ("STRAUẞ", "strauss"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("Æther", "aether"),
        ("Đỗ", "do"),
        ("İzmir", "izmir"),
        ("ısı", "isi"),
        ("ﬁtter", "fitter"),
        ("Ａcme", "acme"),
        ("", ""),
    ],
)
def test_folds_to(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_makes_no_difference(text: str) -> None:
    assert fold(text.casefold()) == fold(text)
