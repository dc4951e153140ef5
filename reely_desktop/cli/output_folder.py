"""The folder that a command writes into: made and tried before the work, so that none is done in vain."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reely_desktop.engine.cut.destination import check_space, working_folder
from reely_desktop.engine.cut.failures import explained_os_error, folder_gone


@contextmanager
def output_folder(folder: Path, *, needed_bytes: int) -> Iterator[None]:
    """Make `folder` where it is missing; in the end, what was made goes again if nothing came into it.

    Raises WorkError where it cannot be made, cannot be written to, or has no room for that much.
    """
    on_the_way = (folder, *folder.absolute().parents)
    missing = [place for place in on_the_way if not os.path.exists(place)]  # noqa: PTH110 - as it never raises
    if len(missing) == len(on_the_way):  # a drive that is not there
        raise folder_gone(on_the_way[-1])
    standing = on_the_way[len(missing)]
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise explained_os_error(error, standing, standing) from error
        with working_folder(folder):
            check_space(folder, needed_bytes)
        yield
    finally:
        for place in missing:
            with suppress(OSError):
                place.rmdir()
