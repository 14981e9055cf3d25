# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Duesday keeps a job seeker professionally persistent."""

from __future__ import annotations

__version__ = "0.1.0"
APPLICATION_ID = "io.github.duesday.duesday"
