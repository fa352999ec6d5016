"use strict";
/**
 * Where a word of the query stands in a text. What the index finds by positions is found here in the text itself, by the
 * same rules, so that what is marked is what was found. Units are those of tokens.py.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Texts kept folded and cut: the reader's next letter asks for them again. */
  const MOST_KEPT = 500;

  /** @typedef {[number, number]} Range start and end, in UTF-16 units */

  /**
   * @param {function(string): Folded} fold
   * @param {object} tokens what `Banmian.tokeniser` gives
   * @param {string[]} spaced languages written with spaces
   */
  Banmian.matcher = function (fold, tokens, spaced) {
    const prepared = new Map();

    /** A text without what white space is wider than one, and where each unit of it stands in the folded text. */
    function close(folded) {
      const units = tokens.units(folded);
      const at = new Map();
      let length = 0;
      units.forEach((unit, i) => {
        at.set(length, i);
        length += unit.text.length;
      });
      at.set(length, units.length);
      return { units, at, text: units.map((unit) => unit.text).join("") };
    }

    /** A text folded at once, and cut when somebody asks for it: most passages don't have the word at all. */
    class Prepared {
      constructor(text, isSpaced) {
        this.folded = fold(text);
        this.isSpaced = isSpaced;
      }

      get closed() {
        return (this.knownClosed ||= close(this.folded.text));
      }

      get pieces() {
        return (this.knownPieces ||= tokens.pieces(this.folded.text, this.isSpaced));
      }
    }

    /** The same for the same text. */
    function prepare(text, isSpaced) {
      const key = (isSpaced ? "s" : "c") + text;
      let found = prepared.get(key);
      if (!found) {
        found = new Prepared(text, isSpaced);
        if (prepared.size >= MOST_KEPT) prepared.clear();
        prepared.set(key, found);
      }
      return found;
    }

    /**
     * @typedef {object} Place
     * @property {number} from in units of its kind of text
     * @property {number} to the first unit after it
     * @property {number} start in UTF-16 units of the folded text
     * @property {number} end
     */

    /** Units of spaced text by where they begin and end in the folded text. */
    function spacedUnits(pieces, start, end) {
      const first = pieces.find((piece) => piece.start === start);
      const last = pieces.find((piece) => piece.end === end);
      return first && last ? [first.unit, last.unit + 1] : null;
    }

    /** @returns {Place[]} */
    function literally(word, ready, isSpaced) {
      // Only Chinese is looked for as it stands among words.
      if (isSpaced && !tokens.isPaired(word.text)) return [];
      if (!word.text.includes(" ") && !ready.folded.text.includes(word.text)) return [];
      const { closed } = ready;
      const found = [];
      for (let at = closed.text.indexOf(word.text); at !== -1; at = closed.text.indexOf(word.text, at + 1)) {
        const [from, to] = [closed.at.get(at), closed.at.get(at + word.text.length)];
        if (from === undefined || to === undefined) continue; // the half of a character
        const [start, end] = [closed.units[from].start, closed.units[to - 1].end];
        const units = isSpaced ? spacedUnits(ready.pieces, start, end) : [from, to];
        if (units) found.push({ from: units[0], to: units[1], start, end });
      }
      return found;
    }

    /** Whether a piece of a text is a piece of the word, of which the stems are given. */
    function isSame(word, stems, i, piece) {
      if (piece.isPaired) return false;
      const stem = tokens.stem(piece.text);
      if (stems[i].includes(stem)) return true;
      if (!word.isOpen || i < word.pieces.length - 1) return false;
      return word.endings ? word.endings.includes(stem) : piece.text.startsWith(word.pieces[i].text);
    }

    /** @returns {Place[]} */
    function byStem(word, { pieces }, isSpaced) {
      const offset = (i) => (isSpaced ? i : word.pieces[i].unit - word.pieces[0].unit);
      const length = Banmian.lengthOf(word, isSpaced);
      const byUnit = new Map(pieces.map((piece) => [piece.unit, piece]));
      const stems = word.pieces.map((piece) => Banmian.stemsOf(tokens, piece.text));
      const found = [];
      for (const first of pieces) {
        const all = word.pieces.map((_, i) => byUnit.get(first.unit + offset(i)));
        if (!all.every((piece, i) => piece && isSame(word, stems, i, piece))) continue;
        found.push({ from: first.unit, to: first.unit + length, start: first.start, end: all[all.length - 1].end });
      }
      return found;
    }

    /** @returns {Place[]} where a word stands in a text of a language */
    function places(word, text, language) {
      const isSpaced = spaced.includes(language);
      const ready = prepare(text, isSpaced);
      return word.isLiteral ? literally(word, ready, isSpaced) : byStem(word, ready, isSpaced);
    }

    /** @returns {Range[]} the places of a word in a text, in order, as offsets of that text */
    function match(word, text, language) {
      const { folded } = prepare(text, spaced.includes(language));
      return places(word, text, language).map(({ start, end }) => [folded.starts[start], folded.ends[end - 1]]);
    }

    /** The part of an article that a place on its page belongs to, as far as words ask for it. */
    const isIn = (word, place) => !word.parts.length || word.parts.includes(place);

    const passages = (texts) =>
      Object.entries(texts).flatMap(([language, all]) => all.map(([place, text]) => ({ language, place, text })));

    /** Whether a word stands in an article's texts, in any language. */
    const stands = (word, texts) =>
      passages(texts).some(({ language, place, text }) => isIn(word, place) && places(word, text, language).length > 0);

    /** Whether words stand in a row, in one passage, with no more than white space between them. */
    function inRow(words, texts) {
      return passages(texts).some(({ language, place, text }) => {
        if (!words.every((word) => isIn(word, place))) return false;
        return Banmian.isRow(words.map((word) => places(word, text, language).map(({ from, to }) => [from, to])));
      });
    }

    return { match, stands, inRow };
  };

  /**
   * @param {[number, number][][]} places of each word, where it begins and ends, in units
   * @returns {boolean} whether one place of each can be taken so that they follow one another, a unit between at most
   */
  Banmian.isRow = function (places) {
    let ends = null;
    for (const each of places) {
      const fitting = each.filter(([from]) => !ends || ends.has(from) || ends.has(from - 1));
      ends = new Set(fitting.map(([, to]) => to));
    }
    return Boolean(ends && ends.size);
  };
})(globalThis);
