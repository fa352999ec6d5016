"use strict";
/**
 * How a text is cut into search terms: the twin of src/banmian/search/tokens.py, which explains it. Both are held to
 * tests/search/cases.json. Words are stemmed by lunr.js itself.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Piece a run of Han characters, or a word or number of another script
   * @property {boolean} run whether it is a run
   * @property {string} text as it stands in the folded text
   * @property {number} start where, in UTF-16 units of the folded text
   * @property {number} end
   */

  /** A folded word without what the apostrophe marks: people's → people, don't → dont. */
  const word = (text) => text.replace(/'s$/, "").replace(/'/g, "");

  /**
   * @param {object} lunr lunr.js
   * @param {{paired: string}} settings `tokens` in the manifest
   */
  Banmian.tokeniser = function (lunr, settings) {
    const letters = "(?:(?![" + settings.paired + "])[\\p{L}\\p{N}])+";
    const pattern = "([" + settings.paired + "]+)|" + letters + "(?:'" + letters + ")*";

    /** @param {string} folded @returns {Piece[]} in order */
    function pieces(folded) {
      const found = folded.matchAll(new RegExp(pattern, "gu"));
      return Array.from(found, (match) => ({
        run: match[1] !== undefined,
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      }));
    }

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

    /** The terms of a run: its overlapping pairs, and its last character alone. */
    function pairs(run) {
      const characters = Array.from(run);
      return characters.map((character, i) => character + (characters[i + 1] || ""));
    }

    /** The terms of a folded text, as they are indexed; with `english`, without the common words. */
    function terms(folded, english) {
      return pieces(folded).flatMap((piece) => {
        if (piece.run) return pairs(piece.text);
        return english && isCommon(piece.text) ? [] : [stem(piece.text)];
      });
    }

    return { pieces, pairs, stem, word, isCommon, terms };
  };
})(globalThis);
