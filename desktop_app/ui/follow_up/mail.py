# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A `mailto:` link with nothing in it but to, subject and body (reliability.md X7)."""

from __future__ import annotations

import re
from urllib.parse import quote

LONGEST = 2000
_ADDRESS = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,250}[A-Za-z0-9])?")


def mail_link(address: str, subject: str, body: str) -> str | None:
    """Return the link, or None when the address is not one plain address or it gets too long."""
    if not _ADDRESS.fullmatch(address):
        return None
    subject = " ".join(subject.split())
    body = body.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
    fields = f"subject={_quoted(subject)}&body={_quoted(body)}"
    link = f"mailto:{quote(address, safe='@')}?{fields}"
    return link if len(link) <= LONGEST else None


def _quoted(text: str) -> str:
    """Return a text as a link may hold it; half a character becomes a question mark."""
    return quote(text, safe="", errors="replace")
