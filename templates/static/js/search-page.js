"use strict";
/**
 * The search page: brings the field, the engine, the list and the address together. All words it says are in the page,
 * written there by the template.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How long a reader's pause is, in milliseconds. */
  const PAUSE = 120;

  /** Results shown at once. */
  const MOST_SHOWN = 50;

  /** The form of a message that goes with a number. */
  function counted(forms, number, language) {
    const form = forms[new Intl.PluralRules(language).select(number)] || forms.other;
    return form.replace("{n}", String(number));
  }

  /** @param {HTMLElement} place the element with `data-search` */
  function start(place) {
    const { language, site } = place.dataset;
    const words = JSON.parse(place.dataset.words);
    const part = (name) => place.querySelector("[data-search-" + name + "]");
    const form = part("form");
    const field = part("field");
    const status = part("status");
    const list = part("results");
    const hint = part("hint");
    const more = part("more");
    const address = Banmian.searchAddress((query) => {
      field.value = query;
      run();
    });
    let data = null;
    let engine = null;
    let timer = 0;
    let last = null;

    function item(result, found) {
      const shown = Banmian.shower(engine.match)(result.article, found.words, language);
      return Banmian.resultItem(result.article, shown, {
        language,
        words,
        tags: data.manifest.languages,
        issues: data.documents.issues,
        folder: site + language + "/",
      });
    }

    function append(found, from) {
      const shown = found.results.slice(from, from + MOST_SHOWN);
      list.append(...shown.map((result) => item(result, found)));
      more.hidden = from + shown.length >= found.results.length;
    }

    function say(query, found) {
      hint.hidden = !query.trim() || found.results.length > 0;
      if (!query.trim()) status.textContent = "";
      else if (!found.words.length) status.textContent = words.nothing_to_find;
      else if (!found.results.length) status.textContent = words.nothing_found;
      else status.textContent = counted(words.found, found.results.length, language);
    }

    /** Searches for what stands in the field. Until the data is here, it is done when it comes. */
    function run() {
      root.clearTimeout(timer);
      const query = field.value;
      address.write(query);
      if (!engine) return;
      last = engine.search(query);
      list.replaceChildren();
      append(last, 0);
      say(query, last);
    }

    function soon() {
      root.clearTimeout(timer);
      timer = root.setTimeout(run, PAUSE);
    }

    function listen() {
      field.addEventListener("input", (event) => {
        if (!event.isComposing) soon();
      });
      field.addEventListener("compositionend", soon);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        run();
        address.keep();
      });
      list.addEventListener("click", () => address.keep());
      // The same search in another language.
      for (const link of root.document.querySelectorAll("a[hreflang]")) {
        link.addEventListener("click", () => (link.search = root.location.search));
      }
      more.addEventListener("click", () => {
        const shown = list.children.length;
        append(last, shown);
        list.children[shown].querySelector("a").focus();
      });
      Banmian.searchKeys({
        field,
        list,
        clear() {
          field.value = "";
          run();
        },
      });
    }

    async function open() {
      status.textContent = words.loading;
      try {
        data = await Banmian.loadSearch(site + "search/");
        engine = Banmian.searchEngine(root.lunr, data);
      } catch (error) {
        status.textContent = words.failed;
        hint.hidden = false;
        root.console.error(error);
        return;
      }
      status.textContent = "";
      run();
    }

    field.value = address.read() || field.value;
    part("without").hidden = true;
    form.hidden = false;
    listen();
    return open();
  }

  Banmian.startSearch = start;
  const place = root.document && root.document.querySelector("[data-search]");
  if (place) start(place);
})(globalThis);
