"use strict";
/**
 * Asks Lunr for the articles that may match, has the match confirmed on their texts, and keeps Lunr's order.
 *
 * Lunr is asked through `index.query` with terms made here, never through `index.search`, which would read `+ - * ~ ^ :`
 * as operators and send Han characters through an English trimmer.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Required terms of one query: beyond these the texts alone decide. */
  const MOST_TERMS = 48;

  /** A beginning asks for many terms; they choose candidates, but must not outweigh the words typed in full. */
  const FAINT = 0.01;

  /** Stems differ from words at the end only, so this much of a word is also the beginning of its stem. */
  const SAFE_BEGINNING = 4;

  function sharedBeginning(first, second) {
    let length = 0;
    while (length < first.length && first[length] === second[length]) length += 1;
    return first.slice(0, Math.min(length, SAFE_BEGINNING));
  }

  /**
   * @typedef {object} Clause
   * @property {string} term
   * @property {boolean} required
   * @property {boolean} beginning whether `term` is the beginning of a term
   * @property {number} [boost]
   */

  /** @returns {Clause[]} what Lunr is asked for a word */
  function clauses(word, tokens) {
    const needed = (term) => ({ term, required: !word.common, beginning: false });
    const wished = (term) => ({ term, required: false, beginning: false });
    return word.pieces.flatMap((piece, i) => {
      if (piece.run) {
        const pairs = tokens.pairs(piece.text);
        if (pairs.length === 1) return [{ term: pairs[0], required: true, beginning: true }];
        return pairs.slice(0, -1).map(needed);
      }
      const stem = tokens.stem(piece.text);
      // Beside Han characters a word may be cut short (`EITs试点`): the text will tell.
      if (word.literal) return [wished(stem)];
      if (!word.open || i < word.pieces.length - 1) return [needed(stem)];
      const beginning = sharedBeginning(stem, tokens.word(piece.text));
      return [{ term: beginning, required: true, beginning: true, boost: FAINT }, wished(stem)];
    });
  }

  /** Each term once, those required first, and not more than a query can bear. */
  function select(all) {
    const key = (clause) => JSON.stringify([clause.term, clause.required, clause.beginning]);
    const distinct = Array.from(new Map(all.map((clause) => [key(clause), clause])).values());
    return distinct.sort((one, other) => other.required - one.required).slice(0, MOST_TERMS);
  }

  /**
   * @typedef {object} Result
   * @property {object} article as in documents.json
   * @property {number} score Lunr's
   */

  /**
   * @param {object} lunr lunr.js
   * @param {{manifest: object, index: object, documents: object}} data the files of `search/`
   */
  Banmian.searchEngine = function (lunr, data) {
    const fold = Banmian.folder(data.manifest.tokens);
    const tokens = Banmian.tokeniser(lunr, data.manifest.tokens);
    const read = Banmian.queryReader(fold, tokens);
    const match = Banmian.matcher(fold, tokens);
    const index = lunr.Index.load(data.index);
    const articles = new Map(data.documents.articles.map((article) => [article.id, article]));

    /** Whether a word stands in any text of an article, in any language. */
    function stands(word, article) {
      return Object.values(article.texts).some((texts) => texts.some(([, text]) => match(word, text).length > 0));
    }

    function candidates(words) {
      const asked = select(words.flatMap((word) => clauses(word, tokens)));
      if (!asked.length) return [];
      const { REQUIRED, OPTIONAL } = lunr.Query.presence;
      const { TRAILING, NONE } = lunr.Query.wildcard;
      return index.query((query) => {
        for (const { term, required, beginning, boost = 1 } of asked) {
          query.term(term, {
            boost,
            presence: required ? REQUIRED : OPTIONAL,
            wildcard: beginning ? TRAILING : NONE,
            usePipeline: false,
          });
        }
      });
    }

    /**
     * @param {string} typed anything at all
     * @returns {{words: Word[], results: Result[], series: object[]}} the best first; no words if there was nothing to
     *     look for. Heads of series, few and short, are no part of the index and looked through as they are.
     */
    function search(typed) {
      const words = read(typed);
      const telling = words.filter((word) => !word.common);
      const all = (article) => telling.length > 0 && telling.every((word) => stands(word, article));
      const results = candidates(words)
        .map(({ ref, score }) => ({ article: articles.get(ref), score }))
        .filter(({ article }) => article && all(article));
      results.sort((one, other) => other.score - one.score || (one.article.id < other.article.id ? -1 : 1));
      return { words, results, series: data.documents.series.filter(all) };
    }

    return { search, match };
  };
})(globalThis);
