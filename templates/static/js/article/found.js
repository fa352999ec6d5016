"use strict";
/**
 * Where the address has words that somebody searched for (`?q=…`), `found-marks.js` is loaded, which marks them; else
 * nothing happens, and nothing is loaded.
 */
(function (root) {
  const { document } = root;
  const { dataset, src } = document.currentScript;
  const typed = new URLSearchParams(root.location.search).get("q");
  if (!typed || !typed.trim()) return;
  const marks = Object.assign(document.createElement("script"), { src: new URL("found-marks.js", src).href });
  Object.assign(marks.dataset, dataset);
  document.head.append(marks);
})(globalThis);
