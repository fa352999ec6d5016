"use strict";
/**
 * Put into every page before its own scripts: watches the list of results. Times are milliseconds: from `begin`, which
 * is called as the page begins, since the page was asked for; of `ask` since the query was.
 */
globalThis.Bench = (function () {
  const LIST = "[data-search-results] > li:not([data-old], .pending)";

  const count = () => document.querySelectorAll(LIST).length;

  /** What is there now doesn't count. */
  function old() {
    for (const item of document.querySelectorAll("[data-search-results] > li")) item.dataset.old = "";
  }

  /** Promises the time at which so many results stand in the list with their texts. */
  function shown(number) {
    return new Promise((resolve) => {
      const look = () => count() >= number && (watch.disconnect(), resolve(performance.now()), true);
      const watch = new MutationObserver(look);
      if (!look()) watch.observe(document, { childList: true, subtree: true, attributes: true });
    });
  }

  /** As a reader who types and presses Enter. */
  async function ask(typed, number) {
    const field = document.querySelector("[data-search-field]");
    old();
    const began = performance.now();
    field.value = typed;
    field.form.requestSubmit();
    const [first, all] = await Promise.all([shown(1), shown(number)]);
    return { first: first - began, all: all - began };
  }

  /** All that is found, in the order shown. */
  async function found(typed) {
    const { site } = document.querySelector("[data-search]").dataset;
    engine ||= Banmian.searchEngine(lunr, await Banmian.openSource(lunr, site + "search/"));
    const { results } = await engine.search(engine.read(typed), { order: "relevance" });
    return results.map(({ ref }) => ref);
  }

  const both = async (number) => ({ first: await shown(1), all: await shown(number) });
  let known = null;
  let engine = null;

  return { ask, found, begin: (number) => (known = both(number)), first: () => known };
})();
