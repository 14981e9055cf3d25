# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own templates: fields of a fixed list, never code (method.md 8; T32)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import KnownError
from desktop_app.domain.messages import FIELDS, MOST_BYTES, Template
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.domain.records import Channel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_NAME = 80
MOST_SUBJECT = 500
MOST_ATTEMPT = 9
_MOST_SAID = 40
_BRACE = re.compile(r"\{[^{}\n]*\}|[{}]")
_SIMPLE = re.compile(r"\{[a-z][a-z0-9_]*\}")
_CODE = re.compile(r"[.\[\]()!:]")

KINDS: dict[str, tuple[str, tuple[Channel, ...]]] = {
    "written": ("email", (Channel.EMAIL, Channel.MESSAGE)),
    "email": ("email", (Channel.EMAIL,)),
    "message": ("email", (Channel.MESSAGE,)),
    "voicemail": ("voicemail", (Channel.CALL,)),
    "live": ("live", (Channel.CALL, Channel.VISIT)),
}
"""What a template can be: its form and by which ways it goes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in braces that is no field.

    Attributes:
        said: as it was typed, shortened.
        code: ``unknown`` name; ``code`` (a dot, a bracket, a format: nothing is computed in a
            template); ``brace`` that is open, closed or empty.
    """

    said: str
    code: str


def problems(text: str) -> tuple[Problem, ...]:
    """Return what stands in braces and is no field, each once, in the order of the text."""
    found: dict[str, Problem] = {}
    for match in _BRACE.finditer(text):
        typed = match.group()
        if _SIMPLE.fullmatch(typed) and typed[1:-1] in FIELDS:
            continue
        said = typed if len(typed) <= _MOST_SAID else f"{typed[: _MOST_SAID - 1]}…"
        found.setdefault(said, Problem(said, _code(typed)))
    return tuple(found.values())


def _code(typed: str) -> str:
    inside = typed.strip("{}").strip()
    if not inside:
        return "brace"
    return "code" if _CODE.search(inside) else "unknown"


def check(own: OwnTemplate) -> OwnTemplate:
    """Return a template as it may be kept, its texts trimmed.

    Errors: `KnownError` ``template_name``, ``template_empty``, ``template_long``,
    ``template_nowhere`` without a situation, ``template_unknown``, ``template_code`` and
    ``template_brace`` with `said`, what was typed.
    """
    name = " ".join(_plain(own.name).split())[:MOST_NAME].strip()
    body = _plain(own.body).replace("\r\n", "\n").replace("\r", "\n").strip()
    subject = " ".join(_plain(own.subject).split())
    if not name:
        raise KnownError("template_name")
    if not body:
        raise KnownError("template_empty")
    if len(body.encode()) > MOST_BYTES or len(subject) > MOST_SUBJECT:
        raise KnownError("template_long", most=MOST_BYTES)
    if not own.situations.split():
        raise KnownError("template_nowhere")
    for problem in problems(f"{subject}\n{body}"):
        raise KnownError(f"template_{problem.code}", said=problem.said)
    return OwnTemplate(
        id=own.id,
        uid=own.uid,
        name=name,
        stands_for=own.stands_for,
        situations=" ".join(dict.fromkeys(own.situations.split())),
        attempt=None if own.attempt is None else max(0, min(MOST_ATTEMPT, own.attempt)),
        channels=own.channels,
        form=own.form,
        subject=subject if own.form == "email" else "",
        body=body,
    )


def _plain(text: str) -> str:
    """Return a text that every database takes: no lone surrogates, no null."""
    return text.encode(errors="replace").decode().replace("\0", "")


def kind_of(form: str, channels: Iterable[Channel]) -> str:
    """Return which of `KINDS` a template is."""
    ways = frozenset(channels)
    written = (kind for kind, (shape, by) in KINDS.items() if shape == form and set(by) == ways)
    return next(written, form if form in KINDS else "written")


def as_template(own: OwnTemplate) -> Template:
    """Return what drafts are made from; what the database holds that is no way is left out."""
    known = {str(way): way for way in Channel}
    ways = tuple(known[way] for way in own.channels.split() if way in known)
    return Template(
        id=own.stands_for or f"own:{own.uid}",
        situations=tuple(own.situations.split()),
        attempt=own.attempt,
        channels=ways or KINDS[kind_of(own.form, ())][1],
        form=own.form,
        states_next_step="{next_date}" in own.body,
        subject=own.subject,
        body=own.body,
        name=own.name,
        own=True,
    )


def settled(own: Sequence[OwnTemplate]) -> tuple[OwnTemplate, ...]:
    """Return templates of which one at most stands for a shipped one: the last that was made.

    The others, brought back from the deleted ones, are templates beside it.
    """
    last = {each.stands_for: each.id for each in own}
    return tuple(
        each if last[each.stands_for] == each.id else replace(each, stands_for="") for each in own
    )


def merged(shipped: Sequence[Template], own: Iterable[OwnTemplate]) -> tuple[Template, ...]:
    """Return the user's templates before the shipped ones; a changed one stands in its place."""
    mine = [as_template(each) for each in own]
    known = {template.id for template in shipped}
    instead = {template.id: template for template in mine if template.id in known}
    return (
        *(template for template in mine if template.id not in known),
        *(instead.get(template.id, template) for template in shipped),
    )


def draft_from(template: Template, *, name: str, instead: bool) -> OwnTemplate:
    """Return an unsaved copy of a template, or the user's version of a shipped one."""
    # A moment that names itself ("Z1") is where its copy is offered too.
    return OwnTemplate(
        id=0,
        uid="",
        name=name,
        stands_for=template.id if instead else "",
        situations=" ".join(template.situations),
        attempt=template.attempt,
        channels=" ".join(map(str, template.channels)),
        form=template.form,
        subject=template.subject,
        body=template.body,
    )
