"use strict";
/**
 * Elements of the search page, made of values. Everything that was printed or typed goes in as text, never as markup.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @returns {HTMLElement} */
  Banmian.element = function (name, className, ...children) {
    const made = root.document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /** A link of the page, called by `key` when it has to be found again after a change. */
  Banmian.keyedLink = function (href, key, ...children) {
    const made = Banmian.element("a", "", ...children);
    made.href = href;
    made.dataset.key = key;
    return made;
  };

  const made = new Map();

  /** A formatter of `Intl`, made once: that takes longer than a hundred uses. */
  function formatter(sort, locale, options) {
    const key = sort + " " + locale;
    if (!made.has(key)) made.set(key, new Intl[sort](locale, options));
    return made.get(key);
  }

  /** The form of a message that goes with a number, which is written as the reader's language does. */
  Banmian.counted = function (forms, number, locale) {
    const form = forms[formatter("PluralRules", locale).select(number)] || forms.other;
    return form.replace("{n}", formatter("NumberFormat", locale).format(number));
  };

  /** A date (YYYY-MM-DD) in words: `28 September 2021`. */
  Banmian.longDate = function (iso, locale) {
    const date = new Date(iso + "T00:00:00Z");
    if (Number.isNaN(date.getTime())) return iso;
    return formatter("DateTimeFormat", locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
  };

  /**
   * What something is called.
   * @param {Object<string, string>} names by language
   * @param {string} language the page's
   * @returns {{text: string, language: string}} in the page's language, else in another
   */
  Banmian.called = function (names, language) {
    const found = names[language] ? language : Object.keys(names).find((each) => names[each]) || language;
    return { text: names[found] || "", language: found };
  };
})(globalThis);
