# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How each set is judged by weights learned from all others: `python -m tests.tone.learn --across`.

The set `later` counts by pairs of batches. A single sentence that shares words with a set, or is by
its author, is left out where that set is judged. The phrases of the rules have seen every set, so
this says what the learned part carries over, not what a message written tomorrow will meet.
"""

from __future__ import annotations

from unittest import mock

from desktop_app.domain.tone import learned, overall
from tests.tone.measure import SETS, Score, messages, score

BORDERS = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0)
"""Scores tried beside the shipped one."""


def groups():
    """Return the messages by who wrote them and when."""
    found = {}
    for name in SETS:
        for one in messages(name):
            batch = one.get("batch")
            half = f"{name} {(batch + 1) // 2}" if batch else name
            found.setdefault(half, []).append(one)
    return found


def judged_across(learn, wanted):
    """Yield each group with its scores, by border, under weights learned from all others."""
    every = groups()
    for held in wanted or every:
        others = [one for name, of_it in every.items() if name != held for one in of_it]
        weights = learned.read(learn(others, every[held], held))
        with mock.patch.object(learned, "weights", lambda weights=weights: weights):
            found = {}
            for border in sorted({*BORDERS, overall.WEARS}):
                with mock.patch.object(overall, "WEARS", border):
                    found[border] = score(every[held])
            yield held, found


def report(learn, wanted):
    """Print what each group comes to, and all of them by border; 0 as a program ends well."""
    total = {}
    for held, by_border in judged_across(learn, wanted):
        print(f"{held}: {by_border[overall.WEARS].report()}", flush=True)
        for border, own in by_border.items() if held != "development" else ():
            right, alarms, missed = total.get(border, (0, (), ()))
            total[border] = (
                right + own.right, alarms + own.false_alarms, missed + own.missed,
            )  # fmt: skip
    for border, counts in sorted(total.items()):
        print(f"border {border}: {Score(*counts).report()}")
    _, alarms, missed = total.get(overall.WEARS, (0, (), ()))
    print("false alarms:", *alarms)
    print("missed:", *missed)
    return 0
