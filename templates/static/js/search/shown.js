"use strict";
/**
 * What is shown of an article that was found, and which page of it is opened: the reader's own; where the words stand in
 * another language alone, the page with both texts side by side.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const isMarked = (shown) => shown.parts.some((part) => part.marked);

  /**
   * @typedef {object} Shown
   * @property {Marked} headline
   * @property {Marked[]} snippets
   * @property {string} language of the page to open
   * @property {boolean} isParallel whether that is the one with both texts
   * @property {string} words in which language they stand, if it isn't that of the reader's page
   */

  /**
   * @param {object} engine
   * @param {string} language of the page
   * @returns {function(object, Found): Shown} of the texts of an article
   */
  Banmian.resultShower = function (engine, language) {
    const show = Banmian.shower(engine.match);

    return function (texts, found) {
      const shown = show({ texts }, found.words, language);
      const [original] = Object.keys(texts);
      // Without a translation the reader's page has the text as it was printed.
      const there = texts[language] ? language : original;
      const marked = [shown.headline, ...shown.snippets].filter((each) => each && isMarked(each));
      if (!marked.length || marked.some((each) => each.language === there)) {
        return { ...shown, language, isParallel: false, words: "" };
      }
      const words = marked[0].language;
      // A parallel page has the original and the reader's language; in the original's own tree it has all.
      const isParallel = Boolean(texts[language]) && [words, language].includes(original);
      return { ...shown, language: isParallel ? language : words, isParallel, words };
    };
  };
})(globalThis);
