"use strict";
/**
 * The keyboard on the search page: / goes to the field, the arrows walk through the results, Enter opens one (as a
 * link does by itself). Esc goes one step back: from a result to the field, out of a panel, and in the field it empties it.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

  /**
   * @param {{field: HTMLInputElement, found: HTMLElement, form: HTMLElement, clear: function(): void}} page
   */
  Banmian.searchKeys = function (page) {
    const links = () => Array.from(page.found.querySelectorAll(".result h2 a"));

    function toField() {
      page.field.focus();
      page.field.select();
      return true;
    }

    /** The field stands before the first result. */
    function walk(step) {
      const stops = [page.field, ...links()];
      const at = stops.indexOf(root.document.activeElement);
      const next = at === -1 ? null : stops[at + step];
      if (!next) return false;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
      return true;
    }

    function escape(target) {
      if (target === page.field) {
        page.clear();
        return true;
      }
      const panel = target.closest("details[data-search-panel][open]");
      if (panel) {
        panel.open = false;
        panel.querySelector("summary").focus();
        return true;
      }
      return page.found.contains(target) && toField();
    }

    /** Whether the key was ours. */
    function handle(event) {
      const among = event.target === page.field || page.found.contains(event.target);
      if (event.key === "/" && !isTyping(event.target)) return toField();
      if (event.key === "Escape") return escape(event.target);
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
