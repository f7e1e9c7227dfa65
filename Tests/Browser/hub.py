"""A real hub for the tests: the built program on a free port, with a data folder that is thrown away."""

import pathlib
import queue
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Hub:
    """Starts, stops, kills and starts again on the same port and data."""

    def __init__(self, binary):
        self.binary = binary
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="slimthuis-browser-"))
        self.port = free_port()
        self.process = None
        self.dashboard_link = None
        self.lines = []

    @property
    def address(self):
        return f"http://localhost:{self.port}"

    def start(self):
        """Starts the hub and waits until it has told its addresses."""
        command = [self.binary, "serve", "--port", str(self.port), "--data", self.folder / "data", "--root", ROOT]
        self.process = subprocess.Popen(
            [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        told = queue.Queue()
        threading.Thread(target=self._listen, args=(self.process.stdout, told), daemon=True).start()
        self.dashboard_link = None
        end = time.monotonic() + 60
        while self.dashboard_link is None:
            try:
                line = told.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                line = None
            if line is None:
                raise RuntimeError("The hub did not start:\n" + "\n".join(self.lines))
            found = re.search(r"https?://\S+(/dashboard\?key=\S+)", line)
            if found:
                self.dashboard_link = self.address + found.group(1)
        self._wait_for_answer(end)
        return self

    def _listen(self, stream, told):
        for line in stream:
            self.lines.append(line.rstrip())
            told.put(line)
        told.put(None)

    def _wait_for_answer(self, end):
        while True:
            try:
                with urllib.request.urlopen(self.address + "/healthz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                if time.monotonic() > end:
                    raise RuntimeError("The hub does not answer:\n" + "\n".join(self.lines))
                time.sleep(0.05)

    def kill(self):
        """Ends it at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=20)

    def close(self):
        """Stops it and removes its data."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def built_binary():
    """The program as the build left it; the release build where there is no other."""
    for kind in ("debug", "release"):
        path = ROOT / ".build" / kind / "slimthuis"
        if path.exists():
            return path
    return None
