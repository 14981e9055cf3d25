# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The log: a few files that only their owner can read, without a word of what users wrote."""

from __future__ import annotations

import copy
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import paths
from desktop_app.overriding import override
from desktop_app.ui.failures import without_contents

if TYPE_CHECKING:
    from io import TextIOWrapper

LOG_FILES = 5
LOG_BYTES = 1_000_000


def configure_logging(file: Path) -> logging.Handler | None:
    """Log to five files of 1 MB at most that only their owner can read; return the handler.

    None when the folder cannot be written: no log is no reason not to start.
    """
    try:
        paths.make_private(file.parent)
        handler = _PrivateFiles(
            file, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


class _PrivateFiles(RotatingFileHandler):
    @override
    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).touch(mode=0o600)
        Path(self.baseFilename).chmod(0o600)  # it may be older than this rule
        return super()._open()


class _Formatter(logging.Formatter):
    """Takes the messages out of every exception that is logged, by whichever module."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # another handler may have kept the text with the message there
        return super().format(own)

    @override
    def formatException(self, ei: Any) -> str:
        return without_contents(ei[1]) if ei[1] is not None else ""

    @override
    def formatStack(self, stack_info: str) -> str:
        return ""
