"use strict";
/**
 * The query in the page's address (`?q=`), so that a search can be kept, sent and come back to. What is being typed
 * replaces the address; a query that was sent off with Enter stays in the history.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @param {function(string): void} onReturn called with the query when the reader goes back or forward
   */
  Banmian.searchAddress = function (onReturn) {
    let isKept = false;

    const read = () => new URLSearchParams(root.location.search).get("q") || "";

    function address(query) {
      const { pathname } = root.location;
      return query ? pathname + "?q=" + encodeURIComponent(query.toWellFormed ? query.toWellFormed() : query) : pathname;
    }

    function write(query) {
      if (query === read()) return;
      try {
        root.history[isKept ? "pushState" : "replaceState"](null, "", address(query));
        isKept = false;
      } catch {
        // Some browsers refuse on a page from a disk, or after too many changes: the search works all the same.
      }
    }

    root.addEventListener("popstate", () => {
      isKept = true;
      onReturn(read());
    });

    return {
      read,
      write,
      /** The present query is worth coming back to. */
      keep() {
        isKept = true;
      },
    };
  };
})(globalThis);
