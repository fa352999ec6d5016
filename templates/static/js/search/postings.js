"use strict";
/**
 * A file of postings: for some terms of one bucket, the articles that have them, how often, and where. It is unpacked as a
 * whole (a term can't be found without reading those before it) into one array of numbers.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Bucket what unpacking needs to know
   * @property {number} articles
   * @property {number[]} spans for each field, the mean length in units
   * @property {number} main the number of the field of the paper's text
   * @property {function(string): boolean} isSingle whether a term is one character, without positions
   */

  /** Numbers, more and more of them. */
  class Store {
    constructor() {
      this.numbers = new Int32Array(4096);
      this.used = 0;
    }

    /** Where `count` more numbers may be put. */
    take(count) {
      const start = this.used;
      this.used += count;
      if (this.used > this.numbers.length) {
        const larger = new Int32Array(Math.max(this.used, this.numbers.length * 2));
        larger.set(this.numbers);
        this.numbers = larger;
      }
      return start;
    }

    push(value) {
      this.numbers[this.take(1)] = value;
    }
  }

  /** Kept from file to file: unpacking one costs a copy, but no growing. */
  const store = new Store();

  function checked(count, most) {
    if (count > most) throw new Error("A file of postings has more articles than its bucket");
    return count;
  }

  /** Unpacks one field of a term: its number, whether it has positions, df, articles, frequencies, positions. */
  function unpackField(bits, bucket, field, isSingle) {
    const df = checked(bits.gamma(), bucket.articles);
    const start = store.take(3 + df);
    store.numbers[start] = field;
    store.numbers[start + 1] = isSingle ? 0 : 1;
    store.numbers[start + 2] = df;
    bits.gaps(Banmian.lowBits(bucket.articles, df), df, store.numbers, start + 3);
    if (isSingle) return;
    const frequencies = store.take(df);
    bits.gammas(df, store.numbers, frequencies);
    for (let i = 0; i < df; i += 1) {
      const count = store.numbers[frequencies + i];
      if (count > bits.end - bits.at) throw bits.tooShort();
      const positions = store.take(count);
      bits.gaps(Banmian.lowBits(bucket.spans[field], count), count, store.numbers, positions);
    }
  }

  function unpackTerm(bits, bucket, isSingle) {
    if (bits.bits(1)) {
      unpackField(bits, bucket, bucket.main, isSingle);
      return;
    }
    const isThere = bucket.spans.map(() => bits.bits(1) === 1);
    if (!isThere.includes(true)) throw new Error("A file of postings has a term that is nowhere");
    isThere.forEach((there, field) => there && unpackField(bits, bucket, field, isSingle));
  }

  /**
   * @param {[string, string]} data what the file brings
   * @param {Bucket} bucket
   * @returns {{starts: Map<string, [number, number]>, numbers: Int32Array}} where the numbers of each term are
   */
  Banmian.unpackPostings = function ([text, base64], bucket) {
    const bits = new Banmian.Bits(base64);
    const starts = new Map();
    store.used = 0;
    for (const term of Banmian.sharedTerms(text)) {
      const start = store.used;
      unpackTerm(bits, bucket, bucket.isSingle(term));
      starts.set(term, [start, store.used]);
    }
    return { starts, numbers: store.numbers.slice(0, store.used) };
  };

  /**
   * @typedef {object} Posting one term in one field
   * @property {number} field
   * @property {number} df
   * @property {number} articles where in `numbers` the numbers of its articles start
   * @property {number} frequencies the same for how often it stands in each; −1: once, and nobody says where
   */

  /** @returns {Posting[]} those of a term */
  Banmian.postingsOf = function ({ starts, numbers }, term) {
    const found = [];
    let [at, end] = starts.get(term) || [0, 0];
    while (at < end) {
      const df = numbers[at + 2];
      const articles = at + 3;
      const hasPositions = numbers[at + 1] === 1;
      found.push({ field: numbers[at], df, articles, frequencies: hasPositions ? articles + df : -1 });
      at = articles + df;
      if (hasPositions) {
        let positions = 0;
        for (let i = at; i < at + df; i += 1) positions += numbers[i];
        at += df + positions;
      }
    }
    return found;
  };
})(globalThis);
