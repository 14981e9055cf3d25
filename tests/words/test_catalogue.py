# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A language is found at run time, and a missing or broken one leaves English."""

from __future__ import annotations

import gettext
import struct

import pytest

from desktop_app import resources, words


def mo(messages):
    """Return a compiled catalogue."""
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n!=1;\n"
    pairs = sorted({"": head, **messages}.items())
    rows, data = [], b""
    start = 28 + 16 * len(pairs)
    for text in [k for k, _v in pairs] + [v for _k, v in pairs]:
        raw = text.encode()
        rows.append(struct.pack("<2I", len(raw), start + len(data)))
        data += raw + b"\0"
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return header + b"".join(rows) + data


@pytest.fixture
def translations(tmp_path, monkeypatch):
    folder = tmp_path / "translations"
    monkeypatch.setattr(resources, "path", tmp_path.joinpath)
    catalogue = folder / "de" / "LC_MESSAGES" / "duesday.mo"
    catalogue.parent.mkdir(parents=True)
    yield catalogue
    words.install(translations=gettext.NullTranslations())


def test_a_catalogue_is_used_from_the_next_call_on(translations):
    translations.write_bytes(mo({"Today": "Heute", "month\x04May": "Mai", "Hi {name}": "{name}!"}))
    assert words.text("Today") == "Today"
    words.install("de")
    assert words.text("Today") == "Heute"
    assert words.month(5) == "Mai"
    assert words.text("Hi {name}", name="Dana") == "Dana!"
    words.install("xx")
    assert words.text("Today") == "Today"


@pytest.mark.parametrize("broken", [b"", b"\xde\x12\x04\x95", b"nothing of the kind", mo({})[:40]])
def test_a_broken_catalogue_leaves_english(translations, broken):
    translations.write_bytes(broken)
    words.install("de")
    assert words.text("Today") == "Today"


def test_values_stand_for_themselves():
    assert words.text("Add {name}", name="{name} %s {0.__class__}") == (
        "Add {name} %s {0.__class__}"
    )
    assert words.text("Add {name} {other}", name="x") == "Add x {other}"


def test_plural_forms():
    says = [words.ngettext("{n} step", "{n} steps", n, n=n) for n in (0, 1, 2)]
    assert says == ["0 steps", "1 step", "2 steps"]
