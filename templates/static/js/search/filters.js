"use strict";
/**
 * What a search is narrowed to: by signs that were typed and by what was chosen beside them. Both count, and both can be
 * taken off again; what is chosen for something takes the place of what was typed for it.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Filters
   * @property {string[]} kind
   * @property {string[]} paper
   * @property {string[]} series
   * @property {string[]} person
   * @property {string} from a date, or the beginning of one; empty if it doesn't matter
   * @property {string} to
   */

  const LISTS = ["kind", "paper", "series", "person"];

  /** @type {Filters} */
  Banmian.NO_FILTERS = { kind: [], paper: [], series: [], person: [], from: "", to: "" };

  /** The later of two first dates, the earlier of two last ones; an empty one says nothing. */
  const later = (one, other) => (one > other ? one : other);
  const earlier = (one, other) => (!one || (other && other + "~" < one + "~") ? other : one);

  /** @param {Filters} one @param {Filters} other @returns {Filters} both at once */
  Banmian.bothFilters = function (one, other) {
    return {
      ...Object.fromEntries(LISTS.map((name) => [name, [...new Set([...one[name], ...other[name]])]])),
      from: later(one.from, other.from),
      to: earlier(one.to, other.to),
    };
  };

  Banmian.isNarrowed = (filters) => Boolean(LISTS.some((name) => filters[name].length) || filters.from || filters.to);

  /** The year that the dates stand for, if they do for one: `2021`. */
  Banmian.yearOf = function (filters) {
    const year = filters.from.slice(0, 4);
    const isWhole = [year, year + "-01", year + "-01-01"].includes(filters.from);
    return year && isWhole && [year, year + "-12", year + "-12-31"].includes(filters.to) ? year : "";
  };

  /**
   * A state in which something is narrowed to these values alone.
   * @param {State} state
   * @param {string} name `kind`, `paper`, `series`, `person`, or `date` with [from, to]
   * @param {string[]} values none to have it off
   * @returns {State}
   */
  Banmian.narrowedTo = function (state, name, values) {
    const [from = "", to = ""] = values;
    const chosen = name === "date" ? { from, to } : { [name]: values };
    const typed = Banmian.signs.without(state.typed, name);
    return { ...state, typed, filters: { ...state.filters, ...chosen }, pages: 1 };
  };

  /** The same without being narrowed to anything. */
  Banmian.widened = (state) =>
    ["kind", "paper", "series", "person", "date"].reduce((made, name) => Banmian.narrowedTo(made, name, []), state);
})(globalThis);
