# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The mark `override` of PEP 698, which Python 3.11 does not have yet; it costs a start nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Return the method as it is: only type checkers look at the mark."""
        return method


__all__ = ["override"]
