"use strict";
/**
 * The line over the results: what was found, that the page is at work, or what went wrong and may be tried again.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** After so many milliseconds without an answer the page says that it is at work. */
  const PATIENCE = 300;

  /**
   * @param {{line: HTMLElement, status: HTMLElement, again: HTMLButtonElement, answer: HTMLElement}} parts the line, in it
   *     what is announced and the button to try again, and the part of the page that is being worked at
   */
  Banmian.searchOutcome = function ({ line, status, again, answer }) {
    let retry = () => {};
    again.addEventListener("click", () => retry());

    function tell(message) {
      status.textContent = message;
      again.hidden = true;
      line.classList.remove("trouble");
    }

    return {
      tell,

      /** Says that something didn't come, and offers to try again. */
      fail(message, action, error) {
        root.console.error(error);
        tell(message);
        retry = action;
        again.hidden = false;
        line.classList.add("trouble");
      },

      /** Says after a while that the page is at work; what is returned makes it stop. */
      work(message) {
        const timer = root.setTimeout(() => {
          answer.setAttribute("aria-busy", "true");
          tell(message);
        }, PATIENCE);
        return () => {
          root.clearTimeout(timer);
          answer.removeAttribute("aria-busy");
        };
      },
    };
  };
})(globalThis);
