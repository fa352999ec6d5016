"use strict";
/**
 * What is shown of an article that was found: its headline and a few pieces of its text, with the matches marked.
 * Values in, values out; the page is made of them elsewhere.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @typedef {{text: string, marked: boolean}} Part */
  /** @typedef {{language: string, parts: Part[]}} Marked */

  /** How long a snippet is, in Han characters; letters count half. */
  const LENGTH = 80;

  /** How much of it stands before the first match. */
  const BEFORE = 16;

  const MOST_SNIPPETS = 3;

  /** How much of its text stands for the headline of an article without one. */
  const OPENING = 24;

  /** Ranges in order, those that touch made one. */
  function merged(ranges) {
    const found = [];
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  }

  /** @returns {Part[]} the text from `from` to `to`, cut where marking begins and ends */
  function cut(text, ranges, from, to) {
    const parts = [];
    let at = from;
    for (const [start, end] of merged(ranges)) {
      if (end <= from || start >= to) continue;
      if (start > at) parts.push({ text: text.slice(at, start), marked: false });
      parts.push({ text: text.slice(Math.max(start, from), Math.min(end, to)), marked: true });
      at = Math.min(end, to);
    }
    if (at < to) parts.push({ text: text.slice(at, to), marked: false });
    return parts;
  }

  const width = (character) => (character.codePointAt(0) < 0x1100 ? 0.5 : 1);

  /** How far from `at` one gets with `room`, forwards or backwards, never into the middle of a character. */
  function reach(text, at, room, step) {
    const characters = Array.from(step > 0 ? text.slice(at) : text.slice(0, at));
    if (step < 0) characters.reverse();
    let units = 0;
    for (const character of characters) {
      room -= width(character);
      if (room < 0) break;
      units += character.length;
    }
    return at + step * units;
  }

  /** Moves a cut out of the middle of a Latin word, towards the inside of the snippet. */
  function atWord(text, at, step, limit) {
    const isInside = (i) => /[\p{L}\p{N}]/u.test(text[i] || "") && text.charCodeAt(i) < 0x1100;
    let moved = at;
    while (moved > 0 && moved !== limit && isInside(moved - 1) && isInside(moved)) moved += step;
    return moved;
  }

  const widthOf = (text) => Array.from(text).reduce((sum, one) => sum + width(one), 0);

  /** @returns {Part[]} a text, or if it is long a window on it, around its first match */
  function snippet(text, ranges) {
    if (widthOf(text) <= LENGTH) return cut(text, ranges, 0, text.length);
    const first = ranges.length ? merged(ranges)[0] : [0, 0];
    const from = atWord(text, reach(text, first[0], BEFORE, -1), 1, first[0]);
    const used = widthOf(text.slice(from, first[0]));
    const end = Math.max(reach(text, from, LENGTH, 1), reach(text, first[0], LENGTH - used, 1));
    const to = end >= text.length ? text.length : atWord(text, end, -1, first[1]);
    const parts = cut(text, ranges, from, to);
    if (from > 0) parts.unshift({ text: "…", marked: false });
    if (to < text.length) parts.push({ text: "…", marked: false });
    return parts;
  }

  /** @returns {Part[]} the beginning of a text */
  function opening(text) {
    const end = reach(text, 0, OPENING, 1);
    return [{ text: end < text.length ? text.slice(0, end) + "…" : text, marked: false }];
  }

  /**
   * @param {function(Word, string): Range[]} match
   * @returns {function(object, Word[], string): {headline: Marked, snippets: Marked[]}}
   */
  Banmian.shower = function (match) {
    const find = (words, { text, language }) => words.map((word) => match(word, text, language));

    /** The texts of an article, those in the page's language first, and bare names last: a text says more of them. */
    function inOrder(article, language) {
      const languages = Object.keys(article.texts).sort((a, b) => (b === language) - (a === language));
      const all = languages.flatMap((each) =>
        article.texts[each].map(([place, text]) => ({ language: each, place, text })),
      );
      return all.sort((a, b) => (a.place === "byline") - (b.place === "byline"));
    }

    /** How many words stand in a passage; of these, how many are still to be shown. */
    const having = (passage, left) => passage.found.filter((ranges, i) => ranges.length && (!left || left.has(i))).length;

    /** The passages that show most of the words, each adding one that was not shown before; then others with words. */
    function choose(passages, count) {
      const left = new Set(Array.from({ length: count }, (_, i) => i));
      const chosen = [];
      while (left.size && chosen.length < MOST_SNIPPETS) {
        const best = passages.reduce((a, b) => (having(b, left) > having(a, left) ? b : a), passages[0]);
        if (!best || !having(best, left)) break;
        best.found.forEach((ranges, i) => ranges.length && left.delete(i));
        chosen.push(best);
      }
      return [...chosen, ...more(passages, chosen)];
    }

    /** Further passages with words, in the language of those chosen: a translation says the same again. */
    function more(passages, chosen) {
      const languages = new Set(chosen.map((passage) => passage.language));
      const isMore = (each) => !chosen.includes(each) && each.place !== "byline" && languages.has(each.language);
      return passages.filter((each) => isMore(each) && having(each)).slice(0, MOST_SNIPPETS - chosen.length);
    }

    return function show(article, words, language) {
      const all = inOrder(article, language).map((each) => ({ ...each, found: find(words, each) }));
      const headline = all.find((each) => each.place === "headline");
      const first = headline || all[0];
      const others = all.filter((each) => each !== headline);
      const chosen = choose(others, words.length);
      // Nothing but the headline matched: then how the text begins.
      if (!chosen.length) chosen.push(...others.filter((each) => /^p\d/.test(each.place)).slice(0, 1));
      const ranges = (each) => each.found.flat();
      return {
        headline: first && {
          language: first.language,
          parts: headline ? cut(first.text, ranges(first), 0, first.text.length) : opening(first.text),
        },
        snippets: chosen.map((each) => ({ language: each.language, parts: snippet(each.text, ranges(each)) })),
      };
    };
  };
})(globalThis);
