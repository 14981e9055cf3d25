# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Set-up from nothing, shared by run.py and test.py: a virtual environment and system packages.

Only the standard library is used here, and what is slow to import is imported where it is
needed: on a tree that is set up already, nothing of it is.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
UNFINISHED = VENV / "duesday-unfinished"
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-test.lock"
LIBRARIES = "libraries"

OLDEST_PYTHON = (3, 11)
QT_FILES = (
    "plugins/platforms/libqxcb.so",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6DBus.so.6",
    "lib/libQt6Network.so.6",
    "lib/libQt6Svg.so.6",
)
QT_FILES_ON_WAYLAND = ("plugins/platforms/libqwayland.so",)
IRREGULAR_PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}


def say(line: str) -> None:
    """Tell how the set-up goes, on stderr: stdout belongs to the program."""
    print(line, file=sys.stderr, flush=True)


def entry(main: Callable[[list[str]], int]) -> None:
    """Run a script's `main` with its arguments and leave with the status it returns."""
    if sys.version_info < OLDEST_PYTHON:
        oldest = ".".join(map(str, OLDEST_PYTHON))
        sys.exit(f"Duesday needs Python {oldest} or newer; this is {sys.version.split()[0]}.")
    try:
        status = main(sys.argv[1:])
    except KeyboardInterrupt:
        say("Stopped.")
        status = 130
    sys.exit(status)


# --- The virtual environment -----------------------------------------------------------------


def venv_python() -> Path:
    """Return the interpreter of the project's virtual environment."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site_packages() -> Path:
    """Return the folder in which pip installs."""
    if os.name == "nt":
        return VENV / "Lib" / "site-packages"
    return VENV / "lib" / "python{}.{}".format(*sys.version_info) / "site-packages"


def fingerprint(lock: Path) -> str:
    """Return what a finished set-up depends on: the Python, the system, the lock file's text."""
    text = lock.read_bytes()
    system = f"{sys.implementation.cache_tag} {sys.platform}"
    return f"{system} {len(text)} {crc32(text):08x}"  # hashlib takes 10 ms to import


def stamp_of(step: str) -> Path:
    """Return the file that says for which fingerprint a step was finished."""
    return VENV / f"duesday-{step}.stamp"


def is_done(step: str, lock: Path) -> bool:
    """Return whether the step was finished for just this Python, system and lock file."""
    try:
        return stamp_of(step).read_text("utf-8") == fingerprint(lock) and venv_python().exists()
    except OSError:
        return False


def mark_done(step: str, lock: Path) -> None:
    """Write the step's stamp, whole or not at all."""
    fresh = stamp_of(step).with_suffix(".new")
    fresh.write_text(fingerprint(lock), "utf-8")
    fresh.replace(stamp_of(step))


def install_packages(lock: Path, reason: str) -> None:
    """Bring the lock file's packages into the virtual environment, once for each of its states."""
    if is_done(lock.stem, lock):
        return
    with one_at_a_time(lock):
        if is_done(lock.stem, lock):
            return
        say(reason)
        if not is_sound():
            make_venv()
        UNFINISHED.touch()
        pip_install(lock)
        make_importable()
        UNFINISHED.unlink()
        mark_done(lock.stem, lock)


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Let two set-ups started at the same moment go one after the other."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with lock.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def is_sound() -> bool:
    """Return whether a whole environment of this Python is there; a broken one is rebuilt."""
    if UNFINISHED.exists() or not venv_python().exists():
        return False
    asked = "import sys, pip; print(*sys.version_info[:2])"
    answer = output_of([venv_python(), "-c", asked])
    return answer.split() == [str(number) for number in sys.version_info[:2]]


def make_venv() -> None:
    """Make the virtual environment anew, with a mark in it until it is finished."""
    import shutil
    import subprocess

    see_that_venvs_can_be_made()
    if VENV.exists():
        say("Rebuilding .venv (it is unfinished, or of another Python) ...")
        shutil.rmtree(VENV)
    VENV.mkdir()
    UNFINISHED.touch()
    base_python = getattr(sys, "_base_executable", sys.executable)
    if subprocess.call([base_python, "-m", "venv", VENV]) != 0:
        sys.exit("Python could not make the virtual environment; the lines above say why.")


def see_that_venvs_can_be_made() -> None:
    """Install Debian's python3-venv where it is missing and that is possible, or say so."""
    from importlib import invalidate_caches
    from importlib.util import find_spec

    if find_spec("ensurepip") is None and may_install():
        install_system_packages(["python3-venv"])
        invalidate_caches()
    if find_spec("ensurepip") is None:
        sys.exit("Python's venv module is not complete here: sudo apt install python3-venv")


