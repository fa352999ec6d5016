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

  /**
   * @param {Source} source
   * @param {Result[]} found
   * @param {Filters} filters
   * @param {string} order
   * @param {number} ahead of so many results the texts are asked for before anything is counted
   * @returns {Promise<object>} `results` with their facts, `total`, `facets`: each counts what would be left if another
   *     of its values were chosen; `named`: the articles whose people are counted
   */
  Banmian.answer = async function (source, found, filters, order, ahead) {
    const asked = said(filters);
    // If a text doesn't come, whoever shows it will say so.
    const askTexts = (results) => results.slice(0, ahead).forEach(({ ref }) => source.text(ref).catch(() => {}));
    const isSorted = !asked.length && order === "relevance";
    if (isSorted) askTexts(found.sort(ORDERS.relevance));
    const refs = found.map(({ ref }) => ref);
    const facts = await source.facts(refs);
    const people = filters.person.length ? await source.people(refs) : new Map();
    // There may be very many: nothing is copied.
    for (const result of found) result.facts = facts.get(result.ref);
    // The names of the filters that each article doesn't pass.
    const refused = asked.length
      ? found.map(({ ref, facts: known }) => {
          const named = keysOf(people.get(ref) || []);
          return asked.filter((name) => !FILTERS[name](filters, known, named));
        })
      : [];
    const but = (name) => (asked.length ? found.filter((_, i) => refused[i].every((each) => each === name)) : found);
    const results = isSorted ? found : [...but("")].sort(ORDERS[order] || ORDERS.relevance);
    if (!isSorted) askTexts(results);
    const facets = Object.entries(FACETS).map(([name, { by, of }]) => [
      name,
      counted(but(by), (result) => of(result.facts), name === "year"),
    ]);
    return {
      results,
      total: results.length,
      unnarrowed: found.length,
      facets: Object.fromEntries(facets),
      named: but("person").map(({ ref }) => ref),
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
