"use strict";
/**
 * Fetches the data files of `search/`. They are scripts that call `Banmian.receive`, because a page opened from a disk
 * may run scripts but not fetch; over http it is done the same way.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});
  const received = new Map();

  /** Called by a data file. */
  Banmian.receive = (name, data) => received.set(name, data);

  function load(address, name) {
    return new Promise((resolve, reject) => {
      const script = root.document.createElement("script");
      script.src = address;
      script.addEventListener("load", () => {
        script.remove();
        if (received.has(name)) resolve(received.get(name));
        else reject(new Error(address + " brought nothing"));
      });
      script.addEventListener("error", () => reject(new Error(address + " did not load")));
      root.document.head.append(script);
    });
  }

  /**
   * @param {string} folder address of `search/`, ending in `/`
   * @returns {Promise<{manifest: object, index: object, documents: object}>}
   */
  Banmian.loadSearch = async function (folder) {
    const manifest = await load(folder + "manifest.js", "manifest");
    const names = Object.keys(manifest.files);
    const data = await Promise.all(names.map((name) => load(folder + manifest.files[name], name)));
    return Object.fromEntries([["manifest", manifest], ...names.map((name, i) => [name, data[i]])]);
  };
})(globalThis);
