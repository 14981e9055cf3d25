# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own templates hold fields of a list and never code (method.md 8; T32)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.messages import FIELDS, MOST_BYTES, fill, offered
from desktop_app.domain.own_templates import (
    KINDS,
    as_template,
    check,
    draft_from,
    kind_of,
    merged,
    problems,
)
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.domain.records import Channel

VALUES = {name: f"<{name}>" for name in FIELDS}
PAYLOADS = [
    "{contact_first_name.__class__}",
    "{contact_first_name.__init__.__globals__}",
    "{contact_first_name[0]}",
    "{contact_first_name!r}",
    "{contact_first_name:>99999999}",
    "{contact_first_name:{my_name}}",
    "{0}",
    "{}",
    "{ }",
    "{{contact_first_name}}",
    "{role",
    "role}",
    "{Role}",
    "{role }",
    "{ role}",
    "{role.}",
    "{nobody}",
    "{my_name()}",
    "{my_name|upper}",
    "{% for x in y %}",
    "{{ 7*7 }}",
    "{self}",
    "{__import__('os')}",
    "{lambda: 0}",
    "{role\u200b}",
    "{rôle}",
    "{" * 500,
    "}" * 500,
    "{a" * 500,
    "{" + "x" * 5000 + "}",
]
DOLLARS = ["$", "$$", "$role", "${nobody", "$100,000", "$ {role}", "100$", "$$$", "$1 $2"]


def own(body="Thanks. I'll {next_channel} on {next_date}.", **values):
    given_ = {"id": 0, "uid": "u1", "name": "Mine", "situations": "N1"}
    return OwnTemplate(body=body, **{**given_, **values})


@pytest.mark.parametrize("payload", PAYLOADS)
def test_t32_what_is_no_field_is_named_and_refused(payload):
    found = problems(payload)
    assert found
    for each in found:
        assert each.said.rstrip("…") in payload
        assert len(each.said) <= 40
    with pytest.raises(KnownError) as refused:
        check(own(f"Hello. {payload} Bye."))
    assert refused.value.code in {"template_unknown", "template_code", "template_brace"}
    assert refused.value.details["said"].rstrip("…") in payload


@pytest.mark.parametrize("payload", PAYLOADS)
def test_t32_a_payload_that_came_in_another_way_is_left_out_with_its_sentence(payload):
    filled = fill(as_template(own(f"Hello. Say {payload} now. Bye.", subject=payload)), VALUES)
    assert "__" not in filled.body + filled.subject
    assert "<class" not in filled.body
    assert len(filled.body.encode()) <= MOST_BYTES
    assert filled.body.startswith("Hello.")


@pytest.mark.parametrize("text", DOLLARS)
def test_t32_a_dollar_is_a_dollar(text):
    if "{" not in text.replace("{role}", ""):
        assert problems(text) == ()
        wanted = text.replace("{role}", "<role>").strip()
        assert fill(as_template(own(text)), VALUES).body == wanted


@pytest.mark.parametrize(
    ("typed", "code"),
    [("{nobody}", "unknown"), ("{role.x}", "code"), ("{role:>9}", "code"), ("{}", "brace"),
     ("}", "brace"), ("{my_name()}", "code"), ("{Role}", "unknown")],
)  # fmt: skip
def test_t32_each_fault_has_its_reason(typed, code):
    assert [(p.said, p.code) for p in problems(f"a {typed} b {{role}}")] == [(typed, code)]


def test_t32_huge_texts_are_refused_and_never_grow():
    with pytest.raises(KnownError, match="template_long"):
        check(own("x" * (MOST_BYTES + 1)))
    filled = fill(as_template(own("{role} " * 20_000)), {"role": "x" * 9_000})
    assert len(filled.body.encode()) <= MOST_BYTES


@given(st.text(max_size=300), st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text()))
def test_t32_nothing_that_is_typed_raises(text, values):
    assert isinstance(problems(text), tuple)
    filled = fill(as_template(own(text, subject=text)), values)
    assert len(filled.body.encode()) <= MOST_BYTES
    try:
        kept = check(own(text))
    except KnownError:
        return
    assert problems(kept.body) == ()


def test_the_value_of_a_field_is_never_read_as_a_field():
    assert fill(as_template(own("I am {my_name}.")), {"my_name": "{role}"}).body == "I am {role}."


def test_a_missing_part_drops_its_sentence_as_in_the_shipped_ones():
    body = "I liked {specific_detail}. I'll {next_channel} on {next_date}."
    values = {"next_channel": "call you", "next_date": "Friday"}
    assert fill(as_template(own(body)), values).body == "I'll call you on Friday."


@pytest.mark.parametrize(
    ("wrong", "code"),
    [({"name": " "}, "template_name"), ({"body": "\n"}, "template_empty"),
     ({"situations": ""}, "template_nowhere"), ({"subject": "x" * 501}, "template_long")],
)  # fmt: skip
def test_what_lacks_is_said(wrong, code):
    with pytest.raises(KnownError) as refused:
        check(replace(own(), **wrong))
    assert refused.value.code == code


def test_texts_are_kept_trimmed_and_plain():
    kept = check(own("  One.\r\nTwo.\0  ", name=" My  own ", subject="a\nb", form="email"))
    assert (kept.name, kept.body, kept.subject) == ("My own", "One.\nTwo.", "a b")
    assert check(own(form="live", subject="x", channels="call")).subject == ""


def test_a_changed_one_takes_the_place_of_the_shipped_one_and_a_new_one_stands_first():
    shipped = tuple(as_template(own(stands_for=number)) for number in ("N1.0", "N1.1"))
    shipped = tuple(replace(each, own=False) for each in shipped)
    mine = own("Mine.", stands_for="N1.1", uid="u2")
    found = merged(shipped, [own("New.", uid="u3"), mine])
    assert [(t.id, t.own) for t in found] == [
        ("own:u3", True), ("N1.0", False), ("N1.1", True),
    ]  # fmt: skip
    assert found[2].body == "Mine."


def test_a_copy_says_the_same_and_goes_the_same_ways():
    text = as_template(own(form="voicemail", channels="call", attempt=2))
    copied = draft_from(text, name="Copy", instead=False)
    assert (copied.body, copied.attempt, copied.stands_for) == (text.body, 2, "")
    assert as_template(copied).channels == (Channel.CALL,)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_found_again(kind):
    form, channels = KINDS[kind]
    assert kind_of(form, channels) == kind


def test_what_no_channel_is_goes_the_ways_of_its_form():
    assert as_template(own(channels="pigeon", form="voicemail")).channels == (Channel.CALL,)


def test_offered_are_those_of_the_form_way_and_situation():
    texts = [
        as_template(own(uid="a", situations="N2")),
        as_template(own(uid="b", situations="N1 N2", attempt=2)),
        as_template(own(uid="c", form="voicemail", channels="call")),
        as_template(own(uid="d", situations="A1")),
        as_template(own(uid="e", channels="message")),
    ]
    found = offered(texts, codes=["N1", "N2"], channel=Channel.EMAIL, form="email")
    assert [text.id for text in found] == ["own:b", "own:a"]
