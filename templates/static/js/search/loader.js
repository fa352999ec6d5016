"use strict";
/**
 * Fetches the data files of `search/`. They are scripts that call `Banmian.receive`, because a page opened from a disk may
 * run scripts but not fetch. Over http they are fetched and read: an element for each of some twenty files, compiled and
 * run, takes a browser longer than the whole of a search.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const received = new Map();

  /** Called by a data file: its name is its path below `search/`, without `.js`. */
  Banmian.receive = (name, data) => received.set(name, data);

  const isHosted = root.location !== undefined && /^https?:$/.test(root.location.protocol);

  /** Reads a data file without running it. */
  function read(text, name) {
    const start = `Banmian.receive("${name}",`;
    return text.startsWith(start) ? JSON.parse(text.slice(start.length, text.lastIndexOf(")"))) : undefined;
  }

  async function fetched(address, name) {
    const answer = await root.fetch(address).catch(() => null);
    if (!answer || !answer.ok) throw new Error(address + " did not load");
    const data = read(await answer.text(), name);
    if (data === undefined) throw new Error(address + " brought nothing");
    return data;
  }

  function run(address, name) {
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

    /** A file that the page itself has loaded is there already. */
    async function bring(name) {
      if (!received.has(name)) return (isHosted ? fetched : run)(folder + name + ".js", name);
      const data = received.get(name);
      received.delete(name);
      return data;
    }

    return function load(name) {
      let promise = onTheWay.get(name);
      if (!promise) {
        promise = bring(name).finally(() => onTheWay.delete(name));
        onTheWay.set(name, promise);
      }
      return promise;
    };
  };
})(globalThis);
