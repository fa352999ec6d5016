"use strict";
/**
 * A small archive as a source (see `source.js`): its whole index, as lunr.js loads it, and all its texts. Each of the two
 * files is fetched when it is first needed, and again if it didn't come.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** The index, its terms in order, and how frequent each is. */
  function opened(lunr, data) {
    const index = lunr.Index.load(data);
    const terms = data.invertedIndex.map(([term]) => term);
    const frequencies = new Map();

    /** As Lunr counts: over fields and articles. */
    function frequency(term) {
      if (!frequencies.has(term)) {
        const posting = index.invertedIndex[term];
        const count = posting ? data.fields.reduce((sum, field) => sum + Object.keys(posting[field]).length, 0) : 0;
        frequencies.set(term, count);
      }
      return frequencies.get(term);
    }

    /** The terms that begin so. */
    function from(prefix) {
      let [low, high] = [0, terms.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (terms[middle] < prefix) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (end < terms.length && terms[end].startsWith(prefix)) end += 1;
      return terms.slice(low, end);
    }

    return { index, frequency, from };
  }

  /** @returns {Source} */
  Banmian.wholeSource = function (lunr, manifest, load) {
    const ask = Banmian.cache(Infinity, () => 1);
    const askIndex = () => ask("index", async () => opened(lunr, await load(manifest.whole.index)));
    const askDocuments = () =>
      ask("documents", async () => {
        const { articles, people } = await load(manifest.whole.documents);
        return { people, articles: new Map(articles.map((article) => [article.id, article])) };
      });
    const askVariants = () => ask("variants", async () => Banmian.variants(await load(manifest.variants.file)));
    const isWord = new RegExp("^(?:(?![" + manifest.tokens.paired + "])[\\p{L}\\p{N}])+$", "u");

    async function ofEach(refs, take) {
      const { articles, people } = await askDocuments();
      return new Map(refs.map((ref) => [ref, take(articles.get(ref), people)]));
    }

    const factsOf = ({ id, kind, series, page }) => ({ ...Banmian.factsById(id), kind, series, page });
    const peopleOf = (article, names) => article.people.map((key) => ({ key, names: names[key] }));

    return {
      manifest,
      series: manifest.series,

      async look(terms) {
        const { frequency } = await askIndex();
        return new Map(terms.map((term) => [term, frequency(term)]));
      },

      async beginning(prefix, most) {
        const { frequency, from } = await askIndex();
        const words = from(prefix).filter((term) => isWord.test(term));
        return words.sort((one, other) => frequency(other) - frequency(one) || (one < other ? -1 : 1)).slice(0, most);
      },

      async near(term) {
        const { frequency, from } = await askIndex();
        const among = from(Array.from(term)[0]).map((each) => [each, frequency(each)]);
        return Banmian.similarTerms(term, among);
      },

      index: async () => ({ index: (await askIndex()).index, rest: [] }),
      all: async () => [...(await askDocuments()).articles.keys()],
      facts: (refs) => ofEach(refs, factsOf),
      people: (refs) => ofEach(refs, peopleOf),
      text: async (ref) => (await ofEach([ref], ({ texts }) => texts)).get(ref),
      variants: askVariants,
    };
  };
})(globalThis);
