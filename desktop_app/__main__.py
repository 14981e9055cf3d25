# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The command `duesday`: a verb answers in the terminal, anything else opens the window."""

from __future__ import annotations

import os
import sys

VERBS = ("due", "list", "show", "log", "when", "add", "tone", "import", "export", "check")


def main() -> int:
    """Run the program and return its exit status: 0 done, 1 refused, 2 usage."""
    os.umask(0o077)  # before anything writes: what it makes is the user's alone (X9)
    arguments = sys.argv[1:]
    if any(word in VERBS for word in arguments) or {"--help", "-h", "--version"} & set(arguments):
        from desktop_app import cli  # noqa: PLC0415  # the window does not need it

        return cli.main(arguments)
    from desktop_app import app  # noqa: PLC0415  # Qt is not loaded for the terminal

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
