"use strict";
/**
 * Fetches the data files of `search/`. They are scripts that call `Banmian.receive`, because a page opened from a disk
 * may run scripts but not fetch; over http it is done the same way.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const received = new Map();

  /** Called by a data file: its name is its path below `search/`, without `.js`. */
  Banmian.receive = (name, data) => received.set(name, data);

  function request(address, name) {
    return new Promise((resolve, reject) => {
      const script = root.document.createElement("script");
      script.src = address;
      script.async = true;
      script.addEventListener("load", () => {
        script.remove();
        if (received.has(name)) resolve(received.get(name));
        else reject(new Error(address + " brought nothing"));
        received.delete(name);
      });
      script.addEventListener("error", () => {
        script.remove();
        reject(new Error(address + " did not load"));
      });
      root.document.head.append(script);
    });
  }

  /**
   * @param {string} folder address of `search/`, ending in `/`
   * @returns {function(string): Promise<*>} what the file of a name brings. Who asks for a file on its way waits for the
   *     same; nothing is kept once it is there, nor when it failed: whoever asks again has it fetched again.
   */
  Banmian.loader = function (folder) {
    const onTheWay = new Map();

    return function load(name) {
      let promise = onTheWay.get(name);
      if (!promise) {
        promise = request(folder + name + ".js", name).finally(() => onTheWay.delete(name));
        onTheWay.set(name, promise);
      }
      return promise;
    };
  };
})(globalThis);
