"use strict";
/**
 * What was found, narrowed, counted and put in order.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const LISTS = ["kind", "paper", "series", "person"];

  /** A filter by name: whether an article, with its facts and people, may stay. */
  const FILTERS = {
    kind: ({ kind }, facts) => !kind.length || kind.includes(facts.kind),
    paper: ({ paper }, facts) => !paper.length || paper.includes(facts.paper),
    series: ({ series }, facts) => !series.length || series.includes(facts.series),
    person: ({ person }, facts, people) => !person.length || person.some((key) => people.includes(key)),
    date: ({ from, to }, { date }) => date >= from && (!to || date <= to || date.startsWith(to)),
  };

  /** What is counted, and by which filter it is chosen. */
  const FACETS = {
    paper: { by: "paper", of: (facts) => facts.paper },
    year: { by: "date", of: (facts) => facts.date.slice(0, 4) },
    kind: { by: "kind", of: (facts) => facts.kind },
    series: { by: "series", of: (facts) => facts.series },
  };

  const ORDERS = {
    relevance: (one, other) =>
      one.isExact === other.isExact ? Banmian.byScore(one, other) : Number(other.isExact) - Number(one.isExact),
    date: (one, other) => compare(other.facts.date, one.facts.date) || ORDERS.relevance(one, other),
    oldest: (one, other) => compare(one.facts.date, other.facts.date) || ORDERS.relevance(one, other),
  };

  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

  /** How often each value occurs: the most frequent first, years the latest first. */
  function counted(each, valueOf, isYear) {
    const counts = new Map();
    for (const one of each) {
      const value = valueOf(one);
      if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    const rows = Array.from(counts);
    return rows.sort((one, other) => (isYear ? compare(other[0], one[0]) : other[1] - one[1] || compare(one[0], other[0])));
  }

  /** The names of the filters that say anything. */
  const said = (filters) =>
    Object.keys(FILTERS).filter((name) => (name === "date" ? filters.from || filters.to : filters[name].length));

  const keysOf = (people) => people.map(({ key }) => String(key));

  /** @param {object} [filters] @returns {Filters} the same, with what isn't said */
  Banmian.allFilters = (filters) => ({
    from: "",
    to: "",
    ...Object.fromEntries(LISTS.map((name) => [name, []])),
    ...filters,
  });

  /** The best text has the network to itself for so many milliseconds: beside nine others it would come later. */
  const ALONE = 30;

  /** So many milliseconds it is waited for. */
  const PATIENCE = 200;

  /** Asks for the texts of results that will be shown, and waits for the first. If one doesn't come, whoever shows it says so. */
  async function askTexts(source, [best, ...others]) {
    if (!best) return;
    const ask = ({ ref }) => source.text(ref).catch(() => {});
    const first = ask(best);
    Promise.race([first, Banmian.pause(ALONE)]).then(() => others.forEach(ask));
    await Promise.race([first, Banmian.pause(PATIENCE)]);
  }

  /** Adds the facts of results. There may be very many: nothing is copied. */
  async function tellFacts(source, results) {
    const facts = await source.facts(results.map(({ ref }) => ref));
    for (const result of results) result.facts = facts.get(result.ref);
  }

  /** For each article the names of the filters that it doesn't pass; none at all if there are no filters. */
  async function refusedBy(source, found, filters) {
    const asked = said(filters);
    const people = filters.person.length ? await source.people(found.map(({ ref }) => ref)) : new Map();
    return asked.length
      ? found.map(({ ref, facts }) => {
          const named = keysOf(people.get(ref) || []);
          return asked.filter((name) => !FILTERS[name](filters, facts, named));
        })
      : [];
  }

  /** How often each value of each facet occurs among those that would be left if another of its values were chosen. */
  function facetsOf(but) {
    const counts = Object.entries(FACETS).map(([name, { by, of }]) => [
      name,
      counted(but(by), (result) => of(result.facts), name === "year"),
    ]);
    return Object.fromEntries(counts);
  }

  /**
   * What was found, in order, as soon as the text of the first is here, or is too slow. What isn't needed to show the
   * first results is left for later: counting, and the facts of the others where these don't decide.
   * @param {Source} source
   * @param {Result[]} found
   * @param {Filters} filters
   * @param {string} order
   * @param {number} ahead of so many results the texts are asked for, and the facts told at once
   * @returns {Promise<object>} `results`; `total`; `unnarrowed`; and `count`, which promises the `facets` and `named`, the
   *     articles whose people are counted, and tells the facts of all results
   */
  Banmian.answer = async function (source, found, filters, order, ahead) {
    const isSorted = !said(filters).length && order === "relevance";
    if (isSorted) found.sort(ORDERS.relevance);
    const begun = isSorted && askTexts(source, found.slice(0, ahead));
    await tellFacts(source, isSorted ? found.slice(0, ahead) : found);
    const refused = await refusedBy(source, found, filters);
    const but = (name) => (refused.length ? found.filter((_, i) => refused[i].every((each) => each === name)) : found);
    const results = isSorted ? found : [...but("")].sort(ORDERS[order] || ORDERS.relevance);
    await (begun || askTexts(source, results.slice(0, ahead)));
    return {
      results,
      total: results.length,
      unnarrowed: found.length,
      async count() {
        if (isSorted) await tellFacts(source, found);
        return { facets: facetsOf(but), named: but("person").map(({ ref }) => ref) };
      },
    };
  };

  /** @returns {Promise<{key: string, names: object, count: number}[]>} whom articles name, the most frequent first */
  Banmian.countPeople = async function (source, refs) {
    const people = await source.people(refs);
    const names = new Map();
    const keys = Array.from(people.values()).flatMap((all) => {
      for (const one of all) names.set(String(one.key), one.names);
      return keysOf(all);
    });
    return counted(keys, (key) => key).map(([key, count]) => ({ key, count, names: names.get(key) }));
  };
})(globalThis);
