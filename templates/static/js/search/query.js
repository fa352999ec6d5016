"use strict";
/**
 * What a reader typed, as words to look for. Every word must be found; nothing typed is an operator.
 *
 * A word with Han characters is looked for as it stands, signs inside it included (`5G+工业互联网`). Any other word is
 * looked for by its stem, and the one being typed also by its beginning.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Word
   * @property {string} text folded, without signs at its ends
   * @property {Piece[]} pieces with offsets in `text`
   * @property {boolean} literal whether it is looked for as it stands
   * @property {boolean} open whether its last piece may be the beginning of a longer word
   * @property {boolean} common whether it is so common in English that it decides nothing
   */

  /** Queries longer than this are somebody's accident: so many words are looked at, the others are not. */
  const MOST_WORDS = 64;

  /**
   * @param {function(string): Folded} fold
   * @param {object} tokens what `Banmian.tokeniser` gives
   * @returns {function(string): Word[]}
   */
  Banmian.queryReader = function (fold, tokens) {
    function toWord(typed, isLast) {
      const found = tokens.pieces(typed);
      if (!found.length) return null;
      const start = found[0].start;
      const last = found[found.length - 1];
      const literal = found.some((piece) => piece.run);
      const common = found.length === 1 && !literal && tokens.isCommon(last.text);
      return {
        text: typed.slice(start, last.end),
        pieces: found.map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start })),
        literal,
        open: isLast && !literal && !common && /^[\p{L}']{2,}$/u.test(last.text),
        common,
      };
    }

    return function read(typed) {
      const folded = fold(typed).text;
      const parts = folded.split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
      const stillTyping = !/\s$/u.test(folded);
      const words = parts.map((part, i) => toWord(part, stillTyping && i === parts.length - 1)).filter(Boolean);
      const telling = words.filter((word) => !word.common);
      // Only common words: then they must do. Chinese text prints some as names (IT).
      if (!telling.length) return words.map((word) => ({ ...word, common: false }));
      return words;
    };
  };
})(globalThis);
