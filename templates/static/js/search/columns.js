"use strict";
/**
 * What is known of the articles of a bucket beside their words, two thousand and forty-eight a file: where each was printed,
 * its kind, its series, and how many terms each of its fields has.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Articles a file. */
  const CHUNK = 2048;

  /**
   * @typedef {object} Columns
   * @property {number} count of articles
   * @property {object[]} runs of articles printed on one sheet: `{paper, date, sheet, page}`
   * @property {Uint16Array} run for each article the number of its run
   * @property {Uint16Array} number for each article its number on the sheet
   * @property {Uint8Array} kind from 1
   * @property {Int32Array} series its number among the file's from 2; 1 if it is in none
   * @property {string[]} seriesIds
   * @property {string[]} refs for each article its id, once it was asked for
   * @property {Int32Array} lengths for each article those of its fields, in terms
   */

  function empty(count, fields) {
    return {
      count,
      run: new Uint16Array(count),
      number: new Uint16Array(count),
      kind: new Uint8Array(count),
      series: new Int32Array(count),
      lengths: new Int32Array(count * fields),
      refs: new Array(count),
    };
  }

  /**
   * @param {[object[], string[], string]} data what the file brings
   * @param {number[]} spans for each field the mean length
   * @returns {Columns}
   */
  function unpack([runs, seriesIds, base64], spans) {
    const bits = new Banmian.Bits(base64);
    const made = empty(
      runs.reduce((sum, run) => sum + run[4], 0),
      spans.length,
    );
    const { count } = made;
    const steps = new Int32Array(count);
    bits.gammas(count, steps, 0);
    bits.gammas(count, made.kind, 0);
    bits.gammas(count, made.series, 0);
    const lengths = new Int32Array(count);
    spans.forEach((span, field) => {
      bits.rices(Banmian.lowBits(span + 1, 1), count, lengths);
      for (let i = 0; i < count; i += 1) made.lengths[i * spans.length + field] = lengths[i];
    });
    let article = 0;
    runs.forEach(([, , , , size], run) => {
      let number = 0;
      for (const end = article + size; article < end; article += 1) {
        number += steps[article];
        made.run[article] = run;
        made.number[article] = number;
      }
    });
    return { ...made, seriesIds, runs: runs.map(([paper, date, sheet, page]) => ({ paper, date, sheet, page })) };
  }

  /** @returns {string} the id of an article of a file */
  function refOf(columns, article) {
    if (columns.refs[article] === undefined) {
      const { paper, date, sheet } = columns.runs[columns.run[article]];
      columns.refs[article] = `${paper}-${date}-${sheet}-${String(columns.number[article]).padStart(2, "0")}`;
    }
    return columns.refs[article];
  }

  /** @returns {object} what is shown of an article beside its texts, and what it is counted by */
  function factsOf(columns, article, kinds) {
    const { paper, date, sheet, page } = columns.runs[columns.run[article]];
    const id = refOf(columns, article);
    const number = id.slice(id.lastIndexOf("-") + 1);
    const series = columns.series[article];
    return {
      id,
      paper,
      date,
      sheet,
      number,
      page,
      kind: kinds[columns.kind[article] - 1],
      series: series < 2 ? null : columns.seriesIds[series - 2],
      url: `${paper}/${date}/${sheet}-${number}/index.html`,
    };
  }

  Banmian.columns = { CHUNK, unpack, refOf, factsOf };
})(globalThis);
