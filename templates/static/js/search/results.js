"use strict";
/**
 * The list of results, as elements. Everything that was printed or typed goes in as text, never as markup.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  function element(name, className, ...children) {
    const made = root.document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** Sets the language of a text where it isn't the page's. */
  function inLanguage(made, language, options) {
    if (language !== options.language) made.lang = options.tags[language] || language;
    return made;
  }

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

  /** Date and sheet; the printed page where it is known. */
  function facts(article, options) {
    const issue = options.issues[article.issue];
    const page = article.page === null ? options.messages.sheet : options.messages.page;
    const name = article.page === null ? article.sheet : String(article.page).padStart(2, "0");
    const time = element("time", "", issue.date[options.language]);
    time.dateTime = article.issue.split("/").pop();
    const paper = element("span", "", issue.paper[options.language]);
    return element("p", "from", time, " ", paper, " ", element("span", "", page.replace("{name}", name)));
  }

  /**
   * @param {object} article as in documents.json
   * @param {{headline: Marked, snippets: Marked[]}} shown
   * @param {{language: string, tags: object, issues: object, messages: object, folder: string}} options
   *     `folder`: address of the language's pages, ending in `/`
   * @returns {HTMLLIElement}
   */
  Banmian.resultItem = function (article, shown, options) {
    const link = element("a", "", ...(shown.headline ? phrases(shown.headline.parts) : [article.id]));
    link.href = options.folder + article.url;
    if (shown.headline) inLanguage(link, shown.headline.language, options);
    const item = element("li", "result", element("h2", "", link), facts(article, options));
    for (const snippet of shown.snippets) {
      item.append(inLanguage(element("p", "snippet", ...snippet.parts.map(toNode)), snippet.language, options));
    }
    return item;
  };
})(globalThis);
