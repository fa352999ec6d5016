"use strict";
/**
 * How a text is set, as the reader chose: size, length of line, typeface, light, contrast. It stands in the head, so that
 * a page is never seen otherwise first; the style sheet does what the attributes say. The choice is kept in the browser.
 */
(function (root) {
  const { document } = root;
  const KEPT = "banmian.look";
  const NAMES = ["size", "measure", "face", "theme", "contrast"];
  const { dataset } = document.documentElement;

  /** What was chosen; nothing, where the browser keeps nothing, or something else under this name. */
  function read() {
    let kept = {};
    try {
      kept = Object(JSON.parse(root.localStorage.getItem(KEPT)));
    } catch {
      // then nothing was
    }
    return Object.fromEntries(NAMES.filter((name) => /^[a-z]+$/.test(kept[name] || "")).map((name) => [name, kept[name]]));
  }

  function keep(chosen) {
    try {
      root.localStorage.setItem(KEPT, JSON.stringify(chosen));
    } catch {
      // then it lasts as long as the page
    }
  }

  function show(chosen) {
    for (const name of NAMES) {
      if (chosen[name]) dataset[name] = chosen[name];
      else delete dataset[name];
    }
  }

  function check(panel) {
    for (const input of panel.querySelectorAll("input")) input.checked = input.value === (dataset[input.name] || "");
  }

  show(read());
  if (!("popover" in root.HTMLElement.prototype)) return;
  dataset.look = "";

  document.addEventListener("DOMContentLoaded", () => {
    const panel = document.getElementById("look");
    if (!panel) return;
    check(panel);
    panel.addEventListener("change", ({ target }) => {
      const chosen = read();
      if (target.value) chosen[target.name] = target.value;
      else delete chosen[target.name];
      keep(chosen);
      show({ ...dataset, [target.name]: target.value });
    });
    // another page of the archive, open beside this one
    root.addEventListener("storage", ({ key }) => {
      if (key !== KEPT) return;
      show(read());
      check(panel);
    });
  });
})(globalThis);
