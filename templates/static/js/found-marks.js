"use strict";
/**
 * Marks the words that somebody searched for on the page of an article, and leads from one to the next, with the search's
 * own scripts. `found.js` loads it where the address asks for it (`?q=…`).
 *
 * The bar lies over the page and the marks change nothing of how the text is set, so that nothing moves.
 */
(function (root) {
  const { document } = root;
  const { dataset, src } = document.currentScript;
  const typed = new URLSearchParams(root.location.search).get("q");
  const messages = JSON.parse(dataset.messages);

  /** Texts that stand by themselves, and what in them is no part of the text. */
  const TEXTS =
    ".kicker, .headline, .subhead, .byline .name, " +
    ".text :is(p, h2, figcaption, li, pre):not(.note *, .ties *, .tip *, .gap, .absent, .terms)";
  const APART = ".anchor, .mark, .ask, .number";

  /** What a term means is on the page now: then Esc closes that, and not the bar. */
  const EXPLAINED =
    ".term:hover, .term:focus" + (root.CSS.supports("selector(:popover-open)") ? ", :popover-open" : "");

  const at = (path) => new URL(path, src).href;

  function load(name, attributes) {
    return new Promise((resolve, reject) => {
      const made = Object.assign(document.createElement(name), attributes);
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => reject(new Error((made.src || made.href) + " did not load")));
      document.head.append(made);
    });
  }

  /** The search's own way of finding the typed words in texts, and how they are marked. */
  const loadSearch = () =>
    Promise.all([
      load("link", { rel: "stylesheet", href: at("../css/found.css") }),
      load("script", { src: at("../lunr.js") }),
      load("script", { src: at("search.js") }),
    ]);

  /** Which part of an article an element is, as the search calls them. */
  function partOf(element) {
    const heads = ["kicker", "headline", "subhead"].find((name) => element.classList.contains(name));
    return heads || (element.closest(".byline") ? "byline" : "text");
  }

  /** The pieces of a text, each a text node, with where they begin in the whole; a line break is one character. */
  function piecesOf(element) {
    const pieces = [];
    let text = "";
    const walker = document.createTreeWalker(element, root.NodeFilter.SHOW_ELEMENT | root.NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === root.Node.ELEMENT_NODE && node.matches(APART) ? root.NodeFilter.FILTER_REJECT : root.NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeName === "BR") text += "\n";
      if (node.nodeType !== root.Node.TEXT_NODE) continue;
      pieces.push({ node, start: text.length });
      text += node.data;
    }
    return { pieces, text };
  }

  /** Ranges in order, those that touch or overlap made one. */
  function merged(ranges) {
    const found = [];
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
      const last = found[found.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else found.push([start, end]);
    }
    return found;
  }

  /** Wraps a range of a text in marks: one, or one for each element it runs through. */
  function mark({ pieces }, [from, to]) {
    const made = [];
    for (const { node, start } of pieces) {
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, node.data.length)];
      if (first >= last) continue;
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      const wrapped = document.createElement("mark");
      wrapped.className = "found";
      range.surroundContents(wrapped);
      made.push(wrapped);
    }
    return made;
  }

  /** @returns {Promise<HTMLElement[][]>} the marks of each place, in the order of the page */
  async function markAll() {
    const all = Array.from(document.querySelectorAll("main :is(" + TEXTS + ")"));
    const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
    const read = outer.map((element) => ({
      ...piecesOf(element),
      tag: element.closest("[lang]").lang,
      part: partOf(element),
    }));
    const found = await root.Banmian.findWords(root.lunr, at("../../search/"), typed, read);
    return read.flatMap((text, i) => {
      // From the last to the first: wrapping a range cuts a text node, and leaves what stands before it as it was.
      const places = merged(found[i]).reverse().map((range) => mark(text, range));
      return places.reverse().filter((marks) => marks.length);
    });
  }

  function button(text, action, key) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    if (key) made.setAttribute("aria-keyshortcuts", key);
    made.addEventListener("click", action);
    return made;
  }

  function counted(forms, number) {
    const form = forms[new Intl.PluralRules(dataset.locale).select(number)] || forms.other;
    return form.replace("{n}", new Intl.NumberFormat(dataset.locale).format(number));
  }

  /** The bar with the way through the places. */
  function lead(places) {
    let here = -1;
    const bar = document.createElement("section");
    bar.className = "found-bar";
    bar.setAttribute("aria-label", messages.title);
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    const tell = (text) => (told.textContent = text);

    function go(to, isAsked = true) {
      if (!places.length) return;
      for (const one of places[here] || []) one.removeAttribute("aria-current");
      here = (to + places.length) % places.length;
      for (const one of places[here]) one.setAttribute("aria-current", "true");
      places[here][0].scrollIntoView({ block: "center" });
      const count = messages.place.replace("{n}", here + 1).replace("{all}", places.length);
      tell(isAsked ? count : counted(messages.places, places.length));
    }

    function hide() {
      root.document.removeEventListener("keydown", keyed);
      bar.remove();
      for (const one of places.flat()) {
        const parent = one.parentNode;
        one.replaceWith(...one.childNodes);
        parent.normalize();
      }
      forget();
      const main = document.getElementById("main");
      main.tabIndex = -1;
      main.focus({ preventScroll: true });
    }

    /** Takes the words out of the address: who hid the marks doesn't want them back with the page, nor to pass them on. */
    function forget() {
      const address = new URL(root.location.href);
      address.searchParams.delete("q");
      try {
        root.history.replaceState(root.history.state, "", address);
      } catch {
        // A page on a disk may not, in some browsers.
      }
    }

    function keyed(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest("input, textarea, select, [contenteditable]")) return;
      const action = { n: () => go(here + 1), p: () => go(here - 1), Escape: hide }[event.key];
      if (!action || (event.key === "Escape" && document.querySelector(EXPLAINED))) return;
      event.preventDefault();
      action();
    }

    bar.append(told);
    if (places.length > 1) {
      bar.append(button(messages.previous, () => go(here - 1), "p"), button(messages.next, () => go(here + 1), "n"));
    }
    bar.append(button(messages.hide, hide, "Escape"));
    document.body.append(bar);
    document.addEventListener("keydown", keyed);
    return { go, tell };
  }

  /** The place to begin with: the first, or the first from where the address leads. */
  function first(places) {
    const target = root.location.hash && document.getElementById(decodeURIComponent(root.location.hash.slice(1)));
    const isAfter = (marks) => target.compareDocumentPosition(marks[0]) & root.Node.DOCUMENT_POSITION_FOLLOWING;
    const found = target ? places.findIndex(isAfter) : 0;
    return Math.max(found, 0);
  }

  async function start() {
    await loadSearch();
    const places = await markAll();
    const bar = lead(places);
    if (places.length) bar.go(first(places), false);
    else bar.tell(messages.nowhere);
  }

  // Without the search's files the article is still the article.
  start().catch((error) => root.console.error(error));
})(globalThis);
