"use strict";
/**
 * Opens what there is to search. A small archive's index is loaded as it is, of a large one parts are fetched and put
 * together; both are asked in the same way, and what can be asked is listed here.
 *
 * @typedef {object} Source whatever has to be fetched and can't be is an Error, and is tried again when asked again
 * @property {object} manifest
 * @property {object[]} series the heads of series
 * @property {function(string[]): Promise<Map<string, number>>} look how frequent terms are (0: nowhere)
 * @property {function(string, number): Promise<string[]>} beginning words with a beginning, the most frequent first
 * @property {function(string): Promise<[string, number][]>} near terms that look like one, and how frequent they are
 * @property {function(string[][], boolean, string[], Plan[], Clause[]): Promise<{index: lunr.Index, rest: object[]}>} index
 *     for groups of terms: every posting of them in the articles that have a term of every group (`all`), or of any. The
 *     postings of further terms in these articles may be asked for as well; articles in which the word of any of some plans
 *     doesn't stand may be left out. Of very many articles those that Lunr will find best for some clauses; the others are
 *     the `rest`: see `rank.js`.
 * @property {function({from: string, to: string}): Promise<string[]>} all the ids of all articles, at least of those days
 * @property {function(string[]): Promise<Map<string, object>>} facts by id what is shown of an article beside its texts
 * @property {function(string[]): Promise<Map<string, object[]>>} people by id whom an article names: `{key, names}`
 * @property {function(string): Promise<object>} text by language the passages of an article: `[place, text]`
 * @property {function(): Promise<Map<string, string>>} variants traditional characters, and what they fold to
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** The table of traditional characters: each is followed by what it folds to. */
  Banmian.variants = function (text) {
    const characters = Array.from(text);
    return new Map(characters.flatMap((one, i) => (i % 2 ? [] : [[one, characters[i + 1]]])));
  };

  /**
   * @param {object} lunr lunr.js
   * @param {string} folder address of `search/`, ending in `/`
   * @returns {Promise<Source>}
   */
  Banmian.openSource = async function (lunr, folder) {
    const load = Banmian.loader(folder);
    const manifest = await load("manifest");
    const open = manifest.form === "whole" ? Banmian.wholeSource : Banmian.shardSource;
    return open(lunr, manifest, load);
  };
})(globalThis);
