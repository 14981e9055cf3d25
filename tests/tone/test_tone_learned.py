# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the learned weights add, how they explain themselves, and that they fit their messages."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from time import perf_counter

import pytest

from desktop_app import resources
from desktop_app.domain.tone import Kind, Level, Weight, check, learned
from desktop_app.domain.tone.preparation import prepare
from tests.tone import learn

TODAY = date(2026, 3, 3)
WORN = (
    "Dear Mr Shaw, I can only conclude that nobody saw fit to read it, which says a lot about how "
    "people are treated. I leave the rest to your conscience. I'll ring you on Tuesday 10 March. Jo"
)
WARM = (
    "Hi Dana, thank you for the tour of the plant, I enjoyed it from start to finish. The drawings "
    "you asked for are attached. I'll call you on Tuesday 10 March to hear what you think. Best, Jo"
)


def judged(text):
    return check(text, kind=Kind.EMAIL_FOLLOWUP, today=TODAY)


def test_the_weights_were_learned_from_the_messages_that_are_here():
    """After a change to the messages: `python -m tests.tone.learn`."""
    kept = json.loads(resources.path("tone_signs.json").read_text("utf-8"))
    assert kept["of"] == learn.digest()


def test_the_weights_earn_little_room():
    assert resources.path("tone_signs.json").stat().st_size < 600_000


def test_learning_gives_the_same_weights_every_time_and_parts_good_from_bad():
    texts = [(WORN, True), (WARM, False)] * 4
    rest = {"kind": "email_followup", "today": "2026-03-03"}
    found = learn.examples_of([{"text": text, "bad": bad, **rest} for text, bad in texts])
    weights = learned.read(learn.learn(found))
    assert weights == learned.read(learn.learn(found))
    for one in (weights.message, weights.sentence):
        scores = [learned.weigh(learned.signs(prepare(text)), one).score for text in (WORN, WARM)]
        assert scores[0] > scores[1]


def test_of_a_bad_message_the_sentence_marked_as_its_fault_is_learned_from():
    fault = "I can only conclude that nobody saw fit to read it"
    one = {"text": WORN, "bad": True, "kind": "email_followup", "today": "2026-03-03"}
    (marked,) = learn.examples_of([{**one, "fault": fault}])
    (unmarked,) = learn.examples_of([one])
    assert marked.faults == (0,)
    assert unmarked.faults == ()


def test_a_faulty_sentence_is_not_lost_in_a_long_nice_message():
    nice = WARM.replace("Best, Jo", "")
    faulty = f"{nice}{nice} I can only conclude that nobody saw fit to answer me. Best, Jo"
    assert judged(f"{nice}{nice} Best, Jo").level is Level.OK
    assert judged(faulty).level is not Level.OK


def test_the_worst_sentence_is_the_one_named():
    text = WARM.replace("The drawings", "I lie awake because of your silence. The drawings")
    total = learned.lean(prepare(text))
    assert total is not None
    assert prepare(text).sentence_at(total.place).text.strip().startswith("i lie awake")


def test_a_message_that_wears_in_sum_is_found_with_its_words():
    assert judged(WARM).level is Level.OK
    found = [f for f in judged(WORN).findings if f.weight is not Weight.HINT]
    assert found
    assert all(WORN[f.start : f.end] == dict(f.args)["said"] for f in found)


def test_a_sum_names_words_that_stand_in_the_text(monkeypatch):
    """A finding in sum can be explained: its words are in the text, a turn of phrase among them."""
    monkeypatch.setattr("desktop_app.domain.tone.checking.family_findings", lambda *_: [])
    (one,) = [f for f in judged(WORN).findings if f.id == "SUM01"]
    assert one.theme in {turn.theme for turn in learned.TURNS}
    assert all(word in WORN for word in str(dict(one.args)["signs"]).split(", "))


def test_what_a_turn_says_depends_on_whom_its_sentence_is_about():
    names = {sign.name for sign in learned.signs(prepare("I am not waiting for you."))}
    assert {"<waiting>", "<waiting>IY", "@IYn"} <= names


def test_a_plain_threat_stays_a_stop_in_a_warm_message():
    text = WARM.replace("The drawings", "I'd rather not go over your head. The drawings")
    assert judged(text).level is Level.STOP


def test_a_barrage_of_questions_in_one_sentence_is_to_be_mended():
    """LEN02: more than five are too many, even behind a single question mark."""
    text = (
        "Hi Dana, what is the pay, who decides, when do you start, where is the yard, can I come "
        "by, and could you read my plan? I'll call you on Tuesday 10 March. Thank you, Jo"
    )
    assert "LEN02" in {f.id for f in judged(text).findings if f.weight is Weight.FIX}
    few = "Hi Dana, what is the pay, and who decides? I'll call you on Tuesday 10 March. Thanks, Jo"
    assert "LEN02" not in {f.id for f in judged(few).findings}


def test_a_sentence_of_a_message_is_not_learned_where_that_message_is_judged():
    (text, _), *_ = learn.sentences()
    assert len(learn.phrases([{"text": text}])) < len(learn.phrases())


def test_without_the_file_the_phrases_still_count(monkeypatch):
    monkeypatch.setattr(learned, "weights", lambda: None)
    assert judged(WARM).level is Level.OK
    assert judged(WARM + " I still haven't heard back from you.").level is not Level.OK


@pytest.mark.parametrize("text", ["", "?!", "Hi", "x" * 30_000, "a " * 9000, "not " * 5000])
def test_no_text_is_too_odd_or_too_long(text):
    """Time grows with the text, no faster."""
    begin = perf_counter()
    judged(text)
    assert perf_counter() - begin < 20


def test_a_short_plain_text_does_not_wear():
    assert judged("Never mind.").level is not Level.STOP
    assert judged("I'll call you on Tuesday 10 March.").level is Level.OK


def test_importing_the_check_loads_no_tables():
    name = "desktop_app.domain.tone"
    code = f"import sys, {name}; print('{name}.learned' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
