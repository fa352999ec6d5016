"use strict";
/**
 * Asks a source for the articles that have the words of some plans, and has the positions (or, where they can't tell, the
 * texts) confirm it. A small archive's whole index and a large one's parts give the same answer.
 *
 * Lunr is asked through `index.query` with terms made here, never through `index.search`, which would read `+ - * ~ ^ :`
 * as operators and send Chinese through an English trimmer.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** Texts that are fetched to confirm what positions can't, the best results first. */
  const MOST_CONFIRMED = 50;

  /** Words that begin with the one being typed choose articles, but must not outweigh the words typed in full. */
  const FAINT = 0.01;

  /**
   * @typedef {object} Result
   * @property {string} ref the article's id
   * @property {number} score Lunr's
   * @property {boolean} isExact whether the words stand in a row, as typed
   */

  /**
   * @typedef {object} Request
   * @property {Plan[]} plans all of whose words must stand in an article
   * @property {Plan[]} wished whose words count where they stand
   * @property {Plan[]} excluded whose words must not
   * @property {Map<string, number>} frequencies of all their terms
   */

  /** Better scores first; of equal ones, the first id. */
  Banmian.byScore = (one, other) => other.score - one.score || (one.ref < other.ref ? -1 : 1);

  /**
   * @param {object} lunr lunr.js
   * @param {Source} source
   * @param {function(): {matcher: object}} ways to look at texts
   */
  Banmian.asker = function (lunr, source, ways) {
    const spaced = new Map(
      source.manifest.fields.map((field) => [field.name, source.manifest.spaced.includes(field.language)]),
    );
    const { REQUIRED, OPTIONAL } = lunr.Query.presence;

    /** What Lunr is asked of a step. */
    const clausesOf = ({ terms, typed }, fields, presence, boost) =>
      terms.map((term) => ({
        term,
        fields,
        presence: terms.length > 1 ? OPTIONAL : presence,
        boost: typed && term !== typed ? boost * FAINT : boost,
      }));

    const stepsOf = (plans) => plans.flatMap(({ steps, fields }) => steps.map((step) => ({ step, fields })));

    const clausesFor = (required, wished, excluded) => [
      ...required.flatMap(({ step, fields }) => clausesOf(step, fields, REQUIRED, 1)),
      ...stepsOf(wished).flatMap(({ step, fields }) => clausesOf(step, fields, OPTIONAL, 1)),
      ...stepsOf(excluded).flatMap(({ step, fields }) => clausesOf(step, fields, OPTIONAL, 0)),
    ];

    const query = (index, clauses) =>
      index.query((asked) => {
        for (const { term, ...more } of clauses) {
          asked.term(term, { ...more, wildcard: lunr.Query.wildcard.NONE, usePipeline: false });
        }
      });

    /** Whether a plan's word stands in an article that Lunr has found. */
    const stands = (plan, metadata) =>
      plan.fields.some((field) => Banmian.beginnings(plan, metadata, field, spaced.get(field)) !== null);

    /** Plans whose words may not stand in an article although Lunr has found it: those of one term alone must. */
    const doubtful = (plans) => plans.filter(({ steps }) => steps.length > 1 || steps[0].terms.length > 1);

    /** Whether the words of plans stand in a row in some field. */
    function inRow(plans, metadata) {
      return source.manifest.fields.some(({ name }) => {
        if (!plans.every((plan) => plan.fields.includes(name))) return false;
        const places = plans.map((plan) => {
          const length = Banmian.lengthOf(plan.word, spaced.get(name));
          return (Banmian.beginnings(plan, metadata, name, spaced.get(name)) || []).map((at) => [at, at + length]);
        });
        return Banmian.isRow(places);
      });
    }

    /**
     * The articles that have these steps, at least those in which the plans' words stand: `ref`, `score`, where the terms
     * stand (`tell`), and whether it's known that the words do (`isStanding`).
     */
    async function fetch(required, wished, excluded, plans) {
      const groups = new Map(required.map(({ step }) => [JSON.stringify(step.terms), step.terms]));
      const also = stepsOf([...wished, ...excluded]).flatMap(({ step }) => step.terms);
      const clauses = clausesFor(required, wished, excluded);
      const { index, rest } = await source.index(Array.from(groups.values()), true, also, plans, clauses);
      const best = query(index, clauses).map(({ ref, score, matchData }) => ({
        ref,
        score,
        isExact: false,
        isStanding: false,
        tell: () => matchData.metadata,
      }));
      return best.concat(rest);
    }

    /** Those of the results that the texts confirm; beyond a number of them, all. */
    async function confirm(results, isRight) {
      results.sort(Banmian.byScore);
      const looked = results.slice(0, MOST_CONFIRMED);
      const texts = await Promise.all(looked.map(({ ref }) => source.text(ref)));
      const right = looked.filter((result, i) => isRight(result, texts[i]));
      return [...right, ...results.slice(MOST_CONFIRMED)];
    }

    async function askAll({ plans, wished, excluded }) {
      const unsure = plans.filter((plan) => !plan.isSure).map((plan) => plan.word);
      const [known, unknown] = [true, false].map((isSure) => excluded.filter((plan) => plan.isSure === isSure));
      const asked = doubtful(plans);
      const results = (await fetch(stepsOf(plans), wished, known, plans)).filter(
        (one) =>
          (one.isStanding || asked.every((plan) => stands(plan, one.tell()))) &&
          !known.some((plan) => stands(plan, one.tell())),
      );
      if (plans.length > 1) for (const one of results) one.isExact = inRow(plans, one.tell());
      if (!unsure.length && !unknown.length) return results;
      const { matcher } = ways();
      return confirm(results, (result, texts) => {
        if (unknown.some(({ word }) => matcher.stands(word, texts))) return false;
        return unsure.every((word) => matcher.stands(word, texts));
      });
    }

    /** Plans that ask for no term that is nowhere: in the query it would weigh, and a whole index doesn't know it. */
    const alive = (plans, frequencies) =>
      plans.map((plan) => ({
        ...plan,
        steps: plan.steps.map((step) => ({ ...step, terms: step.terms.filter((term) => frequencies.get(term)) })),
      }));

    /** Whether all steps of a plan have a term that is somewhere. */
    const isPossible = ({ steps }) => steps.every(({ terms }) => terms.length);

    /**
     * @param {Request} asked
     * @returns {Promise<Result[]>}
     */
    return async function ask(asked) {
      const { frequencies } = asked;
      const plans = alive(asked.plans, frequencies);
      const excluded = alive(asked.excluded, frequencies).filter(isPossible);
      const wished = alive(asked.wished, frequencies).filter(isPossible);
      const request = { plans, excluded, wished };
      if (!plans.length || !plans.every((plan) => plan.fields.length && isPossible(plan))) return [];
      return askAll(request);
    };
  };
})(globalThis);
