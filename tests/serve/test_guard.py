"""Who may ask banmian serve for something, and who may write."""

import pytest

from banmian.serve.guard import Refusal, hosts_of, refusal

HOSTS = hosts_of(8000)
OURS = {
    "host": "127.0.0.1:8000",
    "origin": "http://127.0.0.1:8000",
    "sec-fetch-site": "same-origin",
    "x-banmian-token": "secret",
}


def refused(method: str, **changes: str | None) -> Refusal | None:
    """What becomes of a request like ours, some headers changed or (None) left out."""
    named = {name.replace("_", "-"): value for name, value in changes.items()}
    headers = {name: value for name, value in {**OURS, **named}.items() if value is not None}
    return refusal(method, headers, HOSTS, "secret")


def test_our_own_pages_may_read_and_write() -> None:
    """A page of ours is refused nothing, under either name of this machine."""
    assert refused("GET") is None
    assert refused("PUT") is None
    assert refused("PUT", host="localhost:8000", origin="http://localhost:8000") is None


@pytest.mark.parametrize(
    "host", ["evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1.evil.example:8000", None]
)
def test_a_name_that_points_here_is_not_ours(host: str | None) -> None:
    """Another site's name that has been made to point here (DNS rebinding) may not even read."""
    assert refused("GET", host=host) is Refusal.HOST
    assert refused("PUT", host=host) is Refusal.HOST


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://127.0.0.1:8001", "http://localhost:8000", "null", None]
)
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH", "OPTIONS"])
def test_another_site_may_not_write(method: str, origin: str | None) -> None:
    """A request that another site's page sends, or that doesn't say whose it is, changes nothing."""
    assert refused(method, origin=origin) is Refusal.ORIGIN


def test_the_browser_is_believed_if_it_says_cross_site() -> None:
    """`Sec-Fetch-Site` is a second witness: same-site (another port) is not same-origin."""
    assert refused("PUT", sec_fetch_site="cross-site") is Refusal.ORIGIN
    assert refused("PUT", sec_fetch_site="same-site") is Refusal.ORIGIN
    assert refused("PUT", sec_fetch_site=None) is None


@pytest.mark.parametrize("token", ["", "Secret", "secret2", "秘密", None])
def test_writing_needs_the_token_of_this_run(token: str | None) -> None:
    """A token that is wrong, of an earlier run or missing is refused, whatever signs are in it."""
    assert refused("PUT", x_banmian_token=token) is Refusal.TOKEN


def test_at_port_80_the_name_alone_is_enough() -> None:
    """Browsers leave the usual port out."""
    assert "localhost" in hosts_of(80)
    assert "localhost" not in hosts_of(8000)
