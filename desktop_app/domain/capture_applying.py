# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A job that was found and is to be applied for: "found Halden Press, copy editor, apply wed".

It is told again as an application with its step, so that company and goal are read as in one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.capture_titles import says_job
from desktop_app.domain.capture_words import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.dates import Phrase

_FOUND = Wording(
    r"^\W*(?:i |i've |have |just )*(?:found|saw|spotted|noticed|came across|seen)"
    r"(?: (?:an?|the|some))?(?: (?:new|nice|good|great|interesting))?"
    r"(?: (?:job|posting|ad|advert|vacancy|opening|position|role|post))?"
    r"(?: (?:at|with|from|by|of|for|on))? (?P<what>[^\s,;][^;]*?),? (?:and |to |i'll |will |must )*"
    r"(?P<step>apply\b.*)$"
)
_HIRING = Wording(
    r"^\W*(?:(?:i |just )*(?:saw|heard|noticed|found)(?: that)? )?(?P<what>[^\s,;][^,;]*?)"
    r" (?:is|are|'s) (?:hiring|looking for|seeking|recruiting|after)(?: an?| some)?"
    r" (?P<job>[^,;]+), (?:and |to |i'll |will |must )*(?P<step>apply\b.*)$"
)
_TO_APPLY = Wording(
    r"^\W*(?:(?:i|i'll|i will|will|to|must|should|need to|want to|have to|going to|next|please)"
    r" )*apply(?: online)? (?P<how>to|at|with|for|as) (?P<what>.+)$"
)
_JOB_LISTED = Wording(r"^\W*(?P<what>(?P<at>[^,;]+), (?P<job>[^,;]+)), (?P<step>apply\b.*)$")
_HAS_APPLIED = Wording(r"\bapplied\b")
_LEAST = 2


def to_be_applied(text: str, phrases: Callable[[str], Sequence[Phrase]]) -> str | None:
    """Return a line of an application that is still to be made, told as one; None for another."""
    if _HAS_APPLIED.search(text) is not None:
        return None
    if (hiring := _HIRING.search(text)) is not None:
        return f"applied to {hiring['what']}, {hiring['job']}, {hiring['step']}"
    if (found := _FOUND.search(text)) is not None:
        return f"applied {_how(found['what'])} {found['what']}, {found['step']}"
    if (listed := _JOB_LISTED.search(text)) is not None and says_job(listed["job"]):
        return f"applied to {listed['what']}, {listed['step']}"
    if (wanted := _TO_APPLY.search(text)) is None:
        return None
    what, how = wanted["what"], wanted["how"].lower()
    days = phrases(what)
    if not days:
        return None
    start, end = days[0].start, days[-1].end
    head, tail = what[:start].rstrip(" ,"), what[end:].strip(" ,")
    for small in (" on", " by", " before"):
        head = head.removesuffix(small)
    told = ", ".join(part for part in (head, tail) if len(part) >= _LEAST)
    return f"applied {how} {told}, apply {what[start:end]}" if told else None


def _how(what: str) -> str:
    return "for" if says_job(what.partition(",")[0]) else "to"
