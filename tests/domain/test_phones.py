# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Phone numbers, e-mail addresses and links: understood, compared, made safe to open."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.emails import email_hint, mail_to, tidy_email
from desktop_app.domain.links import Opens, link_hint, opens, runs, web_link
from desktop_app.domain.phones import (
    extension_hint,
    number_key,
    phone_hint,
    read_phone,
    same_number,
)


@pytest.mark.parametrize(
    ("text", "shown", "extension", "link"),
    [
        ("2125550142", "(212) 555-0142", "", "tel:+1-212-555-0142"),
        ("212.555.0142 ext. 12", "(212) 555-0142", "12", "tel:+1-212-555-0142;ext=12"),
        ("+1 (212) 555-0142 x7", "(212) 555-0142", "7", "tel:+1-212-555-0142;ext=7"),
        ("+49 89 1234567", "+49 89 1234567", "", "tel:+49-89-1234567"),
        ("555-0100", "555-0100", "", "tel:5550100"),  # without an area code it stays as typed
        ("555-0142 x7", "555-0142", "7", "tel:5550142;ext=7"),
    ],
)
def test_a_number_is_read_and_shown_as_at_home(text, shown, extension, link):
    phone = read_phone(text, home="US")
    assert (phone.text, phone.extension, phone.link, phone.hint) == (shown, extension, link, "")


def test_their_country_reads_a_number_and_ours_shows_it():
    assert read_phone("089 1234567", home="US", country="DE").text == "+49 89 1234567"
    assert read_phone("089 1234567", home="DE").text == "089 1234567"


@pytest.mark.parametrize(
    ("text", "hint"),
    [("", ""), ("call me", "phone_none"), ("212-555-01", "phone_short"),
     ("+1 212 555 01422 2", "phone_long"), ("(212) 555-0142", "")],
)  # fmt: skip
def test_an_odd_number_is_a_hint(text, hint):
    assert phone_hint(text, home="US") == hint


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(212) 555-0142", "+12125550142", True),
        ("212 555 0142 ext 3", "2125550142 x3", True),
        ("212 555 0142 ext 3", "2125550142", False),
        ("(212) 555-0142", "(212) 555-0143", False),
        ("nobody", "nobody", False),
    ],
)
def test_numbers_are_compared_by_number(one, other, same):
    assert same_number(one, other) is same


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_and_every_link_is_dialable(text):
    phone = read_phone(text, home="US")
    if phone is not None:
        assert opens(phone.link) is Opens.PHONE
        assert number_key(phone.text)


@given(st.from_regex(r"[2-9]\d{2}55501\d{2}", fullmatch=True))
def test_showing_a_number_twice_changes_nothing(digits):
    once = read_phone(digits, home="US")
    again = read_phone(once.text, home="US", extension=once.extension)
    assert (again.text, again.link) == (once.text, once.link)


@pytest.mark.parametrize("text", ["dana", "a@b", "Dana <d@example.com>", "d@example.com?cc=x@y.org",
                                  "d@example.com\nBcc: x@example.com"])  # fmt: skip
def test_what_is_no_plain_address_is_hinted_at_and_never_linked(text):
    assert email_hint(text) == "email_odd"
    assert mail_to(text) is None
    assert tidy_email(text) == text


def test_an_address_is_tidied_and_linked():
    assert email_hint("dana@Example.COM") == ""
    assert tidy_email(" dana@Example.COM ") == "dana@example.com"
    assert mail_to("dana@example.com") == "mailto:dana@example.com"
    assert mail_to("a&b%c@example.com") == "mailto:a%26b%25c@example.com"


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("https://example.com/jobs?id=7", Opens.PAGE), ("HTTP://example.com", Opens.PAGE),
        ("mailto:dana@example.com", Opens.MAIL), ("tel:+1-212-555-0142", Opens.PHONE),
        ("/home/dana/cv.pdf", Opens.FILE), ("C:\\cv.pdf", Opens.FILE),
        ("javascript:alert(1)", Opens.NOTHING), ("file:///etc/passwd", Opens.NOTHING),
        ("data:text/html,x", Opens.NOTHING), ("smb://host/x", Opens.NOTHING),
        ("mailto:dana@example.com?attach=/etc/passwd", Opens.NOTHING), ("http://", Opens.NOTHING),
        ("https://example.com/a\nb", Opens.NOTHING), ("cv.pdf", Opens.NOTHING), ("", Opens.NOTHING),
    ],
)  # fmt: skip
def test_only_a_few_sorts_of_target_open(target, what):
    assert opens(target) is what


def test_a_bare_address_of_a_page_gets_its_scheme():
    assert web_link("example.com/jobs") == "https://example.com/jobs"
    assert web_link("localhost:80") == "localhost:80"
    assert web_link("javascript:alert(1)") == "javascript:alert(1)"
    assert link_hint("example.com/jobs") == ""
    assert link_hint("see their page") == "link_odd"


@pytest.mark.parametrize(
    ("name", "is_run"),
    [
        ("cv.pdf", False),
        ("cv.pdf.desktop", True),
        ("a.SH", True),
        ("x.exe. ", True),
        ("notes", False),
    ],
)
def test_a_name_that_would_be_run_is_known(name, is_run):
    assert runs(f"/home/dana/{name}") is is_run


def test_the_libraries_are_loaded_only_when_a_number_or_address_is_read():
    code = (
        "import sys; from desktop_app.domain import emails, links, phones;"
        "assert not {'phonenumbers', 'email_validator'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("text", ["", " ", "12", "x12", "1-204", "12#", "*3", "12, 4"])
def test_an_extension_that_can_be_dialled_is_not_remarked_on(text):
    assert not extension_hint(text)


@pytest.mark.parametrize("text", ["dana@example.com", "ask for Kim", "-", "12 Kim"])
def test_an_extension_without_digits_alone_is_remarked_on(text):
    assert extension_hint(text) == "extension_odd"
