# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ways of saying by which way one will be in touch: "drop them a line", "give him a ring"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Channel

if TYPE_CHECKING:
    from desktop_app.domain.capture import Capture

_SAID = re.compile(
    r"(?:(?:and|then|i['’]?ll|i will|will|to) )*"
    r"(?:send|drop|shoot|write|pop|give|fire off)(?: (?:you|him|her|them))? "
    r"(?:an?|another|one more)(?: (?:short|quick|brief|further|last|friendly))* "
    r"(?:(?P<email>e-?mail|mail|line|note|letter)|(?P<message>message|msg|text|sms|dm)"
    r"|(?P<call>call|ring|bell|buzz|shout))(?: back| again)?",
    re.IGNORECASE,
)


def with_plain_way(capture: Capture) -> Capture:
    """Return a line whose step is only a way to be in touch with that way, and no words for it."""
    if not capture.whens or capture.step_channel is not None:
        return capture
    way, rest = _parted(capture.action)
    if way is not None:
        return replace(capture, step_channel=way, action=rest)
    way, rest = _parted(capture.note)
    return capture if way is None else replace(capture, step_channel=way, note=rest)


def _parted(words: str) -> tuple[Channel | None, str]:
    """Return the way that the last part of some words says, and the parts before it."""
    *rest, last = words.split(", ")
    said = _SAID.fullmatch(last.strip())
    if said is None or said.lastgroup is None:
        return None, words
    return Channel(said.lastgroup), ", ".join(rest)
