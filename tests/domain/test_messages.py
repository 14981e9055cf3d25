# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Messages carry what the user knows and nothing else; text and step are the same (R14, T32)."""

from __future__ import annotations

import json
import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import resources
from desktop_app.domain.errors import BugError
from desktop_app.domain.messages import (
    FIELDS,
    FRAGMENTS,
    MOST_BYTES,
    OPTIONAL,
    REQUIRED,
    Template,
    check_step,
    choose,
    fill,
    parse_templates,
    replace_step,
)
from desktop_app.domain.records import Channel
from desktop_app.domain.situations import SITUATIONS

CALL, EMAIL, MESSAGE = Channel.CALL, Channel.EMAIL, Channel.MESSAGE
SHIPPED = parse_templates(json.loads(resources.path("templates.json").read_text("utf-8")))
VALUES = {
    "contact_first_name": "Dana",
    "organization": "Acme",
    "role": "Fitter",
    "last_touch_date": "Tuesday 3 March",
    "next_channel": "call you",
    "next_date": "Thursday 12 March at 10:00",
    "my_name": "Sam Lee",
    "my_phone": "555-0100",
}
EVERYTHING = (
    {name: f"the {name.replace('_', ' ')}" for name in OPTIONAL}
    | VALUES
    | {"as_said": ", as I said I would"}
)
KNOWN = re.compile("|".join(rf"\{{{name}\}}" for name in FIELDS))


def a_template(body="", subject="", **values):
    given_ = {
        "id": "T1",
        "situations": ("N1",),
        "attempt": 1,
        "channels": (EMAIL,),
        "form": "email",
        "states_next_step": True,
    }
    return Template(subject=subject, body=body, **{**given_, **values})


def an_entry(**values):
    return {
        "id": "T1",
        "situations": ["N1"],
        "attempt": 1,
        "channels": ["email"],
        "form": "email",
        "states_next_step": True,
        "subject": "S",
        "body": "B",
    } | values


# --- the shipped templates ------------------------------------------------------------------


def ids(templates):
    return [template.id for template in templates]


def test_the_shipped_templates_are_the_ones_asked_for():
    wanted = (
        "A1.1 A1.1c A1.2 A2.1 A2.1x A2.2 A2.2v A2.3 A2.3e A2.4 A3.0 A3.1 A3.1v B3 C1.1 C1.2"
        " C1.2c C1.3 I0 I1.0 I1.0r I1.1 I1.1c I1.1v I1.2 I2.1 I2.1c I2.1v I3.1 I3.1v I3.2 K1 M1"
        " M2 M2c M2v M3 N1.0 N1.1 N1.2 N1.3 N1.4 N2.1 N2.1e N4.1 N4.1e N3.1 N3.2 N5.0 N5.1 O1.1"
        " O1.1c O1.2 O2.1 O2.1c O2.1v O3 R1.1 R1.2 R2.0 R2.9 W0 W1 X1 Z1 Z2 Z3 Z4 Z5 RE"
    )
    assert ids(SHIPPED) == wanted.split()


