# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The scripts in packaging/: what they decide, and that a set-up tree starts from anywhere."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

LDD = """/somewhere/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd8d5f2000)
\tlibQt6XcbQpa.so.6 => /somewhere/libQt6XcbQpa.so.6 (0x00007f7d)
\tlibxcb-icccm.so.4 => not found
\tlibxcb-keysyms.so.1 => not found
/somewhere/libQt6Gui.so.6:
\tlibglib-2.0.so.0 => not found
\tlibgthread-2.0.so.0 => not found
\tlibxcb-icccm.so.4 => not found
"""

ECHO = "import os, sys; print(sys.argv[1:], os.getcwd()); sys.exit(7)"


def load(path, name, monkeypatch):
    """Import a script by its path, as the module `name` for those that import it."""
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tree(tmp_path):
    """Return a copy of the checkout's scripts under a path with spaces, with nothing set up."""
    root = tmp_path / "due test" / "main"
    shutil.copytree(ROOT / "packaging", root / "packaging")
    shutil.copytree(ROOT / ".ci", root / ".ci")
    return root


@pytest.fixture
def bootstrap(tree, monkeypatch):
    return load(tree / "packaging" / "bootstrap.py", "bootstrap", monkeypatch)


@pytest.fixture
def checks(bootstrap, tree, monkeypatch):
    return load(tree / "packaging" / "test.py", "packaging_test", monkeypatch)


@pytest.fixture
def set_up(bootstrap, tree):
    """Make the tree look as after its set-up, with a program that tells how it was called."""
    command = [sys.executable, "-m", "venv", "--without-pip", bootstrap.VENV]
    subprocess.run(command, check=True)
    (tree / "desktop_app").mkdir()
    (tree / "desktop_app" / "__main__.py").write_text(ECHO, "utf-8")
    bootstrap.make_importable()
    bootstrap.mark_done(bootstrap.RUN_LOCK.stem, bootstrap.RUN_LOCK)
    bootstrap.mark_done(bootstrap.LIBRARIES, bootstrap.RUN_LOCK)
    return tree


def run(tree, *args, cwd=None, screen=False):
    env = {name: value for name, value in os.environ.items() if name not in SCREEN}
    if screen:
        env["DISPLAY"] = ":0"
    command = [sys.executable, tree / "packaging" / "run.py", *args]
    return subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, text=True, timeout=120, check=False
    )


# --- System libraries


def test_libraries_that_ldd_misses_are_named_once(bootstrap):
    assert bootstrap.unresolved(LDD) == [
        "libglib-2.0.so.0",
        "libgthread-2.0.so.0",
        "libxcb-icccm.so.4",
        "libxcb-keysyms.so.1",
    ]
    assert bootstrap.unresolved("\tnot a dynamic executable\n") == []


def test_missing_libraries_become_packages(bootstrap):
    packages = bootstrap.packages_of(bootstrap.unresolved(LDD))
    assert packages == ["libglib2.0-0", "libxcb-icccm4", "libxcb-keysyms1"]


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libfreetype.so.6", "libfreetype6"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libwayland-cursor.so.0", "libwayland-cursor0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-render-util.so.0", "libxcb-render-util0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libz.so.1", "zlib1g"),
        ("libzstd.so.1", "libzstd1"),
    ],
)
def test_package_of(bootstrap, library, package):
    assert bootstrap.package_of(library) == package


def test_without_the_right_to_install_one_line_tells_how(bootstrap, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "may_install", lambda: False)
    with pytest.raises(SystemExit) as left:
        bootstrap.require_system_packages(["xvfb", "openbox"])
    assert left.value.code == 1
    line = "sudo apt-get update && sudo apt-get install -y xvfb openbox\n"
    assert capsys.readouterr().out == line


def test_without_apt_the_libraries_are_named(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "missing_libraries", lambda: ["libEGL.so.1", "libz.so.1"])
    monkeypatch.setattr(bootstrap, "has_apt", lambda: False)
    with pytest.raises(SystemExit, match=r"missing: libEGL\.so\.1 libz\.so\.1"):
        bootstrap.install_qt_libraries()


def test_apt_that_fails_is_not_hidden(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "apt_get", lambda *words: (100, f"E: {words[0]}\n"))
    with pytest.raises(SystemExit, match=r"E: update\nE: install\n.*could not install"):
        bootstrap.install_system_packages(["xvfb"])


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian")
def test_missing_packages(bootstrap):
    assert bootstrap.missing_packages(["dpkg", "no-such-package"]) == ["no-such-package"]


# --- The virtual environment


def test_a_stamp_holds_for_one_lock_file_text_and_a_living_python(bootstrap, set_up):
    lock = bootstrap.RUN_LOCK
    assert bootstrap.is_done(lock.stem, lock)
    assert not bootstrap.is_done(bootstrap.TEST_LOCK.stem, bootstrap.TEST_LOCK)

    text = lock.read_text("utf-8")
    lock.write_text(text + "# one more\n", "utf-8")
    assert not bootstrap.is_done(lock.stem, lock)
    lock.write_text(text, "utf-8")
    assert bootstrap.is_done(lock.stem, lock)

    bootstrap.venv_python().unlink()
    assert not bootstrap.is_done(lock.stem, lock)


@pytest.mark.slow
def test_an_unfinished_or_broken_environment_is_made_anew(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap, "see_that_venvs_can_be_made", lambda: None)
    assert not bootstrap.is_sound()
    bootstrap.make_venv()
    assert not bootstrap.is_sound()  # still marked as unfinished
    bootstrap.UNFINISHED.unlink()
    assert bootstrap.is_sound()
    shutil.rmtree(bootstrap.site_packages() / "pip")
    assert not bootstrap.is_sound()


