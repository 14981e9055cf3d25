# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The parts of an application in whatever order: company, goal, agency, recruiter (R30, C1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import NAME, Line, Piece, Role
from desktop_app.domain.capture_slots import LEGAL, Named, Party, is_proud, name_at, party_at
from desktop_app.domain.capture_titles import is_a_job, names_a_job, says_job
from desktop_app.domain.capture_words import Wording, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_VERB = Wording(
    r".*\b(?:applied|(?:submitted|sent|posted|delivered|gave|left|uploaded|put|handed|dropped|mailed"
    r"|e-?mailed)\b.*?\b(?:application|cv|resume|résumé)(?: (?:in|off))?)\b\s*"
)
_TO = Wording(r"(?P<how>to|at|with|for|as|@)\s+(?:the\s+)?")
_OTHER = Wording(
    r"(?:via|through|by|on|recruiter|consultant|headhunter|contact|ref(?:erred)?\b|job (?:no|id))\b"
)
_COMPANY_WORDS = LEGAL | words(
    "group bank school college university hospital council institute partners systems labs "
    "clinic hotel restaurant bakery garage logistics solutions services studio media software "
    "works construction ministry department trust nhs"
)
_NO_AGENCY = words(
    "linkedin indeed xing stepstone monster glassdoor totaljobs reed email e-mail mail post phone "
    "website site web portal online form app text sms whatsapp letter referral friend friends "
    "network word mouth job board jobboard jobcentre newspaper ad advert facebook university "
    "website's company their his her the a an my our your careers career page fair call"
)
_AGENCY = Wording(
    r"\b(?:through|via|by|with) (?P<marked>(?:the |an? |my )?(?:recruiter|headhunter"
    r"|(?:(?:staffing|recruit(?:ment|ing)|employment) )?agency) (?:from |at |of )?)"
    r"(?P<agency>[^\s,;.\ue002][^,;.\ue002]{0,50})"
    r"|\b(?:through|via) (?P<plain>[^\s,;.\ue002]"
    r"(?:(?! (?:to|for|as|on|with)\b)[^,;.\ue002]){0,50})"
)
_RECRUITER = Wording(
    r"\b(?:(?:the|my|their) )?(?:recruiter|consultant|headhunter)"
    r"(?: there)?(?: is| was| called| named|:)? (?!from\b|at\b|of\b)"
)
_PROUD = re.compile(r"(?<= )[A-Z]")
_FROM = Wording(
    r"(?P<who>[^,(]+?) (?:at|from|of) (?P<agency>[^,]+)"
    r"|(?P<house>[^,(]+?) ?\((?P<there>[^,)]+)\)"
)


@dataclass(frozen=True, slots=True)
class Through:
    """Who put the user forward.

    Attributes:
        agency: the recruiter's company.
        recruiter: the person there.
        spans: where the line says so.
    """

    agency: str = ""
    recruiter: str = ""
    spans: tuple[tuple[int, int], ...] = ()


def company_part(line: Line) -> tuple[Piece, Party] | None:
    """Return the part that names the company, where the verb is followed by none."""
    weak: list[tuple[Piece, Party]] = []
    for piece in _parts(line):
        lead = _TO.match(line.body, piece.start, piece.end)
        party = party_at(line, lead.end() if lead else piece.start, piece.end)
        company = party.company
        if company is None or is_a_job(line, piece):
            continue
        if lead is not None and lead["how"].lower() in {"for", "as"}:
            if party.person is None:
                continue
            party = Party(company=company)  # "for welder at Acme": the other is the goal
        if lead is not None or _is_company(line, company):
            return piece, party
        weak.append((piece, party))
    # "applied, data wrangler, Acme": of two the one that is written as a name.
    proud = [one for one in weak if one[1].company is not None and is_proud(one[1].company.text)]
    return next(iter((*proud, *weak)), None)


def title_part(line: Line, without: Piece | None) -> Piece | None:
    """Return the part that names nothing but the job; `without` is the company's."""
    parts = [piece for piece in _parts(line) if piece is not without]
    sure = (piece for piece in parts if is_a_job(line, piece))
    return next(sure, None) or next((p for p in parts if names_a_job(line, p)), None)


def follows_verb(line: Line) -> tuple[int, int] | None:
    """Return where words stand behind "applied" in its own part, None for none."""
    for piece in line.of_role(Role.TOUCH):
        verb = _VERB.match(line.body, piece.start, piece.end)
        if verb is not None and verb.end() < piece.end:
            return verb.end(), piece.end
    return None


def run_together(line: Line, behind: tuple[int, int]) -> tuple[tuple[int, int], int] | None:
    """Return where a job and where the company begins that no comma parts, None for no such pair.

    "applied sub teacher Lincoln High" tells them by the capitals; without any, the company is
    asked for: its place is then the end.
    """
    start, end = behind
    said = line.body[start:end].rstrip(" .")
    if _TO.match(said) or NAME in said or not says_job(said) or " " not in said:
        return None
    proud = _PROUD.search(said)
    if proud is None:
        return (start, start + len(said)), start + len(said)
    small = said[: proud.start()].strip()
    if not small or not says_job(small):
        return None
    return (start, start + len(small)), start + proud.start()


def through(line: Line) -> Through:
    """Return the agency that put the user forward, and its recruiter (C1)."""
    agency, recruiter, spans = "", "", []
    found = _AGENCY.search(line.body)
    if found is not None:
        group = "agency" if found["agency"] else "plain"
        told = line.text[slice(*found.span(group))].strip()
        who = _FROM.fullmatch(told)
        there = (who["who"] or who["there"]) if who is not None else ""
        if who is not None and is_full_name(there):
            recruiter, told = there, who["agency"] or who["house"]
        if found["agency"] or _may_be_agency(told):
            agency = told
            spans.append(found.span())
        else:
            recruiter = ""
    named = _RECRUITER.search(line.body)
    if named is not None and not recruiter and not _overlaps(named.span(), spans):
        name = name_at(line, named.end(), len(line.body))
        if name is not None and is_full_name(name.text):
            recruiter = name.text
            spans.append((named.start(), name.end))
    return Through(agency, recruiter if agency or named else "", tuple(spans))


def _parts(line: Line) -> Iterator[Piece]:
    """Yield the parts that may name the company or the job."""
    for piece in line.of_role(Role.PLAIN):
        if _OTHER.match(line.body, piece.start, piece.end) is None:
            yield piece


def _is_company(line: Line, name: Named) -> bool:
    last = name.text.split()[-1].lower().strip(".")
    return line.body[name.start] == NAME or last in _COMPANY_WORDS


def _may_be_agency(told: str) -> bool:
    parts = {word.lower().strip(".'") for word in told.split()}
    return not parts & _NO_AGENCY and not is_full_name(told) and len(parts) <= 3


def is_full_name(told: str) -> bool:
    """Say whether words look like a person's: "Dana Reyes", "Dana"."""
    parts = told.split()
    capital = all(part[:1].isupper() and part[1:].islower() for part in parts)
    return capital and 2 <= len(parts) <= 3 and parts[-1].lower() not in _COMPANY_WORDS


def _overlaps(span: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in spans)
