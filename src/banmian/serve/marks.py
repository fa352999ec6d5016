"""What the desk has decided about a sheet, taken from the page and handed to the pipeline.

The page puts the whole list of marks, with the keys they have in the file, and the checksum of the file it knew.
"""

import json
from functools import partial
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from banmian import pipeline
from banmian.findings import Finding
from banmian.i18n import Words, translator
from banmian.model import Mark
from banmian.records.editing.again import Reread
from banmian.records.marks.file import read_marks
from banmian.serve.panel import row
from banmian.serve.workshop import Workshop

MOST_BYTES: Final = 4 * 1024 * 1024
"""Of a request: a page of a newspaper has a few hundred lines."""


async def put(workshop: Workshop, request: Request) -> Response:
    """Write the marks of a sheet. 200 with the new checksum; 400, 409, 413 or 422 with what stands in the way."""
    words = translator(workshop.language(_path(request)))
    data = await _body(request)
    if data is None:
        return JSONResponse({"message": words("These are more marks than a page can have.")}, 413)
    asked = _asked(data)
    if asked is None:
        return JSONResponse({"message": words("The request is not one of the desk’s.")}, 400)
    base, text = asked
    paper, date, sheet = (request.path_params[name] for name in ("paper", "date", "sheet"))
    marks, findings = read_marks(text, f"content/{paper}/{date}/{sheet}.marks.yaml")
    if findings:
        return _refused(workshop, words, findings)
    return await _written(workshop, words, (paper, date, sheet), marks, base)


async def _written(
    workshop: Workshop, words: Words, place: tuple[str, str, str], marks: tuple[Mark, ...], base: str
) -> Response:
    done: Reread = await workshop.change(partial(pipeline.read_again, workshop.root, *place, marks, base))
    if done.outdated:
        message = words("The file of marks has changed meanwhile. The page shows it as it is now; decide again.")
        return JSONResponse({"message": message, "files": []}, 409)
    if done.edited:
        message = words("Records edited by hand stand in the way: this decision would have to change them.")
        return JSONResponse({"message": message, "files": list(done.edited)}, 409)
    if not done.written:
        return _refused(workshop, words, list(done.findings))
    return JSONResponse({"base": done.base})


def _refused(workshop: Workshop, words: Words, findings: list[Finding]) -> Response:
    rows = [row(one, words, words.language, workshop.state) for one in findings]
    return JSONResponse({"findings": rows}, 422)


async def _body(request: Request) -> bytes | None:
    """The body of a request; `None` if it is too large."""
    found = bytearray()
    async for part in request.stream():
        found += part
        if len(found) > MOST_BYTES:
            return None
    return bytes(found)


def _asked(data: bytes) -> tuple[str, str] | None:
    """The checksum and the marks, as a text that reads like the file; `None` for anything else."""
    try:
        asked: Any = json.loads(data)
        if not isinstance(asked["base"], str) or not isinstance(asked["marks"], list):
            return None
        text = json.dumps(asked["marks"], ensure_ascii=True)  # every JSON is YAML, too
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return asked["base"], text if asked["marks"] else ""


def _path(request: Request) -> str:
    """The page from which the request comes."""
    return request.headers.get("referer", "").partition("://")[2].partition("/")[2]
