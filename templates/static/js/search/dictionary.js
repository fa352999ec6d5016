"use strict";
/**
 * The dictionary of a large archive: how frequent each term is, and which files of which buckets hold its postings. It is
 * cut into pages; only those a query needs are fetched.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How much is kept, in numbers of four bytes. */
  const ROOM = 1_000_000;

  /** Pages that are looked through for terms with a beginning. */
  const MOST_PAGES = 12;

  /**
   * @typedef {object} Entry
   * @property {number} df in how many fields of how many articles the term stands: the frequency that Lunr reckons with
   * @property {Map<number, string>} files by the number of the bucket, the name of the file in its folder
   */

  /** How many of sorted values come before a place: all to which `isBefore` says yes come before all others. */
  function count(values, isBefore) {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(values[middle])) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many of sorted values are not above a wanted one. */
  const upTo = (values, wanted) => count(values, (value) => value <= wanted);

  /** The file that each bucket's next term stands in: groups of terms, and terms alone. */
  function counters(bits, buckets) {
    const groups = new Int32Array(buckets);
    const alone = new Int32Array(buckets);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      groups[bucket] = bits.gamma() - 1;
      alone[bucket] = bits.gamma() - 1;
    }
    /** @returns {number} a group's number, or −1 − that of a file with one term */
    return function next(bucket) {
      if (bits.bits(1)) return -1 - alone[bucket]++;
      groups[bucket] += bits.bits(1);
      return groups[bucket];
    };
  }

  /** A page unpacked: for each term where its numbers start, and the numbers: df, then bucket and file by turns. */
  function unpack([text, base64], buckets) {
    const terms = Banmian.sharedTerms(text);
    const bits = new Banmian.Bits(base64);
    const next = counters(bits, buckets);
    const starts = new Int32Array(terms.length + 1);
    const numbers = [];
    const among = new Int32Array(buckets);
    for (let i = 0; i < terms.length; i += 1) {
      numbers.push(bits.gamma());
      const count = bits.gamma();
      if (count > buckets) throw new Error("A page of the dictionary names buckets that aren't there");
      bits.gaps(Banmian.lowBits(buckets, count), count, among, 0);
      for (let j = 0; j < count; j += 1) numbers.push(among[j], next(among[j]));
      starts[i + 1] = numbers.length;
    }
    return { terms, starts, numbers: Int32Array.from(numbers) };
  }

  function entry(page, i) {
    const files = new Map();
    for (let at = page.starts[i] + 1; at < page.starts[i + 1]; at += 2) {
      const file = page.numbers[at + 1];
      files.set(page.numbers[at], file < 0 ? "a" + (-1 - file) : String(file));
    }
    return { df: page.numbers[page.starts[i]], files };
  }

  /**
   * @param {{buckets: object[], terms: {first: string[], name: string}}} shards of the manifest
   * @param {function(string): Promise<*>} load
   */
  Banmian.dictionary = function (shards, load) {
    const { first, name } = shards.terms;
    const ask = Banmian.cache(ROOM, (page) => page.numbers.length + page.terms.length * 4);
    const none = { df: 0, files: new Map() };

    const page = (number) =>
      ask(number, async () => unpack(await load("terms/" + name + "/" + number), shards.buckets.length));

    /** @returns {Promise<Entry>} of df 0 if the term is nowhere */
    async function find(term) {
      const number = upTo(first, term) - 1;
      if (number < 0) return none;
      const found = await page(number);
      const i = upTo(found.terms, term) - 1;
      return found.terms[i] === term ? entry(found, i) : none;
    }

    /** Every term with a beginning and its df; if they fill many pages, those of the first pages. */
    async function beginning(prefix) {
      const start = Math.max(0, upTo(first, prefix) - 1);
      const numbers = [];
      for (let number = start; number < first.length && numbers.length < MOST_PAGES; number += 1) {
        if (number > start && !first[number].startsWith(prefix)) break;
        numbers.push(number);
      }
      const pages = await Promise.all(numbers.map(page));
      return pages.flatMap(({ terms, starts, numbers: values }) => {
        const found = [];
        const from = count(terms, (term) => term < prefix);
        for (let i = from; i < terms.length && terms[i].startsWith(prefix); i += 1) found.push([terms[i], values[starts[i]]]);
        return found;
      });
    }

    return { find, beginning };
  };
})(globalThis);
