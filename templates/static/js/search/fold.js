"use strict";
/**
 * Text as search sees it: width and case made one, accents dropped, quotation marks alike, traditional characters
 * simplified where the table of them is there. The twin of `fold` in src/banmian/search/tokens.py; here each folded
 * character also remembers where it came from, for the marking.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /**
   * @typedef {object} Folded
   * @property {string} text the folded text
   * @property {number[]} starts for each UTF-16 unit of `text`, where its source character starts in the original
   * @property {number[]} ends the same, where it ends
   */

  /**
   * @param {{ignored: string, alike: Object<string, string>}} settings `tokens` in the manifest
   * @param {Map<string, string>} [variants] traditional character → simplified
   * @returns {function(string): Folded}
   */
  Banmian.folder = function (settings, variants) {
    const ignored = new RegExp("[" + settings.ignored + "]", "gu");
    const alike = new Map(variants);
    for (const [plain, signs] of Object.entries(settings.alike)) {
      for (const sign of signs) alike.set(sign, plain);
    }
    const known = new Map();

    /** One character at a time, so that offsets can be kept; it may become several, or none. */
    function foldCharacter(character) {
      // By far the most: the common Han characters have no other form but those of the table.
      if (character >= "\u4e00" && character <= "\u9fff") return alike.get(character) || character;
      let folded = known.get(character);
      if (folded === undefined) {
        const plain = character.normalize("NFKC").toLowerCase().normalize("NFD").replace(ignored, "").normalize("NFC");
        folded = Array.from(plain, (one) => alike.get(one) || one).join("");
        known.set(character, folded);
      }
      return folded;
    }

    return function fold(text) {
      const parts = [];
      const starts = [];
      const ends = [];
      let offset = 0;
      for (const character of text) {
        const folded = foldCharacter(character);
        for (let unit = 0; unit < folded.length; unit += 1) {
          starts.push(offset);
          ends.push(offset + character.length);
        }
        parts.push(folded);
        offset += character.length;
      }
      return { text: parts.join(""), starts, ends };
    };
  };
})(globalThis);
