"use strict";
/**
 * Where a word of the query stands in a text. The index only says which articles may have it; this decides, so that
 * what is found really is there. The same places are marked in the snippets.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @typedef {[number, number]} Range start and end, in UTF-16 units */

  /**
   * @param {function(string): Folded} fold
   * @param {object} tokens what `Banmian.tokeniser` gives
   * @returns {function(Word, string): Range[]} the places of a word in a text, in order, as offsets of that text
   */
  Banmian.matcher = function (fold, tokens) {
    const prepared = new Map();

    /** A text folded and cut, once: the reader's next letter asks for it again. */
    function prepare(text) {
      let found = prepared.get(text);
      if (!found) {
        const folded = fold(text);
        found = { ...folded, pieces: null };
        prepared.set(text, found);
      }
      return found;
    }

    function literally(word, folded) {
      const found = [];
      let at = folded.text.indexOf(word.text);
      while (at !== -1) {
        found.push([at, at + word.text.length]);
        at = folded.text.indexOf(word.text, at + word.text.length);
      }
      return found;
    }

    function isSame(wanted, piece, open) {
      if (piece.run) return false;
      return tokens.stem(piece.text) === tokens.stem(wanted.text) || (open && piece.text.startsWith(wanted.text));
    }

    /** Whether the pieces from `at` on are those of the word, with the same signs between them. */
    function standsAt(word, folded, at) {
      return word.pieces.every((wanted, i) => {
        const piece = folded.pieces[at + i];
        if (!piece || !isSame(wanted, piece, word.open && i === word.pieces.length - 1)) return false;
        if (i === 0) return true;
        const between = folded.text.slice(folded.pieces[at + i - 1].end, piece.start);
        return between === word.text.slice(word.pieces[i - 1].end, wanted.start);
      });
    }

    function byStem(word, folded) {
      folded.pieces = folded.pieces || tokens.pieces(folded.text);
      const length = word.pieces.length;
      const starts = folded.pieces.map((_, at) => at).filter((at) => standsAt(word, folded, at));
      return starts.map((at) => [folded.pieces[at].start, folded.pieces[at + length - 1].end]);
    }

    return function match(word, text) {
      const folded = prepare(text);
      const found = word.literal ? literally(word, folded) : byStem(word, folded);
      return found.map(([start, end]) => [folded.starts[start], folded.ends[end - 1]]);
    };
  };
})(globalThis);
