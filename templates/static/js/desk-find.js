"use strict";
/**
 * The desk: each side finds the other, and keys move through the source. Works on static pages as well as in `banmian
 * serve`, where `desk-edit.js` adds the deciding. Without this script the numbers of the lines are ordinary links.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Scrolls what is around an element, if anything is, so that it can be seen; the page itself only on a phone. */
  function show(element) {
    const still = root.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: still ? "auto" : "smooth" });
  }

  /** @param {HTMLElement} desk the element with `data-desk` */
  function find(desk) {
    let chosen = 0;
    const listeners = [];
    const all = (selector) => [...desk.querySelectorAll(selector)];
    const numbers = () => all("[data-source] .n");
    const number = (line) => desk.querySelector('[data-source] .n[data-at="' + line + '"]');
    const pieceOf = (line) => number(line)?.closest(".piece");
    const bitsOf = (line) => all('[data-reading] .bit[data-line="' + line + '"]');

    /** The line of the piece that a line is in. */
    const first = (line) => Number(pieceOf(line)?.dataset.line || 0);

    /** Of the many numbers on a side one can be reached by Tab: the chosen one. */
    function rove() {
      const here = number(chosen) || numbers()[0];
      for (const link of numbers()) link.tabIndex = link === here ? 0 : -1;
      const others = all("[data-reading] .back");
      const there = desk.querySelector("[data-reading] .bit.chosen .back") || others[0];
      for (const link of others) link.tabIndex = link === there ? 0 : -1;
    }

    /**
     * Marks a line's piece and what it gives to the reading.
     * @param {number} line
     * @param {{from?: "source" | "reading", focus?: boolean}} how from which side, which then isn't scrolled
     */
    function choose(line, { from = "", focus = false } = {}) {
      const piece = pieceOf(line);
      if (!piece) return;
      for (const old of all(".chosen, .at-line")) old.classList.remove("chosen", "at-line");
      for (const old of all('[aria-current="location"]')) old.removeAttribute("aria-current");
      chosen = line;
      piece.classList.add("chosen");
      number(line).setAttribute("aria-current", "location");
      number(line).closest(".row").classList.add("at-line");
      const bits = bitsOf(first(line));
      for (const bit of bits) {
        bit.classList.add("chosen");
        bit.querySelector(".back")?.setAttribute("aria-current", "location");
      }
      rove();
      if (from !== "source") show(piece);
      if (from !== "reading" && bits.length) show(bits[0]);
      if (focus) focusOn(line, from === "reading" ? "reading" : "source");
      for (const listen of listeners) listen(line);
    }

    /** Puts the focus on a line's number, on one side or the other. */
    function focusOn(line, side) {
      const back = bitsOf(first(line))[0]?.querySelector(".back");
      const target = side === "reading" && back ? back : number(line);
      target?.focus({ preventScroll: true });
      if (target) show(target.closest(".row, .bit"));
    }

    const sideOf = (element) => (element.closest("[data-reading]") ? "reading" : "source");

    /** The line a pointer or the focus is at: of a number its own; elsewhere the piece's, which is decided as a whole. */
    function lineAt(element) {
      return Number(element.closest(".n")?.dataset.at || element.closest(".bit, .piece, .read")?.dataset.line || 0);
    }

    /** One step through a list of lines from the chosen one; stays at the ends. */
    function step(lines, by) {
      const at = lines.indexOf(chosen);
      if (at < 0) return by > 0 ? lines.find((line) => line > chosen) || lines.at(-1) : lines.filter((line) => line < chosen).at(-1) || lines[0];
      return lines[Math.min(Math.max(at + by, 0), lines.length - 1)];
    }

    const pieces = () => all("[data-source] .piece").map((piece) => Number(piece.dataset.line));
    const lines = () => numbers().map((link) => Number(link.dataset.at));

    /** The pieces that are not sure, the least sure first. */
    const unsure = () =>
      all(".unsure a").map((link) => Number(link.hash.slice(2)));

    function around(by) {
      const list = unsure();
      if (!list.length) return chosen;
      const at = list.indexOf(first(chosen));
      return list[at < 0 ? 0 : (at + by + list.length) % list.length];
    }

    const ways = {
      next: () => step(pieces(), 1),
      previous: () => {
        const here = first(chosen);
        return here && here !== chosen ? here : step(pieces(), -1);
      },
      "next-line": () => step(lines(), 1),
      "previous-line": () => step(lines(), -1),
      unsure: () => around(1),
      surer: () => around(-1),
    };
    const keys = {
      j: "next", ArrowDown: "next", k: "previous", ArrowUp: "previous",
      J: "next-line", K: "previous-line", u: "unsure", U: "surer", "?": "help",
    };

    function toHelp() {
      desk.querySelector("[data-help]").showModal();
    }

    desk.addEventListener("click", (event) => {
      if (event.target.closest("[data-do=help]")) return toHelp();
      const side = event.target.closest("[data-source], [data-reading]");
      const link = event.target.closest("a");
      const within = link && !link.matches(".n, .back");
      const target = within && link.hash.startsWith("#L") ? Number(link.hash.slice(2)) : 0;
      if (target && number(target)) {
        event.preventDefault();
        return choose(target, { focus: true });
      }
      const line = side && !within ? lineAt(event.target) : 0;
      if (!line || !number(line)) return undefined;
      event.preventDefault();
      const from = sideOf(event.target);
      choose(line, { from });
      if (!String(root.getSelection())) focusOn(line, from);
      return undefined;
    });

    desk.addEventListener("focusin", (event) => {
      const link = event.target.closest(".n, .back");
      const line = link ? lineAt(link) : 0;
      if (line && line !== chosen && !(link.matches(".back") && first(chosen) === line)) {
        choose(line, { from: sideOf(link) });
      }
    });

    desk.addEventListener("keydown", (event) => {
      const link = event.target.closest(".n, .back");
      if (!link || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Enter") {
        event.preventDefault();
        focusOn(chosen, sideOf(link) === "source" ? "reading" : "source");
        return;
      }
      const name = keys[event.key];
      if (!name) return;
      event.preventDefault();
      if (name === "help") return toHelp();
      choose(ways[name](), { focus: true, from: sideOf(link) === "reading" ? "reading" : "" });
    });

    for (const button of all("[data-do=help]")) button.hidden = false;
    desk.classList.add("live");
    rove();
    function arrive() {
      const there = root.location.hash.match(/^#[LR](\d+)$/);
      if (there) choose(Number(there[1]), {});
    }
    root.addEventListener("hashchange", arrive);
    arrive();
    return {
      choose,
      first,
      focusOn,
      lines,
      rove,
      line: () => chosen,
      piece: () => pieceOf(chosen),
      listen: (listener) => listeners.push(listener),
      toHelp,
    };
  }

  const desk = root.document?.querySelector("[data-desk]");
  if (desk) Banmian.desk = find(desk);
})(globalThis);
