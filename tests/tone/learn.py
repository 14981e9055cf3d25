# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Learns the weights of `desktop_app.domain.tone.learned`: `python -m tests.tone.learn`.

Two logistic regressions over signs. That of whole messages has the single sentences as small
messages. That of sentences learns from every sentence of good messages, and of each bad message
from its faulty clause where that is marked, else from its worst sentence, found anew each round
(multiple-instance learning). Plain Python, the same result every time. `--across [SET...]` says how
well each set would have been judged by weights learned from the others.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from bisect import bisect_right
from collections import Counter
from datetime import date
from functools import cache
from math import exp, log, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple

from desktop_app import resources
from desktop_app.domain.tone import Kind, MessageFacts, Weight, learned
from desktop_app.domain.tone.matching import family_findings
from desktop_app.domain.tone.measures import measured_findings
from desktop_app.domain.tone.preparation import prepare
from desktop_app.domain.tone.structure import step_findings
from tests.tone.across import report
from tests.tone.measure import FOLDER, SETS, messages

SENTENCES = ("sentences", *(f"sentences_{letter}" for letter in "deghijklmn"))
"""Files of single sentences, each by another author.

Part of `sentences_g` was written after a look at what `fresh_a`, `fresh_b`, `near_misses` and
`pairs` had missed, so the figures of `--across` for those sets are a little too good.
"""
SAME_AUTHOR = {
    "near_misses": "sentences_d",
    "subtle_a": "sentences_h",
    "subtle_b": "sentences_i",
    "typical_c": "sentences_j",
    "subtle_k": "sentences_k",
    "kinds_l": "sentences_l",
    "letters_m": "sentences_m",
    "formal_n": "sentences_n",
}
LEAST = 2
"""Samples that must have a sign for it to be learned."""
KEPT = 16_000
"""Signs kept of messages, and of sentences."""
STRENGTH_WHOLE, STRENGTH_PART = 20.0, 20.0
"""How freely weights may grow; 1 is timid, 10 is bold."""
SHORT, LONG = 8, 32
"""Times that all samples are gone through, for a first look and for the weights that are kept."""
ROUNDS = 2
FAULTY = 0.35
"""What a bad message weighs whose step, length or form is at fault: its tone may be good."""
SHARED = 5
"""Words in a row that make a sentence the same as one of a message it must not have seen."""


class Example(NamedTuple):
    """A message or a single sentence.

    Attributes:
        parts: the signs of each sentence.
        faults: numbers of the sentences known to be at fault.
        sound: whether nothing but the tone can be at fault.
    """

    parts: tuple
    faults: tuple
    bad: bool
    sound: bool

    @property
    def whole(self):
        return sum(self.parts, Counter())


def _sound(prepared, kind, today):
    facts = MessageFacts()
    found = [*step_findings(prepared, kind, today, None, facts)]
    found += measured_findings(prepared, kind, facts)
    return all(finding.weight is Weight.HINT for finding in found)


def _parts(prepared, kind):
    found = learned.found_signs(prepared, family_findings(prepared, kind))
    own = learned.by_sentence(prepared, [*learned.signs(prepared), *found])
    return tuple(Counter(sign.name for sign in part) for part in own.values())


def _faults(prepared, text, fault):
    place = text.find(fault) if fault else -1
    if place < 0:
        return ()
    begins = [prepared.starts[one.start] for one in prepared.sentences]
    first, last = (max(0, bisect_right(begins, at) - 1) for at in (place, place + len(fault) - 1))
    return tuple(range(first, last + 1))


@cache
def _example(text, kind, today, bad, fault):
    prepared, kind = prepare(text), Kind(kind)
    parts, faults = _parts(prepared, kind), _faults(prepared, text, fault) if bad else ()
    sound = not today or not bad or _sound(prepared, kind, date.fromisoformat(today))
    return Example(parts, faults, bad, sound)


def examples_of(found):
    """Return examples of messages as they are read from a set."""
    return [
        _example(one["text"], one["kind"], one["today"], one["bad"], one.get("fault", ""))
        for one in found
    ]


def sentences(without=()):
    """Yield single sentences, and whether each is bad: of their files and of the families."""
    for name in (one for one in SENTENCES if one not in without):
        given = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
        for key, bad in (("bad", True), ("good", False)):
            yield from ((text, bad) for text in given[key])
    for one in json.loads((FOLDER / "families.json").read_text("utf-8")):
        yield from ((one[key], bad) for key, bad in (("hit", True), ("near_miss", False))
                    if one[key])  # fmt: skip


def _runs(text):
    words = re.findall(r"[a-z']+", text.lower().replace("’", "'"))
    return {tuple(words[place : place + SHARED]) for place in range(len(words) - SHARED + 1)}


def phrases(unseen=(), held=""):
    """Return single sentences as examples.

    Left out are those that share words with `unseen` messages, and those by the author of `held`.
    """
    barred = {run for one in unseen for run in _runs(one["text"])}
    own = (SAME_AUTHOR.get(held),)
    return [
        _example(text, Kind.EMAIL_FOLLOWUP, "", bad, "")
        for text, bad in sentences(own)
        if not _runs(text) & barred
    ]


