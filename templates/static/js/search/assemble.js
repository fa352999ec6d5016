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

  /** Lunr's metadata: where the term stands, if anybody knows. */
  function metadataOf(numbers, start, count) {
    if (start < 0) return {};
    const position = new Array(count);
    for (let i = 0; i < count; i += 1) position[i] = numbers[start + i];
    return { position };
  }

  /**
   * Goes through the postings of a term in a part, as far as they are of articles that count.
   * @param {object} manifest
   * @param {[string, number]} entry the term and its df in the whole archive
   * @param {Part} part
   * @param {function(number, number, number, Int32Array, number, number): void} visit called with the place of an article
   *     in `left`, the field, Lunr's score, and where in which numbers the positions are (−1: nobody knows), and how many
   */
  Banmian.eachScore = function ({ fields, articles: all }, [term, df], { left, lengths, files }, visit) {
    const file = files.get(term);
    const { numbers } = file;
    const weight = telling(all, df);
    for (const { field, df: count, articles, frequencies } of Banmian.postingsOf(file, term)) {
      const { boost, average } = fields[field];
      let positions = frequencies + count;
      let slot = 0;
      for (let i = 0; i < count && slot < left.length; i += 1) {
        const article = numbers[articles + i];
        const frequency = frequencies < 0 ? 1 : numbers[frequencies + i];
        while (left[slot] < article) slot += 1;
        if (left[slot] === article) {
          const relative = lengths[slot * fields.length + field] / average;
          const score = ((weight * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * relative) + frequency)) * boost;
          visit(slot, field, Math.round(score * 1000) / 1000, numbers, frequencies < 0 ? -1 : positions, frequency);
        }
        positions += frequency;
      }
    }
  };

  /**
   * @param {object} manifest
   * @param {[string, number][]} terms in UTF-16 order, each with its df in the whole archive
   * @param {Part[]} parts
   * @returns {object} for `lunr.Index.load`
   */
  Banmian.assemble = function (manifest, terms, parts) {
    const { fields } = manifest;
    const names = fields.map(({ name }) => name);
    const invertedIndex = terms.map(([term], i) => {
      const posting = { _index: i };
      for (const name of names) posting[name] = {};
      return [term, posting];
    });
    const fieldVectors = [];
    for (const part of parts) {
      const vectors = new Array(part.left.length * fields.length);
      for (const [i, entry] of terms.entries()) {
        Banmian.eachScore(manifest, entry, part, (slot, field, score, numbers, positions, frequency) => {
          invertedIndex[i][1][names[field]][part.refs[slot]] = metadataOf(numbers, positions, frequency);
          const at = slot * fields.length + field;
          if (vectors[at]) vectors[at].push(i, score);
          else vectors[at] = [i, score];
        });
      }
      for (let at = 0; at < vectors.length; at += 1) {
        const field = at % fields.length;
        if (vectors[at]) fieldVectors.push([names[field] + "/" + part.refs[(at - field) / fields.length], vectors[at]]);
      }
    }
    return { version: "2.3.9", fields: names, fieldVectors, invertedIndex, pipeline: ["stemmer"] };
  };

  Banmian.metadataOf = metadataOf;
})(globalThis);
