"use strict";
/**
 * The state of the search in the page's address, so that a search can be kept, sent and come back to: what was typed
 * (`q`), what it is narrowed to, the order, and how far the list was unfolded. What is being typed replaces the address;
 * what was sent off with Enter, or chosen, stays in the history.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} State
   * @property {string} typed
   * @property {Filters} filters what was chosen beside it
   * @property {string} order `relevance`, `date` or `oldest`
   * @property {number} pages how many times a page of results is shown, from 1
   */

  const ORDERS = ["relevance", "date", "oldest"];
  const LISTS = ["kind", "paper", "series", "person"];
  const DATES = ["from", "to"];
  const MOST_PAGES = 100;

  const isDate = (text) => /^\d{4}(-\d\d){0,2}$/.test(text);
  const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed() : text);

  /** @param {string} search the part of an address from `?` on @returns {State} */
  Banmian.stateOf = function (search) {
    const values = new URLSearchParams(search);
    const date = (name) => (isDate(values.get(name) || "") ? values.get(name) : "");
    const order = values.get("order");
    return {
      typed: values.get("q") || "",
      filters: Object.fromEntries([
        ...LISTS.map((name) => [name, values.getAll(name).filter(Boolean)]),
        ...DATES.map((name) => [name, date(name)]),
      ]),
      order: ORDERS.includes(order) ? order : ORDERS[0],
      pages: Math.min(Math.max(Number.parseInt(values.get("page"), 10) || 1, 1), MOST_PAGES),
    };
  };

  /** @param {State} state @returns {string} the part of an address that says it: `?q=…`; what goes without saying isn't there */
  Banmian.addressOf = function (state) {
    const pairs = [
      ["q", state.typed],
      ...LISTS.flatMap((name) => state.filters[name].map((value) => [name, value])),
      ...DATES.map((name) => [name, state.filters[name]]),
      ["order", state.order === ORDERS[0] ? "" : state.order],
      ["page", state.pages > 1 ? String(state.pages) : ""],
    ];
    const said = pairs.filter(([, value]) => value);
    return "?" + said.map(([name, value]) => name + "=" + encodeURIComponent(wellFormed(value))).join("&");
  };

  /** @returns {?State} where a click on a link of the page leads; nowhere if the browser is to follow the link */
  Banmian.ledTo = function (event) {
    const link = event.target.closest("a");
    const way = link && link.getAttribute("href");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    return way && way.startsWith("?") && isPlain ? Banmian.stateOf(way) : null;
  };

  /** @param {function(State): void} onReturn called when the reader goes back or forward */
  Banmian.searchAddress = function (onReturn) {
    let isKept = false;

    const read = () => Banmian.stateOf(root.location.search);

    function change(way, data, address) {
      try {
        root.history[way](data, "", address);
      } catch {
        // Some browsers refuse on a page from a disk, or after too many changes: the search works all the same.
      }
    }

    root.addEventListener("popstate", () => {
      isKept = true;
      onReturn(read());
    });

    return {
      read,

      /** Writes a state; one that says the same as the address does leaves the history alone. */
      write(state) {
        const said = Banmian.addressOf(state);
        if (said === Banmian.addressOf(read())) return;
        change(isKept ? "pushState" : "replaceState", null, said === "?" ? root.location.pathname : said);
        isKept = false;
      },

      /** The present state is worth coming back to. */
      keep() {
        isKept = true;
      },

      /** Notes which result the reader leaves by; a page that is loaded anew finds it again. */
      leave: (ref) => change("replaceState", { ref }),

      /** That result, if the reader has come back. */
      left: () => (root.history.state && root.history.state.ref) || "",
    };
  };
})(globalThis);
