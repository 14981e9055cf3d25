# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The children's side of the talk with a test: one JSON line in, one JSON line out."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    Commands = dict[str, Callable[..., Awaitable[Any]]]


def tell(**said: Any) -> None:
    """Write one line to the test."""
    print(json.dumps(said), flush=True)


async def serve(commands: Commands) -> None:
    """Say that all is ready, then answer `{"do": name, ...arguments}` until the test hangs up."""
    requests = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(requests), sys.stdin
    )
    tell(result="ready")
    while line := await requests.readline():
        request = json.loads(line)
        command = commands[request.pop("do")]
        try:
            tell(result=await command(**request))
        except LookupError as wrong:
            tell(error=str(wrong.args[0]))
