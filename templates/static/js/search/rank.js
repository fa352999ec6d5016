"use strict";
/**
 * Leaves Lunr the best of very many articles. It makes several objects of each posting, which takes seconds where a word
 * stands in a third of a large archive; so what it would say of each is reckoned here first, from arrays. The others keep
 * this score, which is Lunr's own.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** So many articles are left to Lunr: more than anybody looks through. */
  Banmian.MOST_FOR_LUNR = 200;

  /**
   * @typedef {object} Clause what Lunr will be asked
   * @property {string} term
   * @property {string[]} fields
   * @property {number} boost
   */

  /** For each term and field how much it counts in the query, and what Lunr divides the field's score by. */
  function queryOf(fields, terms, clauses) {
    const boosts = terms.map(([term]) =>
      fields.map(({ name }) =>
        clauses.reduce((sum, each) => (each.term === term && each.fields.includes(name) ? sum + each.boost : sum), 0),
      ),
    );
    const sizes = fields.map((_, field) => Math.sqrt(boosts.reduce((sum, each) => sum + each[field] ** 2, 0)));
    return { boosts, sizes };
  }

  /** Lunr's score of each article of a part. */
  function scoresOf(manifest, terms, { boosts, sizes }, part) {
    const width = manifest.fields.length;
    const sums = new Float64Array(part.left.length * width);
    for (const [i, entry] of terms.entries()) {
      if (!boosts[i].some(Boolean)) continue;
      Banmian.eachScore(manifest, entry, part, (slot, field, score) => {
        sums[slot * width + field] += boosts[i][field] * score;
      });
    }
    const found = new Float64Array(part.left.length);
    for (let at = 0; at < sums.length; at += 1) if (sums[at]) found[Math.floor(at / width)] += sums[at] / sizes[at % width];
    return found;
  }

  /** A part with some of its articles. */
  function cut(part, width, slots) {
    const lengths = new Int32Array(slots.length * width);
    slots.forEach((slot, i) => lengths.set(part.lengths.subarray(slot * width, (slot + 1) * width), i * width));
    return { ...part, left: Int32Array.from(slots, (slot) => part.left[slot]), refs: slots.map((slot) => part.refs[slot]), lengths };
  }

  /** What Lunr would tell of where the terms stand in the articles of a part, made when somebody asks. */
  class Teller {
    constructor(manifest, terms, part) {
      Object.assign(this, { manifest, terms, part, known: null });
    }

    tell(slot) {
      this.known ||= this.all();
      return this.known[slot];
    }

    all() {
      const { manifest, terms, part } = this;
      const known = part.refs.map(() => ({}));
      for (const entry of terms) {
        Banmian.eachScore(manifest, entry, part, (at, field, _, numbers, positions, frequency) => {
          const found = known[at][entry[0]] || (known[at][entry[0]] = {});
          found[manifest.fields[field].name] = Banmian.metadataOf(numbers, positions, frequency);
        });
      }
      return known;
    }
  }

  /** An article that isn't among the best: there may be very many. */
  class Other {
    constructor(ref, score, teller, slot) {
      this.ref = ref;
      this.score = score;
      this.isExact = false;
      this.isStanding = true;
      this.teller = teller;
      this.slot = slot;
    }

    tell() {
      return this.teller.tell(this.slot);
    }
  }

  /**
   * @param {object} manifest
   * @param {[string, number][]} terms each with its df in the whole archive
   * @param {Part[]} parts
   * @param {Clause[]} clauses
   * @returns {{best: Part[], rest: Other[]}} what is left to Lunr, and the other articles
   */
  Banmian.ranked = function (manifest, terms, parts, clauses) {
    const count = parts.reduce((sum, { left }) => sum + left.length, 0);
    const most = Banmian.MOST_FOR_LUNR;
    if (count <= most || !clauses.length) return { best: parts, rest: [] };
    const query = queryOf(manifest.fields, terms, clauses);
    const scores = parts.map((part) => scoresOf(manifest, terms, query, part));
    const all = new Float64Array(count);
    scores.reduce((at, each) => (all.set(each, at), at + each.length), 0);
    const least = all.sort()[count - most];
    const width = manifest.fields.length;
    const rest = [];
    const best = parts.map((part, i) => {
      const slots = [];
      const teller = new Teller(manifest, terms, part);
      for (let slot = 0; slot < part.left.length; slot += 1) {
        if (scores[i][slot] >= least && slots.length < most) slots.push(slot);
        else rest.push(new Other(part.refs[slot], scores[i][slot], teller, slot));
      }
      return cut(part, width, slots);
    });
    return { best: best.filter(({ left }) => left.length), rest };
  };
})(globalThis);
