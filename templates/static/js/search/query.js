"use strict";
/**
 * What a reader typed, as words to look for, words not wanted, and what to narrow the search to.
 *
 * A word with Chinese characters is looked for as it stands, signs inside it included (`5G+工业互联网`). Any other word is
 * looked for by its stem, and the one being typed also by its beginning. `"…"` is a phrase, `-word` is not wanted, and a
 * few names before a colon say where to look. Whatever else is typed is text.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** What may stand before a colon: by its English name, everything it is called. */
  Banmian.SIGNS = {
    headline: ["headline", "标题", "標題"],
    by: ["by", "作者", "记者", "記者"],
    kind: ["kind", "体裁", "體裁"],
    paper: ["paper", "报纸", "報紙"],
    date: ["date", "日期"],
    series: ["series", "组稿", "組稿"],
  };

  /** The parts of an article that a sign looks in: a headline is all that stands over the text. */
  const PARTS = { headline: ["headline", "kicker", "subhead"], by: ["byline"] };

  /** Longer queries are somebody's accident: so much of them is looked at. */
  const MOST_CHARACTERS = 1000;
  const MOST_WORDS = 32;

  /**
   * @typedef {object} Word
   * @property {string} text folded; without signs at its ends, unless it was quoted
   * @property {number} units its length, in units of Chinese text
   * @property {Piece[]} pieces
   * @property {string[]} parts of articles in which alone it is looked for; empty for all
   * @property {boolean} isLiteral whether it is looked for as it stands
   * @property {boolean} isQuoted
   * @property {boolean} isOpen whether its last piece may be the beginning of a longer word
   * @property {boolean} isCommon whether it is so common in English that it decides nothing
   *
   * @typedef {object} Query
   * @property {string} typed
   * @property {Word[]} words
   * @property {Word[]} excluded
   * @property {Filters} filters
   * @property {string[]} unread what stood behind a sign and means nothing there
   * @property {boolean} isCut whether it was too long to be looked at whole
   */

  const twoDigits = (number) => String(number).padStart(2, "0");

  /** The first and the last day of a year, a month or a day: 2021, 2021-9, 2021-09-28, 2021年9月. */
  function days(text) {
    const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u.exec(text);
    if (!found) return null;
    const [, year, month, day] = found;
    if ((month && (month < 1 || month > 12)) || (day && (day < 1 || day > 31))) return null;
    const end = day || new Date(Date.UTC(Number(year), Number(month || 12), 0)).getUTCDate();
    const date = (one, other) => [year, twoDigits(one), twoDigits(other)].join("-");
    return [date(month || 1, day || 1), date(month || 12, end)];
  }

  /** @returns {?{from: string, to: string}} the days that a text stands for; either may be open: `2021..` */
  function span(text) {
    const ends = text.split(/\.{2,}|~/u);
    const [first, last] = ends.map((end) => (end ? days(end) : ["", ""]));
    if (ends.length > 2 || !text.replace(/[.~]/gu, "") || first === null || last === null) return null;
    return { from: first[0], to: (last || first)[1] };
  }

  /** Of the values that something may have, those that are called so; else those whose name begins so, or holds it. */
  function called(text, names) {
    const all = Array.from(names || []);
    const ways = [(name) => name === text, (name) => name.startsWith(text), (name) => name.includes(text)];
    for (const way of ways) {
      const found = all.filter(([, known]) => known.some(way)).map(([value]) => value);
      if (found.length) return found;
    }
    return [];
  }

  /**
   * @param {function(string): Folded} fold
   * @param {object} tokens what `Banmian.tokeniser` gives
   * @param {Object<string, Map<string, string[]>>} [names] for `kind`, `paper` and `series` the values there are, each
   *     with what it is called, folded
   * @returns {function(string): Query}
   */
  Banmian.queryReader = function (fold, tokens, names = {}) {
    const signs = new Map(Object.entries(Banmian.SIGNS).flatMap(([sign, all]) => all.map((name) => [name, sign])));
    const signNames = Array.from(signs.keys()).join("|");
    const pattern = `(?<minus>-)?(?:(?<sign>${signNames}):)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^"${tokens.space}]+))`;
    const signAlone = new RegExp(`^(?:${signNames}):$`, "u");
    const isSpace = new RegExp("[" + tokens.space + "]", "u");

    function isOpen(text, found) {
      const last = found[found.length - 1];
      return last.end === text.length && /^[\p{L}']{2,}$/u.test(last.text);
    }

    /** @returns {?Word} nothing if there is nothing to look for */
    function toWord(typed, isQuoted, isLast, parts) {
      const all = tokens.pieces(typed, false);
      if (!all.length) return null;
      const isLiteral = all.some((piece) => piece.isPaired);
      const isWhole = isQuoted && isLiteral;
      const text = isWhole ? tokens.closed(typed) : typed.slice(all[0].start, all[all.length - 1].end);
      const pieces = tokens.pieces(text, false);
      const isCommon = pieces.length === 1 && !isLiteral && tokens.isCommon(pieces[0].text);
      return {
        text,
        units: tokens.units(text).length,
        pieces,
        parts,
        isLiteral,
        isQuoted,
        isOpen: isLast && !isLiteral && !isQuoted && !isCommon && isOpen(text, pieces),
        isCommon,
      };
    }

    function narrow(filters, sign, text) {
      if (sign === "date") {
        const found = span(text);
        if (found) Object.assign(filters, found);
        return Boolean(found);
      }
      const found = called(text, names[sign]);
      filters[sign].push(...(found.length ? found : [text]));
      return true;
    }

    /** Whether a word isn't wanted: there is one minus before it, and not a dash that folding has made one. */
    function isUnwanted({ index, groups }, folded, typed) {
      const isFirst = index === 0 || isSpace.test(folded.text[index - 1]);
      if (!groups.minus || !isFirst || (groups.bare || "").startsWith("-")) return false;
      return /^[-－−–]$/u.test(typed.slice(folded.starts[index], folded.ends[index]));
    }

    return function read(typed) {
      const filters = { kind: [], paper: [], series: [], person: [], from: "", to: "" };
      const query = { typed, words: [], excluded: [], filters, unread: [], isCut: typed.length > MOST_CHARACTERS };
      const start = typed.slice(0, MOST_CHARACTERS);
      const folded = fold(start);
      for (const match of folded.text.matchAll(new RegExp(pattern, "gu"))) {
        const { quoted, bare, sign } = match.groups;
        const value = quoted === undefined ? bare : quoted;
        const parts = PARTS[signs.get(sign)];
        if (sign && !parts) {
          if (value && !narrow(filters, signs.get(sign), tokens.closed(value))) query.unread.push(match[0]);
          continue;
        }
        const isLast = match.index + match[0].length === folded.text.length;
        const word = signAlone.test(value) ? null : toWord(value, quoted !== undefined, isLast, parts || []);
        if (!word) continue;
        if (query.words.length + query.excluded.length >= MOST_WORDS) query.isCut = true;
        else if (isUnwanted(match, folded, start)) query.excluded.push({ ...word, isOpen: false, isCommon: false });
        else query.words.push(word);
      }
      // Beside Chinese, a common English word is a name (IT); and where there is nothing else, it must do.
      const isName = query.words.some((word) => word.isLiteral) || query.words.every((word) => word.isCommon);
      if (isName) query.words = query.words.map((word) => ({ ...word, isCommon: false }));
      return query;
    };
  };
})(globalThis);
