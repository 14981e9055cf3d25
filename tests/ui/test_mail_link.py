# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A mail link holds to, subject and body and nothing else, whatever was typed (T33)."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from desktop_app.ui.follow_up.mail import LONGEST, mail_link

HOSTILE = [
    "&cc=evil@example.com", "?cc=evil@example.com", "&bcc=evil@example.com", "&attach=/etc/passwd",
    "&attachment=/etc/passwd", "%26cc=evil@example.com", "%0D%0ABcc: evil@example.com",
    "\r\nBcc: evil@example.com", "\nBcc: evil@example.com", "\rBcc: evil@example.com", "\x00",
    "\x0b",
    "\u2028Bcc: x", "\u0085Bcc: x", "#fragment", "a#b&cc=c", ";cc=evil@example.com", "&body=other",
    "&subject=other", "&to=evil@example.com", "=", "==&==", "%", "%%", "%zz", "%2", "%00", "+",
    "a+b",
    "a b", "<script>", "\"><img>", "'; rm -rf ~; '", "$(touch x)", "`touch x`", "|x", "\\", "\t",
    "{role}", "ünïcödé", "日本語", "😀", "\u202egnp.exe", "\ud800", "\udfff x", "file:///etc/passwd",
    "//example.com/", "mailto:evil@example.com", "javascript:alert(1)", "?", "&", "&&",
    "a&amp;cc=b",
    "x" * 300, "\u200b", "\ufeff", "%25", "%3F", "http://example.com/?a=b&c=d",
    "-attach /etc/passwd",
]  # fmt: skip


def parts(link):
    split = urlsplit(link)
    return split.scheme, unquote(split.path), parse_qsl(
        split.query, keep_blank_values=True, strict_parsing=True
    )  # fmt: skip


def whole(text):
    """A text as a link can hold it: what is no character of any text is replaced."""
    return text.encode(errors="replace").decode()


def as_lines(text):
    return whole(text).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")


@pytest.mark.parametrize("payload", HOSTILE)
def test_t33_a_payload_in_subject_and_body_stays_text(payload):
    link = mail_link("dana@example.com", f"Re {payload} now", f"Hi\n{payload}\nBye")
    scheme, to, fields = parts(link)
    assert (scheme, to) == ("mailto", "dana@example.com")
    assert fields == [
        ("subject", " ".join(whole(f"Re {payload} now").split())),
        ("body", as_lines(f"Hi\n{payload}\nBye")),
    ]
    assert link.isascii()
    assert not {"\r", "\n", " ", "#"} & set(link)
    assert bytes(QUrl(link).toEncoded().data()).decode() == link


@pytest.mark.parametrize("payload", HOSTILE)
def test_t33_a_payload_in_an_address_makes_no_link_or_stays_in_it(payload):
    for address in (f"dana{payload}@example.com", f"dana@example.com{payload}", payload):
        link = mail_link(address, "s", "b")
        if link is not None:
            assert parts(link) == ("mailto", address, [("subject", "s"), ("body", "b")])


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=200))
def test_t33_whatever_is_typed(address, subject, body):
    link = mail_link(address, subject, body)
    if link is not None:
        assert parts(link)[1] == address
    link = mail_link("dana@example.com", subject, body)
    assert link is None or len(link) <= LONGEST
    if link is not None:
        assert [name for name, _value in parts(link)[2]] == ["subject", "body"]
