"use strict";
/**
 * What is known of the articles of a bucket beside their words, eight thousand a file: where each was printed, its kind,
 * its series, and how many terms each of its fields has.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Articles a file. */
  const CHUNK = 8192;

  /** Articles a file that tells whom they name. */
  const PEOPLE = 2048;

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
   * Reads the lengths of one field: how far each is from the middle one, of those articles that have the field.
   * @param {[number, number, number]} form whether all have it, the middle length, the low bits
   * @param {Int32Array} into
   */
  function lengths(bits, [isWhole, middle, low], into) {
    const count = into.length;
    const there = isWhole ? null : Array.from(into, () => bits.bits(1));
    const off = new Int32Array(count);
    bits.rices(low, there ? there.reduce((sum, one) => sum + one, 0) : count, off);
    let next = 0;
    for (let i = 0; i < count; i += 1) {
      if (there && !there[i]) into[i] = 0;
      else {
        into[i] = middle + ((off[next] >> 1) ^ -(off[next] & 1));
        next += 1;
      }
    }
  }

  /**
   * @param {[object[], string[], number[][], string]} data what the file brings
   * @returns {Columns}
   */
  function unpack([runs, seriesIds, forms, base64]) {
    const bits = new Banmian.Bits(base64);
    const made = empty(
      runs.reduce((sum, run) => sum + run[4], 0),
      forms.length,
    );
    const { count } = made;
    const steps = new Int32Array(count);
    bits.gammas(count, steps, 0);
    bits.gammas(count, made.kind, 0);
    bits.gammas(count, made.series, 0);
    const row = new Int32Array(count);
    forms.forEach((form, field) => {
      lengths(bits, form, row);
      for (let i = 0; i < count; i += 1) made.lengths[i * forms.length + field] = row[i];
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

  Banmian.columns = { CHUNK, PEOPLE, unpack, refOf, factsOf };
})(globalThis);
