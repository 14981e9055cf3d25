# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a link or a path would open, judged by its text alone (reliability.md X14)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

from desktop_app.domain.emails import mail_to

# What a desktop would run, or take for instructions, when it is "opened".
_RUNS = frozenset({
    "appimage", "application", "bash", "bat", "bin", "cmd", "com", "cpl", "csh", "desktop", "elf",
    "exe", "fish", "flatpakref", "gadget", "hta", "jar", "jnlp", "js", "jse", "ksh", "lnk", "lua",
    "msc", "msi", "msp", "out", "php", "pif", "pl", "ps1", "psm1", "py", "pyc", "pyw", "pyz", "rb",
    "reg", "rpm", "deb", "run", "scf", "scr", "sct", "sh", "snap", "so", "tcl", "url", "vb", "vbe",
    "vbs", "webloc", "wsf", "wsh", "zsh",
})  # fmt: skip
_PROFILE = re.compile(r"\b(?P<site>linkedin|xing)\.com/(?:in|pub|profile)/(?P<who>[^/?#\s]+)")
_HANDLE = re.compile(r"[^\W_][\w-]{2,99}")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:(?!\d+(/|$))")  # a port is no scheme


class Opens(StrEnum):
    """What a target is."""

    PAGE = "page"
    MAIL = "mail"
    PHONE = "phone"
    FILE = "file"
    NOTHING = "nothing"


def opens(target: str) -> Opens:
    """Return what a target would open; everything that is not plainly one of these is nothing."""
    target = target.strip()
    if any(ord(char) < 32 for char in target):
        return Opens.NOTHING
    if _absolute(target):
        return Opens.FILE
    scheme, sep, rest = target.partition(":")
    if not sep or not rest:
        return Opens.NOTHING
    match scheme.lower():
        case "https" | "http":
            return Opens.PAGE if _host(target) else Opens.NOTHING
        case "mailto":
            return Opens.MAIL if mail_to(unquote(rest)) else Opens.NOTHING
        case "tel":
            return Opens.PHONE if set(rest) <= set("+0123456789-.();=ext") else Opens.NOTHING
        case _:
            return Opens.NOTHING


def web_link(text: str) -> str:
    """Return what a user means by a web address: "example.com/jobs" gets its https."""
    text = text.strip()
    bare = not _SCHEME.match(text) and "." in text.split("/")[0] and " " not in text
    return f"https://{text}" if bare else text


def profile_link(text: str) -> str:
    """Return what is meant by a profile: a bare name such as "dana-reyes" is one on LinkedIn."""
    name = text.strip().strip("/@").removeprefix("in/")
    return f"https://www.linkedin.com/in/{name}" if _HANDLE.fullmatch(name) else web_link(text)


def profile_hint(text: str) -> str:
    """Return what `link_hint` does, of a profile."""
    return link_hint(profile_link(text)) if text.strip() else ""


def link_hint(text: str) -> str:
    """Return the code of what looks odd about a web address, empty when nothing does."""
    if not text.strip():
        return ""
    return "" if opens(web_link(text)) is Opens.PAGE else "link_odd"


@lru_cache(maxsize=1 << 16)
def profile_key(link: str) -> str:
    """Return whose profile a link shows, "" where it shows nobody's: a company's page may."""
    found = _PROFILE.search(unquote(link).casefold())
    return f"{found['site']}/{found['who']}" if found else ""


def runs(path: str) -> bool:
    """Say whether a file's name says that opening it would run it."""
    name = PureWindowsPath(path).name.rstrip(". ").lower()
    return name.rpartition(".")[2] in _RUNS


def _absolute(target: str) -> bool:
    return PurePosixPath(target).is_absolute() or (
        bool(PureWindowsPath(target).drive) and PureWindowsPath(target).is_absolute()
    )


def _host(target: str) -> bool:
    try:
        return bool(urlsplit(target).hostname) and " " not in target
    except ValueError:
        return False
