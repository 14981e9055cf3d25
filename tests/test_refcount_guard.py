# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Guards against PySide6 6.12.0 on Python 3.11.

It takes one reference from None at every void call and one from True at every emit; the program
dies after about 5,000 calls ("none_dealloc"). 6.8 to 6.11.3 are sound. Keep this for upgrades.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class Sender(QObject):
    """Something with a signal."""

    sent = Signal(int)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from 3.12 on")
def test_calls_do_not_eat_references():
    sender = Sender()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(200):
        sender.setObjectName("x")
        sender.sent.emit(1)
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert after[0] > before[0] - 50
    assert after[1] > before[1] - 50
