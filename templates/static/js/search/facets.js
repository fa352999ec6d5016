"use strict";
/**
 * What an answer can be narrowed to, with counts, and what it is narrowed to, as links: each leads to the address of the
 * search it stands for, so that it can be opened elsewhere, too.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const { element } = Banmian;

  /** Values of a facet shown before somebody asks for all. */
  const FEW = 8;

  /**
   * @param {HTMLElement} place with the facets, `data-facet` each
   * @param {object} page
   * @param {string} page.locale
   * @param {object} page.messages
   * @param {function(string, string): {text: string, lang: string}} page.name what a value of a facet is called
   * @param {function(object): Promise<Array<[string, number]>>} page.people the people of a found, and how often
   */
  Banmian.searchFacets = function (place, page) {
    const facets = Array.from(place.querySelectorAll("[data-facet]"));
    const number = new Intl.NumberFormat(page.locale);
    let found = null;
    let state = null;
    let filters = null;

    /** The state in which a value is chosen, or no longer. */
    function chosen(name, value, isOn) {
      if (name === "year") return Banmian.narrowedTo(state, "date", isOn ? [] : [value + "-01-01", value + "-12-31"]);
      return Banmian.narrowedTo(state, name, isOn ? [] : [value]);
    }

    const isChosen = (name, value) =>
      name === "year" ? Banmian.yearOf(filters) === value : filters[name].includes(value);

    function row(name, [value, count]) {
      const isOn = isChosen(name, value);
      const called = page.name(name, value);
      const text = element("span", "value", called.text);
      if (called.lang) text.lang = called.lang;
      const link = Banmian.keyedLink(Banmian.addressOf(chosen(name, value, isOn)), name + ":" + value, text);
      if (isOn) link.setAttribute("aria-current", "true");
      return element("li", "", link, " ", element("span", "count", number.format(count)));
    }

    function fill(facet, values) {
      const name = facet.dataset.facet;
      const all = facet.querySelector("button");
      const rows = values.map((value) => row(name, value));
      facet.querySelector("ul").replaceChildren(...rows);
      rows.slice(FEW).forEach((each) => (each.hidden = true));
      all.hidden = rows.length <= FEW;
    }

    /** One value for all that was found is nothing to choose from, unless it was chosen. */
    const tells = (name, values) =>
      values.length > 1 || (values.length === 1 && (values[0][1] < found.total || isChosen(name, values[0][0])));

    /** The people stand in files of their own, which are asked for when somebody wants to see them. */
    async function showPeople(facet) {
      const asked = found;
      const list = facet.querySelector("ul");
      list.replaceChildren(element("li", "waiting", "……"));
      try {
        const people = await page.people(asked);
        if (asked === found) fill(facet, people);
      } catch (error) {
        root.console.error(error);
        if (asked === found) list.replaceChildren(trouble(facet));
      }
    }

    function trouble(facet) {
      const again = element("button", "again", page.messages.again);
      again.type = "button";
      again.addEventListener("click", () => {
        facet.querySelector("summary").focus();
        showPeople(facet);
      });
      const told = element("li", "trouble", page.messages.failed_people, " ", again);
      told.setAttribute("role", "alert");
      return told;
    }

    for (const facet of facets) {
      facet.querySelector("button").addEventListener("click", (event) => {
        const rows = Array.from(facet.querySelectorAll("li[hidden]"));
        for (const each of rows) each.hidden = false;
        event.target.hidden = true;
        rows[0].querySelector("a").focus();
      });
      if (facet.dataset.facet === "person") {
        facet.addEventListener("toggle", () => facet.open && found && showPeople(facet));
      }
    }

    return {
      /** @returns {boolean} whether there is anything to narrow down */
      show(nextFound, nextState, nextFilters) {
        [found, state, filters] = [nextFound, nextState, nextFilters];
        for (const facet of facets) {
          const name = facet.dataset.facet;
          if (name === "person") {
            facet.hidden = !found.results.length;
            if (facet.open && !facet.hidden) showPeople(facet);
            continue;
          }
          const values = found.facets[name] || [];
          facet.hidden = !tells(name, values);
          fill(facet, values);
        }
        return facets.some((facet) => !facet.hidden);
      },
    };
  };

  /**
   * @param {HTMLElement} place of the chips
   * @param {{locale: string, messages: object, name: function(string, string): object}} page
   * @returns {function(State, Filters): void} shows what a search is narrowed to; each is taken off by its link
   */
  Banmian.searchChips = function (place, page) {
    const { messages } = page;

    function chip(state, name, value, called) {
      const text = element("span", "value", called.text);
      if (called.lang) text.lang = called.lang;
      const off = element("span", "off", "×");
      off.setAttribute("aria-hidden", "true");
      return element(
        "li",
        "",
        Banmian.keyedLink(
          Banmian.addressOf(state),
          `off:${name}:${value}`,
          element("span", "what", messages.facets[name]),
          " ",
          text,
          " ",
          off,
          element("span", "unseen", messages.remove),
        ),
      );
    }

    function ofDates(state, filters) {
      const year = Banmian.yearOf(filters);
      const off = Banmian.narrowedTo(state, "date", []);
      if (year) return [chip(off, "year", year, { text: year })];
      const [from, to] = [filters.from, filters.to].map((date) => date && Banmian.longDate(date, page.locale));
      const form = from && to ? messages.range : from ? messages.from : messages.to;
      const text = form.replace("{from}", from).replace("{to}", to).replace("{date}", from || to);
      return from || to ? [chip(off, "date", "", { text })] : [];
    }

    return function show(state, filters) {
      const lists = ["kind", "paper", "series", "person"].flatMap((name) =>
        filters[name].map((value) => {
          const left = filters[name].filter((each) => each !== value);
          return chip(Banmian.narrowedTo(state, name, left), name, value, page.name(name, value));
        }),
      );
      const chips = [...lists, ...ofDates(state, filters)];
      place.querySelector("ul").replaceChildren(...chips);
      place.hidden = !chips.length;
    };
  };
})(globalThis);
