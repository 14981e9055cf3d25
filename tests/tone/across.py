# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How each set is judged by weights learned from all others: `python -m tests.tone.learn --across`.

The set `later` counts by pairs of batches. A single sentence that shares words with a set is left
out where that set is judged. The phrases of the rules have seen every set, so this says what the
learned part carries over, not what a message written tomorrow will meet.
"""

from __future__ import annotations

from unittest import mock

from desktop_app.domain.tone import learned
from tests.tone.measure import SETS, Score, messages, score


def groups():
    """Return the messages by who wrote them and when."""
    found = {}
    for name in SETS:
        for one in messages(name):
            batch = one.get("batch")
            half = f"{name} {(batch + 1) // 2}" if batch else name
            found.setdefault(half, []).append(one)
    return found


def judged_across(learn):
    """Yield each group with its score under weights learned from all others."""
    every = groups()
    for held, own in every.items():
        others = [one for name, of_it in every.items() if name != held for one in of_it]
        weights = learned.read(learn(others, own))
        with mock.patch.object(learned, "weights", lambda weights=weights: weights):
            yield held, own, score(own)


def report(learn):
    """Print what each group comes to, and all of them; 0 as a program ends well."""
    right, alarms, missed = 0, (), ()
    for held, own, result in judged_across(learn):
        print(f"{held} ({len(own)}): {result.report()}")
        if held != "development":
            right += result.right
            alarms += result.false_alarms
            missed += result.missed
    print(f"all but development: {Score(right, alarms, missed).report()}")
    print("false alarms:", *alarms)
    print("missed:", *missed)
    return 0