def test_a_failed_install_leaves_the_mark_and_no_stamp(bootstrap, set_up, monkeypatch):
    monkeypatch.setattr(bootstrap, "is_sound", lambda: True)
    monkeypatch.setattr(bootstrap, "pip_install", lambda lock: sys.exit("no network"))
    with pytest.raises(SystemExit, match="no network"):
        bootstrap.install_packages(bootstrap.TEST_LOCK, "Setting up")
    assert bootstrap.UNFINISHED.exists()
    assert not bootstrap.is_done(bootstrap.TEST_LOCK.stem, bootstrap.TEST_LOCK)


def test_a_finished_install_is_not_done_twice(bootstrap, set_up, monkeypatch, capsys):
    installed = []
    monkeypatch.setattr(bootstrap, "is_sound", lambda: True)
    monkeypatch.setattr(bootstrap, "pip_install", installed.append)
    for _ in range(2):
        bootstrap.install_packages(bootstrap.TEST_LOCK, "Setting up")
    assert installed == [bootstrap.TEST_LOCK]
    assert not bootstrap.UNFINISHED.exists()
    assert capsys.readouterr().err == "Setting up\n"


def test_python_without_ensurepip_is_told_of(bootstrap, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(bootstrap, "may_install", lambda: False)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        bootstrap.see_that_venvs_can_be_made()


def test_an_old_python_is_told_of(bootstrap, monkeypatch):
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer"):
        bootstrap.entry(lambda args: 0)


# --- run.py


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a screen")
@pytest.mark.parametrize("args", [(), ("--db", "some.sqlite")])
def test_without_a_screen_it_says_so_before_anything_else(tree, args):
    done = run(tree, *args)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "no screen" in done.stderr
    assert "--virtual" in done.stderr
    assert not (tree / ".venv").exists()


def test_a_set_up_tree_starts_from_any_folder_with_its_arguments(set_up, tmp_path):
    done = run(set_up, "--db", "a b.sqlite", cwd=tmp_path, screen=True)
    assert done.stderr == ""
    assert done.stdout == f"{['--db', 'a b.sqlite']} {tmp_path}\n"
    assert done.returncode == 7


@pytest.mark.parametrize("verb", ["due", "add", "import", "check", "--help", "--version"])
def test_what_needs_no_screen_is_passed_on(set_up, verb, tmp_path):
    done = run(set_up, verb, cwd=tmp_path)
    assert done.stdout == f"{[verb]} {tmp_path}\n"


def test_a_folder_that_looks_like_the_program_is_not_run(set_up, tmp_path):
    (tmp_path / "desktop_app").mkdir()
    (tmp_path / "desktop_app" / "__main__.py").write_text("print('the wrong one')", "utf-8")
    assert "wrong" not in run(set_up, "due", cwd=tmp_path).stdout


# --- test.py and .ci/run


def test_pytest_measures_coverage_when_all_runs(checks):
    assert "--cov-fail-under=95" in checks.pytest_arguments([])
    quick = checks.pytest_arguments(["--quick"])
    assert quick[:2] == ["-m", "not slow and not desktop"]
    assert not [word for word in quick if word.startswith("--cov")]
    assert checks.pytest_arguments(["tests/ui", "-x"]) == ["tests/ui", "-x"]


def test_checks_stop_at_the_first_that_fails(checks, bootstrap, monkeypatch, capsys):
    run_so_far = []

    def check(name, words):
        run_so_far.append(name)
        return 3 if name == "mypy" else 0

    monkeypatch.setattr(bootstrap, "install_packages", lambda lock, reason: None)
    monkeypatch.setattr(bootstrap, "install_qt_libraries", lambda: None)
    monkeypatch.setattr(checks, "install_desktop_packages", lambda: None)
    monkeypatch.setattr(checks, "check", check)
    assert checks.main([]) == 3
    assert run_so_far == ["ruff format --check .", "ruff check .", "mypy"]
    assert capsys.readouterr().out.endswith("mypy failed; nothing after it was run.\n")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_ci_fails_when_the_tests_fail(tree):
    (tree / "packaging" / "test.py").write_text("import sys; sys.exit(3)", "utf-8")
    python = tree / "bin" / "python3"
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    path = f"{python.parent}{os.pathsep}{os.environ['PATH']}"
    assert subprocess.call(["bash", tree / ".ci" / "run"], env=os.environ | {"PATH": path}) == 3


# --- The lock files


def pins(lock):
    lines = (ROOT / "packaging" / lock).read_text("utf-8").replace("\\\n", " ").splitlines()
    return {line.split("==")[0]: line for line in lines if "==" in line}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_every_locked_package_has_hashes_and_no_address(lock):
    assert all("--hash=sha256:" in line for line in pins(lock).values())
    text = (ROOT / "packaging" / lock).read_text("utf-8")
    assert not re.search(r"://|--index|--find-links", text)


def test_tests_run_on_what_users_run_on():
    ours, with_tests = pins("requirements.lock"), pins("requirements-test.lock")
    assert {name: line.split()[0] for name, line in ours.items()} == {
        name: with_tests[name].split()[0] for name in ours
    }


def test_qt_is_not_the_one_that_eats_references():
    version = pins("requirements.lock")["pyside6-essentials"].split()[0].split("==")[1]
    assert tuple(map(int, version.split("."))) < (6, 12)
