"use strict";
/**
 * Fetches the postings of terms, from every bucket at once: a checksum of the term says in which file they are. How
 * frequent a term is, and which articles have all of some terms, follows from them.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How much is kept, in numbers of four bytes. */
  const ROOM = 4_000_000;

  const MIX = 0x9e3779b1;
  const WORD = 2 ** 32;

  /** @returns {number} of so many files the one that a term is in: see docs/formats.md */
  Banmian.slotOf = function (term, files) {
    let sum = 0;
    for (const character of term) {
      sum = Math.imul(sum ^ character.codePointAt(0), MIX);
      sum ^= sum >>> 15;
    }
    return Math.floor(((sum >>> 0) * files) / WORD);
  };

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

  /**
   * @param {object} manifest
   * @param {function(string): Promise<*>} load
   */
  Banmian.gatherer = function (manifest, load) {
    const ask = Banmian.cache(ROOM, ({ starts, numbers }) => numbers.length + starts.size * 16);
    const paired = new RegExp("^[" + manifest.tokens.paired + "]$", "u");
    const original = Object.keys(manifest.languages)[0];
    const main = manifest.fields.findIndex(({ part, language }) => part === "text" && language === original);
    const isSingle = (term) => paired.test(term);
    const shapes = manifest.shards.buckets.map(([folder, articles, spans, , files]) => ({
      folder,
      articles,
      spans,
      files,
      main,
      isSingle,
    }));
    const fields = manifest.fields.map(({ name, language }) => ({ name, isSpaced: manifest.spaced.includes(language) }));

    /** @returns {Promise<Map<string, object>>} by term, the file of a bucket in which its postings are, if it has any */
    async function filesOf(shape, terms) {
      const made = terms.map(async (term) => {
        const name = shape.folder + "/" + Banmian.slotOf(term, shape.files);
        return [term, await ask(name, async () => Banmian.unpackPostings(await load(name), shape))];
      });
      return new Map(await Promise.all(made));
    }

    const ofAll = (terms) => Promise.all(shapes.map((shape) => filesOf(shape, terms)));

    const frequencyIn = (files, term) =>
      Banmian.postingsOf(files.get(term), term).reduce((sum, { df }) => sum + df, 0);

    return {
      /** @returns {Promise<Map<string, number>>} in how many fields of how many articles terms stand */
      async look(terms) {
        const known = [...new Set(terms)];
        const each = await ofAll(known);
        return new Map(known.map((term) => [term, each.reduce((sum, files) => sum + frequencyIn(files, term), 0)]));
      },

      /**
       * @param {Request} request
       * @param {function(Gathered): Promise<object>} describe adds what has to be known of the articles that are left
       * @returns {Promise<Part[]>}
       */
      async gather({ groups, also, all, plans }, describe) {
        const each = await ofAll([...new Set([...groups.flat(), ...also])]);
        const found = each.map(async (files, bucket) => {
          const having = select(shapes[bucket].articles, groups, files, all);
          const left = plans.reduce((some, plan) => Banmian.standing(plan, fields, files, some), having);
          if (!left.length) return null;
          const part = { bucket, left, files };
          return { ...part, ...(await describe(part)) };
        });
        return (await Promise.all(found)).filter(Boolean);
      },
    };
  };
})(globalThis);
