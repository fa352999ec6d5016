"use strict";
/**
 * How a text is cut into search terms, and where each stands: the twin of src/banmian/search/tokens.py, which explains
 * it. Both are held to tests/search/cases.json. Words are stemmed by lunr.js itself.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Piece a Chinese character, or a word or number of another script
   * @property {boolean} isPaired whether it is a Chinese character (or kana, or a private one)
   * @property {string} text as it stands in the folded text
   * @property {number} start where, in UTF-16 units of the folded text
   * @property {number} end
   * @property {number} unit where, in units of its kind of text (see tokens.py)
   */

  /** A folded word without what the apostrophe marks: people's → people, don't → dont. */
  const word = (text) => text.replace(/'s$/, "").replace(/'/g, "");

  /**
   * @param {object} lunr lunr.js
   * @param {{paired: string, space: string, gap: number}} settings `tokens` in the manifest
   */
  Banmian.tokeniser = function (lunr, settings) {
    const letter = "(?:(?![" + settings.paired + "])[\\p{L}\\p{N}])";
    const letters = letter + "+";
    const piecePattern = "([" + settings.paired + "])|" + letters + "(?:'" + letters + ")*";
    const twoLetters = new RegExp("^" + letter + "{2}$", "u");
    const allPaired = new RegExp("^[" + settings.paired + "]+$", "u");
    const space = new RegExp("[" + settings.space + "]", "u");
    const spaces = new RegExp("[" + settings.space + "]+", "gu");
    const single = new RegExp("^[" + settings.paired + "]$", "u");

    const stems = new Map();

    /** @param {string} text a folded word */
    function stem(text) {
      let found = stems.get(text);
      if (found === undefined) {
        found = lunr.stemmer(new lunr.Token(word(text))).toString();
        stems.set(text, found);
      }
      return found;
    }

    /** Whether a word is too common in English to be in the index of English text. */
    const isCommon = (text) => lunr.stopWordFilter(new lunr.Token(word(text))) === undefined;

    /** The term of two neighbouring characters: with a line between two letters, so that it is no word. */
    const pair = (first, second) => (twoLetters.test(first + second) ? first + "_" + second : first + second);

    /** @param {string} term @returns {boolean} whether it is a Chinese character by itself, which has no positions */
    const isSingle = (term) => single.test(term);

    /**
     * The characters of a folded text as units of Chinese text: a run of white space is one, " ".
     * @param {string} folded
     * @returns {{text: string, start: number, end: number}[]} with offsets in UTF-16 units of `folded`
     */
    function units(folded) {
      const found = [];
      let start = 0;
      for (const character of folded) {
        const end = start + character.length;
        const last = found[found.length - 1];
        if (!space.test(character)) found.push({ text: character, start, end });
        else if (last && last.text === " ") last.end = end;
        else found.push({ text: " ", start, end });
        start = end;
      }
      return found;
    }

    function cut(folded) {
      return Array.from(folded.matchAll(new RegExp(piecePattern, "gu")), (match) => ({
        isPaired: match[1] !== undefined,
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        unit: 0,
      }));
    }

    /** Pieces of Chinese text: a unit is a character, or a run of white space. */
    function piecesOfChinese(folded) {
      const found = cut(folded);
      const all = units(folded);
      let unit = 0;
      for (const piece of found) {
        while (all[unit].start < piece.start) unit += 1;
        piece.unit = unit;
      }
      return { pieces: found, length: all.length };
    }

    /** Pieces of spaced text: a unit is a piece, or what lies between two if one of them is Chinese. */
    function piecesOfSpaced(folded) {
      const found = cut(folded);
      let unit = 0;
      let before = { isPaired: false, end: 0 };
      for (const piece of found) {
        if (piece.start > before.end && (piece.isPaired || before.isPaired)) unit += 1;
        piece.unit = unit;
        unit += 1;
        before = piece;
      }
      return { pieces: found, length: unit + (before.isPaired && before.end < folded.length ? 1 : 0) };
    }

    /**
     * @param {string} folded
     * @param {boolean} spaced
     * @returns {Piece[]} in order
     */
    const pieces = (folded, spaced) => (spaced ? piecesOfSpaced(folded) : piecesOfChinese(folded)).pieces;

    /** [term, unit] of every pair of neighbours. */
    function pairsOfChinese(folded) {
      const all = units(folded);
      const isPair = (i) => i + 1 < all.length && all[i].text !== " " && all[i + 1].text !== " ";
      return all.flatMap((one, i) => (isPair(i) ? [[pair(one.text, all[i + 1].text), i]] : []));
    }

    function pairsOfSpaced(found) {
      const isPair = (one, next) => next && one.isPaired && next.isPaired && next.start === one.end;
      return found.flatMap((one, i) => (isPair(one, found[i + 1]) ? [[one.text + found[i + 1].text, one.unit]] : []));
    }

    /**
     * The terms of one field, as they are indexed: [term, position], and at the end each Chinese character, [term].
     * @param {string[]} passages folded
     * @param {boolean} spaced
     * @param {boolean} english whether to leave out the common words
     */
    function terms(passages, spaced, english) {
      const singles = new Set();
      const all = [];
      let from = 0;
      for (const folded of passages) {
        const { pieces: found, length } = spaced ? piecesOfSpaced(folded) : piecesOfChinese(folded);
        const words = found.filter((piece) => !piece.isPaired && !(english && isCommon(piece.text)));
        const placed = spaced ? pairsOfSpaced(found) : pairsOfChinese(folded);
        for (const piece of words) placed.push([stem(piece.text), piece.unit]);
        if (spaced) placed.sort(([, one], [, other]) => one - other);
        for (const [term, unit] of placed) all.push([term, from + unit]);
        for (const piece of found) if (piece.isPaired) singles.add(piece.text);
        from += length + settings.gap;
      }
      return [...all, ...Array.from(singles, (one) => [one])];
    }

    /** Whether a folded text is nothing but Chinese characters. */
    const isPaired = (folded) => allPaired.test(folded);

    /** A folded text with every run of white space made one space, none at the ends. */
    const closed = (folded) => folded.replace(spaces, " ").trim();

    return { space: settings.space, pieces, units, pair, stem, word, isCommon, isSingle, isPaired, closed, terms };
  };
})(globalThis);
