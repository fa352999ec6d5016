"use strict";
/**
 * Searches an archive: reads what was typed, makes plans of the words, has the source asked, and says what was found.
 * Whether the index is whole or put together from parts makes no difference here.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Words that begin with the one being typed. */
  const MOST_ENDINGS = 10;

  /** Longer words that are found nowhere are not taken apart to see which pieces are. */
  const LONGEST_TAKEN_APART = 24;

  /**
   * @typedef {object} Found
   * @property {Query} query
   * @property {Word[]} words that were looked for
   * @property {Result[]} results in order; each has its `facts`, and of a partial answer the words it lacks (`missing`)
   * @property {number} total
   * @property {number} unnarrowed how many there would be without filters
   * @property {boolean} isListed whether no words were asked for, and these are all articles that the filters let through
   * @property {boolean} isPartial whether no article has all words, and these have most
   * @property {string[]} absent words that stand nowhere in the archive
   * @property {Object<string, [string, number][]>} facets by name, values with counts
   * @property {Result[]} series heads of series that have the words
   * @property {string[]} near what might be looked for instead, if nothing was found
   */

  /** What a manifest calls its papers, and the archive its series, folded. */
  function namesIn({ kinds, papers }, series, fold) {
    const folded = (texts) => texts.filter(Boolean).map((text) => fold(text).text);
    const heads = (head) =>
      Object.values(head.texts).flatMap((texts) => texts.filter(([place]) => place === "headline").map(([, text]) => text));
    return {
      kind: new Map(kinds.map((kind) => [kind, [kind]])),
      paper: new Map(Object.entries(papers).map(([id, names]) => [id, folded([id, ...Object.values(names)])])),
      series: new Map(series.map((head) => [head.id, folded([head.id, ...heads(head)])])),
    };
  }

  /** What can be told of an article by its id. */
  function factsById(id) {
    const [, paper, date, sheet, number] = /^(.+)-(\d{4}-\d\d-\d\d)-(\d+)-(\d+)$/.exec(id);
    return { id, paper, date, sheet, number, url: `${paper}/${date}/${sheet}-${number}/index.html` };
  }
  Banmian.factsById = factsById;

  /**
   * @param {object} lunr lunr.js
   * @param {Source} source
   * @param {Object<string, string[]>} [kinds] what the page calls the kinds of articles
   */
  Banmian.searchEngine = function (lunr, source, kinds = {}) {
    const { manifest } = source;
    const tokens = Banmian.tokeniser(lunr, manifest.tokens);
    const planner = Banmian.planner(tokens, manifest);
    const ask = Banmian.asker(lunr, source, () => ways);
    const heads = new Map(source.series.map((head) => [head.id, head]));
    const { printed } = manifest.variants;
    // Which traditional characters are printed, if they are few; true if there are many.
    let ways = look(Banmian.variants(printed === true ? "" : printed));
    let hasAllVariants = false;

    /** Everything that depends on which traditional characters are known. */
    function look(variants) {
      const fold = Banmian.folder(manifest.tokens, variants);
      const names = namesIn(manifest, source.series, fold);
      for (const [kind, known] of names.kind) known.push(...(kinds[kind] || []).map((name) => fold(name).text));
      return {
        read: Banmian.queryReader(fold, tokens, names),
        matcher: Banmian.matcher(fold, tokens, manifest.spaced),
      };
    }

    /** The words that the last piece of a word being typed may become. */
    async function complete(plan) {
      const { word, steps } = plan;
      if (!word.isOpen) return plan;
      const last = word.pieces[word.pieces.length - 1];
      const stems = Banmian.stemsOf(tokens, last.text);
      const [stem] = stems;
      const typed = tokens.word(last.text);
      const within = Banmian.stemsWithin(typed);
      const [longer, known] = await Promise.all([source.beginning(typed, MOST_ENDINGS), source.look(within)]);
      const endings = [...new Set([...stems, ...longer, ...within.filter((term) => known.get(term))])];
      const whole = { ...steps[steps.length - 1], terms: endings, typed: stem };
      return { ...plan, word: { ...word, endings }, steps: [...steps.slice(0, -1), whole] };
    }

    /** Plans of words, and how frequent their terms are. */
    async function prepare(query) {
      const all = [...query.words, ...query.excluded];
      const plans = await Promise.all(all.map((word) => complete(planner.plan(word))));
      const frequencies = await source.look([...new Set(plans.flatMap(({ steps }) => steps.flatMap(({ terms }) => terms)))]);
      return { wanted: plans.slice(0, query.words.length), excluded: plans.slice(query.words.length), frequencies };
    }

    const isPossible = (plan, frequencies) =>
      plan.steps.every(({ terms }) => terms.some((term) => frequencies.get(term)));

    /** Whether a word has a character that the archive hasn't: perhaps a traditional one, under another form. */
    async function isStrange({ wanted, excluded, frequencies }) {
      const words = [...wanted, ...excluded].filter((plan) => plan.word.isLiteral && !isPossible(plan, frequencies));
      const singles = [...new Set(words.flatMap(({ word }) => Array.from(word.text).filter(tokens.isSingle)))];
      if (!singles.length) return false;
      return Array.from((await source.look(singles)).values()).includes(0);
    }

    /** Reads a query again with all traditional characters known. */
    async function reread(query) {
      ways = look(await source.variants());
      hasAllVariants = true;
      const { words, excluded } = ways.read(query.typed);
      return { ...query, words, excluded };
    }

    /** A query and the plans of its words, with as many traditional characters known as it takes. */
    async function understand(asked) {
      let query = typeof asked === "string" ? ways.read(asked) : asked;
      if (printed === true && !hasAllVariants) query = await reread(query);
      const prepared = await prepare(query);
      if (hasAllVariants || !(await isStrange(prepared))) return { query, prepared };
      query = await reread(query);
      return { query, prepared: await prepare(query) };
    }

    /** Articles with most of the words, where none has all. */
    async function askMost(request) {
      const each = request.plans.map((plan) => ask({ ...request, plans: [plan], wished: [] }));
      const found = new Map();
      for (const [i, results] of (await Promise.all(each)).entries()) {
        for (const { ref, score } of results) {
          const known = found.get(ref) || { ref, score: 0, isExact: false, matched: [] };
          found.set(ref, { ...known, score: known.score + score, matched: [...known.matched, i] });
        }
      }
      const most = Math.max(0, ...Array.from(found.values(), ({ matched }) => matched.length));
      return Array.from(found.values()).filter(({ matched }) => matched.length === most);
    }

    /** Other words that may be meant, each as one would type it. */
    async function suggest(plans, frequencies) {
      const made = await Promise.all(
        plans.map(async ({ word, steps }) => {
          const missing = steps.flatMap(({ terms }) => terms).find((term) => !frequencies.get(term));
          const similar = !word.isLiteral || word.units === 2 ? await source.near(missing || steps[0].terms[0]) : [];
          return [...(word.isLiteral ? await partsOf(word) : []), ...similar.map(([term]) => term)];
        }),
      );
      return [...new Set(made.flat())];
    }

    /** The longest pieces of a Chinese word whose every pair stands somewhere. */
    async function partsOf(word) {
      if (word.units > LONGEST_TAKEN_APART || word.text.includes(" ")) return [];
      const pairs = planner.pairs(word);
      const frequencies = await source.look(pairs);
      const characters = Array.from(word.text);
      const parts = [];
      let start = 0;
      for (let i = 0; i <= pairs.length; i += 1) {
        if (i < pairs.length && frequencies.get(pairs[i])) continue;
        if (i > start) parts.push(characters.slice(start, i + 1).join(""));
        start = i + 1;
      }
      return parts.filter((part) => part !== word.text).sort((one, other) => other.length - one.length);
    }

    /** Heads of series that have all the words: few and short, they are looked through as they are. */
    function headsWith(plans, excluded, filters) {
      const { stands } = ways.matcher;
      const isFound = ({ texts }) =>
        plans.every(({ word }) => stands(word, texts)) && !excluded.some(({ word }) => stands(word, texts));
      const found = plans.length ? source.series.filter(isFound) : [];
      const results = found.map((head) => {
        const facts = { ...factsById(head.id), page: head.page, kind: "series", series: null };
        return { ref: head.id, score: 0, isExact: false, facts };
      });
      return results.filter(({ facts }) => {
        const isInTime = facts.date >= filters.from && (!filters.to || facts.date.slice(0, filters.to.length) <= filters.to);
        return isInTime && (!filters.paper.length || filters.paper.includes(facts.paper));
      });
    }

    /** The request that a query makes, its plans already made. */
    function request(query, { wanted, excluded, frequencies }) {
      return {
        plans: wanted.filter(({ word }) => !word.isCommon),
        wished: wanted.filter(({ word }) => word.isCommon),
        excluded,
        frequencies,
      };
    }

    /** The articles for a request: those with all its words, else those with most of them. */
    async function find(asked) {
      const results = await ask(asked);
      if (results.length || asked.plans.length < 2) return { results, isPartial: false };
      const most = await askMost(asked);
      const words = asked.plans.map(({ word }) => word.text);
      const said = most.map((each) => ({ ...each, missing: words.filter((_, i) => !each.matched.includes(i)) }));
      return { results: said, isPartial: said.length > 0 };
    }

    /** All articles that filters let through, the newest first: what a facet chosen without any words stands for. */
    async function list(query, filters, order, ahead) {
      const results = (await source.all(filters)).map((ref) => ({ ref, score: 0, isExact: false }));
      const told = await Banmian.answer(source, results, filters, order === "relevance" ? "date" : order, ahead);
      return { query, words: [], isListed: true, isPartial: false, absent: [], ...told, series: [], near: [] };
    }

    /** The articles that have what was asked for, with `count`, which is left to do. */
    async function seek(asked, order, ahead) {
      const { query, prepared } = await understand(asked);
      const filters = Banmian.allFilters(query.filters);
      const isAsked = query.words.length + query.excluded.length > 0;
      if (!isAsked && Banmian.isNarrowed(filters)) return list(query, filters, order, ahead);
      const wanted = request(query, prepared);
      const { results, isPartial } = await find(wanted);
      const { frequencies } = prepared;
      return {
        query,
        words: prepared.wanted.map(({ word }) => word),
        isListed: false,
        isPartial,
        absent: wanted.plans.filter((plan) => !isPossible(plan, frequencies)).map(({ word }) => word.text),
        ...(await Banmian.answer(source, results, filters, order, ahead)),
        series: headsWith(wanted.plans, wanted.excluded, filters),
        near: results.length ? [] : await suggest(wanted.plans, frequencies),
      };
    }

    /**
     * @param {string|Query} asked what was typed, or what `read` made of it, perhaps with other filters
     * @param {{order: string, ahead: number, first: function(Found): Promise<boolean>}} [options] `order`: `relevance`,
     *     `date` (the latest first) or `oldest`; `ahead`: how many results will be shown at once; `first`: is given what was
     *     found before it is counted (the `facets` and the facts of results behind the first are still to come), and has
     *     its time to show that; if it says false, nobody wants the rest any more
     * @returns {Promise<Found>} what `first` was given, now with everything
     */
    async function search(asked, { order = "relevance", ahead = 0, first = () => true } = {}) {
      const { count, ...found } = await seek(asked, order, ahead);
      if ((await first(found)) === false) return found;
      return Object.assign(found, await count());
    }

    return {
      search,
      read: (typed) => ways.read(typed),
      match: (word, text, language) => ways.matcher.match(word, text, language),
      /** The texts of an article, or of the head of a series. */
      text: async (ref) => (heads.has(ref) ? heads.get(ref).texts : source.text(ref)),
      people: (found) => Banmian.countPeople(source, found.named),
    };
  };
})(globalThis);
