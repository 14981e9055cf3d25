# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Set up what is missing and run Duesday: `python3 packaging/run.py [arguments of duesday]`.

`--virtual [--out DIR]` needs no screen: it runs the tour in a virtual one and keeps pictures.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import bootstrap

SCREENLESS = {
    "due", "list", "show", "log", "when", "add", "tone", "import", "check",
    "-h", "--help", "--version",
}  # fmt: skip
VIRTUAL_PACKAGES = ("xvfb", "openbox", "dbus", "x11-utils", "fonts-dejavu-core")
SETTING_UP = "Setting up Duesday (once, about a minute) ..."
NO_SCREEN = (
    "Duesday has no screen to show itself on: neither DISPLAY nor WAYLAND_DISPLAY is set.\n"
    "Run it in a desktop session, or see it in a virtual one: python3 packaging/run.py --virtual"
)


def main(args: list[str]) -> int:
    """Set up, then turn into the program or give the tour; return the exit status."""
    if "--virtual" in args:
        return tour([arg for arg in args if arg != "--virtual"])
    windowed = SCREENLESS.isdisjoint(args)
    if windowed and not has_screen():
        bootstrap.say(NO_SCREEN)
        return 2
    bootstrap.install_packages(bootstrap.RUN_LOCK, SETTING_UP)
    if windowed:
        bootstrap.install_qt_libraries()
    return bootstrap.become([bootstrap.venv_python(), "-P", "-m", "desktop_app", *args])


def has_screen() -> bool:
    """Return whether a window can be shown, as far as the environment tells."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in told)


def tour(args: list[str]) -> int:
    """Run the tour inside a private virtual desktop; return its exit status."""
    if sys.platform != "linux":
        sys.exit("--virtual is for Linux; there is a screen here: python packaging/run.py")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the desktop is taken down
    bootstrap.install_packages(bootstrap.RUN_LOCK, SETTING_UP)
    bootstrap.install_qt_libraries()
    if missing := bootstrap.missing_packages(VIRTUAL_PACKAGES):
        bootstrap.require_system_packages(missing)
    sys.path.insert(0, str(bootstrap.ROOT / "tests" / "desktop"))
    from desktop import PrivateDesktop

    if "--out" not in args:
        args = ["--out", str(bootstrap.ROOT / "build" / "tour"), *args]
    out = args[args.index("--out") + 1]
    script = bootstrap.ROOT / "packaging" / "tour.py"
    with PrivateDesktop(tray="none", notify="none", size="1440x940") as desktop:
        desktop.env["DUESDAY_DB"] = str(desktop.folder / "tour.sqlite")
        status = desktop.spawn([bootstrap.venv_python(), script, *args], log=False).wait()
    if status == 0:
        print(f"The pictures are in {Path(out).resolve()}")
    return status


if __name__ == "__main__":
    bootstrap.entry(main)
