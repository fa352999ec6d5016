"use strict";
/**
 * Begins the search page: shows the form, which nobody could use without scripts, and loads the scripts behind it; at once
 * where the address has something to look for, else when the page has been painted. All are asked for together and run in
 * the order in which `data-scripts` names them; when the last has had its turn, the search starts. What is typed or sent
 * before that isn't lost: the search finds it in the field or in the address.
 */
(function (root) {
  const { document } = root;
  const { dataset, src } = document.currentScript;
  const place = document.querySelector("[data-search]");

  function offer(isOffered) {
    place.querySelector("[data-search-form]").hidden = !isOffered;
    place.querySelector("[data-search-without]").hidden = isOffered;
  }

  /** The last script may have failed to come: what lacks, the search itself says, if it is there. */
  function begin() {
    const { startSearch } = root.Banmian || {};
    if (startSearch) startSearch(place);
    else offer(false);
  }

  function load() {
    const scripts = dataset.scripts.split(" ").map((name) => {
      const address = new URL(name, src).href;
      return Object.assign(document.createElement("script"), { src: address, async: false });
    });
    for (const event of ["load", "error"]) scripts.at(-1).addEventListener(event, begin);
    document.head.append(...scripts);
  }

  offer(true);
  if (root.location.search) load();
  else root.requestAnimationFrame(() => root.setTimeout(load, 0));
})(globalThis);
