"use strict";
/**
 * What was fetched and made of it, kept as long as there is room: what was asked for longest ago goes first.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @param {number} room how much is kept, in the unit of `weigh`
   * @param {function(*): number} weigh how much room a value takes
   * @returns {function(string, function(): Promise): Promise} `ask(key, make)`: the value of a key, made if it isn't kept.
   *     While it is being made others wait for the same; if that fails, all are told, and whoever asks next has it tried
   *     again.
   */
  Banmian.cache = function (room, weigh) {
    /** In the order of use, the latest last; a value still being made weighs nothing. */
    const kept = new Map();
    let weight = 0;

    function makeRoom() {
      for (const [key, entry] of kept) {
        if (weight <= room) return;
        if (!entry.weight) continue;
        kept.delete(key);
        weight -= entry.weight;
      }
    }

    function made(key, entry, value) {
      // At least 1, so that whatever is kept can also go.
      entry.weight = Math.max(1, weigh(value));
      weight += entry.weight;
      if (weight > room) makeRoom();
    }

    return function ask(key, make) {
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return known.promise;
      }
      const entry = { promise: make(), weight: 0 };
      kept.set(key, entry);
      entry.promise.then(
        (value) => made(key, entry, value),
        () => kept.delete(key),
      );
      return entry.promise;
    };
  };
})(globalThis);
