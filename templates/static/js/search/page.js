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
    const messages = JSON.parse(place.dataset.messages);
    const part = (name) => place.querySelector("[data-search-" + name + "]");
    const form = part("form");
    const field = part("field");
    const status = part("status");
    const found = part("found");
    const list = part("results");
    const series = part("series");
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

    function item(article, words) {
      const shown = Banmian.shower(engine.match)(article, words, language);
      return Banmian.resultItem(article, shown, {
        language,
        messages,
        tags: data.manifest.languages,
        issues: data.documents.issues,
        folder: site + language + "/",
      });
    }

    /** Shows more of the last answer's articles. */
    function append() {
      const from = list.children.length;
      const shown = last.results.slice(from, from + MOST_SHOWN);
      list.append(...shown.map(({ article }) => item(article, last.words)));
      more.hidden = list.children.length >= last.results.length;
    }

    function showSeries() {
      series.hidden = !last.series.length;
      series.querySelector("ol").replaceChildren(...last.series.map((head) => item(head, last.words)));
    }

    /** What there is to say of the last answer. */
    function message(query) {
      if (!query.trim()) return "";
      if (!last.words.length) return messages.nothing_to_find;
      if (!last.results.length && !last.series.length) return messages.nothing_found;
      return counted(messages.found, last.results.length, language);
    }

    /** Searches for what stands in the field. Until the data is here, it is done when it comes. */
    function run() {
      root.clearTimeout(timer);
      const query = field.value;
      address.write(query);
      if (!engine) return;
      last = engine.search(query);
      list.replaceChildren();
      append();
      showSeries();
      hint.hidden = !query.trim() || last.results.length + last.series.length > 0;
      status.textContent = message(query);
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
      found.addEventListener("click", () => address.keep());
      // The same search in another language.
      for (const link of root.document.querySelectorAll("a[hreflang]")) {
        link.addEventListener("click", () => (link.search = root.location.search));
      }
      more.addEventListener("click", () => {
        const shown = list.children.length;
        append();
        list.children[shown].querySelector("a").focus();
      });
      Banmian.searchKeys({
        field,
        found,
        clear() {
          field.value = "";
          run();
        },
      });
    }

    async function open() {
      status.textContent = messages.loading;
      try {
        data = await Banmian.loadSearch(site + "search/");
        engine = Banmian.searchEngine(root.lunr, data);
      } catch (error) {
        status.textContent = messages.failed;
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
