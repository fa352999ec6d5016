"use strict";
/**
 * The terms of a large archive in order, with how frequent they are: for words that begin so, and for what may be meant.
 * Each bucket has its own, cut into pages; only those with a beginning are fetched, and one file says which these are.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How much is kept, in terms. */
  const ROOM = 200_000;

  /** Pages of a bucket that are looked through for terms with a beginning. */
  const MOST_PAGES = 8;

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

  function unpack([text, base64]) {
    const terms = Banmian.sharedTerms(text);
    const bits = new Banmian.Bits(base64);
    const frequencies = new Int32Array(terms.length);
    bits.gammas(terms.length, frequencies, 0);
    return { terms, frequencies };
  }

  /**
   * @param {{buckets: object[], pages: string}} shards of the manifest
   * @param {function(string): Promise<*>} load
   * @returns {function(string): Promise<[string, number][]>} every term with a beginning and how frequent it is; if they
   *     fill many pages, those of the first pages
   */
  Banmian.dictionary = function (shards, load) {
    const ask = Banmian.cache(ROOM, (page) => page.terms.length);
    const askFirst = Banmian.cache(1, () => 1);
    const split = (buckets) => buckets.map((terms) => (terms ? terms.split(" ") : []));
    const page = (name) => ask(name, async () => unpack(await load(name)));

    /** The pages of a bucket that may have terms with a beginning; `first`: the first term of each. */
    function pagesOf(first, bucket, prefix) {
      const from = Math.max(0, count(first, (term) => term <= prefix) - 1);
      const names = [];
      for (let number = from; number < first.length && names.length < MOST_PAGES; number += 1) {
        if (number > from && !first[number].startsWith(prefix)) break;
        names.push(`${shards.buckets[bucket][0]}/t${number}`);
      }
      return names;
    }

    return async function beginning(prefix) {
      const first = await askFirst(shards.pages, async () => split(await load(shards.pages)));
      const names = first.flatMap((terms, bucket) => pagesOf(terms, bucket, prefix));
      const sums = new Map();
      for (const { terms, frequencies } of await Promise.all(names.map(page))) {
        const from = count(terms, (term) => term < prefix);
        for (let i = from; i < terms.length && terms[i].startsWith(prefix); i += 1) {
          sums.set(terms[i], (sums.get(terms[i]) || 0) + frequencies[i]);
        }
      }
      return Array.from(sums);
    };
  };
})(globalThis);
