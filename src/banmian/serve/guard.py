"""Who may ask, and who may write.

The server listens on this machine alone; but any web page that the editor has open in her browser can send requests
here too, and a name of its own may be made to point here. So a request has to name this server by its own address
(`Host`), and one that writes has to come from one of our pages (`Origin`, `Sec-Fetch-Site`) and to bring the token
that stands in them.
"""

import hmac
from collections.abc import Collection, Mapping
from enum import Enum
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_HEADER: Final = "X-Banmian-Token"
"""Brings the token with whatever writes; the page has it in `<meta name="banmian-token">`."""

READING: Final = frozenset({"GET", "HEAD"})

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load: what comes from here, in files."""

HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Refusal(Enum):
    """Why a request is refused: a status, and words for whoever wrote the program that sent it."""

    HOST = 421, "This address is not served here: open the one that banmian serve shows."
    ORIGIN = 403, "Only the pages of banmian serve may write here."
    TOKEN = 403, "The page is of an earlier run of banmian serve: load it again."


def refusal(method: str, headers: Mapping[str, str], hosts: Collection[str], token: str) -> Refusal | None:
    """Why a request with these headers (names in small letters) is refused; `None` if it isn't."""
    if headers.get("host", "").lower() not in hosts:
        return Refusal.HOST
    if method in READING:
        return None
    if headers.get("origin") != f"http://{headers['host'].lower()}":
        return Refusal.ORIGIN
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return Refusal.ORIGIN
    given = headers.get(TOKEN_HEADER.lower(), "")
    return None if hmac.compare_digest(given.encode(), token.encode()) else Refusal.TOKEN


def hosts_of(port: int) -> frozenset[str]:
    """The names this server goes by."""
    names = ("127.0.0.1", "localhost")
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())


class Guard:
    """Stands before the application: refuses, and says with every answer what the browser may do with it."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], token: str) -> None:
        self.app, self.hosts, self.token = app, hosts, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-cache")
            await send(message)

        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refused = refusal(scope["method"], Headers(scope=scope), self.hosts, self.token)
        if refused is None:
            await self.app(scope, receive, guarded)
        else:
            status, words = refused.value
            await PlainTextResponse(f"{words}\n", status)(scope, receive, guarded)
