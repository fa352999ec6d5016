"use strict";
/*
 * A large archive as the page sees it, in Node: reads one JSON object from standard input (`folder`, and `asks`, a list of
 * questions to the source), answers with a list. An answer that fails is `{"error": …}`.
 */
const fs = require("node:fs");
const lunr = require("lunr");
const browser = require("./browser.js");

browser.load();
const { Banmian } = globalThis;

/** What was last handed to Lunr. */
let serialised;
const loadIndex = lunr.Index.load;
lunr.Index.load = (given) => {
  serialised = given;
  return loadIndex(given);
};

const questions = {
  look: async (source, { terms }) => Array.from(await source.look(terms)),
  beginning: (source, { prefix, most }) => source.beginning(prefix, most),
  near: (source, { term }) => source.near(term),
  facts: async (source, { refs }) => Object.fromEntries(await source.facts(refs)),
  people: async (source, { refs }) => Object.fromEntries(await source.people(refs)),
  text: (source, { ref }) => source.text(ref),
  all: (source, { from, to }) => source.all({ from, to }),
  variants: async (source) => Object.fromEntries(await source.variants()),

  /** Lunr's serialised form as it was assembled, and what Lunr finds in it for all of the terms. */
  async index(source, { groups, all, also = [], plans = [] }) {
    const { index } = await source.index(groups, all, also, plans);
    const found = index.query((query) => {
      for (const term of groups.flat()) query.term(term, { usePipeline: false });
    });
    return { serialised, found: found.map(({ ref, score }) => [ref, score]) };
  },

  /** Several questions at a time: what each comes to. */
  together: (source, { asks }) => Promise.all(asks.map((one) => answer(source, one))),

  /** Moves files out of reach, or back. */
  rename: (source, { moves }) => moves.forEach(([from, to]) => fs.renameSync(from, to)),

  write: (source, { path, text }) => fs.writeFileSync(path, text),

  /** Which files were asked for since this was last asked. */
  asked: (source, { folder }) => browser.asked.splice(0).map((address) => address.slice(folder.length)),
};

async function answer(source, one) {
  try {
    return (await questions[one.ask](source, one)) ?? null;
  } catch (error) {
    return { error: error.message };
  }
}

async function main() {
  const { folder, asks } = JSON.parse(fs.readFileSync(0, "utf8"));
  const source = await Banmian.openSource(lunr, folder);
  const answers = [];
  for (const one of asks) answers.push(await answer(source, { folder, ...one }));
  process.stdout.write(JSON.stringify(answers));
}

main();
