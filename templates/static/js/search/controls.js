"use strict";
/**
 * The controls of the search page, for those who don't know the signs: each says what the query says, however that was
 * typed, and writes what is chosen into the query.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @param {HTMLElement} place where the controls are
   * @param {{state: function(): State, change: function(State, boolean): void, several: string}} page `change` takes the
   *     new state, and whether it is still being typed
   * @returns {{show: function(State, Filters): void}}
   */
  Banmian.searchControls = function (place, page) {
    const all = (name) => Array.from(place.querySelectorAll(`[data-control="${name}"]`));
    const [phrase, none, where, paper, from, to] = ["phrase", "none", "where", "paper", "from", "to"].map(
      (name) => all(name)[0],
    );
    const kinds = all("kind");

    const typed = (write) => (event) => {
      if (event.isComposing) return;
      const state = page.state();
      page.change({ ...state, typed: write(state.typed, event.target.value), pages: 1 }, true);
    };

    for (const [field, write] of [
      [phrase, Banmian.signs.withPhrase],
      [none, Banmian.signs.withUnwanted],
    ]) {
      field.addEventListener("input", typed(write));
      field.addEventListener("compositionend", typed(write));
    }
    where.addEventListener("change", () => {
      const state = page.state();
      page.change({ ...state, typed: Banmian.signs.withWhere(state.typed, where.value), pages: 1 }, false);
    });
    paper.addEventListener("change", () => {
      page.change(Banmian.narrowedTo(page.state(), "paper", paper.value.split(" ").filter(Boolean)), false);
    });
    for (const box of kinds) {
      box.addEventListener("change", () => {
        const values = kinds.filter((each) => each.checked).map((each) => each.value);
        page.change(Banmian.narrowedTo(page.state(), "kind", values), false);
      });
    }
    for (const date of [from, to]) {
      date.addEventListener("change", () => {
        page.change(Banmian.narrowedTo(page.state(), "date", [from.value, to.value]), false);
      });
    }

    /** A field somebody is typing in is left as it is. */
    function show(field, value) {
      if (field !== root.document.activeElement && field.value !== value) field.value = value;
    }

    /** Several papers have an entry of their own, as long as they are chosen. */
    function showPapers(values) {
      const value = values.join(" ");
      for (const option of paper.querySelectorAll("[data-several]")) option.remove();
      if (values.length > 1 || (value && !Array.from(paper.options).some((option) => option.value === value))) {
        const option = new root.Option(values.length > 1 ? page.several : value, value);
        option.dataset.several = "";
        paper.add(option);
      }
      paper.value = value;
    }

    const wholeDate = (date, rest) => (date ? date + rest.slice(date.length - 4) : "");

    return {
      show(state, filters) {
        show(phrase, Banmian.signs.phrase(state.typed));
        show(none, Banmian.signs.unwanted(state.typed));
        where.value = Banmian.signs.where(state.typed);
        showPapers(filters.paper);
        for (const box of kinds) box.checked = filters.kind.includes(box.value);
        show(from, wholeDate(filters.from, "-01-01"));
        show(to, lastDay(filters.to));
      },
    };
  };

  /** The last day of a year or a month. */
  function lastDay(date) {
    const [year, month, day] = date.split("-");
    if (!year || day) return date;
    const last = new Date(Date.UTC(Number(year), Number(month || 12), 0));
    return last.toISOString().slice(0, 10);
  }
})(globalThis);
