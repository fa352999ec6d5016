"use strict";
/**
 * What the index is asked for a word, and how its answer is read. A word becomes a few *steps*: terms, one of which must
 * stand at a certain distance from the word's beginning. For Chinese these are pairs that cover the word (乡村振兴 → 乡村,
 * 振兴 two further on), so a phrase is found where it stands without looking at any text; for other words, stems.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Longer words are covered with gaps, by so many pairs, and then looked for in the texts. */
  const LONGEST_COVERED = 17;
  const MOST_STEPS = 8;

  /** From this length on there is more than one cover worth thinking of. */
  const CHOICE = 5;

  /** What asking for one more term costs, in articles that have one: with it comes all that is in its files. */
  const PER_TERM = 1500;

  const NOTHING = { cost: 0, starts: [] };

  /**
   * @typedef {object} Step
   * @property {string[]} terms any of them will do
   * @property {string} [typed] the one that was typed in full
   * @property {?number} chinese how many units of Chinese text behind the word's beginning; null if it may be anywhere
   * @property {?number} spaced the same in spaced text
   *
   * @typedef {object} Plan
   * @property {Word} word
   * @property {Step[]} steps
   * @property {boolean} isSure whether what the steps find is the word; else the texts have to tell
   * @property {string[]} fields in which it is looked for
   */

  /** How long a word is, in units of its kind of text. */
  Banmian.lengthOf = function (word, isSpaced) {
    if (word.isLiteral) return word.units;
    const last = word.pieces[word.pieces.length - 1];
    return isSpaced ? word.pieces.length : last.unit - word.pieces[0].unit + Array.from(last.text).length;
  };

  /** So many of a list, evenly spread, its ends among them. */
  function spread(list, most) {
    if (list.length <= most) return list;
    return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]);
  }

  /**
   * @param {object} tokens what `Banmian.tokeniser` gives
   * @param {object} manifest its `fields`, `spaced`, `articles` and `frequent`
   */
  Banmian.planner = function (tokens, manifest) {
    const isSpaced = (field) => manifest.spaced.includes(field.language);

    function fieldsOf(word) {
      const isFor = (field) => !word.parts.length || word.parts.includes(field.part);
      const isPossible = (field) => !word.isLiteral || !isSpaced(field) || tokens.isPaired(word.text);
      return manifest.fields.filter((field) => isFor(field) && isPossible(field)).map((field) => field.name);
    }

    // The pairs that are everywhere, and in about how many articles: in sorts, each half as frequent as the one before.
    const frequent = new Map(
      manifest.frequent.flatMap((pairs, sort) =>
        pairs.split(" ").map((pair) => [pair, (1.5 * manifest.articles) / 2 ** (sort + 1)]),
      ),
    );

    /**
     * Of pairs that stand one behind the other, those that cover all characters and cost least: a frequent pair (中心) is
     * passed over where two rarer ones beside it (域中, 心城) cover the same characters.
     */
    function cheapest(pairs) {
      const ways = [];
      for (const [i, [term, start]] of pairs.entries()) {
        const known = ways.slice(-2);
        const before = i === 0 ? NOTHING : known.reduce((one, other) => (other.cost < one.cost ? other : one));
        const cost = PER_TERM + (frequent.get(term) || 0);
        ways.push({ cost: before.cost + cost, starts: [...before.starts, start] });
      }
      return ways[ways.length - 1].starts;
    }

    const range = (start, length) => Array.from({ length }, (_, i) => start + i);

    /** Where pairs begin that cover a run of characters: every other place, and the last; or where it costs least. */
    function cover([start, length], units, isShort) {
      if (isShort && length >= CHOICE) return cheapest(range(start, length - 1).map((at) => [pairAt(units, at), at]));
      const found = [];
      for (let at = 0; at < length - 2; at += 2) found.push(start + at);
      return [...found, start + length - 2];
    }

    const pairAt = (units, at) => tokens.pair(units[at].text, units[at + 1].text);

    /** Runs of units that aren't white space: [start, length]. */
    function runs(units) {
      const found = [];
      units.forEach((unit, i) => {
        const last = found[found.length - 1];
        if (unit.text === " ") return;
        if (last && last[0] + last[1] === i) last[1] += 1;
        else found.push([i, 1]);
      });
      return found;
    }

    const at = (term, offset) => ({ terms: [term], chinese: offset, spaced: offset });

    function ofLiteral(word) {
      const units = tokens.units(word.text);
      const all = runs(units);
      const long = all.filter(([, length]) => length > 1);
      const isShort = units.length <= LONGEST_COVERED;
      const starts = long.flatMap((run) => cover(run, units, isShort));
      const asked = isShort ? starts : spread(starts, MOST_STEPS);
      const lone = all.filter(([, length]) => length === 1).map(([start]) => units[start].text);
      const singles = spread(lone.filter(tokens.isSingle), MOST_STEPS);
      return {
        steps: [
          ...asked.map((start) => at(pairAt(units, start), start)),
          ...singles.map((term) => ({ terms: [term], chinese: null, spaced: null })),
        ],
        isSure: isShort && (!lone.length || units.length === 1),
      };
    }

    function ofWords(word) {
      const pieces = word.pieces.map((piece, i) => ({ ...piece, ordinal: i, isCommon: tokens.isCommon(piece.text) }));
      // English texts have no terms for common words. Alone they are names, which other texts do have.
      const telling = pieces.filter((piece) => !piece.isCommon);
      const asked = spread(telling.length ? telling : pieces, MOST_STEPS);
      const from = pieces[0].unit;
      return {
        steps: asked.map((piece) => ({
          terms: Banmian.stemsOf(tokens, piece.text),
          chinese: piece.unit - from,
          spaced: piece.ordinal,
        })),
        isSure: asked.length === pieces.length,
      };
    }

    /** @param {Word} word @returns {Plan} */
    function plan(word) {
      return { word, fields: fieldsOf(word), ...(word.isLiteral ? ofLiteral(word) : ofWords(word)) };
    }

    /** Every pair of a Chinese word, in order. */
    function pairs(word) {
      const units = tokens.units(word.text);
      const isPair = (i) => units[i].text !== " " && units[i + 1].text !== " ";
      return units.slice(0, -1).flatMap((_, i) => (isPair(i) ? [pairAt(units, i)] : []));
    }

    return { plan, pairs };
  };

  /** Words whose end was typed may end so: revitaliza(tion) has the stem of revit(alization). */
  const ENDINGS = (
    "s es ed ing ings er ers or ors est ly al ally als ality alities alism ation ations ational ization izations isation " +
    "ise ised ising ize ized izes izing izer izers ment ments mental ness fulness ousness iveness ful fully ous ously ive ively " +
    "ivity ity ities able ably ability ible ibly ibility ance ances ence ences ant ants ent ents ently ion ions ional ic ical " +
    "ically icate ism ist ists y ies ied iest ier e"
  ).split(" ");

  const SHORTEST_STEM = 3;

  /**
   * @param {string} typed the beginning of a word, folded
   * @returns {string[]} the stems that it may have got beyond already
   */
  Banmian.stemsWithin = function (typed) {
    const lengths = Array.from({ length: Math.max(typed.length - SHORTEST_STEM, 0) }, (_, i) => i + SHORTEST_STEM);
    const isBegun = (rest) => ENDINGS.some((ending) => ending.startsWith(rest));
    return lengths.filter((length) => isBegun(typed.slice(length))).map((length) => typed.slice(0, length));
  };

  /**
   * Where a plan's word begins in a field, as the index has it.
   * @param {Plan} plan
   * @param {Object<string, Object<string, {position: number[]}>>} metadata of one article: by term, then field
   * @param {string} field
   * @param {boolean} isSpaced whether it is a field of spaced text
   * @returns {?number[]} in units; empty if it stands there nobody knows where, null if it doesn't
   */
  Banmian.beginnings = function ({ steps }, metadata, field, isSpaced) {
    let found = null;
    for (const { terms, chinese, spaced } of steps) {
      const offset = isSpaced ? spaced : chinese;
      const places = placesOf(terms, metadata, field);
      if (!places) return null;
      if (offset === null) continue;
      found = found ? common(found, places, offset) : places.map((place) => place - offset);
      if (!found.length) return null;
    }
    return found || [];
  };

  /** Where any of some terms stand in a field, in order; null if none does. Many articles are asked, so nothing is copied. */
  function placesOf(terms, metadata, field) {
    if (terms.length === 1) {
      const known = metadata[terms[0]] && metadata[terms[0]][field];
      return known ? known.position || [] : null;
    }
    const having = terms.filter((term) => metadata[term] && metadata[term][field]);
    if (!having.length) return null;
    return having.flatMap((term) => metadata[term][field].position || []).sort((one, other) => one - other);
  }

  /** The beginnings, in order, that have a place at a distance behind them. */
  function common(beginnings, places, offset) {
    const found = [];
    let at = 0;
    for (const beginning of beginnings) {
      while (at < places.length && places[at] < beginning + offset) at += 1;
      if (at < places.length && places[at] === beginning + offset) found.push(beginning);
    }
    return found;
  }
})(globalThis);
