# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Long work in small steps: a window lives between them, a terminal does them at once.

The steps run on the thread that owns the database, so they may read it. A worker thread would
hold the interpreter's lock for as long and make every paint wait for it.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from desktop_app.services.collecting import uncollected

R = TypeVar("R")
Gradual = Generator[float, None, R]
"""Yields every few milliseconds how much is done, 0 to 1, and returns what came of it."""


def at_once(work: Gradual[R]) -> R:
    """Do all of a work and return what came of it."""
    with uncollected():
        while True:
            try:
                next(work)
            except StopIteration as done:
                result: R = done.value
                return result


def part(work: Gradual[R], start: float, end: float) -> Gradual[R]:
    """Do a work as one part of a longer one, which it takes from `start` to `end`."""
    while True:
        try:
            share = next(work)
        except StopIteration as done:
            result: R = done.value
            return result
        yield start + share * (end - start)
