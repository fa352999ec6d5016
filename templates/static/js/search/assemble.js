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
    const position = new Array(count);
    for (let i = 0; i < count; i += 1) position[i] = numbers[start + i];
    return { position };
  }

  /**
   * Adds one posting, as far as it is of articles that count.
   * @param {Part} part
   * @param {Int32Array} numbers
   * @param {Posting} posting
   * @param {object} inField the metadata by id, to which these are added
   * @param {function(number, number): void} score called with the place of an article in `left`, and how often the term
   *     stands there
   */
  function addPosting({ left, refs }, numbers, { df, articles, frequencies }, inField, score) {
    let positions = frequencies + df;
    let slot = 0;
    for (let i = 0; i < df && slot < left.length; i += 1) {
      const article = numbers[articles + i];
      const frequency = frequencies < 0 ? 1 : numbers[frequencies + i];
      while (left[slot] < article) slot += 1;
      if (left[slot] === article) {
        inField[refs[slot]] = frequencies < 0 ? {} : metadataOf(numbers, positions, frequency);
        score(slot, frequency);
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
      const weight = telling(manifest.articles, df);
      for (const posting of Banmian.postingsOf(file, term)) {
        const { name, boost, average } = fields[posting.field];
        addPosting(part, file.numbers, posting, invertedIndex[i][1][name], (slot, frequency) => {
          const at = slot * fields.length + posting.field;
          const relative = part.lengths[at] / average;
          const score = ((weight * ((K1 + 1) * frequency)) / (K1 * (1 - B + B * relative) + frequency)) * boost;
          const rounded = Math.round(score * 1000) / 1000;
          if (vectors[at]) vectors[at].push(i, rounded);
          else vectors[at] = [i, rounded];
        });
      }
    }

    for (const part of parts) {
      const vectors = new Array(part.left.length * fields.length);
      for (let i = 0; i < terms.length; i += 1) addTerm(part, vectors, i);
      for (let at = 0; at < vectors.length; at += 1) {
        const field = at % fields.length;
        if (vectors[at]) fieldVectors.push([fields[field].name + "/" + part.refs[(at - field) / fields.length], vectors[at]]);
      }
    }
    const names = fields.map(({ name }) => name);
    return { version: "2.3.9", fields: names, fieldVectors, invertedIndex, pipeline: ["stemmer"] };
  };
})(globalThis);
