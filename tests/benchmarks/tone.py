# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How long the tone check takes for 200 words: `python tests/benchmarks/tone.py`.

Compared with a sweep of one plain regular expression over the same text, so that the figure means
the same on a slow machine.
"""

from __future__ import annotations

import re
import statistics
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.domain.tone import Kind, check

MOST_MS = 20.0
TODAY = date(2026, 3, 3)
SENTENCES = (
    "Hi Dana, thank you for the conversation at the fair; I enjoyed hearing about the night shift.",
    "I've been thinking about what you said on training, and I'd be glad to hear more of it.",
    "My last six years were in rail maintenance, where I led a crew of nine and kept the books.",
    "If a start in May suits you better than April, that is fine with me, just say so.",
    "I know you were worried about the handover, so I've added a page on how we handled ours.",
    "I'll call you on Tuesday, March 10 at ten to see if fifteen minutes would suit.",
)
PLAIN = re.compile(r"\b(?:call|write|thank|glad|enjoy)\w*\b", re.IGNORECASE)


def text_of(words):
    """Return a message of about that many words."""
    every = " ".join(SENTENCES).split()
    return " ".join((every * (words // len(every) + 1))[:words])


def middle_ms(run, times=31):
    """Return the median of some runs, in milliseconds."""
    run()
    taken = []
    for _ in range(times):
        begin = perf_counter()
        run()
        taken.append((perf_counter() - begin) * 1e3)
    return statistics.median(taken)


def main():
    """Print the times; 1 where 200 words take longer than allowed."""
    begin = perf_counter()
    check("I'll call you soon.", kind=Kind.EMAIL_FOLLOWUP, today=TODAY)
    first = (perf_counter() - begin) * 1e3
    text = text_of(200)
    whole = middle_ms(lambda: check(text, kind=Kind.EMAIL_FOLLOWUP, today=TODAY))
    plain = middle_ms(lambda: PLAIN.findall(text))
    print(f"first check {first:.0f} ms (tables and patterns)")
    print(f"200 words {whole:.2f} ms, {whole / plain:.0f} sweeps of one plain pattern")
    for words in (50, 100, 400):
        long = text_of(words)
        taken = middle_ms(lambda long=long: check(long, kind=Kind.EMAIL_FOLLOWUP, today=TODAY))
        print(f"{words} words {taken:.2f} ms")
    return int(whole > MOST_MS)


if __name__ == "__main__":
    sys.exit(main())