class _Table:
    """Samples as rows of numbered signs with amounts, of length 1."""

    def __init__(self, counters, names=None):
        self.having = Counter(name for counts in counters for name in counts)
        if names is None:
            names = sorted(name for name, count in self.having.items() if count >= LEAST)
        self.samples, self.names = len(counters), names
        self.number = {name: number for number, name in enumerate(names)}
        self._rare = [learned.rareness(self.samples, self.having[name]) for name in names]
        self.rows = [self._row(counts) for counts in counters]

    def _row(self, counts):
        known = sorted((self.number[n], c) for n, c in counts.items() if n in self.number)
        amounts = [(1 + log(count)) * self._rare[number] for number, count in known]
        length = sqrt(sum(a * a for a in amounts)) or 1.0
        return [number for number, _ in known], [a / length for a in amounts]

    def kept(self, lean, bias):
        """Return weights in the shape in which they are kept."""
        by_count = {}
        for name in sorted(self.names, key=lambda n: (self.having[n], n)):
            weight = round(lean[self.number[name]] * 100)
            by_count.setdefault(str(self.having[name]), {})[name] = weight
        return {"samples": self.samples, "bias": round(bias, 4), "signs": by_count}


def _said(row, lean, bias):
    return sum(map(mul, map(lean.__getitem__, row[0]), row[1])) + bias


def _descend(samples, many, strength, epochs):
    """Return weights and bias by stochastic gradient descent, averaged over its second half.

    `samples` are pairs of a row, whether it is bad, and what it weighs.
    """
    lean, bias = [0.0] * many, 0.0
    total, total_bias, halves = [0.0] * many, 0.0, 0
    fade = 1 / (strength * len(samples))
    order, chance, step = list(range(len(samples))), random.Random(7), 0
    for epoch in range(epochs):
        chance.shuffle(order)
        scale = 1.0
        for index in order:
            (numbers, amounts), bad, weight = samples[index]
            step += 1
            rate = 4.0 / (1 + 4.0 * fade * step)
            score = scale * sum(map(mul, map(lean.__getitem__, numbers), amounts)) + bias
            error = weight * (bad - 1 / (1 + exp(-max(-30.0, min(30.0, score)))))
            scale *= 1 - rate * fade
            by = rate * error / scale
            for number, amount in zip(numbers, amounts, strict=True):
                lean[number] += by * amount
            bias += 0.02 * rate * error
        lean = [value * scale for value in lean]
        if epoch >= epochs // 2:
            halves += 1
            total_bias += bias
            total = [one + other for one, other in zip(total, lean, strict=True)]
    return [value / halves for value in total], total_bias / halves


def _heavy(table, lean):
    """Return the names worth keeping, None if all are."""
    if len(table.names) <= KEPT:
        return None
    return sorted(sorted(table.names, key=lambda n: (-abs(lean[table.number[n]]), n))[:KEPT])


def _of_wholes(examples):
    """Return the weights for whole messages."""
    wholes = [one.whole for one in examples]

    def taught(table, epochs):
        weighed = [
            (row, one.bad, 1.0 if one.sound else FAULTY)
            for row, one in zip(table.rows, examples, strict=True)
        ]
        return _descend(weighed, len(table.names), STRENGTH_WHOLE, epochs)

    return _pruned(wholes, taught)


def _pruned(counters, taught):
    table = _Table(counters)
    lean, _ = taught(table, LONG // 2)
    names = _heavy(table, lean)
    if names is not None:
        table = _Table(counters, names)
    return table.kept(*taught(table, LONG))


def _of_parts(examples):
    """Return the weights for single sentences."""
    owners = [one for one in examples for _ in one.parts]
    parts = [part for one in examples for part in one.parts]
    table = _Table(parts)
    chosen = [(place, 1 / len(one.parts) if one.bad else 1.0) for place, one in enumerate(owners)]

    def taught(table, epochs):
        weighed = [(table.rows[place], owners[place].bad, weight) for place, weight in chosen]
        return _descend(weighed, len(table.names), STRENGTH_PART, epochs)

    for _ in range(ROUNDS):
        lean, bias = taught(table, SHORT)
        scores = [_said(row, lean, bias) for row in table.rows]
        chosen = list(_at_fault(examples, scores))
    return _pruned(parts, taught)


def _at_fault(examples, scores):
    """Yield the sentences to learn from, by their number, with what each weighs."""
    first = 0
    for one in examples:
        own = range(first, first + len(one.parts))
        first = own.stop
        if not one.bad:
            yield from ((place, 1.0) for place in own)
        elif one.faults:
            yield from ((own.start + number, 1.0) for number in one.faults)
        elif own:
            alone = one.sound or len(own) == 1
            yield max(own, key=lambda place: scores[place]), 1.0 if alone else FAULTY


def learn(examples):
    """Return weights in the shape in which they are kept."""
    return {"message": _of_wholes(examples), "sentence": _of_parts(examples)}


def digest():
    """Return what the messages come to, so that weights learned from others are noticed."""
    whole = hashlib.sha256()
    for name in (*SETS, "families", *SENTENCES):
        whole.update((FOLDER / f"{name}.json").read_bytes())
    return whole.hexdigest()[:16]


def main(arguments):
    """Write the weights, or say how well they carry over."""
    if "--across" in arguments:
        wanted = [one for one in arguments if one != "--across"]
        return report(lambda found, own, held: learn(examples_of(found) + phrases(own, held)),
                      wanted)  # fmt: skip
    every = [one for name in SETS for one in messages(name)]
    kept = {"of": digest(), **learn(examples_of(every) + phrases())}
    path = Path(resources.path("tone_signs.json"))
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text.replace('},"', '},\n"') + "\n", "utf-8")
    print(f"{path}: {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
