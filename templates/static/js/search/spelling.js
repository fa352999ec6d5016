"use strict";
/**
 * English words that are written in two ways: a reader who types `labor` finds `labour`, and the other way round. Only
 * the query is treated so; the index has the words as they are printed. A spelling that nobody uses (`doctour`) is in no
 * index, and so does no harm.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** One way and the other, and what may follow. */
  const WAYS = [
    ["is", "iz", "e|ed|es|er|ers|ing|ation|ations"], // organise
    ["ys", "yz", "e|ed|es|er|ers|ing"], // analyse
    ["our", "or", "|s|ed|ing|er|ers|able|ful|ite|ites|al|hood|hoods"], // labour, neighbourhood
    ["tre", "ter", "|s"], // centre
    ["amme", "am", "|s"], // programme
    ["ence", "ense", "|s"], // defence
    ["ogue", "og", "|s"], // catalogue
    ["ll", "l", "ed|ing|er|ers"], // travelled
  ];

  const RULES = WAYS.flatMap(([one, other, rest]) =>
    [
      [one, other],
      [other, one],
    ].map(([from, to]) => [new RegExp("(?<=^[a-z]{2,})" + from + "(" + rest + ")$"), to]),
  );

  /**
   * @param {string} word folded
   * @returns {string[]} how else it may be written
   */
  Banmian.otherSpellings = (word) =>
    RULES.filter(([pattern]) => pattern.test(word)).map(([pattern, to]) => word.replace(pattern, (_, rest) => to + rest));

  /**
   * @param {{stem: function(string): string}} tokens
   * @param {string} word folded
   * @returns {string[]} its stem first, then those of its other spellings
   */
  Banmian.stemsOf = (tokens, word) => [...new Set([word, ...Banmian.otherSpellings(word)].map(tokens.stem))];
})(globalThis);
