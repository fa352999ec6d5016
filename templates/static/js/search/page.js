"use strict";
/**
 * The search page: brings the field, the controls, the engine, the list and the address together. All words it says are
 * in the page, written there by the template.
 *
 * There is one state (see `address.js`); whoever changes it (the field, a control, a link of the page, the way back)
 * calls `change`, and everything that is shown follows from it.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How long a reader's pause is, in milliseconds. */
  const PAUSE = 120;

  /** After so many milliseconds the page says what is asked, whether there is an answer or not. */
  const SOON = 200;

  /** Results on one page of the list. */
  const PAGE = 30;

  /** From this width on, what an answer can be narrowed to stands beside it, unfolded. */
  const WIDE = "(min-width: 64rem)";

  const NOTHING = { words: [], results: [], total: 0, isPartial: false, facets: {}, series: [], near: [] };

  /** @param {HTMLElement} place the element with `data-search` */
  function start(place) {
    const { language, locale, site } = place.dataset;
    const messages = JSON.parse(place.dataset.messages);
    const part = (name) => place.querySelector("[data-search-" + name + "]");
    const [form, field, answer] = ["form", "field", "found"].map(part);
    const [more, series, orders, narrow] = ["more", "series", "orders", "narrow"].map(part);
    const names = Banmian.searchNames(language, messages);
    const page = { locale, messages, name: (facet, value) => names.of(facet, value) };

    const address = Banmian.searchAddress((next) => change(next));
    const controls = Banmian.searchControls(form, { state: () => state, change, several: messages.several });
    const chips = Banmian.searchChips(part("chips"), page);
    const facets = Banmian.searchFacets(narrow, { ...page, people });
    const [line, status, again] = ["outcome", "status", "again"].map(part);
    const { tell, fail, work } = Banmian.searchOutcome({ line, status, again, answer });
    const hint = Banmian.searchHint(part("hint"), page);
    let state = address.read();
    let engine = null;
    let list = null;
    let heads = null;
    let found = NOTHING;
    let turn = 0;
    let timer = 0;

    const filtersOf = (query) => Banmian.bothFilters(query ? query.filters : Banmian.NO_FILTERS, state.filters);

    async function people(asked) {
      const rows = await engine.people(asked);
      names.learn(rows);
      return rows.map(({ key, count }) => [key, count]);
    }

    /** Makes the page say and show another state; while it is being typed, after a pause. */
    function change(next, isTyped = false) {
      state = next;
      if (field.value !== state.typed && root.document.activeElement !== field) field.value = state.typed;
      else if (!isTyped) field.value = state.typed;
      root.clearTimeout(timer);
      if (isTyped) timer = root.setTimeout(run, PAUSE);
      else return run();
    }

    /**
     * Searches for what the state says. Until the index is here, it is done when it comes. What has to be fetched is asked
     * for before anything else, and until the first result is here the page does as little as it can.
     */
    async function run() {
      root.clearTimeout(timer);
      const mine = (turn += 1);
      const query = engine && engine.read(state.typed);
      const filters = filtersOf(query);
      const focused = root.document.activeElement && root.document.activeElement.dataset.key;
      const isAsked = state.typed.trim() || Banmian.isNarrowed(filters);
      const settle = () => mine === turn && showState(filters);
      if (!engine) return settle();
      const done = work(messages.searching);
      const late = root.setTimeout(settle, SOON);
      let begun = null;
      async function first(next) {
        if (mine !== turn) return false;
        done();
        showFirst((begun = next));
        await Banmian.pause(0);
        settle();
        return mine === turn;
      }
      try {
        const options = { order: state.order, ahead: Banmian.SHOWN_AT_ONCE, first };
        const asked = isAsked ? await engine.search({ ...query, filters }, options) : NOTHING;
        if (mine === turn && (begun === asked || (await first(asked)))) show(filters, focused);
      } catch (error) {
        if (mine !== turn) return;
        clear();
        settle();
        fail(messages.failed_part, run, error);
      } finally {
        root.clearTimeout(late);
        done();
      }
    }

    /** Says in the address, the controls and the chips what is asked. */
    function showState(filters) {
      address.write(state);
      controls.show(state, filters);
      chips(state, filters);
    }

    function clear() {
      list.begin(NOTHING);
      [more.hidden, series.hidden, orders.hidden, narrow.hidden] = [true, true, true, true];
      hint.hide();
    }

    /** Shows the first results, in place of those of the search before. */
    function showFirst(next) {
      found = next;
      hint.hide();
      more.hidden = true;
      list.begin(found);
      tell(Banmian.told(found, state, page));
      list.showTo(Math.min(Banmian.SHOWN_AT_ONCE, state.pages * PAGE));
    }

    /** Shows everything else. */
    function show(filters, focused) {
      list.showTo(state.pages * PAGE);
      more.hidden = found.results.length <= state.pages * PAGE;
      showSeries();
      narrow.hidden = !facets.show(found, state, filters);
      if (filters.person.some((key) => !names.knows(key))) nameChips(filters);
      Banmian.showOrders(orders, found, state);
      if ((state.typed.trim() || found.isListed) && !found.total && !found.series.length) hint.show(found, state, filters);
      refocus(focused);
    }

    /** People that an address is narrowed to are called by their names as soon as these are here. */
    async function nameChips(filters) {
      const asked = found;
      await people(asked).catch((error) => root.console.error(error));
      if (asked === found) chips(state, filters);
    }

    function showSeries() {
      series.hidden = !found.series.length;
      heads.begin({ ...found, results: found.series });
      heads.showTo(found.series.length);
    }

    /** A link that was used and made anew keeps the focus; one that is gone leaves it to a chip, or to the field. */
    function refocus(key) {
      if (!key || root.document.activeElement !== root.document.body) return;
      const links = Array.from(place.querySelectorAll("a[data-key]"));
      const next = links.find((link) => link.dataset.key === key) || part("chips").querySelector("a") || field;
      next.focus({ preventScroll: true });
    }

    /** Back from an article: to the result it was. */
    function comeBack() {
      const link = list.link(address.left());
      if (!link) return;
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: "center" });
    }

    function showMore() {
      const shown = state.pages * PAGE;
      state = { ...state, pages: state.pages + 1 };
      address.write(state);
      list.showTo(state.pages * PAGE);
      more.hidden = found.results.length <= state.pages * PAGE;
      part("results").children[shown].querySelector("h2 a").focus();
    }

    /** Links of the page lead to states of it: no need to load it anew for these. */
    function follow(event) {
      const next = Banmian.ledTo(event);
      if (!next) return;
      event.preventDefault();
      address.keep();
      change(next);
    }

    function listen() {
      const typed = () => change({ ...state, typed: field.value, pages: 1 }, true);
      field.addEventListener("input", (event) => event.isComposing || typed());
      field.addEventListener("compositionend", typed);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        address.keep();
        change({ ...state, typed: field.value, pages: 1 });
      });
      place.addEventListener("click", follow);
      answer.addEventListener("click", () => address.keep());
      more.addEventListener("click", showMore);
      // The same search in another language.
      for (const link of root.document.querySelectorAll("a[hreflang]")) {
        link.addEventListener("click", () => (link.search = root.location.search));
      }
      const wide = root.matchMedia(WIDE);
      const unfold = () => (narrow.open = wide.matches);
      wide.addEventListener("change", unfold);
      unfold();
      Banmian.searchKeys({ field, form, found: answer, clear: () => change({ ...state, typed: "", pages: 1 }) });
    }

    async function open() {
      const done = work(messages.loading);
      try {
        const source = await Banmian.openSource(root.lunr, site + "search/");
        engine = Banmian.searchEngine(root.lunr, source, namesOfKinds());
        names.settle(source);
        const listing = {
          language,
          locale,
          messages,
          tags: source.manifest.languages,
          papers: source.manifest.papers,
          text: (ref) => engine.text(ref),
          show: Banmian.resultShower(engine, language),
          address: (url, of) => site + of + "/" + url + wordsOf(state.typed),
          onLeave: (ref) => address.leave(ref),
        };
        list = Banmian.resultList(part("results"), listing);
        heads = Banmian.resultList(series.querySelector("ol"), listing);
      } catch (error) {
        fail(messages.failed, open, error);
        hint.show(NOTHING, state, state.filters);
        return;
      } finally {
        done();
      }
      tell("");
      hint.hide();
      await run();
      comeBack();
    }

    /** What the page calls the kinds of articles, which may be typed, too. */
    const namesOfKinds = () => Object.fromEntries(Object.entries(messages.kinds).map(([kind, name]) => [kind, [name]]));

    /** The part of an article's address that has its page mark the words. */
    function wordsOf(typed) {
      const words = Banmian.signs.wanted(typed);
      return words ? "?q=" + encodeURIComponent(words.toWellFormed ? words.toWellFormed() : words) : "";
    }

    // A browser may keep what was typed when one comes back.
    if (!state.typed && field.value) state = { ...state, typed: field.value };
    field.value = state.typed;
    listen();
    controls.show(state, state.filters);
    return open();
  }

  Banmian.startSearch = start;
})(globalThis);
