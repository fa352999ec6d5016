"use strict";
/*
 * The page's own scripts in Node, for the tests in Python: reads one JSON object from standard input, answers with one.
 * The input says what is asked, and, where an archive is searched, the `folder` with its data files.
 */
const fs = require("node:fs");
const lunr = require("lunr");
const browser = require("./browser.js");

browser.load();
const { Banmian } = globalThis;

function marked(text, ranges) {
  let made = "";
  let at = 0;
  for (const [start, end] of ranges) {
    made += text.slice(at, start) + "【" + text.slice(start, end) + "】";
    at = end;
  }
  return made + text.slice(at);
}

/** A term and where it stands, as the cases have it. */
const written = (token) => token.join(" ");

/** Reads a query as a page without papers or series does. */
function reader(settings) {
  const names = {
    kind: new Map([
      ["news", ["news", "消息"]],
      ["notice", ["notice", "公告"]],
    ]),
    paper: new Map([["xwb", ["xwb", "新晚报"]]]),
    series: new Map(),
  };
  return Banmian.queryReader(Banmian.folder(settings), Banmian.tokeniser(lunr, settings), names);
}

/** What a word is, in few letters: `"phrase"`, word…, -word, headline:word. */
function spelt({ text, isQuoted, isOpen, isCommon, parts }) {
  const sign = { "headline,kicker,subhead": "headline:", byline: "by:" }[parts.join()] || "";
  return sign + (isQuoted ? `"${text}"` : text) + (isOpen ? "…" : "") + (isCommon ? "?" : "");
}

/** Asks an engine for one query after the other: `queries` are what was typed, or that with options and filters. */
async function each({ folder, queries, most }, take) {
  if (most) Banmian.MOST_FOR_LUNR = most;
  const kinds = { news: ["消息", "News"], notice: ["公告", "Notice"] };
  const engine = Banmian.searchEngine(lunr, await Banmian.openSource(lunr, folder), kinds);
  const answers = [];
  for (const asked of queries) {
    const [typed, options] = Array.isArray(asked) ? asked : [asked, {}];
    const query = engine.read(typed);
    const filters = { ...query.filters, ...options.filters };
    answers.push(await take(await engine.search({ ...query, filters }, options), engine));
  }
  return answers;
}

const answers = {
  fold({ settings, texts, variants = "" }) {
    const fold = Banmian.folder(settings, Banmian.variants(variants));
    return texts.map((text) => fold(text).text);
  },

  terms({ settings, texts, variants = "" }) {
    const fold = Banmian.folder(settings, Banmian.variants(variants));
    const tokens = Banmian.tokeniser(lunr, settings);
    const cut = ([passages, spaced, english]) => tokens.terms(passages.map((text) => fold(text).text), spaced, english);
    return texts.map((text) => cut(text).map(written));
  },

  marks({ settings, texts }) {
    const matcher = Banmian.matcher(Banmian.folder(settings), Banmian.tokeniser(lunr, settings), ["en"]);
    const read = reader(settings);
    return texts.map(([query, text, language]) =>
      marked(text, read(query).words.flatMap((word) => matcher.match(word, text, language))),
    );
  },

  /** How queries are read. */
  queries({ settings, queries }) {
    const read = reader(settings);
    return queries.map((query) => {
      const { words, excluded, filters, unread } = read(query);
      const set = Object.entries(filters).filter(([, value]) => value.length);
      return { words: words.map(spelt), excluded: excluded.map(spelt), filters: Object.fromEntries(set), unread };
    });
  },

  /** How each code point folds, and its terms as Chinese text. */
  characters({ settings, points, variants }) {
    const fold = Banmian.folder(settings, Banmian.variants(variants));
    const tokens = Banmian.tokeniser(lunr, settings);
    return points.map((point) => {
      const folded = fold(String.fromCodePoint(point)).text;
      return [folded, tokens.terms([folded], false, false).map(written)];
    });
  },

  /** What is typed after a control has changed its sign. */
  signs: ({ edits }) => edits.map(([name, given]) => Banmian.signs[name](...given)),

  stems: ({ words }) => words.map((word) => lunr.stemmer(new lunr.Token(word)).toString()),

  common: ({ words }) => words.filter((word) => lunr.stopWordFilter(new lunr.Token(word)) === undefined),

  /** The ids found for each query, best first. */
  search: (asked) => each(asked, ({ results }) => results.map(({ ref }) => ref)),

  /** The ids with scores, and whether the words stand in a row. */
  scores: (asked) =>
    each(asked, ({ results }) => results.map(({ ref, score, isExact }) => [ref, score, isExact])),

  /** What is known of the articles found. */
  facts: (asked) => each(asked, ({ results }) => results.map(({ facts }) => facts)),

  /** Everything that is told of the answer to each query, but the words themselves. */
  found: (asked) =>
    each(asked, ({ query, words, results, ...told }) => ({
      ...told,
      results: results.map(({ ref, missing }) => [ref, missing || []]),
      series: told.series.map(({ ref }) => ref),
    })),

  /** What is told before anything is counted, and then, by a reader who wants the rest or doesn't. */
  async first(asked) {
    const told = [];
    const tell = ({ results, total, facets = null }) => [results.map(({ facts }) => facts || null), total, facets];
    for (const wanted of [true, false]) {
      const first = (found) => {
        told.push(tell(found));
        return wanted;
      };
      const queries = asked.queries.map((typed) => [typed, { ahead: 2, first }]);
      told.push(...(await each({ ...asked, queries }, tell)));
    }
    return told;
  },

  /** Whom the articles found name, and how often. */
  people: (asked) => each(asked, (found, engine) => engine.people(found)),

  /** How many terms each query looked up. */
  async work({ folder, queries }) {
    const source = await Banmian.openSource(lunr, folder);
    const counts = [];
    const look = (terms) => {
      counts[counts.length - 1] += terms.length;
      return source.look(terms);
    };
    const engine = Banmian.searchEngine(lunr, { ...source, look });
    for (const query of queries) {
      counts.push(0);
      await engine.search(query);
    }
    return counts;
  },

  /** How long each query took, in milliseconds, and how many results it had. */
  times(asked) {
    let start = performance.now();
    return each(asked, ({ results }) => {
      const time = performance.now() - start;
      start = performance.now();
      return [time, results.length];
    });
  },

  /** What is shown of the results of each query. */
  show: (asked) =>
    each(asked, async ({ words, results }, engine) => {
      const show = Banmian.shower(engine.match);
      const texts = await Promise.all(results.map(({ ref }) => engine.text(ref)));
      return texts.map((each) => show({ texts: each }, words, asked.language));
    }),

  /** Lunr's own query language on the genuine index. */
  raw({ index, queries }) {
    const loaded = lunr.Index.load(index);
    return queries.map((query) => loaded.search(query).map(({ ref }) => ref));
  },
};

async function main() {
  const input = JSON.parse(fs.readFileSync(0, "utf8"));
  process.stdout.write(JSON.stringify(await answers[input.ask](input)));
}

main();