@pytest.mark.parametrize("template", SHIPPED, ids=ids(SHIPPED))
class TestShipped:
    def test_only_known_fields(self, template):
        text = template.subject + template.plain_subject + template.body
        assert set(re.findall(r"\{(.*?)\}", text)) <= FIELDS
        assert text.count("{") == len(re.findall(r"\{[a-z0-9_]+\}", text)) == text.count("}")

    @pytest.mark.parametrize("values", [VALUES, EVERYTHING])
    def test_a_stated_step_is_in_the_text_whatever_else_is_known(self, template, values):
        filled = fill(template, values)
        found = check_step(
            filled.body,
            channel=CALL,
            on=date(2026, 3, 12),
            at=time(10),
            phrase_date=("Thursday 12 March at 10:00",),
        )
        assert found.code == ("agrees" if template.states_next_step else "no_date")
        assert filled.missing == ()
        assert "{" not in filled.body

    def test_channel_and_date_always_come_from_the_step(self, template):
        for sentence in re.split(r"(?<=[.?!])\s", template.body):
            if "I'll {" in sentence or "{next_date}" in sentence:
                assert "I'll {next_channel} on {next_date}" in sentence
        assert ("{next_channel}" in template.body) == template.states_next_step

    def test_as_said_is_never_written_out(self, template):
        assert "as I said" not in template.body
        said = fill(template, {**EVERYTHING, "as_said": ""}).body
        assert "as I said" not in said
        assert ("as I said I would" in fill(template, EVERYTHING).body) == (
            "{as_said}" in template.body
        )

    def test_an_email_has_a_subject_whatever_is_missing(self, template):
        mailed = EMAIL in template.channels and template.form == "email"
        assert bool(fill(template, {}).subject) == mailed

    def test_it_names_the_user_and_a_voicemail_the_number_too(self, template):
        body = fill(template, VALUES).body
        if template.id != "A2.1x":  # said in the middle of a call
            assert "Sam Lee" in body
        if template.form == "voicemail":
            assert body.count("555-0100") == 2
            assert body.count("Sam Lee") == 2

    def test_lengths_are_those_of_the_method(self, template):
        limit = {"voicemail": 75, "email": 125, "live": 80}[template.form]
        assert len(fill(template, EVERYTHING).body.split()) <= limit
        assert len(template.plain_subject.split()) <= 7


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("attempt", [1, 2, 3, 4, 9])
@pytest.mark.parametrize(("channel", "form"), [
    (CALL, "live"), (CALL, "voicemail"), (EMAIL, "email"), (MESSAGE, None),
])  # fmt: skip
def test_every_situation_has_a_text_of_the_form_asked_for(situation, attempt, channel, form):
    template = choose(SHIPPED, situation=situation, attempt=attempt, channel=channel, form=form)
    assert template is not None
    assert template.form == (form or "email")


def test_the_attempt_at_or_below_is_chosen():
    chosen = {
        attempt: choose(SHIPPED, situation="N1", attempt=attempt, channel=EMAIL).id
        for attempt in (0, 1, 2, 3, 4)
    }
    assert chosen == {0: "N1.0", 1: "N1.1", 2: "N1.1", 3: "N1.3", 4: "N1.3"}


def test_choosing_falls_back_sensibly():
    def chosen(situation, attempt, channel, form=None):
        found = choose(SHIPPED, situation=situation, attempt=attempt, channel=channel, form=form)
        return found.id if found else None

    assert chosen("N1", 1, CALL, "voicemail") == "N1.2"  # none at or below: the one above
    assert chosen("A1", 2, CALL) == "A1.1c"  # a call is live unless a voicemail is asked for
    assert chosen("A1", 1, MESSAGE) == "A1.1"  # a message takes an email's words
    assert chosen("N1", 1, Channel.VISIT) == "M3"
    assert chosen("A2", 1, CALL) == "A2.1"
    assert chosen("PS", 2, EMAIL) == "I1.2"
    assert chosen("PK", 1, EMAIL) == "W1"
    assert chosen("M1", 0, EMAIL) == "M1"
    assert chosen("N1", 1, Channel.RESEARCH) is None
    assert chosen("??", 1, EMAIL) is None


# --- parsing --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        [1],
        [an_entry(attempt="soon")],
        [an_entry(channels=["pigeon"])],
        [an_entry(), an_entry()],
        [{"id": "T1"}],
        [an_entry(body="x" * (MOST_BYTES + 1))],
    ],
)
def test_malformed_templates_are_a_fault_of_ours(data):
    with pytest.raises(BugError):
        parse_templates(data)


def test_an_entry_becomes_a_template():
    (template,) = parse_templates([an_entry(attempt=None, channels=["email", "message"])])
    assert template.attempt is None
    assert template.channels == (EMAIL, MESSAGE)


# --- filling --------------------------------------------------------------------------------


def test_fields_are_replaced():
    filled = fill(a_template("Hi {contact_first_name},\n\nabout {role}.", "{role} now"), VALUES)
    assert (filled.subject, filled.body) == ("Fitter now", "Hi Dana,\n\nabout Fitter.")


