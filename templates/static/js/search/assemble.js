"use strict";
/**
 * Makes of postings what Lunr would have serialised of the whole archive, cut down to some terms and some articles.
 *
 * A score of Lunr depends on the term, the article and the archive, never on other terms, and what a query's score is
 * divided by is the query's own. So a part of the index scores what it has exactly as the whole would.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Lunr's own settings: how soon more of the same counts for less, and how much length matters. */
  const K1 = 1.2;
  const B = 0.75;

  /** How telling a term is that stands in `df` fields. */
  const telling = (articles, df) => Math.log(1 + Math.abs((articles - df + 0.5) / (df + 0.5)));

  /**
   * @typedef {object} Part what there is of one bucket
   * @property {Int32Array} left the numbers of the articles that count, ascending
   * @property {string[]} refs their ids
   * @property {Int32Array} lengths for each of them those of its fields
   * @property {Map<string, {starts: Map, numbers: Int32Array}>} files by term, the file with its postings
   */

  /**
   * Walks through one posting along the articles that count.
   * @param {function(number, number, object): void} take called with the place of an article in `left`, how often the term
   *     stands there, and Lunr's metadata
   */
  function walk(numbers, posting, left, take) {
    const { df, articles, frequencies } = posting;
    let positions = frequencies + df;
    let slot = 0;
    for (let i = 0; i < df && slot < left.length; i += 1) {
      const article = numbers[articles + i];
      const frequency = frequencies < 0 ? 1 : numbers[frequencies + i];
      while (left[slot] < article) slot += 1;
      if (left[slot] === article) {
        const metadata = frequencies < 0 ? {} : { position: Array.from(numbers.subarray(positions, positions + frequency)) };
        take(slot, frequency, metadata);
      }
      positions += frequency;
    }
  }

  /**
   * @param {object} manifest
   * @param {[string, number][]} terms in UTF-16 order, each with its df in the whole archive
   * @param {Part[]} parts
   * @returns {object} for `lunr.Index.load`
   */
  Banmian.assemble = function (manifest, terms, parts) {
    const { fields } = manifest;
    const invertedIndex = terms.map(([term], i) => {
      const posting = { _index: i };
      for (const { name } of fields) posting[name] = {};
      return [term, posting];
    });
    const fieldVectors = [];

    function addTerm(part, vectors, i) {
      const [term, df] = terms[i];
      const file = part.files.get(term);
      if (!file) return;
      const weight = telling(manifest.articles, df) * (K1 + 1);
      for (const posting of Banmian.postingsOf(file, term)) {
        const { name, boost, average } = fields[posting.field];
        const inField = invertedIndex[i][1][name];
        walk(file.numbers, posting, part.left, (slot, frequency, metadata) => {
          const length = part.lengths[slot * fields.length + posting.field];
          const score = (weight * frequency) / (K1 * (1 - B + B * (length / average)) + frequency);
          inField[part.refs[slot]] = metadata;
          const vector = vectors[slot * fields.length + posting.field];
          const rounded = Math.round(score * boost * 1000) / 1000;
          if (vector) vector.push(i, rounded);
          else vectors[slot * fields.length + posting.field] = [i, rounded];
        });
      }
    }

    for (const part of parts) {
      const vectors = new Array(part.left.length * fields.length);
      for (let i = 0; i < terms.length; i += 1) addTerm(part, vectors, i);
      vectors.forEach((vector, at) => {
        const field = at % fields.length;
        fieldVectors.push([fields[field].name + "/" + part.refs[(at - field) / fields.length], vector]);
      });
    }
    const names = fields.map(({ name }) => name);
    return { version: "2.3.9", fields: names, fieldVectors, invertedIndex, pipeline: ["stemmer"] };
  };
})(globalThis);
