"use strict";
/**
 * The desk in `banmian serve`: buttons and keys become marks, which are saved at once; then the page shows how the sheet
 * reads now, in its place, with the same piece chosen. What is said is in the page, written there by the template.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @param {HTMLElement} desk the element with `data-desk` and `data-state` */
  function edit(desk, find) {
    const messages = JSON.parse(desk.dataset.messages);
    const { marks: reduce, articlesBefore, above } = Banmian.deskMarks;
    const said = desk.querySelector("[data-said]");
    const alarm = desk.querySelector("[data-alarm]");
    const palette = desk.querySelector("[data-palette]");
    const storage = "banmian-desk " + root.location.pathname;
    let sheet = JSON.parse(desk.dataset.state);
    let history = Banmian.deskHistory(sheet.marks);
    let busy = false;

    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
    const speak = (text) => (said.textContent = text);
    const warn = (text) => (alarm.textContent = text);
    const labelOf = (line) => desk.querySelector('.piece[data-line="' + find.first(line) + '"] .role')?.textContent || "";

    function keep() {
      try {
        root.sessionStorage.setItem(storage, history.kept());
      } catch {
        // A browser that keeps nothing still undoes until the page is left.
      }
    }

    /** The ids that are new and those that are gone, in words. */
    function idsChanged(before, after) {
      const ids = (list) => list.map((one) => one.id);
      const fresh = ids(after).filter((id) => !ids(before).includes(id));
      const gone = ids(before).filter((id) => !ids(after).includes(id));
      return [
        fresh.length ? fill(messages.new_ids, { ids: fresh.join(", ") }) : "",
        gone.length ? fill(messages.gone_ids, { ids: gone.join(", ") }) : "",
      ].filter(Boolean).join(" ");
    }

    /** Puts the page as it reads now in the place of the old one: scroll, focus and choice stay. */
    function replace(fresh) {
      const scrolls = [...desk.querySelectorAll(".side")].map((side) => side.scrollTop);
      const focused = root.document.activeElement;
      const within = focused?.closest("[data-part]") ? (focused.closest("[data-reading]") ? "reading" : "source") : "";
      const open = [...desk.querySelectorAll(".look details")].map((one) => one.open);
      for (const part of fresh.querySelectorAll("[data-part]")) {
        desk.querySelector('[data-part="' + part.dataset.part + '"]').replaceChildren(...part.childNodes);
      }
      desk.querySelectorAll(".look details").forEach((one, place) => (one.open = open[place] ?? one.open));
      desk.querySelectorAll(".side").forEach((side, place) => (side.scrollTop = scrolls[place]));
      const before = sheet.articles;
      sheet = JSON.parse(fresh.dataset.state);
      desk.dataset.state = fresh.dataset.state;
      const line = find.line();
      if (line) find.choose(line, { from: within, focus: Boolean(within) });
      else find.rove();
      return idsChanged(before, sheet.articles);
    }

    /** Saves a list of marks; `done` moves the history, if it was taken. */
    async function save(list, words, done) {
      busy = true;
      desk.setAttribute("aria-busy", "true");
      warn("");
      speak(messages.saving);
      const answer = await Banmian.deskServer.put(sheet.address, sheet.base, list);
      if (answer.base !== undefined) {
        const fresh = await Banmian.deskServer.page(answer.base);
        done();
        const ids = fresh ? replace(fresh) : "";
        keep();
        speak([words, ids].filter(Boolean).join(" "));
      } else {
        await refused(answer);
      }
      busy = false;
      desk.removeAttribute("aria-busy");
      state();
    }

    async function refused({ status, why }) {
      speak("");
      if (!status) return warn(messages.unreachable);
      const fresh = await Banmian.deskServer.page();
      const base = fresh && JSON.parse(fresh.dataset.state).base;
      if (fresh && base !== sheet.base) {
        replace(fresh);
        history = Banmian.deskHistory(sheet.marks);
        return warn(status === 409 ? messages.changed : fill(messages.refused, { why }));
      }
      return warn(fill(messages.refused, { why }));
    }

    /** Does what a button says of the chosen piece. */
    function act(action) {
      if (busy) return;
      const line = find.line();
      if (!line) return;
      const other = action.article || above(sheet, line)?.line || "";
      const list = reduce(sheet, { ...action, line });
      if (!list) return speak(action.do === "gap:after" ? messages.no_gap : messages.no_above);
      if (list === sheet.marks) return speak(action.do === "reset" ? fill(messages.not_decided, { n: line }) : messages.same);
      const words = fill(messages[action.do], { n: line, other, role: action.words || "" });
      save(list, words, () => history.push(list));
    }

    function undo() {
      const list = history.before();
      if (busy) return;
      if (!list) return speak(messages.nothing_to_undo);
      save(list, messages.undo, () => history.undone());
    }

    function redo() {
      const list = history.after();
      if (busy) return;
      if (!list) return speak(messages.nothing_to_redo);
      save(list, messages.redo, () => history.redone());
    }

    /** Asks for a note on what is lost; the mark is made when the question is answered. */
    function askGap() {
      if (!find.line()) return;
      const dialog = desk.querySelector("[data-gap]");
      const field = dialog.querySelector("input");
      const last = sheet.marks.find((mark) => mark.line === Banmian.deskMarks.at(sheet, find.line()).last);
      field.value = last?.note || "";
      dialog.returnValue = "";
      dialog.showModal();
      field.focus();
      dialog.addEventListener("close", () => {
        if (dialog.returnValue === "keep") act({ do: "gap:after", note: field.value.trim() });
      }, { once: true });
    }

    /** Asks with which of the articles above the piece goes on. */
    function askArticle() {
      const line = find.line();
      if (!line) return;
      const lines = articlesBefore(sheet, line).filter((first) => first !== Banmian.deskMarks.at(sheet, line).article);
      if (!lines.length) return speak(messages.no_above);
      const dialog = desk.querySelector("[data-of]");
      const list = dialog.querySelector("[data-of-list]");
      list.replaceChildren(...lines.reverse().map((first) => {
        const article = desk.querySelector('.read[data-line="' + first + '"]');
        const item = root.document.createElement("li");
        const button = root.document.createElement("button");
        button.value = String(first);
        const letter = article?.querySelector(".letter")?.textContent || "";
        button.textContent = [letter, article?.dataset.title || sheet.begins[first]].join("  ");
        item.append(button);
        return item;
      }));
      dialog.returnValue = "";
      dialog.showModal();
      list.querySelector("button").focus();
      dialog.addEventListener("close", () => {
        if (dialog.returnValue) act({ do: "article:of", article: Number(dialog.returnValue) });
      }, { once: true });
    }

    /** What a button stands for, done. */
    function press(button) {
      const name = button.dataset.do;
      const words = button.querySelector("span")?.textContent || "";
      button.closest("details")?.removeAttribute("open");
      if (name === "undo") return undo();
      if (name === "redo") return redo();
      if (name === "gap:after") return askGap();
      if (name === "article:of") return askArticle();
      const [what, role, kind] = name.split(":");
      return act(what === "role" ? { do: "role", role, kind, words } : { do: name });
    }

    /** What is chosen, in words over the buttons, and which part it plays. */
    function state() {
      const line = find.line();
      const here = line ? Banmian.deskMarks.at(sheet, line) : null;
      const number = line ? desk.querySelector('[data-source] .n[data-at="' + line + '"]') : null;
      const words = number ? number.getAttribute("aria-label") : messages.choose;
      palette.querySelector("[data-at-words]").textContent = words;
      for (const button of palette.querySelectorAll('[data-do^="role:"]')) {
        button.setAttribute("aria-pressed", String(Boolean(here) && button.dataset.do === "role:" + here.role));
      }
      for (const button of palette.querySelectorAll("[data-do]:not([data-do=help])")) {
        const idle = { undo: !history.before(), redo: !history.after() }[button.dataset.do] ?? !line;
        button.setAttribute("aria-disabled", String(idle));
      }
    }

    /** The name of a key as the buttons have it. */
    function keyOf(event) {
      if (event.key === "Backspace") return "Delete";
      const command = event.ctrlKey || event.metaKey;
      if (!command) return event.key;
      if (event.key.toLowerCase() === "y") return "Ctrl+Shift+z";
      return "Ctrl+" + (event.shiftKey ? "Shift+" : "") + event.key.toLowerCase();
    }

    root.document.addEventListener("keydown", (event) => {
      if (event.altKey || event.isComposing || event.defaultPrevented || event.target.closest("dialog, input")) return;
      const command = event.ctrlKey || event.metaKey;
      const menu = event.target.closest("details.menu[open]");
      if (event.key === "Escape" && menu) {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
        return;
      }
      if (!command && !event.target.closest(".n, .back")) return;
      const button = [...palette.querySelectorAll("[data-key]")].find((one) => one.dataset.key === keyOf(event));
      if (!button) return;
      event.preventDefault();
      press(button);
    });

    palette.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-do]");
      if (!button || button.dataset.do === "help" || button.getAttribute("aria-disabled") === "true") return;
      const menu = button.closest("details");
      if (menu) menu.querySelector("summary").focus();
      press(button);
    });

    /** One menu is open at a time. */
    palette.addEventListener("toggle", (event) => {
      if (!event.target.open) return;
      for (const menu of palette.querySelectorAll("details[open]")) if (menu !== event.target) menu.open = false;
    }, true);
    root.document.addEventListener("click", (event) => {
      if (event.target.closest(".menu")) return;
      for (const menu of palette.querySelectorAll("details[open]")) menu.open = false;
    });

    /** The sheet has changed by another hand: shown in its place, unless the editor is just saving. */
    async function refresh() {
      if (busy) return;
      const fresh = await Banmian.deskServer.page();
      if (!fresh || busy) return;
      const ours = JSON.parse(fresh.dataset.state).base === sheet.base;
      replace(fresh);
      if (!ours) {
        history = Banmian.deskHistory(sheet.marks);
        speak(messages.changed);
      }
      state();
    }

    // The panel of `banmian serve` says that this page has changed: it is shown in place of loading it anew.
    root.document.addEventListener("banmian:reload", (event) => {
      event.preventDefault();
      refresh();
    });

    try {
      history.resume(root.sessionStorage.getItem(storage));
    } catch {
      // Nothing was kept.
    }
    find.listen(state);
    state();
  }

  const desk = root.document?.querySelector("[data-desk][data-state]");
  if (desk && Banmian.desk) edit(desk, Banmian.desk);
})(globalThis);
