# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A whole desktop for one test: X server, session bus, window manager, tray, notifications.

    with PrivateDesktop(tray="sni", notify="fake") as desktop:
        desktop.spawn([sys.executable, "-m", "desktop_app"])
        desktop.wait_for_window("Duesday")
        desktop.press_tray_menu("Quit")

Nothing of it is shared with the desktop of whoever runs the test, and everything that was started
in it is ended with it, each process by its id. The standard library is enough for a desktop
without tray and notifications.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import TracebackType

T = TypeVar("T")
Tray = Literal["sni", "trayer", "none"]
Notify = Literal["fake", "dunst", "none"]

HERE = Path(__file__).resolve().parent
PATIENCE = 30.0  # seconds; a guard against hanging, never a measure of speed
POLL = 0.02
GRACE = 5.0  # seconds from the polite end of a process to the other one

NEEDED = ("Xvfb", "openbox", "dbus-daemon", "xdotool", "wmctrl", "xprop", "import")
ACCESSIBILITY = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
FOREIGN = (
    "DBUS_SESSION_BUS_ADDRESS",
    "DISPLAY",
    "DUESDAY_DB",
    "GTK_MODULES",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
    "SESSION_MANAGER",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_CURRENT_DESKTOP",
)
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""
DUNST_CONFIG = "[global]\nwidth = 340\norigin = top-right\noffset = 10x10\nfont = DejaVu Sans 10\n"


def missing_tools(*more: str) -> list[str]:
    """Return the programs that a private desktop needs and this machine lacks."""
    return [name for name in (*NEEDED, *more) if shutil.which(name) is None]


