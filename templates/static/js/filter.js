"use strict";
/**
 * A list of names, filtered as one types. The field shows itself only where scripts run; what it looks in stands beside
 * each name (`data-find`), folded by `folded` in src/banmian/render/names/lists.py as the typed words are here.
 */
(function (root) {
  const search = root.document.querySelector("[data-filter]");
  if (!search) return;
  const field = search.querySelector("input");
  const told = search.querySelector("output");
  const rows = Array.from(root.document.querySelectorAll("[data-find]"));
  const letters = Array.from(root.document.querySelectorAll(".letter"));
  const ways = root.document.querySelector(".letters");

  const folded = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

  /** Show the names in which every typed word occurs. */
  function filter() {
    const words = folded(field.value).split(/\s+/u).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.find.includes(word));
      if (!row.hidden) found += 1;
    }
    for (const letter of letters) letter.hidden = !letter.querySelector("[data-find]:not([hidden])");
    ways.hidden = words.length > 0;
    told.textContent = words.length ? search.dataset.found.replace("{n}", found).replace("{all}", rows.length) : "";
  }

  search.hidden = false;
  field.addEventListener("input", filter);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || !field.value) return;
    field.value = "";
    filter();
  });
  filter(); // a browser may keep what was typed when one comes back
})(globalThis);
