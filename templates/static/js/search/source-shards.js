"use strict";
/**
 * A large archive as a source (see `source.js`): what a query needs is fetched and put together to a Lunr index.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How much is kept of articles' facts, in numbers of four bytes, of people and of texts, in articles. */
  const ROOM_FOR_COLUMNS = 4_000_000;
  const ROOM_FOR_PEOPLE = 50_000;
  const ROOM_FOR_TEXTS = 200;

  /** Of so many articles it is remembered where they stand; of others it is looked up. */
  const MOST_PLACES = 100_000;

  const MOST_IN_BUCKET = 2 ** 20;

  /** So many articles have their facts fetched before it is known which of them are wanted. */
  const FEW = 20_000;

  /** What is known of articles beside their words, asked by id or by place. */
  function articles(manifest, load) {
    const { CHUNK, PEOPLE, unpack, refOf, factsOf } = Banmian.columns;
    const { buckets } = manifest.shards;
    const askColumns = Banmian.cache(ROOM_FOR_COLUMNS, ({ count }) => count * (manifest.fields.length + 4));
    const askPeople = Banmian.cache(ROOM_FOR_PEOPLE, (data) => data.articles.length);
    /** By id, its bucket and its number there, as one number. */
    const places = new Map();
    let isPrepared = false;

    const columns = (bucket, chunk) => {
      const name = `${buckets[bucket][0]}/c${chunk}`;
      return askColumns(name, async () => unpack(await load(name)));
    };
    const people = (bucket, chunk) => {
      const name = `${buckets[bucket][0]}/p${chunk}`;
      return askPeople(name, () => load(name));
    };

    /** Asks for the facts of all articles, once, if they aren't many. */
    function prepare() {
      if (isPrepared || manifest.articles > FEW) return;
      isPrepared = true;
      buckets.forEach(([, count], bucket) => {
        // Whoever needs one that didn't come will ask again, and say so.
        for (let start = 0; start < count; start += CHUNK) columns(bucket, start / CHUNK).catch(() => {});
      });
    }

    /** The ids and lengths of articles of a bucket. */
    async function describe({ bucket, left }) {
      const chunks = [...new Set(Array.from(left, (article) => Math.floor(article / CHUNK)))];
      const loaded = new Map(await Promise.all(chunks.map(async (chunk) => [chunk, await columns(bucket, chunk)])));
      const width = manifest.fields.length;
      const lengths = new Int32Array(left.length * width);
      const refs = new Array(left.length);
      for (let slot = 0; slot < left.length; slot += 1) {
        const article = left[slot];
        const chunk = loaded.get(Math.floor(article / CHUNK));
        const row = (article % CHUNK) * width;
        for (let field = 0; field < width; field += 1) lengths[slot * width + field] = chunk.lengths[row + field];
        refs[slot] = refOf(chunk, article % CHUNK);
        places.set(refs[slot], bucket * MOST_IN_BUCKET + article);
      }
      return { refs, lengths };
    }

    /** Where an article stands that was in no index lately. */
    async function search(ref) {
      const date = ref.slice(ref.indexOf("-") + 1).slice(0, 10);
      for (let bucket = 0; bucket < buckets.length; bucket += 1) {
        const [, count, , [first, last]] = buckets[bucket];
        if (date < first || date > last) continue;
        for (let start = 0; start < count; start += CHUNK) {
          const chunk = await columns(bucket, start / CHUNK);
          for (let i = 0; i < chunk.count; i += 1) if (refOf(chunk, i) === ref) return bucket * MOST_IN_BUCKET + start + i;
        }
      }
      throw new Error("No article has the id " + ref);
    }

    /** Asks for something of many articles, each file of `size` articles once. */
    async function ofEach(refs, size, ask, take) {
      const files = new Map();
      const where = new Array(refs.length);
      for (let i = 0; i < refs.length; i += 1) {
        where[i] = places.get(refs[i]) ?? (await search(refs[i]));
        const key = Math.floor(where[i] / size);
        if (!files.has(key)) files.set(key, ask(Math.floor(where[i] / MOST_IN_BUCKET), key % (MOST_IN_BUCKET / size)));
      }
      for (const [key, file] of files) files.set(key, await file);
      return new Map(refs.map((ref, i) => [ref, take(files.get(Math.floor(where[i] / size)), where[i] % size)]));
    }

    /** All articles of the buckets that have any of these days. */
    async function all({ from, to }) {
      const isIn = ([, , , [first, last]]) => last >= from && (!to || first.slice(0, to.length) <= to);
      const wanted = buckets.flatMap((row, bucket) =>
        isIn(row) ? [{ bucket, left: Int32Array.from({ length: row[1] }, (_, i) => i) }] : [],
      );
      return (await Promise.all(wanted.map(describe))).flatMap(({ refs }) => refs);
    }

    return {
      prepare,
      all,
      describe,
      facts: (refs) => ofEach(refs, CHUNK, columns, (chunk, i) => factsOf(chunk, i, manifest.kinds)),
      people: (refs) =>
        ofEach(refs, PEOPLE, people, ({ articles: named, people: called }, i) =>
          named[i].map((key) => ({ key: String(key), names: called[key] })),
        ),
      forget: () => places.size > MOST_PLACES && places.clear(),
    };
  }

  /** @returns {Source} */
  Banmian.shardSource = function (lunr, manifest, load) {
    const dictionary = Banmian.dictionary(manifest.shards, load);
    const gather = Banmian.gatherer(manifest, load);
    const known = articles(manifest, load);
    const askText = Banmian.cache(ROOM_FOR_TEXTS, () => 1);
    const askVariants = Banmian.cache(1, () => 1);
    const isWord = new RegExp("^(?:(?![" + manifest.tokens.paired + "])[\\p{L}\\p{N}])+$", "u");

    /** With the first question comes what is known of the articles, if that isn't much: nearly every answer needs it. */
    function look(terms) {
      const found = gather.look(terms);
      known.prepare();
      return found;
    }

    async function beginning(prefix, most) {
      const found = (await dictionary(prefix)).filter(([term]) => isWord.test(term));
      found.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
      return found.slice(0, most).map(([term]) => term);
    }

    const near = async (term) => Banmian.similarTerms(term, await dictionary(Array.from(term)[0]));

    async function index(groups, all, also = [], plans = [], clauses = []) {
      known.forget();
      const asked = [...new Set([...groups.flat(), ...also])];
      const [frequencies, parts] = await Promise.all([
        gather.look(asked),
        gather.gather({ groups, also, all, plans }, known.describe),
      ]);
      const terms = asked.sort().map((term) => [term, frequencies.get(term)]);
      const { best, rest } = Banmian.ranked(manifest, terms, parts, clauses);
      return { index: lunr.Index.load(Banmian.assemble(manifest, terms, best)), rest };
    }

    /** An article's texts lie by its paper, its issue, its sheet and its number. */
    function text(ref) {
      const [, paper, date, place] = /^([^-]+)-(\d{4}-\d\d-\d\d)-(.+)$/.exec(ref);
      const name = `texts/${paper}/${date}/${place}`;
      return askText(name, () => load(name));
    }

    const variants = () => askVariants("variants", async () => Banmian.variants(await load(manifest.variants.file)));

    return { manifest, series: manifest.series, look, beginning, near, index, ...known, text, variants };
  };
})(globalThis);
