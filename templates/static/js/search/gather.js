"use strict";
/**
 * Fetches the postings of a query, and no more of them than it takes: only from buckets that have a term of every
 * required group, and of several groups the rarest first, if they may well leave little of the rest to be fetched.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How much is kept, in numbers of four bytes. */
  const ROOM = 3_000_000;

  /** A term as rare as this may leave so few buckets that it's worth waiting for. */
  const RARE = 64;

  /**
   * @typedef {object} Request
   * @property {string[][]} groups terms any of which will do
   * @property {string[]} also terms whose postings are wanted as well
   * @property {boolean} all whether an article must have a term of every group, or of any
   * @property {Plan[]} plans whose words must stand in an article, all of them; their terms are among the groups
   */

  /**
   * @typedef {object} Gathered
   * @property {number} bucket
   * @property {Int32Array} left the numbers of the articles that have what is asked
   * @property {Map<string, object>} files by term, the unpacked file with its postings
   */

  /** Marks the articles of a posting that were marked `before`, as `after`. */
  function mark(marks, numbers, { articles, df }, before, after) {
    for (let i = articles; i < articles + df; i += 1) {
      if (marks[numbers[i]] === before) marks[numbers[i]] = after;
    }
  }

  /** The articles with a term of every group, or of any. */
  function select(size, groups, files, all) {
    const marks = new Uint16Array(size);
    groups.forEach((group, i) => {
      for (const term of group) {
        const file = files.get(term);
        if (!file) continue;
        for (const posting of Banmian.postingsOf(file, term)) {
          if (all) mark(marks, file.numbers, posting, i, i + 1);
          else mark(marks, file.numbers, posting, 0, 1);
        }
      }
    });
    const wanted = all ? groups.length : 1;
    let count = 0;
    for (let i = 0; i < size; i += 1) if (marks[i] === wanted) count += 1;
    const left = new Int32Array(count);
    for (let i = 0, at = 0; at < count; i += 1) if (marks[i] === wanted) left[at++] = i;
    return left;
  }

  /** The buckets that have a term of every group, or of any, in order. */
  function bucketsOf(groups, entries, all) {
    const each = groups.map((group) => new Set(group.flatMap((term) => [...entries.get(term).files.keys()])));
    const every = [...new Set(each.flatMap((buckets) => [...buckets]))].sort((a, b) => a - b);
    return all ? every.filter((bucket) => each.every((buckets) => buckets.has(bucket))) : every;
  }

  /**
   * @param {object} manifest
   * @param {function(string): Promise<*>} load
   * @returns {function(Request, Map<string, Entry>, function(Gathered): Promise<object>): Promise<Part[]>} the last
   *     adds what has to be known of the articles that are left, in one bucket while others are still on their way
   */
  Banmian.gatherer = function (manifest, load) {
    const ask = Banmian.cache(ROOM, ({ starts, numbers }) => numbers.length + starts.size * 16);
    const paired = new RegExp("^[" + manifest.tokens.paired + "]$", "u");
    const original = Object.keys(manifest.languages)[0];
    const main = manifest.fields.findIndex(({ part, language }) => part === "text" && language === original);
    const shapes = manifest.shards.buckets.map(([folder, articles, spans]) => ({
      folder,
      articles,
      spans,
      main,
      isSingle: (term) => paired.test(term),
    }));

    const fields = manifest.fields.map(({ name, language }) => ({ name, isSpaced: manifest.spaced.includes(language) }));

    /** Adds the files of terms to those there are. */
    async function fetch(bucket, terms, entries, files) {
      const shape = shapes[bucket];
      const wanted = terms.filter((term) => entries.get(term).files.has(bucket));
      await Promise.all(
        wanted.map(async (term) => {
          const name = shape.folder + "/" + entries.get(term).files.get(bucket);
          const file = await ask(name, async () => Banmian.unpackPostings(await load(name), shape));
          files.set(term, file);
        }),
      );
    }

    /** The articles that have what is asked, as far as the files tell. */
    function choose(bucket, { groups, all, plans }, files) {
      const having = select(shapes[bucket].articles, groups, files, all);
      return plans.reduce((left, plan) => Banmian.standing(plan, fields, files, left), having);
    }

    /** @param {?Request} first a part of the request that may be enough to see that there is nothing */
    async function inBucket(bucket, request, first, entries) {
      const files = new Map();
      if (first) {
        await fetch(bucket, first.groups.flat(), entries, files);
        if (!choose(bucket, first, files).length) return null;
      }
      const terms = new Set([...request.groups.flat(), ...request.also]);
      await fetch(bucket, Array.from(terms).filter((term) => !files.has(term)), entries, files);
      const left = choose(bucket, request, files);
      return left.length ? { bucket, left, files } : null;
    }

    /** The two rarest groups of a request, and what its plans say of them. */
    function rarest(request, entries) {
      const frequency = (group) => group.reduce((sum, term) => sum + entries.get(term).df, 0);
      const groups = [...request.groups].sort((one, other) => frequency(one) - frequency(other));
      if (!request.all || groups.length < 3 || frequency(groups[0]) >= RARE) return null;
      const terms = new Set(groups.slice(0, 2).flat());
      const isAmong = (step) => step.terms.every((term) => terms.has(term));
      const plans = request.plans.map((plan) => ({ ...plan, steps: plan.steps.filter(isAmong) }));
      return { groups: groups.slice(0, 2), all: true, plans: plans.filter(({ steps }) => steps.length) };
    }

    return async function gather(request, entries, describe) {
      const first = rarest(request, entries);
      const buckets = bucketsOf(request.groups, entries, request.all);
      const found = await Promise.all(
        buckets.map(async (bucket) => {
          const part = await inBucket(bucket, request, first, entries);
          return part && { ...part, ...(await describe(part)) };
        }),
      );
      return found.filter(Boolean);
    };
  };
})(globalThis);
