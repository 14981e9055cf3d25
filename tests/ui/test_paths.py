# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Files are where the platform wants them, and only their owner can look at them."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from desktop_app import paths, resources

CHECKOUT = Path(__file__).resolve().parents[2]

linux = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders")
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX modes and links")


@pytest.fixture
def tmp_path():
    """A folder with a short name: sockets must fit below it."""
    folder = Path(tempfile.mkdtemp(prefix="d")).resolve()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def xdg(tmp_path, monkeypatch):
    for name in ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "RUNTIME_DIR"):
        monkeypatch.setenv(f"XDG_{name}", str(tmp_path / name))
        (tmp_path / name).mkdir(mode=0o700)
    monkeypatch.delenv("DUESDAY_DB", raising=False)
    return tmp_path


@linux
def test_folders_follow_the_environment(xdg):
    assert paths.data_dir() == xdg / "DATA_HOME" / "duesday"
    assert paths.config_dir() == xdg / "CONFIG_HOME" / "duesday"
    assert paths.state_dir() == xdg / "STATE_HOME" / "duesday"
    assert paths.runtime_dir() == xdg / "RUNTIME_DIR" / "duesday"


@linux
@pytest.mark.parametrize("session", ["", "relative", "/nowhere/at/all", "long"])
def test_without_a_session_folder_the_runtime_folder_is_still_the_users_own(
    xdg, monkeypatch, session
):
    if session == "long":
        session = str(xdg / ("x" * 90))
        Path(session).mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", session)
    assert paths.runtime_dir() == xdg / "STATE_HOME" / "duesday" / "run"


@linux
def test_the_named_database_wins(xdg, monkeypatch):
    assert paths.database_file().parent == paths.data_dir()
    monkeypatch.setenv("DUESDAY_DB", "~/elsewhere.duesday")
    monkeypatch.setenv("HOME", str(xdg))
    assert paths.database_file() == xdg / "elsewhere.duesday"
    monkeypatch.setenv("DUESDAY_DB", "here.duesday")
    assert paths.database_file() == Path.cwd() / "here.duesday"


@linux
def test_the_sample_is_not_the_users_search(xdg, monkeypatch):
    assert paths.sample_file() != paths.database_file()
    monkeypatch.setenv("DUESDAY_DB", str(xdg / "own.duesday"))
    assert paths.sample_file().parent == paths.data_dir()


def test_backups_lie_beside_their_database_each_in_a_folder_of_its_own(tmp_path):
    """A new database must not say that the backup of the one beside it is its own."""
    names = ("job-search.duesday", "a.duesday", "sample-search.duesday")
    folders = [paths.backup_dir(tmp_path / name) for name in names]
    assert folders[0] == tmp_path / "backups"  # where those of the user's search always lay
    assert folders[1:] == [tmp_path / "backups" / "a", tmp_path / "backups" / "sample-search"]


@posix
def test_two_names_of_one_database_share_lock_and_socket(tmp_path):
    real = tmp_path / "a.duesday"
    real.touch()
    other = tmp_path / "link.duesday"
    other.symlink_to(real)
    assert paths.lock_file(other) == paths.lock_file(real) != real
    assert paths.socket_file(other) == paths.socket_file(real)


def test_two_databases_have_two_locks_and_two_sockets(tmp_path):
    one, two = tmp_path / "a.duesday", tmp_path / "b.duesday"
    assert paths.lock_file(one) != paths.lock_file(two)
    assert paths.socket_file(one) != paths.socket_file(two)


@linux
def test_a_socket_name_fits_and_tells_nothing(xdg, monkeypatch):
    # The longest session folder that is still used.
    session = xdg / ("x" * (82 - len(os.fsencode(xdg)) - 1 - len("/duesday")))
    session.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    assert paths.runtime_dir() == session / "duesday"
    socket = paths.socket_file(xdg / "Dana Reyes.duesday")
    assert len(os.fsencode(socket)) < 107
    assert "Dana" not in str(socket)


@posix
def test_a_private_folder_is_made_and_mended(tmp_path):
    folder = tmp_path / "new" / "duesday"
    before = os.umask(0)
    try:
        assert paths.make_private(folder) == folder
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o755)
    paths.make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
def test_a_folder_on_another_disk_is_followed(tmp_path):
    real = tmp_path / "disk"
    real.mkdir()
    real.chmod(0o755)
    (tmp_path / "duesday").symlink_to(real)
    paths.make_private(tmp_path / "duesday")
    assert stat.S_IMODE(real.stat().st_mode) == 0o700


@posix
def test_a_folder_of_somebody_else_is_refused(tmp_path, monkeypatch):
    folder = tmp_path / "duesday"
    folder.mkdir()
    folder.chmod(0o755)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    with pytest.raises(PermissionError):
        paths.make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_an_error(tmp_path):
    (tmp_path / "duesday").touch()
    with pytest.raises(OSError):
        paths.make_private(tmp_path / "duesday")


@pytest.mark.parametrize("module", ["paths", "resources"])
def test_asking_for_paths_loads_neither_qt_nor_platformdirs(module):
    heavy = "{'PySide6', 'platformdirs'}"
    script = f"import sys, desktop_app.{module}; print({heavy} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=CHECKOUT
    )
    assert done.stdout.strip() == "set()"


def test_resources_of_a_checkout_lie_beside_the_package():
    assert resources.path("icons", "promise.svg").is_file()


def test_resources_of_a_wheel_lie_inside_it(tmp_path, monkeypatch):
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert resources.path("duesday.svg") == tmp_path / "_resources" / "duesday.svg"
