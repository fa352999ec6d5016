"use strict";
/*
 * Stands in for the index in tests of the page: 75 invented articles, looked through as they are. What the page asks of
 * a source and of the engine is here, and nothing else. `failing`, set before, and `stub` say what shall go wrong.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const stub = (root.stub = { failing: new Set(root.failing), asked: [], delay: 0 });

  const KINDS = ["news", "feature", "commentary"];
  const PAPERS = ["xwb", "other"];
  const articles = Array.from({ length: 75 }, (_, i) => {
    const number = String(i + 1).padStart(2, "0");
    const paper = PAPERS[i % 5 ? 0 : 1];
    const date = `${2001 + (i % 3)}-05-${String((i % 28) + 1).padStart(2, "0")}`;
    return {
      facts: {
        id: `${paper}-${date}-01-${number}`,
        paper,
        date,
        sheet: "01",
        number,
        page: i % 2 ? null : 3,
        kind: KINDS[i % 3],
        series: i % 10 ? null : "xwb-2001-05-01-01-01",
        url: `xwb/2001-05-01/01-02/index.html`,
      },
      texts: {
        zh: [
          ["headline", `灯塔记事之${i + 1} 海港早市`],
          ["p1", `第${i + 1}篇说灯塔。${"渔船进港，鱼市开张，".repeat(6)}灯塔还亮着。`],
          ["p2", `${"又过了一夜。".repeat(12)}灯塔照见渔船，也照见城墙。`],
        ],
        ...(i % 4 ? {} : { en: [["headline", `Lighthouse notes ${i + 1}`], ["p1", "The lighthouse shines on the harbour."]] }),
      },
      people: [{ key: String(i % 12), names: { zh: `人物${i % 12}`, en: `Person ${i % 12}` } }],
    };
  });
  const byRef = new Map(articles.map((one) => [one.facts.id, one]));
  const head = { ...articles[0].facts, id: "xwb-2001-05-01-01-01", texts: { zh: [["headline", "渔港三题"]] } };

  /** Answers after a while, or not at all. */
  async function answer(name, value) {
    stub.asked.push(name);
    if (stub.delay) await new Promise((resolve) => root.setTimeout(resolve, stub.delay));
    if (stub.failing.has(name.split(" ")[0])) throw new Error(name);
    return value;
  }

  Banmian.openSource = () =>
    answer("open", {
      manifest: {
        languages: { zh: "zh-Hans", en: "en" },
        papers: { xwb: { zh: "小湾晚报", en: "Xiaowan Evening News" }, other: { zh: "别报", en: "Another Paper" } },
      },
      series: [head],
      text: (ref) => answer("text " + ref, byRef.has(ref) ? byRef.get(ref).texts : head.texts),
      people: (refs) => answer("people", new Map(refs.map((ref) => [ref, byRef.get(ref).people]))),
    });

  function count(values) {
    const counts = new Map();
    for (const value of values) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    return Array.from(counts).sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  }

  function read(typed) {
    const parts = Banmian.signs(typed);
    const of = (sign) => parts.filter((part) => part.sign === sign && !part.not).map((part) => part.text);
    const [from = "", to = from] = (of("date")[0] || "").split("..");
    return {
      words: parts.filter((part) => !part.not && ["", "headline", "by"].includes(part.sign)),
      excluded: parts.filter((part) => part.not),
      filters: { kind: of("kind"), paper: of("paper"), series: of("series"), person: [], from, to },
    };
  }

  Banmian.searchEngine = (_, source) => {
    const whole = (one) => JSON.stringify(one.texts);
    async function search(query, { order }) {
      const { words, excluded, filters } = query;
      const inFilters = ({ facts, people }) =>
        ["kind", "paper", "series"].every((name) => !filters[name].length || filters[name].includes(facts[name])) &&
        (!filters.person.length || people.some(({ key }) => filters.person.includes(key))) &&
        facts.date >= filters.from &&
        (!filters.to || facts.date <= filters.to + "~");
      const lacking = words.filter((word) => !articles.some((one) => whole(one).includes(word.text)));
      const isPartial = words.length > 1 && lacking.length === 1;
      const wanted = isPartial ? words.filter((word) => word !== lacking[0]) : words;
      const found = articles.filter(
        (one) =>
          wanted.length &&
          wanted.every((word) => whole(one).includes(word.text)) &&
          !excluded.some((word) => whole(one).includes(word.text)) &&
          inFilters(one),
      );
      if (order !== "relevance") found.sort((one, other) => (one.facts.date < other.facts.date ? 1 : -1));
      if (order === "oldest") found.reverse();
      const facts = found.map((one) => one.facts);
      return answer("search", {
        query,
        words,
        total: found.length,
        isPartial,
        results: found.map((one) => ({ ref: one.facts.id, facts: one.facts, missing: isPartial ? [lacking[0].text] : [] })),
        facets: {
          paper: count(facts.map((one) => one.paper)),
          year: count(facts.map((one) => one.date.slice(0, 4))),
          kind: count(facts.map((one) => one.kind)),
          series: count(facts.map((one) => one.series)),
        },
        series: words.some((word) => "渔港三题".includes(word.text)) ? [{ ref: head.id, facts: head }] : [],
        near: found.length ? [] : ["灯塔", "海港"],
      });
    }
    async function people(found) {
      const named = await source.people(found.results.map(({ ref }) => ref));
      const rows = Array.from(named.values()).flat();
      const names = new Map(rows.map((one) => [one.key, one.names]));
      return count(rows.map((one) => one.key)).map(([key, number]) => ({ key, names: names.get(key), count: number }));
    }
    const text = (ref) => source.text(ref);
    const match = (word, text) => Array.from(text.matchAll(word.text), (one) => [one.index, one.index + word.text.length]);
    return { read, search, people, text, match };
  };
})(globalThis);
