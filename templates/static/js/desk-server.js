"use strict";
/**
 * The desk's talk with `banmian serve`: marks are put there, and the page is fetched again as it reads afterwards.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** How often, and after how many milliseconds, the page is asked for again while it is still the old one. */
  const TRIES = 40;
  const PAUSE = 150;

  const token = () => root.document.querySelector('meta[name="banmian-token"]')?.content || "";

  /** What a refusal says: a message with the files it is about, or findings. */
  function words(said) {
    const findings = (said.findings || []).map((one) => [one.place, one.code, one.message].filter(Boolean).join(" "));
    return [said.message, ...(said.files || []), ...findings].filter(Boolean).join("\n");
  }

  /**
   * Puts a whole list of marks.
   * @returns {Promise<{base?: string, status: number, why: string}>} status 0 if nobody answers
   */
  async function put(address, base, marks) {
    let answer;
    try {
      answer = await root.fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-Banmian-Token": token() },
        body: JSON.stringify({ base, marks }),
      });
    } catch {
      return { status: 0, why: "" };
    }
    const text = await answer.text();
    let said = {};
    try {
      said = JSON.parse(text);
    } catch {
      said = { message: text.trim() };
    }
    return { status: answer.status, base: answer.ok ? said.base : undefined, why: answer.ok ? "" : words(said) };
  }

  const wait = (time) => new Promise((done) => root.setTimeout(done, time));

  /** This page as it is now: the element with `data-desk`, once its marks are those of `base` (any, if not given). */
  async function page(base) {
    let found = null;
    for (let left = TRIES; left > 0; left -= 1) {
      const answer = await root.fetch(root.location.pathname, { cache: "no-store" });
      const text = await answer.text();
      found = new root.DOMParser().parseFromString(text, "text/html").querySelector("[data-desk]");
      if (found && (base === undefined || JSON.parse(found.dataset.state).base === base)) return found;
      await wait(PAUSE);
    }
    return found;
  }

  Banmian.deskServer = { put, page };
})(globalThis);
