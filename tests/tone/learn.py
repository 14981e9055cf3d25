# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Learns the weights of `desktop_app.domain.tone.learned`: `python -m tests.tone.learn`.

Logistic regression over the signs of the messages, with the phrases of the families and the single
sentences of `sentences.json` as small messages. Plain Python, the same result every time.
`--across` says how well each set would have been judged by weights learned from the others.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import sys
from collections import Counter
from datetime import date
from functools import cache
from math import exp, log, sqrt
from pathlib import Path

from desktop_app import resources
from desktop_app.domain.tone import Kind, MessageFacts, Weight, learned
from desktop_app.domain.tone.measures import measured_findings
from desktop_app.domain.tone.preparation import prepare
from desktop_app.domain.tone.structure import step_findings
from tests.tone.across import report
from tests.tone.measure import FOLDER, SETS, messages

LEAST = 2
"""Messages that must have a sign for it to be learned."""
KEPT = 9000
STRENGTH = 5.0
"""How freely weights may grow; 1 is timid, 10 is bold."""
EPOCHS = 40
FAULTY = 0.3
"""What a bad message weighs whose step, length or form is at fault: its tone may be good."""
SHARED = 5
"""Words in a row that make a sentence the same as one of a message it must not have seen."""


def _weight_of(one):
    prepared, kind = prepare(one["text"]), Kind(one["kind"])
    facts, today = MessageFacts(), date.fromisoformat(one["today"])
    found = [*step_findings(prepared, kind, today, None, facts)]
    found += measured_findings(prepared, kind, facts)
    faulty = any(finding.weight is not Weight.HINT for finding in found)
    return FAULTY if one["bad"] and faulty else 1.0


def _signs_of(text):
    return Counter(sign.name for sign in learned.signs(prepare(text)))


@cache
def _sample(text, kind, today, bad):
    one = {"text": text, "kind": kind, "today": today, "bad": bad}
    return _signs_of(text), bad, _weight_of(one)


def samples_of(found):
    """Return samples of messages as they are read from a set."""
    return [_sample(one["text"], one["kind"], one["today"], one["bad"]) for one in found]


def sentences():
    """Yield single sentences, and whether each is bad: of `sentences.json` and of the families."""
    given = json.loads((FOLDER / "sentences.json").read_text("utf-8"))
    for key, bad in (("bad", True), ("good", False)):
        yield from ((text, bad) for text in given[key])
    for one in json.loads((FOLDER / "families.json").read_text("utf-8")):
        yield from ((one[key], bad) for key, bad in (("hit", True), ("near_miss", False))
                    if one[key])  # fmt: skip


def _runs(text):
    words = re.findall(r"[a-z']+", text.lower().replace("’", "'"))
    return {tuple(words[place : place + SHARED]) for place in range(len(words) - SHARED + 1)}


def phrases(unseen=()):
    """Return single sentences as samples, but for those that share words with `unseen` messages."""
    barred = {run for one in unseen for run in _runs(one["text"])}
    return [(_signs_of(text), bad, 1.0) for text, bad in sentences() if not _runs(text) & barred]


def _vectors(found, rarity):
    for counts, bad, weight in found:
        amounts = {n: (1 + log(c)) * rarity[n] for n, c in counts.items() if n in rarity}
        length = sqrt(sum(a * a for a in amounts.values())) or 1.0
        yield [(n, a / length) for n, a in amounts.items()], bad, weight


def _descend(vectors, names):
    """Return weights and bias by stochastic gradient descent, averaged over its second half."""
    lean, bias = dict.fromkeys(names, 0.0), 0.0
    total, total_bias, halves = dict.fromkeys(names, 0.0), 0.0, 0
    fade = 1 / (STRENGTH * len(vectors))
    order, chance, step = list(range(len(vectors))), random.Random(7), 0
    for epoch in range(EPOCHS):
        chance.shuffle(order)
        scale = 1.0
        for index in order:
            vector, bad, weight = vectors[index]
            step += 1
            rate = 4.0 / (1 + 4.0 * fade * step)
            score = scale * sum(lean[n] * a for n, a in vector) + bias
            error = weight * (bad - 1 / (1 + exp(-max(-30.0, min(30.0, score)))))
            scale *= 1 - rate * fade
            for n, a in vector:
                lean[n] += rate * error * a / scale
            bias += 0.02 * rate * error
        for n in lean:
            lean[n] *= scale
        if epoch >= EPOCHS // 2:
            halves += 1
            total_bias += bias
            for n, value in lean.items():
                total[n] += value
    return {n: value / halves for n, value in total.items()}, total_bias / halves


def learn(found):
    """Return weights in the shape in which they are kept."""
    having = Counter(name for counts, _, _ in found for name in counts)
    names = {name for name, count in having.items() if count >= LEAST}
    rarity = {name: learned.rareness(len(found), having[name]) for name in names}
    lean, bias = _descend(list(_vectors(found, rarity)), sorted(names))
    if len(names) > KEPT:
        heavy = sorted(names, key=lambda n: (-abs(lean[n]), n))[:KEPT]
        rarity = {name: rarity[name] for name in heavy}
        lean, bias = _descend(list(_vectors(found, rarity)), sorted(heavy))
    by_count = {}
    for name in sorted(lean, key=lambda n: (having[n], n)):
        by_count.setdefault(str(having[name]), {})[name] = round(lean[name] * 1000)
    return {"messages": len(found), "bias": round(bias, 4), "signs": by_count}


def digest():
    """Return what the messages come to, so that weights learned from others are noticed."""
    whole = hashlib.sha256()
    for name in (*SETS, "families", "sentences"):
        whole.update((FOLDER / f"{name}.json").read_bytes())
    return whole.hexdigest()[:16]


def main(arguments):
    """Write the weights, or say how well they carry over."""
    if "--across" in arguments:
        return report(lambda found, unseen: learn(samples_of(found) + phrases(unseen)))
    every = [one for name in SETS for one in messages(name)]
    kept = {"of": digest(), **learn(samples_of(every) + phrases())}
    path = Path(resources.path("tone_signs.json"))
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text.replace('},"', '},\n"') + "\n", "utf-8")
    print(f"{path}: {sum(map(len, kept['signs'].values()))} signs, {path.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
