"""Work done in processes of its own, which may be killed at any step."""

import os
import signal
import sys
import traceback

# What changes a folder, or begins to.
_STEPS = {"open", "os.rename", "os.remove", "os.link", "os.mkdir", "os.rmdir", "os.utime"}


def start(work, kill_at=None, after=""):
    """Begin `work()` in a child, which is killed before its step `kill_at` in the file system, counted from 1 and from
    the first one on whose path holds `after`."""
    child = os.fork()
    if child == 0:
        try:
            if kill_at is not None:
                sys.addaudithook(_Killing(kill_at, after))
            work()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    return child


def ended(child):
    """Whether the child came to its end; false if it was killed. Any other end fails."""
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, -signal.SIGKILL)
    return code == 0


class _Killing:
    def __init__(self, step, after):
        self.left, self.after = step, after

    def __call__(self, event, arguments):
        is_reading = event == "open" and isinstance(arguments[2], int) and not arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if self.after and event in _STEPS and self.after in str(arguments[0]):
            self.after = ""
        if event in _STEPS and not is_reading and not self.after:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
