"use strict";
/**
 * Undo and redo: lists of marks, one after the other. Kept for the time of a visit, page by page, as long as the file of
 * marks is the one the history ends with; a file changed by another hand begins a new history.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** @param {object[]} marks what the history begins with */
  function history(marks) {
    let past = [];
    let now = marks;
    let future = [];
    return {
      /** A new list; what was taken back before is gone. */
      push(list) {
        past = [...past, now];
        now = list;
        future = [];
      },
      /** The list before, `null` if there is none; nothing is moved until `moved` says that it was saved. */
      before: () => past.at(-1) ?? null,
      after: () => future.at(-1) ?? null,
      undone() {
        future = [...future, now];
        now = past.at(-1);
        past = past.slice(0, -1);
      },
      redone() {
        past = [...past, now];
        now = future.at(-1);
        future = future.slice(0, -1);
      },
      kept: () => JSON.stringify({ past, now, future }),
      /** Goes on with what was kept, if that ends with the list there is. */
      resume(kept) {
        const found = kept ? JSON.parse(kept) : null;
        if (!found || !Banmian.deskMarks.same(found.now, now)) return;
        ({ past, future } = found);
      },
    };
  }

  Banmian.deskHistory = history;
})(globalThis);
