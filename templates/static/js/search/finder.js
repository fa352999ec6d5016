"use strict";
/**
 * Finds typed words in texts that lie open, without an index: for the page of an article (see `found.js`).
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @param {object} lunr lunr.js
   * @param {string} folder address of `search/`, ending in `/`
   * @param {string} typed
   * @param {Array<{text: string, tag: string, part: string}>} texts each with its language's tag, and the part of an
   *     article it is (`headline`, `byline`, `text` …)
   * @returns {Promise<Range[][]>} for each text where the words stand in it
   */
  Banmian.findWords = async function (lunr, folder, typed, texts) {
    const load = Banmian.loader(folder);
    const manifest = await load("manifest");
    const tokens = Banmian.tokeniser(lunr, manifest.tokens);
    const languages = new Map(Object.entries(manifest.languages).map(([language, tag]) => [tag, language]));
    const { variants } = manifest;

    /** @returns {Range[][][]} for each word, for each text */
    function find(table) {
      const fold = Banmian.folder(manifest.tokens, table);
      const { match } = Banmian.matcher(fold, tokens, manifest.spaced);
      const words = Banmian.queryReader(fold, tokens)(typed).words.filter((word) => !word.isCommon);
      const isIn = (word, part) => !word.parts.length || word.parts.includes(part);
      return words.map((word) =>
        texts.map(({ text, tag, part }) => (isIn(word, part) ? match(word, text, languages.get(tag) || tag) : [])),
      );
    }

    const table = async () => Banmian.variants(await load(variants.file));
    const { printed } = variants;
    let found = find(printed === true ? await table() : Banmian.variants(printed));
    // A word that is nowhere may be in traditional characters.
    const isMissing = found.some((all) => all.every((ranges) => !ranges.length));
    if (isMissing && printed !== true) found = find(await table());
    return texts.map((_, i) => found.flatMap((all) => all[i]));
  };
})(globalThis);
