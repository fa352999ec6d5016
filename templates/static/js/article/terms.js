"use strict";
/**
 * Esc closes what a term shows while it is pointed at or has the focus; once left, it shows it again. All the rest
 * (showing it, opening it with a finger, closing that) is done without a script.
 */
(function (root) {
  const document = root.document;
  const open = (term) => term.classList.remove("closed");

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const term of document.querySelectorAll(".term:hover, .term:focus")) {
      term.classList.add("closed");
      term.addEventListener("blur", () => open(term), { once: true });
      term.addEventListener("mouseleave", () => open(term), { once: true });
    }
  });
})(globalThis);
