"use strict";
/**
 * Terms that look like another: what is offered when nothing is found.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How many signs have to be changed, added or dropped to make one text of another; more than `most` is `most` + 1. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = Array.from({ length: other.length + 1 }, (_, i) => i);
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
        row.push(Math.min(same, before[j] + 1, row[j - 1] + 1));
      }
      before = row;
    }
    return Math.min(before[other.length], most + 1);
  }

  /**
   * @param {string} term
   * @param {[string, number][]} among terms and how frequent they are
   * @returns {[string, number][]} those that are made of letters and a letter or two away, the nearest first, then the most
   *     frequent
   */
  Banmian.similarTerms = function (term, among) {
    const letters = Array.from(term);
    const most = letters.length > 4 ? 2 : 1;
    return among
      .filter(([each]) => each !== term && /^[\p{L}\p{N}]{2,}$/u.test(each))
      .map(([each, df]) => [each, df, distance(letters, Array.from(each), most)])
      .filter(([, , away]) => away <= most)
      .sort((one, other) => one[2] - other[2] || other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
      .map(([each, df]) => [each, df]);
  };
})(globalThis);
