"use strict";
/*
 * As much of a browser as the search's loader needs, for Node: `document.head.append(script)` runs a file of a folder.
 */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const scripts = path.join(__dirname, "..", "..", "templates", "static", "js", "search");

/** Those that make a page of it start by themselves, and need one. */
const NEED_A_PAGE = ["page"];

/** Runs the scripts of the search, in the order in which the site joins them. */
exports.load = function () {
  const names = fs.readFileSync(path.join(scripts, "parts.txt"), "utf8").split(/\s+/).filter(Boolean);
  for (const name of names) if (!NEED_A_PAGE.includes(name)) require(path.join(scripts, name + ".js"));
};

/** Addresses of files asked for, in order. */
exports.asked = [];

class Script {
  constructor() {
    this.listeners = {};
  }

  addEventListener(event, listener) {
    this.listeners[event] = listener;
  }

  remove() {}

  run() {
    exports.asked.push(this.src);
    let text;
    try {
      text = fs.readFileSync(this.src, "utf8");
    } catch {
      this.listeners.error();
      return;
    }
    try {
      vm.runInThisContext(text);
    } catch {
      // As in a browser: the script has come, and has done nothing.
    }
    this.listeners.load();
  }
}

globalThis.document = {
  createElement: () => new Script(),
  head: { append: (script) => setImmediate(() => script.run()) },
};
