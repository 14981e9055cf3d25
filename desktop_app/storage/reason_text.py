# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A reason as the JSON that stands in its column, and back."""

from __future__ import annotations

import json

from desktop_app.domain.terms import Reason


def write_reason(reason: Reason) -> str:
    """Return a reason as JSON."""
    return json.dumps({"code": reason.code, **dict(reason.args)}, ensure_ascii=False)


def read_reason(text: str) -> Reason:
    """Return the reason behind `write_reason`'s JSON; a foreign one reads as the user's choice."""
    try:
        data = json.loads(text)
        return Reason(str(data.pop("code")), tuple(data.items()))
    except (ValueError, KeyError, AttributeError, TypeError):
        return Reason("chosen")
