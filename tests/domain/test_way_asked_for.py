# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Which way somebody's own words ask for (B3)."""

from __future__ import annotations

import pytest

from desktop_app.domain.records import Channel
from desktop_app.domain.said_words import way_asked_for


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("Please stop calling, write me an e-mail.", Channel.EMAIL),
        ("No calls please, e-mail is better", Channel.EMAIL),
        ("Don't phone. Send me an email instead", Channel.EMAIL),
        ("just email me", Channel.EMAIL),
        ("only by mail, please", Channel.EMAIL),
        ("Don't ring, text me", Channel.MESSAGE),
        ("write to me on LinkedIn", Channel.MESSAGE),
        ("message me on LinkedIn", Channel.MESSAGE),
        ("Please don't call me again.", None),
        ("don't e-mail me", None),
        ("no e-mail and no calls", None),
        ("I sent an e-mail to HR about it", None),
    ],
)
def test_what_they_ask_for_is_heard(said, way):
    assert way_asked_for(said) is way