def pip_install(lock: Path) -> None:
    """Install what the lock file names, each file checked by its hash."""
    import subprocess

    quiet = ["-qq", "--no-input", "--disable-pip-version-check"]
    command: list[str | Path] = [venv_python(), "-m", "pip", "install", *quiet]
    command += ["--require-hashes", "-r", lock]
    if subprocess.call(command, stdin=subprocess.DEVNULL) != 0:
        sys.exit(
            "pip could not install the packages; the lines above say why. "
            "The same command tries again."
        )


def make_importable() -> None:
    """Let the environment find `desktop_app` from any folder, by a path relative to itself."""
    path = os.path.relpath(ROOT, site_packages())
    (site_packages() / "duesday.pth").write_text(path + "\n", "utf-8")


def become(command: Sequence[str | Path]) -> int:
    """Turn this process into another program; on Windows, run it and return its status."""
    words = [str(word) for word in command]
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(words[0], words)
    import subprocess

    return subprocess.call(words)


def output_of(command: Sequence[str | Path]) -> str:
    """Return what a tool prints, whatever its exit status is."""
    import subprocess

    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


# --- System packages -------------------------------------------------------------------------


def install_qt_libraries() -> None:
    """See that Qt finds the system libraries it needs on Linux; install the missing ones."""
    if sys.platform != "linux" or is_done(LIBRARIES, RUN_LOCK):
        return
    missing = missing_libraries()
    if missing and not has_apt():
        sys.exit(f"These system libraries are missing: {' '.join(missing)}")
    if missing:
        require_system_packages(packages_of(missing))
        if still := missing_libraries():
            sys.exit(f"These system libraries are still missing: {' '.join(still)}")
    mark_done(LIBRARIES, RUN_LOCK)


def missing_libraries() -> list[str]:
    """Return the shared libraries that the Qt of the virtual environment cannot find."""
    import shutil

    if shutil.which("ldd") is None:
        return []
    wayland = QT_FILES_ON_WAYLAND if os.environ.get("WAYLAND_DISPLAY") else ()
    qt = site_packages() / "PySide6" / "Qt"
    files = [qt / name for name in QT_FILES + wayland]
    return unresolved(output_of(["ldd", *files]))


def unresolved(ldd_listing: str) -> list[str]:
    """Return the libraries marked "not found" in ldd's output, each once, sorted."""
    lines = (line.split("=>") for line in ldd_listing.splitlines() if "=> not found" in line)
    return sorted({name.strip() for name, _ in lines})


def packages_of(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that hold the shared libraries, each once, sorted."""
    return sorted({package_of(library) for library in libraries})


def package_of(library: str) -> str:
    """Return the Debian package of a shared library, by Debian's own rule for such names."""
    if library in IRREGULAR_PACKAGES:
        return IRREGULAR_PACKAGES[library]
    name, _, version = library.partition(".so.")
    hyphen = "-" if name[-1].isdigit() else ""
    return f"{name}{hyphen}{version}".lower().replace("_", "-")


def missing_packages(packages: Iterable[str]) -> list[str]:
    """Return those of the Debian packages that are not installed."""
    wanted = list(packages)
    shown = "${Package} ${db:Status-Status}\n"
    installed = output_of(["dpkg-query", "--show", "--showformat", shown, *wanted]).splitlines()
    return [package for package in wanted if f"{package} installed" not in installed]


def has_apt() -> bool:
    """Return whether this system installs its packages with apt."""
    import shutil

    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Return whether apt may be run without asking for a password."""
    import shutil

    if sys.platform == "win32" or not has_apt():
        return False
    if os.geteuid() == 0:
        return True
    return shutil.which("sudo") is not None and quiet_run(["sudo", "-n", "true"])[0] == 0


def require_system_packages(packages: Sequence[str]) -> None:
    """Install the Debian packages, or leave with the one line that does it."""
    if may_install():
        install_system_packages(packages)
        return
    say("Some system packages are missing. This line installs them:")
    print(f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}", flush=True)
    sys.exit(1)


def install_system_packages(packages: Sequence[str]) -> None:
    """Install Debian packages; only called where `may_install` says so."""
    say(f"Installing system packages: {' '.join(packages)} ...")
    _, doubts = apt_get("update")  # one broken source need not matter
    status, errors = apt_get("install", "-y", "--no-install-recommends", *packages)
    if status != 0:
        sys.exit(f"{doubts}{errors}apt-get could not install them; the lines above say why.")


def apt_get(*words: str) -> tuple[int, str]:
    """Run apt-get as root, asking nothing; return its exit status and its complaints."""
    sudo = [] if sys.platform != "win32" and os.geteuid() == 0 else ["sudo", "-n"]
    calm = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    return quiet_run([*sudo, *calm, "-o", "DPkg::Lock::Timeout=300", *words])


def quiet_run(command: Sequence[str]) -> tuple[int, str]:
    """Run a command that may ask nothing and say nothing; return its exit status and complaints."""
    import subprocess

    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stderr
