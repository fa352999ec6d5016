"use strict";
/** Waiting for a while. */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @param {number} time in milliseconds */
  Banmian.pause = (time) => new Promise((resolve) => root.setTimeout(resolve, time));
})(globalThis);
