# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday tone`: what to mend in a message before it leaves, without any database (R13)."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.cli.options import Verbs, day, json_option
from desktop_app.cli.output import USAGE, say
from desktop_app.domain.tone import Kind
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from desktop_app.domain.tone import Finding, Verdict

MOST_BYTES = 1_000_000
_SUBJECT = re.compile(r"\s*subject:[ \t]*(?P<subject>[^\r\n]*)(?:\r?\n[ \t]*(?=\r?\n)|\r?\n?\Z)",
                      re.IGNORECASE)  # fmt: skip


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "tone", parents=[json_option()], help=_("what to mend in a message before it leaves")
    )
    parser.description = _(
        "Say what to mend in a message, why, and what to say instead. It works offline, reads no"
        " database and changes nothing. Hints are quiet and never make a verdict. A first line"
        " “Subject: …” with an empty line behind it is the subject of an e-mail."
    )
    parser.add_argument("file", metavar="FILE", help=_("the message; - reads the standard input"))
    parser.add_argument(
        "--kind",
        required=True,
        choices=[str(kind) for kind in Kind],
        help=_("what sort of message it is"),
    )
    parser.add_argument(
        "--today", type=day, metavar="DATE", help=_("the day it is written; today if not given")
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the verdict and the findings; exit status 2 where the file cannot be read."""
    from desktop_app.services.tone import check_text

    try:
        text = _text(options.file)
    except OSError as error:
        problem = _("“{path}” cannot be read: {why}", path=options.file, why=error.strerror)
        print(f"duesday tone: {problem}", file=sys.stderr)
        return USAGE
    subject, body = _apart(text)
    today = options.today or _today()
    verdict = check_text(body, kind=Kind(options.kind), today=today, subject=subject)
    data = {
        "verdict": str(verdict.level),
        "findings": [_data(finding) for finding in verdict.findings],
    }
    say(options, data, _lines(text, verdict))
    return 0


def _text(name: str) -> str:
    if name == "-":
        return sys.stdin.buffer.read(MOST_BYTES).decode("utf-8", errors="replace")
    with Path(name).open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8-sig", errors="replace")


def _apart(text: str) -> tuple[str, str]:
    """Return the subject and the body, which keeps its places: blanks stand for what is cut."""
    head = _SUBJECT.match(text)
    if head is None:
        return "", text
    return head["subject"].strip(), "\n" * head.end() + text[head.end() :]


def _today() -> date:
    from desktop_app.domain.clock import SystemClock, today

    return today(SystemClock())


def _data(finding: Finding) -> dict[str, Any]:
    from desktop_app.words.tone import advice

    said = advice(finding)
    return {
        "id": finding.id,
        "weight": str(finding.weight),
        "category": finding.category,
        "start": finding.start,
        "end": finding.end,
        "reason": said.reason,
        "instead": said.instead,
    }


def _lines(text: str, verdict: Verdict) -> list[str]:
    from desktop_app.words.tone import advice, weight

    if not verdict.findings:
        return [_("Nothing to mend.")]
    lines = []
    for finding in verdict.findings:
        said = advice(finding)
        head = f"{weight(finding.weight)}: {said.reason}"
        words = " ".join(text[finding.start : finding.end].split())
        lines.append(f"{head} · “{words}”" if words else head)
        lines.append(f"  → {said.instead}")
    return lines
