"use strict";
/**
 * From what an editor does to the list of marks that says what she decided: pure functions, no page.
 *
 * A sheet is what the page carries (see `state.py`): its `pieces` as they are read now, its `marks`, and in `own` what the
 * parser would say of each marked line if that mark weren't there. An action that asks for what the parser says by itself
 * takes the decision out of the list; so the list says only what an editor decided.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  const PARTS = ["role", "kind", "article", "paragraph", "gap", "note"];
  const RUNS_ON = ["paragraph", "box", "caption", "list", "verse", "table"];
  const HEADS = ["kicker", "headline", "subhead", "byline"];
  const PLACELESS = ["furniture", "series"];

  /** The piece that a line is in. */
  const at = (sheet, line) => sheet.pieces.find((piece) => piece.line <= line && line <= piece.last);

  /** What the parser says of a line by itself; of one without a mark, what is read. */
  function own(sheet, line) {
    const said = sheet.own[line] || at(sheet, line);
    return { role: said.role, kind: said.kind, article: said.article, paragraph: said.paragraph, gap: said.gap };
  }

  const markOf = (sheet, line) => sheet.marks.find((mark) => mark.line === line);

  /** The marks with some parts of one of them set; `undefined` takes a part out, and a mark without parts goes. */
  function decide(sheet, line, parts) {
    const changed = { line, text: sheet.begins[line], ...markOf(sheet, line), ...parts };
    const mark = { line };
    for (const name of ["text", ...PARTS]) if (changed[name] !== undefined && changed[name] !== "") mark[name] = changed[name];
    const others = sheet.marks.filter((one) => one.line !== line);
    const kept = PARTS.some((name) => name !== "kind" && name !== "note" && name in mark) ? [mark] : [];
    return [...others, ...kept].sort((one, other) => one.line - other.line);
  }

  /** Parts for what is asked of a line: nothing, if the parser says so itself. */
  const unless = (is, parts) => (is ? Object.fromEntries(Object.keys(parts).map((name) => [name, undefined])) : parts);

  /** Takes a decided role out that would not go with what is decided now. */
  function without(parts, sheet, line, roles) {
    if (roles.includes(markOf(sheet, line)?.role)) parts.role = parts.kind = undefined;
    return parts;
  }

  /** A line is in the midst of a piece that the program would not part by itself. */
  const inside = (sheet, line) => at(sheet, line).line !== line;

  function role(sheet, { line, role: name, kind = "" }) {
    const said = own(sheet, line);
    const same = said.role === name && (!kind || said.kind === kind);
    const parts = unless(same, { role: name, kind: kind || undefined });
    if (same) parts.kind = undefined;
    const joined = typeof markOf(sheet, line)?.paragraph === "number";
    if (HEADS.includes(name) || (joined && !RUNS_ON.includes(name))) parts.paragraph = undefined;
    if (PLACELESS.includes(name)) for (const other of ["article", "paragraph", "gap", "note"]) parts[other] = undefined;
    return decide(sheet, line, parts);
  }

  /** The first lines of the articles that begin before a line, the nearest last. */
  function articlesBefore(sheet, line) {
    const lines = sheet.pieces.filter((piece) => piece.article && piece.article < line).map((piece) => piece.article);
    return [...new Set(lines)].sort((one, other) => one - other);
  }

  function newArticle(sheet, { line }) {
    const parts = unless(own(sheet, line).article === line && !inside(sheet, line), { article: "new" });
    if (typeof markOf(sheet, line)?.paragraph === "number") parts.paragraph = undefined;
    return decide(sheet, line, without(parts, sheet, line, PLACELESS));
  }

  /** The article that a line is in becomes part of the one before it: decided at its own first line. */
  function merge(sheet, { line }) {
    const first = at(sheet, line).article;
    const above = articlesBefore(sheet, first || line).at(-1);
    if (!first || !above) return null;
    return decide(sheet, first, unless(own(sheet, first).article === above, { article: above }));
  }

  function ofArticle(sheet, { line, article }) {
    if (!articlesBefore(sheet, line).includes(article)) return null;
    const parts = unless(own(sheet, line).article === article, { article });
    return decide(sheet, line, without(parts, sheet, line, PLACELESS));
  }

  /** The piece that a paragraph could go on from: the nearest one above that has running text, of the same article first. */
  function above(sheet, line) {
    const here = at(sheet, line);
    const texts = sheet.pieces.filter((piece) => piece.last < here.line && piece.paragraph && RUNS_ON.includes(piece.role));
    return texts.filter((piece) => piece.article === here.article).at(-1) || texts.at(-1);
  }

  function join(sheet, { line }) {
    const first = at(sheet, line).line;
    const target = above(sheet, first);
    if (!target) return null;
    const said = own(sheet, first);
    const parts = unless(said.paragraph === target.paragraph, { paragraph: target.line });
    if (markOf(sheet, first)?.article === "new") parts.article = undefined;
    return decide(sheet, first, without(parts, sheet, first, [...HEADS, ...PLACELESS, "section"]));
  }

  function part(sheet, { line }) {
    const same = own(sheet, line).paragraph === line && !inside(sheet, line);
    const parts = unless(same, { paragraph: "new" });
    return decide(sheet, line, without(parts, sheet, line, [...HEADS, ...PLACELESS, "section"]));
  }

  /** A gap stands after the last line of a piece. */
  function gap(sheet, { line, note = "" }) {
    const { last, article } = at(sheet, line);
    if (!article) return null;
    return decide(sheet, last, { ...unless(own(sheet, last).gap && !note, { gap: "after" }), note: note || undefined });
  }

  function noGap(sheet, { line }) {
    const { last } = at(sheet, line);
    return decide(sheet, last, { ...unless(!own(sheet, last).gap, { gap: "none" }), note: undefined });
  }

  /** Nothing is decided of a piece any more. */
  function reset(sheet, { line }) {
    const piece = at(sheet, line);
    return sheet.marks.filter((mark) => mark.line < piece.line || mark.line > piece.last);
  }

  const actions = {
    role,
    "article:new": newArticle,
    "article:merge": merge,
    "article:of": ofArticle,
    "paragraph:join": join,
    "paragraph:new": part,
    "gap:after": gap,
    "gap:none": noGap,
    reset,
  };

  /** Marks as a text that the order of their parts doesn't change. */
  const plain = (list) => JSON.stringify(list.map((mark) => Object.entries(mark).sort(([one], [other]) => (one < other ? -1 : 1))));

  /** Whether two lists say the same. */
  const same = (one, other) => plain(one) === plain(other);

  /**
   * The marks after an action, `{do, line, …}`; `null` if it can't be done, the old list itself if it changes nothing.
   * @returns {object[] | null}
   */
  function marks(sheet, action) {
    const found = actions[action.do](sheet, action);
    return found && same(found, sheet.marks) ? sheet.marks : found;
  }

  Banmian.deskMarks = { marks, same, articlesBefore, at, above };
})(globalThis);
