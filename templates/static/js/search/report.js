"use strict";
/**
 * What the search page says of an answer: how many articles, what is missing from them; and if there is none, what was
 * looked for and what may help.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const quoted = (words, messages) => words.map((word) => `“${word}”`).join(messages.list);

  /**
   * @param {Found} found
   * @param {State} state
   * @param {{locale: string, messages: object}} page
   * @returns {string} the line above the results; empty if nothing was asked
   */
  Banmian.told = function (found, state, { locale, messages }) {
    if (found.isListed) return found.total ? Banmian.counted(messages.found, found.total, locale) : messages.nothing_found;
    if (!state.typed.trim()) return "";
    if (!found.words.length) return messages.nothing_to_find;
    if (!found.total && !found.series.length) return messages.nothing_found;
    if (!found.isPartial) return Banmian.counted(messages.found, found.total, locale);
    return Banmian.counted(messages.most, found.total, locale);
  };

  /**
   * The links to the orders that results may be in.
   * @param {HTMLElement} place
   * @param {Found} found
   * @param {State} state
   */
  Banmian.showOrders = function (place, found, state) {
    place.hidden = found.total < 2;
    // What is listed without words is no better or worse, but newer.
    const current = found.isListed && state.order === "relevance" ? "date" : state.order;
    for (const link of place.querySelectorAll("a")) {
      link.href = Banmian.addressOf({ ...state, order: link.dataset.order, pages: 1 });
      link.parentElement.hidden = Boolean(found.isListed) && link.dataset.order === "relevance";
      link.toggleAttribute("aria-current", link.dataset.order === current);
      if (link.hasAttribute("aria-current")) link.setAttribute("aria-current", "true");
    }
  };

  /**
   * The part of the page for when nothing was found.
   * @param {HTMLElement} place
   * @param {{locale: string, messages: object, name: function(string, string): object}} page
   */
  Banmian.searchHint = function (place, page) {
    const { messages } = page;
    const asked = place.querySelector("[data-search-asked]");
    const wider = place.querySelector("[data-search-wider]");
    const near = place.querySelector("[data-search-near]");

    /** What was looked for, in words: `“教育” in headlines, “学校”`. */
    function looked(typed) {
      const where = { headline: messages.headline, by: messages.by };
      const parts = Banmian.signs(typed);
      const wanted = parts
        .filter((part) => !part.not && (!part.sign || where[part.sign]))
        .map((part) => (where[part.sign] || "{words}").replace("{words}", `“${part.text}”`));
      const unwanted = parts.filter((part) => part.not).map((part) => part.text);
      const said = wanted.length ? [messages.looked_for.replace("{words}", wanted.join(messages.list))] : [];
      if (unwanted.length) said.push(messages.looked_without.replace("{words}", quoted(unwanted, messages)));
      return said;
    }

    /** What it was narrowed to, in words. */
    function narrowed(filters) {
      const lists = ["kind", "paper", "series", "person"].flatMap((name) =>
        filters[name].map((value) => page.name(name, value).text),
      );
      const dates = [filters.from, filters.to].map((date) => date && Banmian.longDate(date, page.locale));
      if (dates[0]) lists.push(messages.from.replace("{date}", dates[0]));
      if (dates[1]) lists.push(messages.to.replace("{date}", dates[1]));
      return lists.length ? [messages.narrowed.replace("{values}", lists.join(messages.list))] : [];
    }

    function similar(state, terms) {
      return terms.flatMap((term, i) => {
        const link = Banmian.keyedLink(Banmian.addressOf({ ...state, typed: term, pages: 1 }), "near:" + term, term);
        return i ? [messages.list, link] : [link];
      });
    }

    return {
      show(found, state, filters) {
        place.hidden = false;
        asked.textContent = [...looked(state.typed), ...narrowed(filters)].join(" ");
        wider.hidden = !Banmian.isNarrowed(filters);
        wider.querySelector("a").href = Banmian.addressOf(Banmian.widened(state));
        const terms = (found.near || []).slice(0, 8);
        near.hidden = !terms.length;
        near.querySelector("span").replaceChildren(...similar(state, terms));
      },
      hide: () => (place.hidden = true),
    };
  };
})(globalThis);