def test_a_missing_optional_field_takes_its_sentence_along():
    body = "I liked {specific_detail}. I'll call on {next_date}. {strength_line} Thanks."
    assert fill(a_template(body), VALUES) == fill(
        a_template("I'll call on {next_date}. Thanks."), VALUES
    )


def test_a_missing_required_field_is_named_too():
    filled = fill(a_template("I'm {my_name}. Call {my_phone}! Thanks.\n\n{my_name}"), {})
    assert filled.body == "Thanks."
    assert filled.missing == ("my_name", "my_phone")


@pytest.mark.parametrize(
    ("body", "neutral"),
    [
        ("Hi {contact_first_name},\n\nthanks.", "Hello,\n\nthanks."),
        ("Dear {contact_first_name},\n\nthanks.", "Hello,\n\nthanks."),
        ("Hello {contact_first_name}, {my_name} here.", "Hello, Sam Lee here."),
        ("Good morning, {contact_first_name}. Thanks.", "Good morning. Thanks."),
        ("I told {contact_first_name} so. Thanks.", "Thanks."),
    ],
)
def test_without_a_first_name_the_greeting_is_neutral(body, neutral):
    filled = fill(a_template(body), VALUES | {"contact_first_name": " "})
    assert filled.body == neutral
    assert set(filled.missing) == {"contact_first_name"}


@pytest.mark.parametrize(
    ("body", "values", "said"),
    [
        ("My application[ for the {role} post], again.", VALUES,
         "My application for the Fitter post, again."),
        ("My application[ for the {role} post], again.", {}, "My application, again."),
        ("Thank you[: {third_party} and I spoke]. Bye.", VALUES, "Thank you. Bye."),
        ("Bye[ of {role}[ on {topic}]].", VALUES, "Bye[ of Fitter]."),  # none inside another
        ("[{role}] is a mark of the user's. [no field]", VALUES,
         "[Fitter] is a mark of the user's. [no field]"),
        ("An end[ {oops}]. Bye.", VALUES, "An end. Bye."),
    ],
)  # fmt: skip
def test_a_part_in_brackets_goes_without_its_sentence(body, values, said):
    assert fill(a_template(body), values).body == said


def test_a_required_field_of_a_part_is_named_as_missing():
    assert fill(a_template("So[ for {role}]."), {}).missing == ("role",)


def test_what_a_value_says_in_brackets_stands():
    filled = fill(a_template("For[ {role}]."), {"role": "Cook [ {m/f} ]"})
    assert filled.body == "For Cook [ {m/f} ]."


def test_a_paragraph_that_lost_everything_leaves_no_gap():
    filled = fill(a_template("One.\n\n{topic}.\n\nTwo,\n{third_party}\nThree"), VALUES)
    assert filled.body == "One.\n\nTwo,\nThree"


def test_the_fragment_may_be_empty():
    template = a_template("As of {last_touch_date}{as_said}. Thanks.")
    assert fill(template, VALUES).body == "As of Tuesday 3 March. Thanks."
    assert fill(template, EVERYTHING).body == ("As of Tuesday 3 March, as I said I would. Thanks.")
    assert fill(template, VALUES).missing == ()


def test_a_line_of_ones_own_gets_its_full_stop():
    template = a_template("Hello. {strength_line} Thanks.")
    for line in ("I build pumps", "I build pumps."):
        assert fill(template, {"strength_line": line}).body == "Hello. I build pumps. Thanks."


def test_a_subject_that_lost_a_field_turns_plain_and_stays_one_line():
    template = a_template("x", "About {topic}", plain_subject="A question")
    assert fill(template, VALUES).subject == "A question"
    assert fill(template, {"topic": "pumps\nBcc: all"}).subject == "About pumps Bcc: all"


HOSTILE = [
    "{c.__init__}",
    "{c.__init__.__globals__[SECRET]}",
    "{contact_first_name.__class__}",
    "{contact_first_name!r}",
    "{role:>99999999}",
    "{0}",
    "{}",
    "{{",
    "}}",
    "{{role}}",
    "{{{role}}}",
    "{role",
    "role}",
    "{ role }",
    "{Role}",
    "{role}{role}{",
    "%s",
    "%(role)s",
    "%99999999d",
    "$x",
    "${role}",
    "{role}" * 3_000,
    "{" * 50_000,
    "\0",
    "\ud800",
    "\\1 \\g<0>",
    "a. " * 20_000,
    " " * 80_000,
    "\n" * 80_000,
]


