"""How data reaches the page: as classic scripts that hand it over, which a page opened from a disk may load too."""

import json


def compact(value: object, *, escaped: bool = False) -> bytes:
    """A value as JSON, without spaces; only ASCII if `escaped`."""
    return json.dumps(value, ensure_ascii=escaped, separators=(",", ":")).encode()


def script(name: str, data: bytes | memoryview) -> bytes:
    """A script that hands data (JSON) over to the page under a name: its path below `search/`, without `.js`."""
    return b'Banmian.receive("%s",%s);\n' % (name.encode(), data)
