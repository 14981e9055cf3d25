# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Random walks over the table (T18)."""

from __future__ import annotations

import os

import pytest

from desktop_app.ui.settings import Settings
from tests.ui.table_walk import Walk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
STEPS = int(os.environ.get("DUESDAY_WALK_STEPS", "600"))
SEED = int(os.environ.get("DUESDAY_WALK_SEED", "1"))
LONG = 250


def test_walk(qapp, tmp_path):
    import time, collections
    left, seed = STEPS, SEED
    took = collections.Counter()
    seen = collections.Counter()
    while left > 0:
        start = time.monotonic()
        walk = Walk(seed, tmp_path, Settings(tmp_path / f"{seed}.ini"), alone=seed % 2 == 0)
        took["make"] += time.monotonic() - start
        try:
            for _ in range(min(left, LONG)):
                start = time.monotonic()
                walk.step()
                took[walk.said[-1].split(":")[1].split()[0] if walk.said and ":" in walk.said[-1] else "?"] += time.monotonic() - start
            if walk.alone:
                walk.undo_all()
            walk.check_whole_file()
        finally:
            walk.close()
        seen.update(walk.seen)
        left, seed = left - LONG, seed + 1
    for k, v in took.most_common(): print(k, round(v, 2), seen.get(k))
