# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every word can be read on every ground it is used on, in every table of colours."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.palette import (
    DARK,
    DISCERNIBLE,
    LIGHT,
    READABLE,
    adapted,
    contrast,
    mixed,
    readable,
)

TABLES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": adapted(LIGHT, None, high_contrast=True),
    "dark, high contrast": adapted(DARK, None, high_contrast=True),
    "light, orange": adapted(LIGHT, "#e95420", high_contrast=False),
    "dark, purple": adapted(DARK, "#613583", high_contrast=False),
}
WORDS = ("text", "muted", "accent", "late", "today", "soon", "kept", "promise", "quiet")
GROUNDS = ("bg", "surface", "raised", "selection")
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_their_grounds(table, word):
    values = asdict(table)
    grounds = [*GROUNDS, *([f"{word}_soft"] if f"{word}_soft" in values else [])]
    seen = {ground: contrast(values[word], values[ground]) for ground in grounds}
    assert min(seen.values()) >= READABLE, seen


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_primary_buttons_can_be_read_also_under_the_mouse(table):
    assert contrast(table.on_accent, table.accent) >= READABLE
    assert contrast(table.on_accent, table.accent_hover) >= READABLE
    assert contrast(table.text, table.hover) >= READABLE


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_focus_border_stands_out(table):
    assert min(contrast(table.accent, g) for g in (table.bg, table.surface)) >= DISCERNIBLE


def test_high_contrast_makes_edges_that_stand_out():
    for table in (LIGHT, DARK):
        strong = adapted(table, None, high_contrast=True)
        assert contrast(strong.edge, strong.surface) >= READABLE > contrast(table.edge, table.bg)


def test_contrast_of_black_and_white_is_the_most_there_is():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(colours, colours)
def test_a_colour_can_be_made_readable_on_any_single_ground(colour, ground):
    assert contrast(readable(colour, [ground]), ground) >= READABLE


@given(colours)
def test_a_readable_colour_stays_as_it_is(colour):
    if contrast(colour, "#ffffff") >= READABLE + 0.1:
        assert contrast(readable(colour, ["#ffffff"]), colour) < 1.05


@given(colours, st.booleans(), st.booleans())
def test_any_accent_of_the_system_can_be_read(accent, dark, high_contrast):
    table = adapted(DARK if dark else LIGHT, accent, high_contrast=high_contrast)
    for ground in (table.bg, table.surface, table.raised, table.accent_soft, table.selection):
        assert contrast(table.accent, ground) >= READABLE
    for word in ("text", "muted", "late", "today", "soon", "kept", "promise", "quiet"):
        assert contrast(asdict(table)[word], table.selection) >= READABLE, word
    assert contrast(table.on_accent, table.accent) >= READABLE


def test_the_colours_that_mean_due_do_not_follow_the_accent():
    table = adapted(LIGHT, "#00ff00", high_contrast=False)
    assert (table.late, table.today) == (LIGHT.late, LIGHT.today)


def test_mixing_goes_from_the_ground_to_the_colour():
    assert mixed("#ffffff", "#000000", 0) == "#000000"
    assert mixed("#ffffff", "#000000", 1) == "#ffffff"
    assert mixed("#ffffff", "#000000", 0.5) == "#808080"
