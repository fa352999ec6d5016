"use strict";
/**
 * The list of results. An item has its date and sheet at once and its words when its text is here: that of the first
 * ones is asked for together, that of the others when they come near the window.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const { element } = Banmian;

  /** Texts asked for before anybody has scrolled. */
  const AT_ONCE = 10;
  Banmian.SHOWN_AT_ONCE = AT_ONCE;

  /** How near, in pixels, an item has to come for its text to be asked for. */
  const NEAR = "400px";

  const toNode = (part) => (part.marked ? element("mark", "", part.text) : part.text);

  /** A headline cut at its spaces, so that each phrase stays whole where it fits, as in the pages. */
  function phrases(parts) {
    const made = [element("span", "phrase")];
    for (const part of parts) {
      for (const text of part.text.split(/(\s+)/)) {
        if (text.trim()) made[made.length - 1].append(toNode({ ...part, text }));
        else if (text) made.push(" ", element("span", "phrase"));
      }
    }
    return made;
  }

  /**
   * @typedef {object} Listing
   * @property {string} language of the page
   * @property {string} locale
   * @property {Object<string, string>} tags of languages
   * @property {Object<string, object>} papers their names by language
   * @property {object} messages
   * @property {function(string): Promise<object>} text what a source's `text` gives, by ref
   * @property {function(object, Found): Shown} show what is shown of texts, for a found
   * @property {function(string, string, object): string} address of an article (its `url`) in a language, for a found
   * @property {function(string): void} onLeave told the ref of the result a reader opens
   */

  /** @param {HTMLOListElement} list @param {Listing} options */
  Banmian.resultList = function (list, options) {
    const { messages, locale } = options;
    let found = null;
    const waiting = new Map();
    const observer = new root.IntersectionObserver(look, { rootMargin: NEAR });

    /** Sets the language of a text where it isn't the page's. */
    function speak(made, language) {
      if (language !== options.language) made.lang = options.tags[language] || language;
      return made;
    }

    function look(entries) {
      for (const entry of entries) {
        if (entry.isIntersecting) fill(entry.target);
      }
    }

    const place = (facts) =>
      facts.page === null || facts.page === undefined
        ? messages.sheet.replace("{name}", facts.sheet)
        : messages.page.replace("{name}", String(facts.page).padStart(2, "0"));

    function origin(facts) {
      const time = element("time", "", Banmian.longDate(facts.date, locale));
      time.dateTime = facts.date;
      const paper = Banmian.called(options.papers[facts.paper] || { [options.language]: facts.paper }, options.language);
      return element("p", "from", time, " ", speak(element("span", "", paper.text), paper.language), " ", element("span", "", place(facts)));
    }

    /** @returns {HTMLLIElement} an article, as yet without its text */
    function item(result) {
      const { facts } = result;
      const link = element("a", "", "……");
      link.href = options.address(facts.url, options.language, found);
      link.setAttribute("aria-label", Banmian.longDate(facts.date, locale) + " " + place(facts));
      link.addEventListener("click", () => options.onLeave(result.ref));
      const made = element("li", "result pending", element("h2", "", link), origin(facts), element("div", "snippets"));
      made.dataset.ref = result.ref;
      if (result.missing && result.missing.length) {
        const words = result.missing.map((word) => `“${word}”`).join(messages.list);
        made.querySelector(".from").append(" ", element("span", "lacking", messages.without.replace("{words}", words)));
      }
      waiting.set(made, result);
      return made;
    }

    /** The words of an item: its headline and where the matches stand. */
    function complete(made, result, texts) {
      const shown = options.show(texts, found);
      const link = made.querySelector("h2 a");
      const { headline } = shown;
      link.removeAttribute("aria-label");
      link.replaceChildren(...(headline ? phrases(headline.parts) : [result.ref]));
      if (headline) speak(link, headline.language);
      if (shown.words) {
        const url = shown.isParallel ? result.facts.url.replace(/[^/]*$/, "parallel/$&") : result.facts.url;
        link.href = options.address(url, shown.language, found);
        if (!shown.isParallel) link.hreflang = options.tags[shown.language] || shown.language;
        const name = new Intl.DisplayNames([locale], { type: "language" }).of(shown.words);
        made.querySelector(".from").append(" ", element("span", "", messages.text_in.replace("{language}", name)));
      }
      made
        .querySelector(".snippets")
        .replaceChildren(
          ...shown.snippets.map((each) => speak(element("p", "snippet", ...each.parts.map(toNode)), each.language)),
        );
      made.classList.remove("pending");
    }

    /** Says that a text didn't come, and offers to ask again. */
    function fail(made, result) {
      const again = element("button", "again", messages.again);
      again.type = "button";
      again.addEventListener("click", () => {
        waiting.set(made, result);
        made.querySelector("h2 a").focus();
        fill(made);
      });
      const told = element("p", "trouble", messages.failed_text, " ", again);
      told.setAttribute("role", "alert");
      made.querySelector(".snippets").replaceChildren(told);
    }

    /** Asks for the text of an item, once. */
    async function fill(made) {
      const result = waiting.get(made);
      const asked = found;
      if (!result) return;
      waiting.delete(made);
      observer.unobserve(made);
      try {
        const texts = await options.text(result.ref);
        if (asked === found) complete(made, result, texts);
      } catch (error) {
        root.console.error(error);
        if (asked === found) fail(made, result);
      }
    }

    return {
      /** Forgets what is shown, for the answer to another search. */
      begin(next) {
        observer.disconnect();
        waiting.clear();
        found = next;
        list.replaceChildren();
      },

      /** Shows more results, down to the `most`th. */
      showTo(most) {
        const from = list.children.length;
        const made = found.results.slice(from, most).map(item);
        list.append(...made);
        // The first one's text is here, most often; asking for the others would keep it from being shown.
        if (!from && made.length) fill(made[0]);
        root.setTimeout(() => made.slice(from ? 0 : 1, Math.max(AT_ONCE - from, 0)).forEach(fill), 0);
        for (const each of made.slice(Math.max(AT_ONCE - from, 0))) observer.observe(each);
      },

      link: (ref) => {
        const made = Array.from(list.children).find((each) => each.dataset.ref === ref);
        return made ? made.querySelector("h2 a") : null;
      },
    };
  };
})(globalThis);