@pytest.mark.parametrize("payload", HOSTILE, ids=lambda payload: repr(payload[:20]))
class TestHostile:
    def test_in_a_template(self, payload):
        filled = fill(a_template(f"Start. {payload}. End.", payload), VALUES)
        assert "__" not in filled.body
        assert "{" not in filled.body + filled.subject
        assert "}" not in filled.body + filled.subject
        assert filled.body.startswith("Start.")
        assert filled.body.endswith("End.")
        assert len(filled.body.encode()) <= MOST_BYTES

    def test_in_a_value_it_stands_for_itself(self, payload):
        filled = fill(a_template("It is {topic}, {topic}", "{topic}"), {"topic": payload})
        assert len((filled.subject + filled.body).encode()) <= MOST_BYTES
        plain = payload.strip()
        if plain and len(plain) < 1_000 and plain.isprintable():
            assert filled.body == f"It is {plain}, {plain}"
            assert filled.subject == plain

    def test_as_the_name_of_a_value_it_is_nothing(self, payload):
        assert fill(a_template("Hello."), {payload: "x"}).body == "Hello."


def test_an_unknown_field_takes_its_sentence_along_and_is_named():
    filled = fill(a_template("Hello. It is {salary} a year. Thanks {"), VALUES)
    assert filled.body == "Hello."
    assert filled.missing == ("salary", "{")


def test_huge_values_end_somewhere():
    template = a_template("{topic} " * 50)
    assert len(fill(template, {"topic": "ü" * 10_000_000}).body.encode()) <= MOST_BYTES


pieces = st.one_of(
    st.sampled_from([f"{{{name}}}" for name in sorted(FIELDS)]),
    st.sampled_from([". ", "\n", "Hi ", ", ", "{", "}", "%s", "I'll ", "? "]),
    st.text(max_size=12),
)
texts = st.lists(pieces, max_size=25).map("".join)


@given(texts, texts, st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text(max_size=20)))
def test_filling_never_raises_and_leaves_no_field(body, subject, values):
    filled = fill(a_template(body, subject), values)
    if not any("{" in value or "}" in value for value in values.values()):
        assert not KNOWN.search(filled.body + filled.subject)
        assert "{" not in filled.body + filled.subject
    assert set(filled.missing) & OPTIONAL == set()
    assert set(filled.missing) & FRAGMENTS == set()


@given(st.sampled_from(SHIPPED), st.sets(st.sampled_from(sorted(FIELDS))))
def test_whatever_is_known_the_message_reads(template, known):
    filled = fill(template, {name: EVERYTHING[name] for name in known})
    assert not re.search(r"[{}]|  |\n\n\n|,\.| \.|^\W", filled.body)
    assert set(filled.missing) <= REQUIRED - known


# --- does the text name the step? -----------------------------------------------------------

ON = date(2026, 3, 12)  # a Thursday
FORMS = ("Thursday 12 March at 10:00", "Thursday 12 March")


def judged(text, *, channel=CALL, on=ON, at=None):
    return check_step(text, channel=channel, on=on, at=at, phrase_date=FORMS)


