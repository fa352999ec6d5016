"use strict";
/*
 * The page's own scripts in Node, for the tests in Python: reads one JSON object from standard input, answers with one.
 * The input says `data` (the files of `search/`) and what is asked.
 */
const fs = require("node:fs");
const path = require("node:path");
const lunr = require("lunr");

const scripts = path.join(__dirname, "..", "..", "templates", "static", "js", "search");
for (const name of ["fold", "tokens", "query", "match", "engine", "snippet"]) {
  require(path.join(scripts, name + ".js"));
}
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

const answers = {
  fold: ({ settings, texts }) => texts.map((text) => Banmian.folder(settings)(text).text),

  terms({ settings, texts }) {
    const fold = Banmian.folder(settings);
    const tokens = Banmian.tokeniser(lunr, settings);
    return texts.map(([text, english]) => tokens.terms(fold(text).text, english));
  },

  marks({ settings, texts }) {
    const fold = Banmian.folder(settings);
    const tokens = Banmian.tokeniser(lunr, settings);
    const match = Banmian.matcher(fold, tokens);
    const read = Banmian.queryReader(fold, tokens);
    return texts.map(([query, text]) => marked(text, read(query).flatMap((word) => match(word, text))));
  },

  /** Which code points are letters or numbers, and how each folds: [code point, isWord, folded]. */
  characters({ settings, points }) {
    const fold = Banmian.folder(settings);
    const tokens = Banmian.tokeniser(lunr, settings);
    return points.map((point) => {
      const folded = fold(String.fromCodePoint(point)).text;
      return [folded, tokens.terms(folded, false)];
    });
  },

  stems: ({ words }) => words.map((word) => lunr.stemmer(new lunr.Token(word)).toString()),

  common: ({ words }) => words.filter((word) => lunr.stopWordFilter(new lunr.Token(word)) === undefined),

  /** The ids found for each query, best first. */
  search({ data, queries }) {
    const engine = Banmian.searchEngine(lunr, data);
    return queries.map((query) => engine.search(query).results.map(({ article }) => article.id));
  },

  /** The ids of the series heads found for each query. */
  series({ data, queries }) {
    const engine = Banmian.searchEngine(lunr, data);
    return queries.map((query) => engine.search(query).series.map(({ id }) => id));
  },

  /** What is shown of the results of each query. */
  show({ data, queries, language }) {
    const engine = Banmian.searchEngine(lunr, data);
    const show = Banmian.shower(engine.match);
    return queries.map((query) => {
      const { words, results } = engine.search(query);
      return results.map(({ article }) => show(article, words, language));
    });
  },

  /** Lunr's own query language on the genuine index. */
  raw({ index, queries }) {
    const loaded = lunr.Index.load(index);
    return queries.map((query) => loaded.search(query).map(({ ref }) => ref));
  },
};

const input = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(answers[input.ask](input)));
