"use strict";
/**
 * Begins the search page. It stands in the head, so that the form, which nobody could use without scripts, is there from
 * the first; the scripts behind it come at once where the address has something to look for, else when the page has been
 * painted. All are asked for together and run in the order in which `data-scripts` names them; when the last has had its
 * turn, the search starts. What is typed or sent before that isn't lost: the search finds it in the field or the address.
 *
 * `data-searching` of the root says how far it is: `coming`, `here`, or nothing where it can't be had; the style sheet shows
 * the form or the other ways in.
 */
(function (root) {
  const { document } = root;
  const { dataset, src } = document.currentScript;
  const state = document.documentElement.dataset;

  /** The last script may have failed to come: what lacks, the search itself says, if it is there. */
  function begin() {
    const { startSearch } = root.Banmian || {};
    if (startSearch) {
      startSearch(document.querySelector("[data-search]"));
      state.searching = "here";
    } else delete state.searching;
  }

  function load() {
    const scripts = dataset.scripts.split(" ").map((name) => {
      const address = new URL(name, src).href;
      return Object.assign(document.createElement("script"), { src: address, async: false });
    });
    for (const event of ["load", "error"]) scripts.at(-1).addEventListener(event, begin);
    document.head.append(...scripts);
  }

  /** Frames are no sign of it: a busy machine shows the first one long after it was drawn. */
  function whenPainted(act) {
    const observer = new root.PerformanceObserver(() => {
      observer.disconnect();
      act();
    });
    observer.observe({ type: "paint", buffered: true });
  }

  state.searching = "coming";
  document.addEventListener("DOMContentLoaded", () => {
    if (root.location.search) load();
    else whenPainted(load);
  });
})(globalThis);