@pytest.mark.parametrize(
    "text",
    [
        "I'll call you on Thursday 12 March.",
        "I’ll call you on Thursday, March 12th, 2026.",
        "I will call you on 12 March.",
        "I plan to call you on Thu 12 Mar 2026 if I haven't heard by then.",
        "I'm going to give you a call on the 12th of March.",
        "I'll call you on Thursday the 12th.",
        "I'll call on 2026-03-12.",
        "On Thursday 12 March I'll call you.",
        "I'll call you on\nThursday 12\nMarch",
        "I applied on 3 March and I'll call you on 12 March.",
        "I'll get back to your note of Tuesday 3 March on Thursday 12 March.",
        "I'll send you the paper on Tuesday 10 March. I'll call you on Thursday 12 March.",
        "I'll email you the paper on 10 March. I'll call you on Thursday 12 March.",
        "I'll check in on 12 March about our email.",
        "I'll be in touch on 12 March.",
        "Talk to you on Thursday 12 March!",
        "> I'll call you on Friday 13 March\nI'll call you on Thursday 12 March.",
    ],
)
def test_agrees(text):
    found = judged(text)
    assert (found.code, found.ok) == ("agrees", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Looking forward to hearing from you.",
        "I'll call you soon.",
        "I'll call you on Thursday.",
        "I applied on 3 March.",
        "I applied on 3 March and I'll call again.",
        "I'll follow up on my application of 3 March.",
        "I'll call about the 2nd interview.",
        "We met on Tuesday 3 March. Please call me.",
        "> I'll call you on Thursday 12 March",
    ],
)
def test_names_no_date_is_to_be_mended(text):
    found = judged(text)
    assert (found.code, found.ok, found.stops) == ("no_date", False, False)


@pytest.mark.parametrize(
    ("text", "said", "means"),
    [
        ("I'll call you on Friday 13 March.", "Friday 13 March", date(2026, 3, 13)),
        ("I'll call you on March 13.", "March 13", date(2026, 3, 13)),
        ("On Friday 13 March I'll call you.", "Friday 13 March", date(2026, 3, 13)),
        (
            "I'll call you on Thursday 12 March 2037.",
            "Thursday 12 March 2037",
            date(2037, 3, 12),
        ),
        ("I'll call you on Friday.", "Friday", None),
        ("I'll call you on the 13th.", "the 13th", date(2026, 3, 13)),
        ("I'll call you on 2026-03-13.", "2026-03-13", date(2026, 3, 13)),
        ("I'll call you on 31 February.", "31 February", None),
        (
            "I'll call you on Thursday 12 March. PS: I'll call you on Friday 13 March.",
            "Friday 13 March",
            date(2026, 3, 13),
        ),
    ],
)
def test_names_another_date_is_a_stop(text, said, means):
    found = judged(text)
    assert (found.code, found.stops) == ("different_date", True)
    assert (found.said, found.said_on) == (said, means)


@pytest.mark.parametrize(
    "text",
    [
        "I'll call you on Friday, March 12, 2026.",
        "I'll call you on Friday 12 March.",
        "I'll call you on Friday the 12th.",
        "I'll call you on Fri 2026-03-12.",
        "We met on Monday 3 March. I'll call you on Thursday 12 March.",
    ],
)
def test_weekday_and_date_disagree_is_a_stop(text):
    found = judged(text)
    assert (found.code, found.stops) == ("weekday_mismatch", True)


@pytest.mark.parametrize(
    ("text", "at", "code"),
    [
        ("I'll call you on Thursday 12 March at 10:00.", time(10), "agrees"),
        ("I'll call you on Thursday 12 March at 10 am.", time(10), "agrees"),
        ("I'll call you on Thursday 12 March, 3:30 p.m.", time(15, 30), "agrees"),
        ("I'll call you on Thursday 12 March at 3.", time(15), "agrees"),
        ("I'll call you at 10:00 on Thursday 12 March.", time(10), "agrees"),
        ("I'll call you on Thursday 12 March.", time(10), "agrees"),
        ("I'll call you on Thursday 12 March at 11:00.", time(10), "different_time"),
        ("I'll call you on Thursday 12 March at 10 pm.", time(10), "different_time"),
        ("I'll call you at 9 am on Thursday 12 March.", time(10), "different_time"),
        ("I'll call you on Thursday 12 March at 10:00.", None, "different_time"),
        ("I'll call you on Thursday 12 March; I'm free from 14:00.", None, "agrees"),
        ("I'll call you on Thursday 12 March about the 2 openings.", None, "agrees"),
    ],
)
def test_a_time_beside_the_date_counts(text, at, code):
    assert judged(text, at=at).code == code


