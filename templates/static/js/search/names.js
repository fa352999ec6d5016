"use strict";
/**
 * What the values of facets are called in the page's language: papers and series as the archive names them, kinds as the
 * page does, people as far as they were seen.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @param {string} language of the page @param {object} messages */
  Banmian.searchNames = function (language, messages) {
    const people = new Map();
    let manifest = { papers: {}, languages: {} };
    let series = new Map();

    const tag = (of) => (of === language ? "" : manifest.languages[of] || of);

    function inWords(names) {
      const called = Banmian.called(names, language);
      return called.text ? { text: called.text, lang: tag(called.language) } : null;
    }

    /** The headline of a series head, by language. */
    const headlines = (head) =>
      Object.fromEntries(
        Object.entries(head.texts).map(([of, texts]) => [of, (texts.find(([place]) => place === "headline") || [])[1]]),
      );

    const known = {
      kind: (value) => (messages.kinds[value] ? { text: messages.kinds[value], lang: "" } : null),
      paper: (value) => inWords(manifest.papers[value] || {}),
      series: (value) => inWords(series.get(value) || {}),
      person: (value) => inWords(people.get(value) || {}),
      year: (value) => ({ text: value, lang: "" }),
    };

    return {
      /** @returns {{text: string, lang: string}} `lang`: its tag, if it isn't in the page's language */
      of: (facet, value) => known[facet](value) || { text: value, lang: "" },

      /** Reads what the index knows of papers and series. */
      settle(source) {
        manifest = source.manifest;
        series = new Map((source.series || []).map((head) => [head.id, headlines(head)]));
      },

      /** Whether a person was seen. */
      knows: (key) => people.has(key),

      /** Remembers what people are called. */
      learn(rows) {
        for (const { key, names } of rows) people.set(String(key), names);
      },
    };
  };
})(globalThis);
