# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own changes to the table of situations: checked, written, read (method.md 5.2)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel
from desktop_app.domain.situations import DEFAULT_TABLE, Situation, SituationTable

if TYPE_CHECKING:
    from collections.abc import Sequence

CHANNELS = (Channel.EMAIL, Channel.CALL, Channel.MESSAGE)
"""The ways a follow-up can be set to; work channels only (G7)."""

MOST_UNANSWERED = 9
"""The most unanswered follow-ups after which the pause can be set to be suggested."""


@dataclass(frozen=True, slots=True)
class Read:
    """A table as it was stored.

    Attributes:
        table: the situations in force.
        refused: codes of the rows whose changes made no sense and are the method's again; an
            empty one stands for content that is no table at all.
    """

    table: SituationTable
    refused: tuple[str, ...] = ()


def with_gap(row: Situation, attempt: int, days: int) -> Situation:
    """Return a row with another gap before a follow-up, 0 for the first.

    Errors: `KnownError` ``gap_out_of_range`` (least, most), ``gap_shrinks`` (least),
    ``gap_outgrows`` (most).
    """
    follow_ups = list(row.follow_ups)
    follow_ups[attempt] = replace(follow_ups[attempt], days=days)
    changed = replace(row, follow_ups=tuple(follow_ups))
    _check_gap(changed, attempt)
    return changed


def with_channel(row: Situation, attempt: int, channel: Channel) -> Situation:
    """Return a row with another way for a follow-up. Errors: `KnownError` ``second_call``.

    What the method does that way in the situation is kept: only another way makes it a plain
    call, email or message.
    """
    method = DEFAULT_TABLE.row(row.code).follow_ups[attempt]
    one = replace(row.follow_ups[attempt], channel=channel, action=method.action, others=())
    if channel is method.channel:
        one = replace(one, others=method.others)
    follow_ups = (*row.follow_ups[:attempt], one, *row.follow_ups[attempt + 1 :])
    changed = replace(row, follow_ups=follow_ups)
    if row.one_call and changed.channels.count(Channel.CALL) > 1:
        raise KnownError("second_call")
    return changed


def with_park_after(row: Situation, unanswered: int) -> Situation:
    """Return a row with another number of unanswered follow-ups before `then` comes.

    Errors: `KnownError` ``park_after_out_of_range`` (least, most).
    """
    if row.park_after is None or not 1 <= unanswered <= MOST_UNANSWERED:
        raise KnownError("park_after_out_of_range", least=1, most=MOST_UNANSWERED)
    return replace(row, park_after=unanswered)


def with_row(table: SituationTable, row: Situation) -> SituationTable:
    """Return a table with that row in the place of its own."""
    return SituationTable({**table.rows, row.code: row})


def is_changed(row: Situation) -> bool:
    """Say whether a row is other than the method's."""
    return row != DEFAULT_TABLE.row(row.code)


def written(table: SituationTable) -> str:
    """Return the rows that are other than the method's, as JSON to store."""
    changed = {
        row.code: {
            "gaps": list(row.gaps),
            "channels": [str(channel) for channel in row.channels],
            "park_after": row.park_after,
        }
        for row in table
        if is_changed(row)
    }
    return json.dumps(changed)


def read(stored: str) -> Read:
    """Return the table of `written`; a row that makes no sense is the method's own."""
    try:
        found = json.loads(stored)
    except (ValueError, RecursionError):
        return Read(DEFAULT_TABLE, ("",))
    if not isinstance(found, Mapping):
        return Read(DEFAULT_TABLE, ("",))
    table, refused = DEFAULT_TABLE, []
    for code, values in found.items():
        try:
            table = with_row(table, _row(DEFAULT_TABLE.rows[code], values))
        except (KnownError, KeyError, TypeError, ValueError):
            refused.append(str(code))
    return Read(table, tuple(refused))


def _row(row: Situation, values: Any) -> Situation:
    gaps, channels = values["gaps"], values["channels"]
    if len(gaps) != len(row.follow_ups) or len(channels) != len(row.follow_ups):
        raise ValueError
    follow_ups = [replace(one, days=_whole(n)) for one, n in zip(row.follow_ups, gaps, strict=True)]
    row = _channelled(replace(row, follow_ups=tuple(follow_ups)), channels)
    for attempt in range(len(gaps)):
        _check_gap(row, attempt)
    if values["park_after"] != row.park_after:
        row = with_park_after(row, _whole(values["park_after"]))
    return row


def _channelled(row: Situation, channels: Sequence[str]) -> Situation:
    # A second call may be on its way out: the check waits for the last channel.
    loose = replace(row, one_call=False)
    for attempt, name in enumerate(channels):
        channel = Channel(name)
        if channel not in CHANNELS:
            raise ValueError
        loose = with_channel(loose, attempt, channel)
    changed = replace(loose, one_call=row.one_call)
    return with_channel(changed, 0, changed.channels[0])


def _whole(value: Any) -> int:
    if type(value) is not int:  # True is no number of days
        raise TypeError
    return value


def _check_gap(row: Situation, attempt: int) -> None:
    """Refuse a gap out of bounds, or one that shrinks where the method's do not (3.1)."""
    days = row.gaps[attempt]
    if not row.shortest <= days <= row.longest:
        raise KnownError("gap_out_of_range", least=row.shortest, most=row.longest)
    if attempt and days < row.gaps[attempt - 1] and not _may_shrink(row.code, attempt):
        raise KnownError("gap_shrinks", least=row.gaps[attempt - 1])
    following = row.gaps[attempt + 1 : attempt + 2]
    if following and following[0] < days and not _may_shrink(row.code, attempt + 1):
        raise KnownError("gap_outgrows", most=following[0])


def _may_shrink(code: str, attempt: int) -> bool:
    method = DEFAULT_TABLE.row(code).gaps
    return method[attempt] < method[attempt - 1]