@pytest.mark.parametrize(
    ("text", "channel", "code"),
    [
        ("I'll send you an email on Thursday 12 March.", CALL, "different_channel"),
        ("I'll call you on Thursday 12 March.", EMAIL, "different_channel"),
        ("I'll call you on Thursday 12 March.", MESSAGE, "different_channel"),
        ("I'll write to you on Thursday 12 March.", EMAIL, "agrees"),
        ("I'll write to you on Thursday 12 March.", MESSAGE, "agrees"),
        ("I'll drop you a line on Thursday 12 March.", CALL, "different_channel"),
        ("I'll send you a short message on Thursday 12 March.", MESSAGE, "agrees"),
        ("I'll come by on Thursday 12 March.", Channel.VISIT, "agrees"),
        ("I'll follow up on Thursday 12 March about the phone screen.", EMAIL, "agrees"),
        ("I'll then call you again on Thursday 12 March.", CALL, "agrees"),
    ],
)
def test_the_channel_said_is_the_channel_recorded(text, channel, code):
    assert judged(text, channel=channel).code == code


def test_a_date_without_a_year_is_the_one_nearest_to_the_step():
    text = "I applied on Tuesday 22 December. I'll call you on Monday 4 January."
    on = date(2027, 1, 4)
    assert check_step(text, channel=CALL, on=on, at=None, phrase_date=()).ok


def test_the_phrase_of_another_language_counts():
    text = "Ich rufe am Donnerstag, 12. März an."
    forms = ("Donnerstag, 12. März",)
    assert check_step(text, channel=CALL, on=ON, at=None, phrase_date=forms).ok
    assert not check_step(text, channel=CALL, on=ON, at=None, phrase_date=()).ok


def test_a_phrase_inside_a_longer_date_does_not_count():
    assert judged("I'll call you on Thursday 12 March 2037.").code == "different_date"


@given(st.text(max_size=200), st.dates(), st.sampled_from(Channel))
def test_any_text_gets_a_verdict(text, on, channel):
    found = check_step(f"I'll {text} on", channel=channel, on=on, at=None, phrase_date=("", text))
    assert found.ok == (found.code == "agrees")


dates = st.dates(date(2026, 1, 1), date(2030, 12, 31))


@given(dates, dates, st.sampled_from(["{0:%A} {1} {0:%B}", "{0:%A}, {0:%B} {1}", "{1} {0:%b}"]))
def test_the_recorded_date_agrees_and_any_other_near_it_stops(on, other, shape):
    def text(day):
        return "I'll call you on " + shape.format(day, day.day) + "."

    assert check_step(text(on), channel=CALL, on=on, at=None, phrase_date=()).ok
    if on != other and abs((on - other).days) < 150:
        found = check_step(text(other), channel=CALL, on=on, at=None, phrase_date=())
        assert found.code == "different_date"


# --- the step moves, the draft follows ------------------------------------------------------

NEW = ("Friday 13 March at 10:00", "Friday 13 March")


def test_an_edited_draft_follows_everywhere():
    text = "I'll call you on Thursday 12 March at 10:00. Thursday 12 March suits me."
    assert replace_step(text, FORMS, NEW) == (
        "I'll call you on Friday 13 March at 10:00. Friday 13 March suits me."
    )


def test_a_draft_that_no_longer_names_the_step_is_not_guessed_at():
    assert replace_step("I'll call you mid March.", FORMS, NEW) is None
    assert replace_step("On Thursday 12 Marchants", FORMS, NEW) is None
    assert replace_step("anything", ("",), ("x",)) is None
    assert replace_step("anything", (), NEW) is None
    assert replace_step("anything", FORMS, ()) is None


def test_a_time_that_comes_or_goes_comes_and_goes_in_the_draft():
    assert replace_step("On Thursday 12 March.", FORMS[1:], NEW) == "On Friday 13 March at 10:00."
    assert replace_step(f"On {FORMS[0]}.", FORMS, NEW[1:]) == "On Friday 13 March."


def test_phrases_are_text_not_patterns():
    assert replace_step("on a.b", ("a.b",), (r"\1 {x}",)) == r"on \1 {x}"
    assert replace_step("on axb", ("a.b",), ("c",)) is None


def test_swapped_dates_do_not_chase_each_other():
    assert replace_step("A then B", ("A", "B"), ("B", "A")) == "B then A"
