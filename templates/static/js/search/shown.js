"use strict";
/**
 * What is shown of an article that was found, and in which language its page is opened: in the reader's, unless the words
 * stand in the text of another language alone.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const isMarked = (shown) => shown.parts.some((part) => part.marked);

  /**
   * @param {object} engine
   * @param {string} language of the page
   * @returns {function(object, Found): {headline: Marked, snippets: Marked[], language: string}} of the texts of an article
   */
  Banmian.resultShower = function (engine, language) {
    const show = Banmian.shower(engine.match);

    return function (texts, found) {
      const shown = show({ texts }, found.words, language);
      // Without a translation the reader's page has the text as it was printed.
      const there = texts[language] ? language : Object.keys(texts)[0];
      const marked = [shown.headline, ...shown.snippets].filter((each) => each && isMarked(each));
      const isThere = !marked.length || marked.some((each) => each.language === there);
      return { ...shown, language: isThere ? language : marked[0].language };
    };
  };
})(globalThis);