def wait_until(happened: Callable[[], T], what: str, timeout: float = PATIENCE) -> T:
    """Ask again and again; return the first answer that is true, or raise a TimeoutError."""
    deadline = time.monotonic() + timeout
    while not (answer := happened()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {timeout:g} s")
        time.sleep(POLL)
    return answer


@dataclass(frozen=True)
class Window:
    """A window as the window manager lists it."""

    id: int
    title: str
    wm_class: str
    pid: int

    def is_named(self, name_or_class: str) -> bool:
        """Return whether the title holds the words, or the instance or class is named just so."""
        named, wanted = self.wm_class.lower(), name_or_class.lower()
        is_class = named.startswith(f"{wanted}.") or named.endswith(f".{wanted}")
        return is_class or name_or_class in self.title


@dataclass(frozen=True)
class TrayItem:
    """A tray icon as a panel shows it; `icon` changes whenever the picture does."""

    title: str
    tooltip: str
    icon: str
    menu: list[str]
    disabled: list[str]
    checked: list[str]


@dataclass(frozen=True)
class Notification:
    """One recorded Notify call; `closed` is 0, or 1 expired, 2 dismissed, 3 by the program."""

    id: int
    app: str
    replaces: int
    icon: str
    summary: str
    body: str
    actions: dict[str, str]
    hints: dict[str, Any]
    timeout: int
    closed: int


class Helper:
    """A child process that answers questions, one JSON line for each (see lines.py)."""

    def __init__(self, process: subprocess.Popen[str], log: Path) -> None:
        self.process = process
        self._log = log
        self._answers: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._answer("start")

    def ask(self, do: str, **arguments: Any) -> Any:
        """Have something done; return the answer, or raise a LookupError with the child's words."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **arguments}) + "\n")
        self.process.stdin.flush()
        return self._answer(do)

    def _answer(self, asked: str) -> Any:
        try:
            line = self._answers.get(timeout=PATIENCE)
        except queue.Empty:
            raise TimeoutError(f"no answer to {asked!r}: {self._words()}") from None
        if not line:
            raise RuntimeError(f"ended at {asked!r}: {self._words()}")
        answer = json.loads(line)
        if "error" in answer:
            raise LookupError(answer["error"])
        return answer["result"]

    def _words(self) -> str:
        return f"{self.process.args!r} {self._log.read_text('utf-8', 'replace')}"

    def _listen(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as answers:
            for line in answers:
                self._answers.put(line)
        self._answers.put("")


class PrivateDesktop:
    """A desktop of its own: see the module's docstring.

    Attributes:
        env: the environment of everything inside; may be added to before `spawn`.
        folder: HOME, the XDG folders and the logs are in here; removed at the end.
    """

    def __init__(
        self,
        tray: Tray = "sni",
        notify: Notify = "fake",
        size: str = "1280x800",
        *,
        accessibility: bool = False,
    ) -> None:
        self.env: dict[str, str] = {}
        self.folder = Path()
        self._first = (tray, notify, size, accessibility)
        self._processes: list[subprocess.Popen[str]] = []
        self._tray: Helper | None = None
        self._notify: Helper | None = None
        self._tray_process: subprocess.Popen[str] | None = None
        self._notify_process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        tray, notify, size, accessibility = self._first
        self.folder = Path(tempfile.mkdtemp(prefix="duesday-"))
        try:
            self._make_environment()
            self._start_x_server(size)
            self._start_bus()
            self._start_window_manager()
            if accessibility:
                self._start_accessibility()
            self.start_notifications(notify)
            self.start_tray(tray)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End everything, the youngest first, and remove the folder."""
        for process in reversed(self._processes):
            self.end(process)
        for pid in self.alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        wait_until(lambda: not self.alive(), "the end of what was started in the desktop")
        shutil.rmtree(self.folder, ignore_errors=True)

    # Programs

    def spawn(
        self, argv: Sequence[str | Path], env: Mapping[str, str] | None = None, *, log: bool = True
    ) -> subprocess.Popen[str]:
        """Start a program inside; what it prints goes to `output`, or with log=False to ours."""
        return self._popen(argv, {**self.env, **(env or {})}, self._new_log() if log else None)

    def output(self, process: subprocess.Popen[str]) -> str:
        """Return what a spawned program has printed so far, stdout and stderr."""
        return self._log_of(self._processes.index(process)).read_text("utf-8", "replace")

    def end(self, process: subprocess.Popen[str]) -> int:
        """End a program, politely first; return its exit status."""
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
        if process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                process.stdin.close()
        return process.wait()

    def alive(self) -> list[int]:
        """Return the ids of all living processes that were started in here, also by others."""
        mark = f"XDG_RUNTIME_DIR={self.folder / 'run'}".encode()
        return [pid for pid in _process_ids() if mark in _environment_of(pid)]

    # Windows

    def windows(self) -> list[Window]:
        """Return the windows that the window manager manages."""
        lines = self._run("wmctrl", "-lpx", check=False).splitlines()
        fields = [[*line.split(maxsplit=5), ""] for line in lines]
        return [
            Window(id=int(number, 16), title=title, wm_class=wm_class, pid=int(pid))
            for number, _, pid, wm_class, _, title, *_ in fields
        ]

    def wait_for_window(self, name_or_class: str, timeout: float = PATIENCE) -> Window:
        """Return the first window whose title holds the words, or whose class is named so."""

        def found() -> list[Window]:
            return [window for window in self.windows() if window.is_named(name_or_class)]

        return wait_until(found, f"a window {name_or_class!r}", timeout)[0]

    def wait_for_no_window(self, name_or_class: str, timeout: float = PATIENCE) -> None:
        """Return when no window is named so any more."""

        def gone() -> bool:
            return not any(window.is_named(name_or_class) for window in self.windows())

        wait_until(gone, f"no window {name_or_class!r}", timeout)

    def xdotool(self, *args: str | int) -> str:
        """Press keys, move the mouse and so on; return what xdotool prints."""
        return self._run("xdotool", *map(str, args)).strip()

    def screenshot(self, path: Path | str) -> Path:
        """Keep a picture of the whole screen."""
        self._run("import", "-silent", "-window", "root", str(path))
        return Path(path)

    # Tray

    def start_tray(self, tray: Tray = "sni") -> None:
        """Start a tray host, maybe long after the program that wants one."""
        self.stop_tray()
        if tray == "sni":
            self._tray = self._start_helper("sni_host.py")
            self._tray_process = self._tray.process
        elif tray == "trayer":
            place = ["--edge", "bottom", "--align", "right", "--widthtype", "request"]
            self._tray_process = self._start("trayer", *place, "--height", "28")
            tree = ("xwininfo", "-root", "-tree")
            wait_until(lambda: "trayer" in self._run(*tree, check=False), "the tray")

    def stop_tray(self) -> None:
        """End the tray host, as when a panel is restarted."""
        if self._tray_process is not None:
            self.end(self._tray_process)
        self._tray = self._tray_process = None

    def tray_items(self) -> list[TrayItem]:
        """Return the icons that registered with our StatusNotifierItem host, read anew."""
        return [TrayItem(**item) for item in self._tray_host().ask("items")]

    def wait_for_tray_item(self, timeout: float = PATIENCE) -> TrayItem:
        """Return the first icon, when it has registered."""
        return wait_until(self.tray_items, "a tray icon", timeout)[0]

    def press_tray_menu(self, label: str) -> None:
        """Press the tray menu's entry of this label; a LookupError tells which there are."""
        self._tray_host().ask("press", label=label)

    def activate_tray(self) -> None:
        """Click on the tray icon."""
        self._tray_host().ask("activate")

    # Notifications

    def start_notifications(self, notify: Notify = "fake", *, actions: bool = True) -> None:
        """Start a notification daemon; actions=False makes the fake one show no buttons."""
        self.stop_notifications()
        if notify == "fake":
            options = [] if actions else ["--no-actions"]
            self._notify = self._start_helper("fake_notifyd.py", *options)
            self._notify_process = self._notify.process
        elif notify == "dunst":
            config = self.folder / "dunstrc"
            config.write_text(DUNST_CONFIG, "utf-8")
            self._notify_process = self._start("dunst", "-conf", str(config))
            self._wait_for_name("org.freedesktop.Notifications")

    def stop_notifications(self) -> None:
        """End the notification daemon."""
        if self._notify_process is not None:
            self.end(self._notify_process)
        self._notify = self._notify_process = None

    def notifications(self) -> list[Notification]:
        """Return every Notify call that the fake daemon has received, in order."""
        return [Notification(**call) for call in self._notification_daemon().ask("calls")]

    def wait_for_notification(self, count: int = 1, timeout: float = PATIENCE) -> Notification:
        """Return the newest notification, when there were `count` calls."""
        wait_until(lambda: len(self.notifications()) >= count, f"{count} notifications", timeout)
        return self.notifications()[-1]

    def press_notification(self, number: int, action_key: str) -> None:
        """Press an action ("default" is the body) of an open notification; it closes then."""
        self._notification_daemon().ask("press", number=number, key=action_key)

    def close_notification(self, number: int, reason: int = 2) -> None:
        """Close an open notification: 1 it expired, 2 the user dismissed it."""
        self._notification_daemon().ask("close", number=number, reason=reason)

    # The parts of the desktop

    def _make_environment(self) -> None:
        folders = {
            "HOME": "home",
            "XDG_RUNTIME_DIR": "run",
            "XDG_CONFIG_HOME": "config",
            "XDG_CACHE_HOME": "cache",
            "XDG_DATA_HOME": "data",
            "XDG_STATE_HOME": "state",
        }
        kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        self.env = kept | {name: str(self.folder / place) for name, place in folders.items()}
        for name in folders:
            Path(self.env[name]).mkdir(mode=0o700)
        self.env |= {
            "GDK_BACKEND": "x11",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_AT_BRIDGE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
        }

    def _start_x_server(self, size: str) -> None:
        options = ["-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
        with self._announced() as (announcer, announcement):
            self._start("Xvfb", "-displayfd", str(announcer), *options, pass_fd=announcer)
            self.env["DISPLAY"] = ":" + announcement()

    def _start_bus(self) -> None:
        config = self.folder / "bus.conf"
        folder = quote(self.env["XDG_RUNTIME_DIR"], safe="/-_.")
        config.write_text(BUS_CONFIG.format(folder=folder), "utf-8")
        with self._announced() as (announcer, announcement):
            options = [f"--config-file={config}", "--nofork", "--nopidfile"]
            options.append(f"--print-address={announcer}")
            self._start("dbus-daemon", *options, pass_fd=announcer)
            self.env["DBUS_SESSION_BUS_ADDRESS"] = announcement()

    def _start_window_manager(self) -> None:
        self._start("openbox", "--sm-disable")
        asked = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        wait_until(lambda: "window id" in self._run(*asked, check=False), "the window manager")

    def _start_accessibility(self) -> None:
        launcher = next(path for path in ACCESSIBILITY if Path(path).exists())
        del self.env["NO_AT_BRIDGE"]
        self.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        self._start(launcher, "--launch-immediately")
        self._wait_for_name("org.a11y.Bus")

    def _start_helper(self, script: str, *args: str) -> Helper:
        log = self._new_log()
        argv = [sys.executable, str(HERE / script), *args]
        return Helper(self._popen(argv, self.env, log, talks=True), log)

    def _tray_host(self) -> Helper:
        if self._tray is None:
            raise RuntimeError('there is no tray of tray="sni"')
        return self._tray

    def _notification_daemon(self) -> Helper:
        if self._notify is None:
            raise RuntimeError('there is no daemon of notify="fake"')
        return self._notify

    def _wait_for_name(self, name: str) -> None:
        asked = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]
        asked += ["org.freedesktop.DBus.NameHasOwner", f"string:{name}"]
        wait_until(lambda: "boolean true" in self._run(*asked, check=False), f"{name} on the bus")

    # Processes

    def _start(self, *argv: str, pass_fd: int | None = None) -> subprocess.Popen[str]:
        """Start a part of the desktop, which ends with us even if we are killed."""
        tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
        pass_fds = () if pass_fd is None else (pass_fd,)
        return self._popen([*tied, *argv], self.env, self._new_log(), pass_fds=pass_fds)

    def _popen(
        self,
        argv: Sequence[str | Path],
        env: Mapping[str, str],
        log: Path | None,
        *,
        talks: bool = False,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[str]:
        with contextlib.ExitStack() as files:
            out = None if log is None else files.enter_context(log.open("wb"))
            process = subprocess.Popen(
                [str(word) for word in argv],
                env=dict(env),
                stdin=subprocess.PIPE if talks else subprocess.DEVNULL,
                stdout=subprocess.PIPE if talks else out,
                stderr=out if out is None or talks else subprocess.STDOUT,
                pass_fds=pass_fds,
                text=True,
                encoding="utf-8",
            )
        self._processes.append(process)
        return process

    def _run(self, *argv: str, check: bool = True) -> str:
        """Return what a short-lived tool prints; with check, raise when it fails."""
        done = subprocess.run(
            argv, env=self.env, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        if check and done.returncode != 0:
            raise RuntimeError(f"{' '.join(argv)}: {done.stderr.strip() or done.returncode}")
        return done.stdout

    def _new_log(self) -> Path:
        return self._log_of(len(self._processes))

    def _log_of(self, index: int) -> Path:
        return self.folder / f"process-{index}.log"

    @contextmanager
    def _announced(self) -> Iterator[tuple[int, Callable[[], str]]]:
        """Give a child a file descriptor to write a line to, and us the way to wait for it."""
        ends = os.pipe()
        with os.fdopen(ends[0], encoding="utf-8") as reader, os.fdopen(ends[1], "wb") as writer:

            def announcement() -> str:
                writer.close()
                child = self._processes[-1]
                if not select.select([reader], [], [], PATIENCE)[0]:
                    raise TimeoutError(f"{child.args!r} did not start: {self.output(child)}")
                if not (line := reader.readline().strip()):
                    raise RuntimeError(f"{child.args!r} ended: {self.output(child)}")
                return line

            yield writer.fileno(), announcement


def _process_ids() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit()]


def _environment_of(pid: int) -> list[bytes]:
    """Return a process's environment; none of one that ended, is a zombie or is not ours."""
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []
