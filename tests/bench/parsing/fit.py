"""Fit the parser's numbers to annotated pages, and write `src/banmian/parse/decoding/weights.json`.

    python -m tests.bench.parsing.fit [--anew] [--near 1] [--steps 60]

The decoder is a linear-chain conditional random field; its parameters are the weights of the rules and the scores of
the steps between roles. They start from the present ones, a rule's that has none yet from those set by hand, and are held
near them (`--near`, the larger the nearer), so that what few pages show cannot drown what we know. Only what is said of
heads and bylines moves: what is said of text was chosen for how well it reads pages kept aside. With `--anew` all
start from those set by hand, and all move, which reads those pages a little worse. All annotated pages are used but those kept aside
(`gold.py`), and the collection of heads; `cross` measures how well this does on pages that were not. Needs numpy.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from banmian.parse import roles as role_table
from banmian.parse.decoding.decode import openness
from banmian.parse.decoding.strengths import strengths
from banmian.parse.decoding.weights import Weights, by_hand, fitted, to_json
from banmian.parse.page.page import Page
from banmian.parse.roles import Role
from banmian.parse.rules import table as rules
from tests.bench.parsing.continuity import counted_on
from tests.bench.parsing.gold import GoldPage, fixtures, pages, roles
from tests.bench.parsing.heads import Head, heads
from tests.bench.parsing.leading import learned_from
from tests.bench.parsing.recompose import Labelled, headed_anew, recomposed

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Parameters = dict[str, Array]
Thing = TypeVar("Thing")

TARGET = Path(__file__).parents[3] / "src" / "banmian" / "parse" / "decoding" / "weights.json"

NEAR, STEPS = 1.0, 60
NEAR_HAND, STEPS_ANEW = 0.3, 90
FIXTURES_COUNT = 6
"""How often each fixture counts, and each page of our own archive: they must be read so, however rare their forms are."""
FOLDS = 3
"""Parts of the pages, each measured with characters counted on the others."""
BATCH = 48
"""Pages reckoned with at a time."""
RECOMPOSED = 2
"""How often each article counts on made-up pages."""
_RULES = rules.RULES
_ROLES = len(Role)
_IMPOSSIBLE = -1e4
_HEAD = [Role.KICKER, Role.HEADLINE, Role.SUBHEAD]
_MOVING = (Role.KICKER, Role.HEADLINE, Role.SUBHEAD, Role.BYLINE)
"""The roles of which the numbers move, if they start from the present ones."""
_TEXT = (Role.PARAGRAPH, Role.CONTINUED)
_RESUMED = (Role.INSERT, Role.BOX, Role.FURNITURE)


@dataclass(frozen=True)
class Data:
    """All pages, padded to the longest: `n` pages, `l` units, `f` rules, `r` roles."""

    evidence: Array
    """n × l × f: how strongly each rule applies."""
    short: NDArray[np.int64]
    """n × l: 1 for a unit short enough to be a head."""
    open: Array
    """n × l: how much the text before asks for more."""
    length: NDArray[np.int64]
    """n: how many units."""
    true: Mask
    """n × l × r: the roles a unit may have by the annotation …"""
    open_to: Mask
    """n × l × r: … and those among which that is to be found."""


def start_parameters() -> tuple[Parameters, dict[str, Mask]]:
    """The hand-set numbers as arrays, and which of them can be at all."""
    hand = by_hand()
    values: Parameters = {
        "rules": np.zeros((len(_RULES), _ROLES)),
        "base": np.zeros((2, _ROLES)),
        "start": np.zeros(_ROLES),
        "end": np.zeros(_ROLES),
        "follows": np.zeros((_ROLES, _ROLES)),
        "awaits": np.zeros((_ROLES, 2)),
        "resumes": np.array(hand.resumes),
    }
    for number, rule in enumerate(_RULES):
        values["rules"][number, list(rule.weights)] = list(rule.weights.values())
    possible = {name: np.zeros(values[name].shape, bool) for name in ("base", "start", "end", "follows", "awaits")}
    tables = [("base", (0,), hand.long), ("base", (1,), hand.short), ("start", (), hand.start), ("end", (), hand.end)]
    tables += [("follows", (int(before),), following) for before, following in hand.follows.items()]
    for name, row, table in tables:
        for role, score in table.items():
            values[name][(*row, int(role))] = score
            possible[name][(*row, int(role))] = True
    for role, gains in hand.awaits.items():
        values["awaits"][role] = gains
        possible["awaits"][role] = True
    return values, possible


def _parameters(weights: Weights) -> Parameters:
    """Numbers as arrays; a rule that has none has its hand-set ones."""
    values, _ = start_parameters()
    for number, rule in enumerate(_RULES):
        if rule.name in weights.rules:
            values["rules"][number] = [weights.rules[rule.name].get(role, 0.0) for role in Role]
    for row, base in enumerate((weights.long, weights.short)):
        values["base"][row] = [base.get(role, 0.0) for role in Role]
    values["start"], values["end"] = (
        np.array([scores.get(role, 0.0) for role in Role]) for scores in (weights.start, weights.end)
    )
    for before, following in weights.follows.items():
        values["follows"][before] = [following.get(role, 0.0) for role in Role]
    for role, gains in weights.awaits.items():
        values["awaits"][role] = gains
    values["resumes"] = np.array(weights.resumes)
    return values


def load(loaded: Sequence[Labelled], possible: dict[str, Mask], order_alone: bool = False) -> Data:
    """The pages to fit to. With `order_alone` they only tell which line of a head is which, not what is a head."""
    size = (len(loaded), max(page.count for page, _ in loaded))
    data = Data(
        evidence=np.zeros((*size, len(_RULES))),
        short=np.zeros(size, np.int64),
        open=np.zeros(size),
        length=np.array([page.count for page, _ in loaded]),
        true=np.zeros((*size, _ROLES), bool),
        open_to=np.ones((*size, _ROLES), bool),
    )
    for number, (page, found) in enumerate(loaded):
        _fill(data, number, page, found, possible["base"])
    if order_alone:
        of_head = data.true[..., _HEAD].any(-1, keepdims=True)
        data.open_to[:] = np.where(of_head, np.isin(np.arange(_ROLES), _HEAD), data.true)
    return data


def _fill(data: Data, number: int, page: Page, found: Sequence[Role | None], base: Mask) -> None:
    candidates: Mask
    data.evidence[number, : page.count] = strengths(page)
    for index, unit in enumerate(page.traits):
        data.short[number, index] = unit.short
        data.open[number, index] = openness(page, index)
        role, candidates = found[index], base[int(unit.short)]
        if role is None or not candidates[role]:
            data.true[number, index] = candidates
        else:
            data.true[number, index, role] = True


def _log_sum(values: Array, axis: int) -> Array:
    top = values.max(axis=axis, keepdims=True)
    total: Array = (top + np.log(np.exp(values - top).sum(axis=axis, keepdims=True))).squeeze(axis)
    return total


def _steps(now: Parameters, possible: dict[str, Mask], data: Data) -> Array:
    """N × l × r × r: the score of the step to each unit."""
    above, below = np.maximum(data.open, 0), np.minimum(data.open, 0)
    table = np.where(possible["follows"], now["follows"], _IMPOSSIBLE)
    steps = np.broadcast_to(table, (*data.open.shape, _ROLES, _ROLES)).copy()
    awaited = above[..., None] * now["awaits"][:, 0] + below[..., None] * now["awaits"][:, 1]
    steps[:, :, _TEXT, :] += awaited[:, :, None, :]
    resumed = above * now["resumes"][0] + below * now["resumes"][1]
    steps[:, :, _RESUMED, Role.CONTINUED] += resumed[..., None]
    return steps


def _expectations(
    scores: Array, steps: Array, start: Array, end: Array, length: NDArray[np.int64]
) -> tuple[Array, Array, Array]:
    """The log of the sum over all readings (n), and how probable each role (n × l × r) and step (n × l−1 × r × r) is."""
    count, longest = scores.shape[:2]
    last = length - 1
    forward = np.full(scores.shape, 10 * _IMPOSSIBLE)
    forward[:, 0] = start + scores[:, 0]
    for index in range(1, longest):
        forward[:, index] = scores[:, index] + _log_sum(forward[:, index - 1][:, :, None] + steps[:, index], 1)
    total = _log_sum(forward[np.arange(count), last] + end, 1)
    backward = np.full(scores.shape, 10 * _IMPOSSIBLE)
    for index in range(longest - 1, -1, -1):
        if index < longest - 1:
            after = scores[:, index + 1] + backward[:, index + 1]
            backward[:, index] = _log_sum(steps[:, index + 1] + after[:, None, :], 2)
        backward[:, index] = np.where((last == index)[:, None], end, backward[:, index])
    valid = np.arange(longest) < length[:, None]
    units = np.exp(np.clip(forward + backward - total[:, None, None], -60, 1)) * valid[..., None]
    ahead = (scores + backward)[:, 1:, None, :] + steps[:, 1:]
    pairs = np.exp(np.clip(forward[:, :-1, :, None] + ahead - total[:, None, None, None], -60, 1))
    return total, units, pairs * valid[:, 1:, None, None]


def loss(now: Parameters, possible: dict[str, Mask], data: Data) -> tuple[float, Parameters]:
    """How improbable the annotation is (negative log-likelihood), and its gradient."""
    base = possible["base"][data.short]
    scores = np.where(base, now["base"][data.short] + data.evidence @ now["rules"], _IMPOSSIBLE)
    steps = _steps(now, possible, data)
    start = np.where(possible["start"], now["start"], _IMPOSSIBLE)
    end = np.where(possible["end"], now["end"], _IMPOSSIBLE)
    free = _expectations(np.where(data.open_to, scores, _IMPOSSIBLE), steps, start, end, data.length)
    true = _expectations(np.where(data.true, scores, _IMPOSSIBLE), steps, start, end, data.length)
    units, pairs = free[1] - true[1], free[2] - true[2]
    above, below = np.maximum(data.open, 0)[:, 1:], np.minimum(data.open, 0)[:, 1:]
    after_text = pairs[:, :, _TEXT, :].sum(2)
    resumed = pairs[:, :, _RESUMED, Role.CONTINUED].sum(2)
    gradient: Parameters = {
        "rules": data.evidence.reshape(-1, len(_RULES)).T @ units.reshape(-1, _ROLES),
        "base": np.stack([(units * (data.short == kind)[..., None]).sum((0, 1)) for kind in (0, 1)]),
        "start": units[:, 0].sum(0),
        "end": units[np.arange(len(units)), data.length - 1].sum(0),
        "follows": pairs.sum((0, 1)),
        "awaits": np.stack([(after_text * gain[..., None]).sum((0, 1)) for gain in (above, below)], 1),
        "resumes": np.array([(resumed * above).sum(), (resumed * below).sum()]),
    }
    return float((free[0] - true[0]).sum()), gradient


def fit(golds: Iterable[GoldPage], near: float, steps: int, start: Weights | None = None) -> Weights:
    """The numbers that make the annotation most probable while staying near those they start from (Adam).

    Each article counts on its own page, and on made-up ones. They start from the hand-set ones, if no others are given.
    """
    first, possible = start_parameters()
    moving = {name: np.ones(values.shape, bool) for name, values in first.items()}
    if start:
        first, moving = _parameters(start), _moving(moving)
    golds, collected = list(golds), list(heads())
    data = batches(data for fold in range(FOLDS) for data in _counted_elsewhere(golds, collected, fold, possible))
    now = {name: values.copy() for name, values in first.items()}
    mean = {name: np.zeros_like(values) for name, values in now.items()}
    square = {name: np.zeros_like(values) for name, values in now.items()}
    for step in range(1, steps + 1):
        gradients = [loss(now, possible, batch)[1] for batch in data]
        for name, values in now.items():
            slope = sum(gradient[name] for gradient in gradients) + 2 * near * (values - first[name])
            slope = slope * possible.get(name, 1.0) * moving[name]
            mean[name] = 0.9 * mean[name] + 0.1 * slope
            square[name] = 0.99 * square[name] + 0.01 * slope**2
            now[name] = values - 0.05 * (mean[name] / (1 - 0.9**step)) / (
                np.sqrt(square[name] / (1 - 0.99**step)) + 1e-8
            )
    return as_weights(now)


def _moving(every: Mapping[str, Mask]) -> dict[str, Mask]:
    """Of all numbers, those of `_MOVING`, and of the steps to them and from them to a text."""
    found = {name: np.zeros(mask.shape, bool) for name, mask in every.items()}
    found["rules"][:, _MOVING] = found["base"][:, _MOVING] = found["follows"][:, _MOVING] = True
    found["start"][list(_MOVING)] = found["follows"][_MOVING, Role.PARAGRAPH] = True
    return found


def _counted_elsewhere(
    golds: Sequence[GoldPage], collected: Sequence[Head], fold: int, possible: dict[str, Mask]
) -> Iterator[Data]:
    """A part of the pages and heads, measured with what the others tell: on its own it would know them by heart."""
    others, part = _without(golds, fold)
    other_heads, heads_of_part = _without(collected, fold)
    with counted_on(others), learned_from(other_heads):
        yield load([*map(roles, part), *recomposed(part, RECOMPOSED)], possible)
        yield load(headed_anew(part, heads_of_part), possible, order_alone=True)


def _without(things: Sequence[Thing], fold: int) -> tuple[list[Thing], list[Thing]]:
    """What isn't of a fold, and what is."""
    others = [thing for number, thing in enumerate(things) if number % FOLDS != fold]
    return others, [thing for number, thing in enumerate(things) if number % FOLDS == fold]


def batches(parts: Iterable[Data]) -> list[Data]:
    """The pages of several parts, those of like length together, so that little of the arrays is padding."""
    pages_of = [(part, number) for part in parts for number in range(len(part.length))]
    pages_of.sort(key=lambda page: int(page[0].length[page[1]]))
    return [_batch(pages_of[start : start + BATCH]) for start in range(0, len(pages_of), BATCH)]


def _batch(pages_of: Sequence[tuple[Data, int]]) -> Data:
    longest = max(int(part.length[number]) for part, number in pages_of)

    def row(values: NDArray[Any]) -> NDArray[Any]:
        wide = [(0, max(0, longest - len(values)))] + [(0, 0)] * (values.ndim - 1)
        return np.pad(values[:longest], wide)

    return Data(
        evidence=np.stack([row(part.evidence[number]) for part, number in pages_of]),
        short=np.stack([row(part.short[number]) for part, number in pages_of]),
        open=np.stack([row(part.open[number]) for part, number in pages_of]),
        length=np.array([part.length[number] for part, number in pages_of]),
        true=np.stack([row(part.true[number]) for part, number in pages_of]),
        open_to=np.stack([row(part.open_to[number]) for part, number in pages_of]),
    )


def as_weights(now: Parameters) -> Weights:
    """The fitted numbers in the form the decoder uses; what has next to no weight is left out."""
    hand = by_hand()

    def row(values: Array, like: Sequence[Role]) -> dict[Role, float]:
        return {role: float(values[role]) for role in like}

    return Weights(
        rules={
            rule.name: {
                role: float(now["rules"][number, role]) for role in Role if abs(now["rules"][number, role]) >= 0.1
            }
            for number, rule in enumerate(_RULES)
        },
        short=row(now["base"][1], tuple(hand.short)),
        long=row(now["base"][0], tuple(hand.long)),
        start=row(now["start"], tuple(hand.start)),
        end=row(now["end"], tuple(hand.end)),
        follows={before: row(now["follows"][before], tuple(following)) for before, following in hand.follows.items()},
        awaits={role: (float(now["awaits"][role, 0]), float(now["awaits"][role, 1])) for role in role_table.AWAITS},
        resumes=(float(now["resumes"][0]), float(now["resumes"][1])),
    )


def write(weights: Weights, path: Path) -> None:
    """The numbers as a file."""
    path.write_text(json.dumps(to_json(weights), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


def giving_often() -> list[GoldPage]:
    """The pages that the program's numbers are fitted to; what must be read right more than once."""
    golds = [gold for gold in pages() if not gold.kept_aside]
    must = [*fixtures(), *(gold for gold in golds if gold.half is None)]
    return [*golds, *fixtures(), *(FIXTURES_COUNT - 1) * must]


def main() -> None:
    """Fit, and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--near", type=float, help="how strongly the numbers are held to those they start from")
    parser.add_argument("--steps", type=int)
    parser.add_argument("--anew", action="store_true", help="start from the numbers set by hand")
    chosen = parser.parse_args()
    near, steps = (NEAR_HAND, STEPS_ANEW) if chosen.anew else (NEAR, STEPS)
    found = fit(giving_often(), chosen.near or near, chosen.steps or steps, None if chosen.anew else fitted())
    write(found, TARGET)


if __name__ == "__main__":
    main()
