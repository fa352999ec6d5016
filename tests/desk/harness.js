"use strict";
/*
 * The scripts of the desk that need no page, in Node, for the tests in Python: reads one JSON object from standard
 * input, answers with one.
 */
const fs = require("node:fs");
const path = require("node:path");

const scripts = path.join(__dirname, "..", "..", "templates", "static", "js");
for (const name of ["marks", "history"]) require(path.join(scripts, "desk-" + name + ".js"));
const { Banmian } = globalThis;

const answers = {
  marks: ({ cases }) => cases.map(({ sheet, action }) => Banmian.deskMarks.marks(sheet, action)),

  /** Steps through a history: a list is a new one, `undo` and `redo` move; what each step shows. */
  history({ first, steps, kept }) {
    const history = Banmian.deskHistory(first);
    if (kept) history.resume(kept);
    let now = first;
    const shown = steps.map((step) => {
      if (Array.isArray(step)) {
        history.push(step);
        now = step;
      } else {
        const next = step === "undo" ? history.before() : history.after();
        if (next === null) return null;
        history[step === "undo" ? "undone" : "redone"]();
        now = next;
      }
      return now;
    });
    return { shown, kept: history.kept() };
  },
};

const { ask, ...asked } = JSON.parse(fs.readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(answers[ask](asked)));
