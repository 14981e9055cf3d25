# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The colours, by what they mean; no other module names a colour (look.md)."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

READABLE = 4.5  # the least contrast of a text with its ground (WCAG 2.2, 1.4.3)
DISCERNIBLE = 3.0  # the least contrast of a mark or a focus border (WCAG 2.2, 1.4.11)


@dataclass(frozen=True, slots=True)
class Tokens:
    """One table of colours, each "#rrggbb".

    The names ending in `_soft` are the grounds of the chips in the colour of the same name. The
    warm ones, `late` and `today`, mean due and nothing else.
    """

    dark: bool
    bg: str
    surface: str
    raised: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    accent_hover: str
    on_accent: str
    selection: str
    late: str
    late_soft: str
    today: str
    today_soft: str
    soon: str
    soon_soft: str
    kept: str
    kept_soft: str
    promise: str
    promise_soft: str
    quiet: str
    quiet_soft: str


LIGHT = Tokens(
    dark=False,
    bg="#f6f5f3",
    surface="#ffffff",
    raised="#ffffff",
    hover="#efedea",
    line="#e4e1dc",
    edge="#cfcbc4",
    text="#1f2328",
    muted="#5a6169",
    accent="#2967ab",  # look.md's #2b6cb0 held only 4.43:1 on the selection
    accent_soft="#e6f0fa",
    accent_hover="#22588f",
    on_accent="#ffffff",
    selection="#dceaf8",
    late="#b42318",
    late_soft="#fdecea",
    today="#8a5000",
    today_soft="#fdf1dc",
    soon="#3d5a80",
    soon_soft="#eaf0f6",
    kept="#1b7547",  # look.md's #1e7a4b held only 4.36:1 on the selection
    kept_soft="#e5f4ec",
    promise="#6b4fa0",
    promise_soft="#f0ebf8",
    quiet="#5b5f66",
    quiet_soft="#eeedeb",
)

DARK = Tokens(
    dark=True,
    bg="#1b1d20",
    surface="#232629",
    raised="#2a2d31",
    hover="#303439",
    line="#383c42",
    edge="#4b5058",
    text="#e8e6e3",
    muted="#b0b6be",
    accent="#7db3ea",
    accent_soft="#25384b",
    accent_hover="#9cc6f1",
    on_accent="#10243a",
    selection="#2d4055",
    late="#ff9a8d",
    late_soft="#4a2723",
    today="#f3be6b",
    today_soft="#453519",
    soon="#a9c3e0",
    soon_soft="#2b3846",
    kept="#7fd1a5",
    kept_soft="#1f3b2d",
    promise="#c9b4f0",
    promise_soft="#382f4b",
    quiet="#b7bbc1",
    quiet_soft="#34373c",
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 (none) to 21, by WCAG's formula."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """Return a colour laid on a ground with a share of 0 (the ground) to 1 (the colour)."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return _hex(round(c * share + g * (1 - share)) for c, g in pairs)


def readable(colour: str, grounds: Iterable[str], least: float = READABLE) -> str:
    """Return the colour, made darker or lighter just until it can be read on all the grounds.

    The direction is away from the first ground. Black or white where nothing else will do.
    """
    grounds = list(grounds)
    away = -0.02 if _luminance(grounds[0]) > 0.18 else 0.02
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in _channels(colour)))
    while 0.0 <= lightness <= 1.0:
        tried = _hex(round(part * 255) for part in colorsys.hls_to_rgb(hue, lightness, saturation))
        if all(contrast(tried, ground) >= least for ground in grounds):
            return tried
        lightness += away
    return "#000000" if away < 0 else "#ffffff"


@lru_cache(maxsize=8)
def adapted(table: Tokens, accent: str | None, *, high_contrast: bool) -> Tokens:
    """Return a table in the system's accent colour and, where asked for, with hard edges.

    The accent is moved until it can be read; the colours that carry meaning stay as they are.
    """
    if accent is not None and accent != table.accent:
        table = _in_accent(table, accent)
    if high_contrast:
        table = replace(
            table, muted=table.text, quiet=table.text, line=table.muted, edge=table.text
        )
    return table


def _in_accent(table: Tokens, accent: str) -> Tokens:
    soft = mixed(accent, table.surface, 0.22 if table.dark else 0.12)
    selection = _selection(table, accent)
    word = readable(accent, (table.surface, table.bg, table.raised, soft, selection))
    away = "#ffffff" if table.dark else "#000000"
    return replace(
        table,
        accent=word,
        accent_soft=soft,
        accent_hover=mixed(away, word, 0.18),
        on_accent=max(("#ffffff", DARK.on_accent), key=lambda ink: contrast(ink, word)),
        selection=selection,
    )


def _selection(table: Tokens, accent: str) -> str:
    """Return the accent laid thinly on the surface, so thinly that all words can be read on it."""
    words = [table.text, table.muted, table.late, table.today, table.soon, table.kept]
    words += [table.promise, table.quiet]
    for percent in range(26 if table.dark else 17, 0, -1):
        ground = mixed(accent, table.surface, percent / 100)
        if all(contrast(word, ground) >= READABLE for word in words):
            return ground
    return table.selection


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(channels: Iterable[int]) -> str:
    return "#" + "".join(f"{min(255, max(0, part)):02x}" for part in channels)


@lru_cache(maxsize=256)
def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
