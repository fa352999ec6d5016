"use strict";
/**
 * Citations: copies one at a press of its button, or, where the browser won't, selects it. What only the reader's
 * browser knows is put into their places: the paragraph that the address names, and the date on which it was read. The
 * number of a paragraph, which leads to it, also copies its address.
 */
(function (root) {
  const document = root.document;
  const place = document.querySelector(".cite");
  if (!place) return;
  const told = place.querySelector(".told");

  function select(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = root.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  async function copy(element) {
    try {
      await root.navigator.clipboard.writeText(element.textContent);
      told.textContent = place.dataset.copied;
    } catch {
      select(element);
      told.textContent = place.dataset.selected;
    }
  }

  /** The address of a paragraph, on the page's own that others can use; told beside its number. */
  async function copyAddress(number) {
    const page = document.querySelector("link[rel=canonical]");
    const address = new URL(number.getAttribute("href"), page.href);
    try {
      await root.navigator.clipboard.writeText(address.href);
    } catch {
      return; // the browser's own address bar has it
    }
    told.textContent = place.dataset.address;
    number.dataset.told = place.dataset.address;
    root.setTimeout(() => delete number.dataset.told, 2000);
  }

  /** `#p3` where the page has such a paragraph. */
  function paragraph() {
    const { hash } = root.location;
    return /^#p[1-9][0-9]*$/.test(hash) && document.getElementById(hash.slice(1)) ? hash : "";
  }

  function fill(slot, text) {
    for (const element of place.querySelectorAll("." + slot)) element.textContent = text;
  }

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return "[" + now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()) + "]";
  }

  for (const button of place.querySelectorAll(".copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button.previousElementSibling));
  }
  for (const number of document.querySelectorAll(".anchor")) {
    number.addEventListener("click", () => copyAddress(number));
  }
  fill("accessed", today());
  fill("paragraph", paragraph());
  root.addEventListener("hashchange", () => fill("paragraph", paragraph()));
})(globalThis);
