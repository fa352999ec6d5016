"use strict";
/**
 * The panel of `banmian serve` at the foot of a page: what is found in the archive, and the page loaded anew when it has
 * changed. A page's own script may prevent the event `banmian:reload` of the document, and fetch what is new itself.
 *
 * A hidden page asks for nothing: a browser has few connections to one server, and an editor many pages open.
 */
(function (root) {
  const document = root.document;
  const own = document.currentScript.dataset;
  const OPEN = "banmian-panel-open";
  const FOCUS = "banmian-panel-focus";
  const AGAIN = 2000; // milliseconds

  const element = (name, cls, text) => {
    const made = document.createElement(name);
    if (cls) made.className = cls;
    if (text) made.textContent = text;
    return made;
  };

  const remembered = {
    get: (key) => { try { return root.sessionStorage.getItem(key); } catch { return null; } },
    set: (key, value) => { try { root.sessionStorage.setItem(key, value); } catch { /* a browser may refuse */ } },
  };

  const panel = element("aside");
  panel.id = "banmian-panel";
  panel.setAttribute("aria-label", "banmian serve");
  panel.lang = document.documentElement.lang;
  const details = element("details");
  const summary = element("summary");
  const count = element("span", "count");
  const note = element("span", "note");
  const list = element("ol");
  const more = element("p", "more");
  const status = element("p", "status");
  status.setAttribute("role", "status");
  summary.append(count, " ", note);
  details.append(summary, list, more);
  panel.append(details, status);
  panel.hidden = true;

  let words = {};
  let shown = "";

  function row(one) {
    const item = element("li", one.severity);
    item.append(element("span", "grave", one.grave), " ");
    if (one.place) item.append(element("code", "place", one.place), " ");
    if (one.code) item.append(element("code", "code", one.code), " ");
    item.append(element("span", "said", one.message));
    if (one.href) {
      const link = element("a", "", words.desk);
      link.href = one.href;
      item.append(" ", link);
    }
    return item;
  }

  function show(told) {
    const text = JSON.stringify(told);
    panel.hidden = false;
    panel.classList.remove("lost");
    if (text === shown) {
      note.textContent = told.note;
      return;
    }
    const first = shown === "";
    shown = text;
    words = told.words;
    panel.dataset.worst = told.worst;
    count.textContent = told.summary;
    note.textContent = told.note;
    const links = [...list.querySelectorAll("a")];
    const focused = links.indexOf(document.activeElement);
    const top = list.scrollTop;
    list.replaceChildren(...told.findings.map(row));
    list.hidden = told.findings.length === 0;
    list.scrollTop = top;
    more.textContent = told.more;
    if (focused >= 0) (list.querySelectorAll("a")[focused] || summary).focus();
    if (!first) status.textContent = [told.summary, told.note].filter(Boolean).join(". ");
  }

  function ask() {
    root.fetch(`/-/findings.json?language=${encodeURIComponent(own.language)}`)
      .then((answer) => (answer.ok ? answer.json().then(show) : undefined))
      .catch(lost);
  }

  function lost() {
    panel.hidden = false;
    panel.classList.add("lost");
    note.textContent = words.lost || "banmian serve ?";
  }

  function reload(told) {
    own.seen = told.seen;
    const asked = new root.CustomEvent("banmian:reload", { cancelable: true, detail: told.paths });
    if (!document.dispatchEvent(asked)) {
      ask();
      return;
    }
    remembered.set(FOCUS, String(panel.contains(document.activeElement)));
    root.location.reload();
  }

  let events = null;
  let later = 0;

  function listen() {
    root.clearTimeout(later);
    if (events) events.close();
    events = null;
    if (document.hidden) return;
    const query = new root.URLSearchParams({ page: own.page, seen: own.seen });
    events = new root.EventSource(`/-/events?${query}`);
    events.addEventListener("open", ask);
    events.addEventListener("findings", ask);
    events.addEventListener("reload", (event) => reload(JSON.parse(event.data)));
    events.addEventListener("error", () => {
      lost();
      if (events.readyState === root.EventSource.CLOSED) later = root.setTimeout(listen, AGAIN);
    });
  }

  details.open = remembered.get(OPEN) === "true";
  details.addEventListener("toggle", () => remembered.set(OPEN, String(details.open)));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
    event.stopPropagation();
  });

  document.body.append(panel);
  if (remembered.get(FOCUS) === "true") {
    panel.hidden = false;
    summary.focus({ preventScroll: true });
  }
  remembered.set(FOCUS, "false");
  document.addEventListener("visibilitychange", listen);
  root.addEventListener("pagehide", () => { if (events) events.close(); });
  root.addEventListener("pageshow", (event) => { if (event.persisted) listen(); });
  listen();
})(globalThis);
