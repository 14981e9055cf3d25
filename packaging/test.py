# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Set up what is missing and check everything: `python3 packaging/test.py [--quick] [pytest ...]`.

`--quick` leaves out the tests marked slow or desktop. Coverage is measured, and required, when
the whole suite runs, which it does in as many processes as there are processors, up to four.
"""

from __future__ import annotations

import subprocess
import sys

import bootstrap

SETTING_UP = "Setting up the tests of Duesday (once, about a minute) ..."
DESKTOP_PACKAGES = (
    "at-spi2-core",
    "dbus",
    "dunst",
    "fonts-dejavu-core",
    "gir1.2-atspi-2.0",
    "imagemagick",
    "openbox",
    "python3-gi",
    "strace",
    "trayer",
    "wmctrl",
    "x11-utils",
    "xdotool",
    "xvfb",
)
CHECKS = (
    ("ruff format --check .", ["-m", "ruff", "format", "--check", "."]),
    ("ruff check .", ["-m", "ruff", "check", "."]),
    ("mypy", ["-m", "mypy"]),
    ("lint-imports", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
)
COVERAGE = (
    "--cov=desktop_app.domain",
    "--cov=desktop_app.storage",
    "--cov=desktop_app.services",
    "--cov-branch",
    "--cov-report=term:skip-covered",
    "--cov-fail-under=95",
)
SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses=4", "--dist=worksteal")


def main(args: list[str]) -> int:
    """Run the checks in order up to the first that fails; return its exit status."""
    bootstrap.install_packages(bootstrap.TEST_LOCK, SETTING_UP)
    bootstrap.install_qt_libraries()
    install_desktop_packages()
    for name, words in CHECKS:
        if status := check(name, words):
            print(f"\n{name} failed; nothing after it was run.", flush=True)
            return status
    chosen = pytest_arguments(args)
    return check(" ".join(["pytest", *args]), ["-m", "pytest", *chosen])


def check(name: str, words: list[str]) -> int:
    """Run one tool of the virtual environment under a heading; return its exit status."""
    print(f"\n--- {name}", flush=True)
    return subprocess.call([bootstrap.venv_python(), *words], cwd=bootstrap.ROOT)


def pytest_arguments(args: list[str]) -> list[str]:
    """Return what pytest is given: all tests and their coverage, the quick ones, or as told."""
    rest = [arg for arg in args if arg != "--quick"]
    if "--quick" in args:
        return ["-m", "not slow and not desktop", *SIDE_BY_SIDE, *rest]
    return rest or [*SIDE_BY_SIDE, *COVERAGE]


def install_desktop_packages() -> None:
    """Install what the tests on a real desktop need; where that cannot be, say what is skipped."""
    if sys.platform != "linux":
        return
    if not bootstrap.has_apt():
        bootstrap.say(f"No apt here; tests that need these skip: {' '.join(DESKTOP_PACKAGES)}")
        return
    missing = bootstrap.missing_packages(DESKTOP_PACKAGES)
    if missing and bootstrap.may_install():
        bootstrap.install_system_packages(missing)
    elif missing:
        bootstrap.say(f"Not installed, so tests that need these skip: {' '.join(missing)}")


if __name__ == "__main__":
    bootstrap.entry(main)
