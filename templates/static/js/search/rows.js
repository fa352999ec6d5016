"use strict";
/**
 * Whether words stand in articles as they were typed, told by the positions in unpacked postings, before anything is made
 * of these for Lunr: of articles that have all the pairs of a phrase, few may have the phrase.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * Where one term stands in one field, for each of some articles.
   * @param {Int32Array} left the numbers of the articles, ascending
   * @returns {{numbers: Int32Array, starts: Int32Array, counts: Int32Array}} for each article where in `numbers` its
   *     positions are and how many; −1 where the term isn't
   */
  function placesOf(numbers, { df, articles, frequencies }, left) {
    const starts = new Int32Array(left.length).fill(-1);
    const counts = new Int32Array(left.length);
    let positions = frequencies + df;
    let slot = 0;
    for (let i = 0; i < df && slot < left.length; i += 1) {
      const count = frequencies < 0 ? 0 : numbers[frequencies + i];
      while (left[slot] < numbers[articles + i]) slot += 1;
      if (left[slot] === numbers[articles + i]) {
        starts[slot] = Math.max(0, positions);
        counts[slot] = count;
      }
      positions += count;
    }
    return { numbers, starts, counts };
  }

  /** Whether any of the terms of a step stands in an article at a position. */
  function standsAt({ places }, slot, position) {
    for (const { numbers, starts, counts } of places) {
      const end = starts[slot] + counts[slot];
      for (let at = starts[slot]; at < end; at += 1) if (numbers[at] === position) return true;
    }
    return false;
  }

  const isIn = ({ places }, slot) => places.some(({ starts }) => starts[slot] >= 0);

  /** Whether the steps stand in an article at their distances from each other. */
  function standTogether(steps, slot) {
    if (!steps.every((step) => isIn(step, slot))) return false;
    const [first, ...others] = steps.filter(({ offset }) => offset !== null);
    if (!first) return true;
    return first.places.some(({ numbers, starts, counts }) => {
      const end = starts[slot] + counts[slot];
      for (let at = starts[slot]; at < end; at += 1) {
        const beginning = numbers[at] - first.offset;
        if (others.every((step) => standsAt(step, slot, beginning + step.offset))) return true;
      }
      return false;
    });
  }

  /** The steps of a plan in one field; none if one of them is nowhere in it. */
  function stepsIn(plan, field, isSpaced, files, left) {
    const steps = plan.steps.map(({ terms, chinese, spaced }) => ({
      offset: isSpaced ? spaced : chinese,
      places: terms.flatMap((term) => {
        const file = files.get(term);
        const postings = file ? Banmian.postingsOf(file, term).filter((posting) => posting.field === field) : [];
        return postings.map((posting) => placesOf(file.numbers, posting, left));
      }),
    }));
    return steps.every(({ places }) => places.length) ? steps : [];
  }

  /**
   * @param {Plan} plan
   * @param {{name: string, isSpaced: boolean}[]} fields of the manifest
   * @param {Map<string, object>} files by term, the unpacked file with its postings
   * @param {Int32Array} left numbers of articles, ascending
   * @returns {Int32Array} of these, those in which the plan's word stands
   */
  Banmian.standing = function (plan, fields, files, left) {
    const ways = fields
      .map(({ name, isSpaced }, field) => (plan.fields.includes(name) ? stepsIn(plan, field, isSpaced, files, left) : []))
      .filter((steps) => steps.length);
    return left.filter((_, slot) => ways.some((steps) => standTogether(steps, slot)));
  };
})(globalThis);
