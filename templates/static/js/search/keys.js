"use strict";
/**
 * The keyboard on the search page: / goes to the field, the arrows walk through the results, Enter opens one (as a
 * link does by itself), Esc empties the field.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  /**
   * @param {{field: HTMLInputElement, found: HTMLElement, clear: function(): void}} page
   */
  Banmian.searchKeys = function (page) {
    const links = () => Array.from(page.found.querySelectorAll(".result a"));

    /** The field stands before the first result. */
    function walk(step) {
      const stops = [page.field, ...links()];
      const next = stops[stops.indexOf(root.document.activeElement) + step];
      if (next) next.focus();
      return Boolean(next);
    }

    /** Whether the key was ours. */
    function handle(event) {
      const among = event.target === page.field || page.found.contains(event.target);
      if (event.key === "/" && !isTyping(event.target)) {
        page.field.focus();
        page.field.select();
        return true;
      }
      if (event.key === "Escape" && among) {
        page.clear();
        page.field.focus();
        return true;
      }
      if (event.key === "ArrowDown" && among) return walk(1);
      if (event.key === "ArrowUp" && among) return walk(-1);
      return false;
    }

    root.document.addEventListener("keydown", (event) => {
      // A key may belong to an input method that is choosing characters.
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (handle(event)) event.preventDefault();
    });
  };
})(globalThis);
