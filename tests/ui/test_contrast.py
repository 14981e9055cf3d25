# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Every rule of the style sheet, in every table of colours, leaves its words readable (look.md)."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest

from desktop_app import resources
from desktop_app.ui.palette import DARK, DISCERNIBLE, LIGHT, READABLE, adapted, contrast
from desktop_app.ui.theme import _faint

TABLES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": adapted(LIGHT, None, high_contrast=True),
    "dark, high contrast": adapted(DARK, None, high_contrast=True),
    "light, orange": adapted(LIGHT, "#e95420", high_contrast=False),
    "dark, purple": adapted(DARK, "#613583", high_contrast=False),
}
GROUNDS = ("bg", "surface", "raised")  # what a rule without a ground of its own lies on
# A rule of a state says only what changes: the rest is what the rule of its widget says.
INKS = {"message_bar": ("text", "muted"), "primary": ("on_accent",), "disabled": ("faint",)}
INK, GROUND = (re.compile(rf"(?:^|;)\s*{name}:\s*\$(\w+)") for name in ("color", "background"))
NO_WORDS = ("indicator", "::handle", "::separator", "Scroll", "::section:vertical", "arrow",
            "QProgressBar")  # fmt: skip


def rules():
    text = re.sub(r"/\*.*?\*/", "", resources.path("theme.qss").read_text("utf-8"), flags=re.DOTALL)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        for selector in selectors.split(","):
            yield " ".join(selector.split()), " ".join(body.split())


def pairs():
    """Each ink with each ground it may lie on, rule by rule."""
    for selector, body in rules():
        if any(part in selector for part in NO_WORDS):
            continue
        inks, grounds = INK.findall(body), GROUND.findall(body)
        if not inks and not grounds:
            continue
        usual = next((inks for part, inks in INKS.items() if part in selector), ("text",))
        for ink in inks or usual:
            for ground in grounds or GROUNDS:
                yield selector, ink, ground


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_rule_of_the_style_sheet_can_be_read(table):
    colours = asdict(table) | {"faint": _faint(table)}
    poor = {}
    for selector, ink, ground in pairs():
        least = DISCERNIBLE if ink == "faint" else READABLE  # what is off need not be read
        if (seen := contrast(colours[ink], colours[ground])) < least:
            poor[f"{selector}: {ink} on {ground}"] = round(seen, 2)
    assert poor == {}


def test_the_style_sheet_is_read_at_all():
    found = list(pairs())
    assert ("QMenu::item:selected", "text", "selection") in found
    assert ('QLabel[role="chip-late"]', "late", "late_soft") in found
    assert len(found) > 80


def test_only_what_is_off_is_faint():
    faint = [selector for selector, ink, _ground in pairs() if ink == "faint"]
    assert faint
    assert all(":disabled" in selector for selector in faint), faint
