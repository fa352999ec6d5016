"use strict";
/**
 * The signs in what was typed (`"…"`, `-word`, `headline:word` …), as pieces that can be taken out and put in: for the
 * controls, which write them for readers who don't know them. What they mean for a search is `query.js`'s affair.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Part
   * @property {boolean} not whether a minus stands before it
   * @property {string} sign the sign it begins with, by its English name; empty if none
   * @property {string} text without signs
   * @property {boolean} quoted
   * @property {string} typed as it stands
   */

  const QUOTES = "\"“”„‟「」『』﹁﹂﹃﹄〝〞〟＂";
  function table() {
    return new Map(Object.entries(Banmian.SIGNS).flatMap(([sign, names]) => names.map((name) => [name, sign])));
  }

  /** @param {string} typed @returns {Part[]} in order */
  Banmian.signs = function (typed) {
    const signs = table();
    const names = Array.from(signs.keys()).join("|");
    const pattern = new RegExp(
      `(?<minus>[-－−–])?(?:(?<name>${names})[:：])?(?:[${QUOTES}](?<quoted>[^${QUOTES}]+)[${QUOTES}]?|(?<bare>[^\\s${QUOTES}]+))`,
      "giu",
    );
    return Array.from(typed.matchAll(pattern), ({ 0: whole, groups }) => ({
      not: groups.minus !== undefined,
      sign: groups.name ? signs.get(groups.name.toLowerCase()) : "",
      text: (groups.quoted === undefined ? groups.bare : groups.quoted).trim(),
      quoted: groups.quoted !== undefined,
      typed: whole,
    })).filter((part) => part.text);
  };

  const plain = (text) => text.replace(new RegExp(`[${QUOTES}]`, "gu"), " ").replace(/\s+/gu, " ").trim();
  const join = (parts) => parts.map((part) => part.typed).join(" ");
  const isPhrase = (part) => part.quoted && !part.not && !part.sign;
  const isWord = (part) => !part.not && ["", "headline", "by"].includes(part.sign);

  /** A part as it is typed. */
  function written({ not = false, sign = "", text, quoted }) {
    const value = quoted ? `"${text}"` : text;
    return { not, sign, text, quoted, typed: (not ? "-" : "") + (sign ? sign + ":" : "") + value };
  }

  Banmian.signs.phrase = (typed) => (Banmian.signs(typed).find(isPhrase) || { text: "" }).text;

  /** The typed words with this exact phrase among them, in place of the one there was; none if it is empty. */
  Banmian.signs.withPhrase = function (typed, text) {
    const parts = Banmian.signs(typed);
    const at = parts.findIndex(isPhrase);
    const made = plain(text) ? [written({ text: plain(text), quoted: true })] : [];
    if (at === -1) parts.push(...made);
    else parts.splice(at, 1, ...made);
    return join(parts);
  };

  Banmian.signs.unwanted = (typed) =>
    Banmian.signs(typed)
      .filter((part) => part.not && !part.sign)
      .map((part) => (part.quoted ? `"${part.text}"` : part.text))
      .join(" ");

  /** The typed words, and these the ones not wanted. */
  Banmian.signs.withUnwanted = function (typed, text) {
    const kept = Banmian.signs(typed).filter((part) => !part.not || part.sign);
    const wanted = Banmian.signs(text).map((part) => written({ not: true, text: part.text, quoted: part.quoted }));
    return join([...kept, ...wanted]);
  };

  /** Where all the words are looked for: `headline`, `by`, or empty for anywhere. */
  Banmian.signs.where = function (typed) {
    const found = new Set(Banmian.signs(typed).filter(isWord).map((part) => part.sign));
    return found.size === 1 ? [...found][0] : "";
  };

  Banmian.signs.withWhere = (typed, sign) =>
    join(Banmian.signs(typed).map((part) => (isWord(part) ? written({ ...part, sign }) : part)));

  /** The typed words without those that have this sign. */
  Banmian.signs.without = function (typed, sign) {
    const parts = Banmian.signs(typed);
    const kept = parts.filter((part) => part.sign !== sign);
    return kept.length === parts.length ? typed : join(kept);
  };

  /** What of the typed words can be marked in an article. */
  Banmian.signs.wanted = (typed) => join(Banmian.signs(typed).filter(isWord));
})(globalThis);
