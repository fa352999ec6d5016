"""The addresses: the site as it will be published, and below `/-/` what belongs to this program.

`GET /-/events?page=…&seen=…` tells an open page what concerns it, as server-sent events: `reload` with the open pages
that have changed, `findings` when there may be others. A page's own script may listen to `banmian:reload` on the
document and prevent it, to fetch what is new in its own way. `GET /-/findings.json?language=…` is what the panel says.
`PUT /-/marks/<paper>/<date>/<sheet>` takes the decisions of the desk.
"""

import asyncio
import json
import mimetypes
import posixpath
from collections.abc import AsyncIterator
from functools import partial
from typing import Final

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from banmian import i18n, resources
from banmian.render.frame import engine
from banmian.render.frame.addresses import INDEX
from banmian.serve import marks
from banmian.serve.guard import Guard, hosts_of
from banmian.serve.panel import panel, with_panel
from banmian.serve.workshop import Reader, Workshop

BEAT: Final = 15.0
"""Seconds after which an open page hears that we are still there."""
OWN: Final = ("panel.css", "panel.js")
"""Files of `templates/serve` that are served as they are."""


def application(workshop: Workshop, port: int) -> ASGIApp:
    """Everything that is served."""
    routes = [
        Route("/-/events", partial(_events, workshop)),
        Route("/-/findings.json", partial(_findings, workshop)),
        Route("/-/marks/{paper}/{date}/{sheet}", partial(marks.put, workshop), methods=["PUT"]),
        Route("/-/{name}", _own),
        Route("/{path:path}", partial(_page, workshop)),
    ]
    return Guard(Starlette(routes=routes), hosts_of(port), workshop.token)


async def _own(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in OWN:
        return Response(status_code=404)
    data = await run_in_threadpool((resources.templates() / "serve" / name).read_bytes)
    return Response(data, media_type=_type(name))


async def _page(workshop: Workshop, request: Request) -> Response:
    path = request.path_params["path"]
    if path.endswith("/") or not path:
        path += INDEX
    file = await run_in_threadpool(workshop.file, path)
    if file is None and workshop.has(f"{path}/{INDEX}"):
        return RedirectResponse(f"/{path}/")
    if file and file.data and not path.endswith(".html"):
        return Response(file.data, media_type=_type(path))
    spoken = workshop.language(path)
    seen = await run_in_threadpool(workshop.seen, path)
    status, data = (200, file.data) if file and file.data else _instead(workshop, spoken, fault=file is not None)
    return Response(with_panel(data, path, spoken, workshop.token, seen), status, media_type="text/html")


def _instead(workshop: Workshop, language: str, *, fault: bool) -> tuple[int, bytes]:
    """What is shown where there is no page: because there is none at this address, or none that can be made."""
    why = "fault" if fault else "missing" if workshop.state.edition else "errors" if workshop.state.stale else "reading"
    status = {"fault": 500, "missing": 404}.get(why, 503)
    return status, _filled(language, {"tag": i18n.tag(language), "why": why, "home": "/"})


def _filled(language: str, values: dict[str, object]) -> bytes:
    try:
        return engine.fill("serve/instead.html.j2", language, **values)
    except Exception:  # the mistake may be in this very template; the panel says what it is
        return b"<!DOCTYPE html>\n<html>\n<head>\n<title>banmian serve</title>\n</head>\n<body></body>\n</html>\n"


def _type(path: str) -> str:
    """A file's media type."""
    if posixpath.splitext(path)[1] == ".jsonl":
        return "application/x-ndjson"
    return mimetypes.guess_type(path)[0] or "application/octet-stream"


async def _findings(workshop: Workshop, request: Request) -> Response:
    language = request.query_params.get("language", i18n.SOURCE_LANGUAGE)
    return JSONResponse(await run_in_threadpool(panel, workshop.state, language, workshop.faults()))


async def _events(workshop: Workshop, request: Request) -> Response:
    reader = Reader(request.query_params.get("page", ""), request.query_params.get("seen", ""))
    return StreamingResponse(
        _stream(workshop, reader), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
    )


async def _stream(workshop: Workshop, reader: Reader) -> AsyncIterator[str]:
    workshop.readers.add(reader)
    try:
        yield "retry: 1000\n\n"
        now = await run_in_threadpool(workshop.seen, reader.path)
        if reader.seen != now:  # it changed between being loaded and asking
            reader.seen = now
            yield _event("reload", {"paths": [reader.path], "seen": now})
        while not workshop.closing:
            try:
                name, data = await asyncio.wait_for(reader.news.get(), BEAT)
            except TimeoutError:
                yield ": still here\n\n"
            else:
                yield _event(name, data)
    finally:
        workshop.readers.discard(reader)


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
