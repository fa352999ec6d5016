"use strict";
/**
 * Reads the packed numbers of the index: bits in base64, the most significant first. The codes are those of
 * docs/formats.md: `gamma` for small numbers from 1, `rice` for gaps of a known size, lists of ascending numbers.
 */
(function (root) {
  const Banmian = (root.Banmian = root.Banmian || {});

  /** The bytes as words of 32 bits, with two of zeros behind, so that a reader may look ahead. */
  function words(base64) {
    const bytes = root.atob(base64);
    const found = new Int32Array((bytes.length >> 2) + 3);
    const whole = bytes.length & ~3;
    for (let i = 0; i < whole; i += 4) {
      found[i >> 2] =
        (bytes.charCodeAt(i) << 24) |
        (bytes.charCodeAt(i + 1) << 16) |
        (bytes.charCodeAt(i + 2) << 8) |
        bytes.charCodeAt(i + 3);
    }
    for (let i = whole; i < bytes.length; i += 1) found[i >> 2] |= bytes.charCodeAt(i) << (24 - 8 * (i & 3));
    return { found, end: bytes.length * 8 };
  }

  /** How many low bits a list of `count` numbers below `range` is written with. */
  function lowBits(range, count) {
    const gap = Math.floor((45 * range) / (64 * count));
    return gap < 1 ? 0 : 31 - Math.clz32(gap);
  }

  class Bits {
    /** @param {string} base64 */
    constructor(base64) {
      const { found, end } = words(base64);
      this.words = found;
      /** In bits, as `at`. */
      this.end = end;
      this.at = 0;
    }

    /** The 32 bits from `at` on, as a signed number; zeros behind the end. */
    look(at) {
      const shift = at & 31;
      const i = at >> 5;
      // A shift by 32 is one by 0, so it is done in two.
      return (this.words[i] << shift) | ((this.words[i + 1] >>> 1) >>> (31 - shift));
    }

    /** An unsigned number of `width` bits, at most 31. */
    bits(width) {
      if (!width) return 0;
      const value = this.look(this.at) >>> (32 - width);
      this.at += width;
      if (this.at > this.end) throw this.tooShort();
      return value;
    }

    tooShort() {
      return new Error("A file of the index ends too early");
    }

    /** How many zeros come before the next one, which is read too. */
    zeros() {
      let sum = 0;
      let count = Math.clz32(this.look(this.at));
      while (count === 32) {
        this.at += 32;
        sum += 32;
        if (this.at >= this.end) throw this.tooShort();
        count = Math.clz32(this.look(this.at));
      }
      this.at += count + 1;
      if (this.at > this.end) throw this.tooShort();
      return sum + count;
    }

    /** A number from 1. */
    gamma() {
      const width = this.zeros();
      if (width > 30) throw new Error("A file of the index has a number too large");
      return (1 << width) | this.bits(width);
    }

    /** A number from 0, most often below 2 ** `low`. */
    rice(low) {
      return (this.zeros() << low) | this.bits(low);
    }

    /**
     * Numbers in ascending order, written as the gaps between them.
     * @param {number} low see `lowBits`
     * @param {number} count
     * @param {Int32Array} into where they are put, from `start` on
     * @param {number} start
     */
    gaps(low, count, into, start) {
      let value = -1;
      let at = this.at;
      for (let i = start; i < start + count; i += 1) {
        const next = this.look(at);
        const zeros = Math.clz32(next);
        if (zeros + low < 32) {
          // All of it is in sight: `low` bits behind the one, which `<<` in two steps leaves at the top.
          value += 1 + ((zeros << low) | ((((next << zeros) << 1) >>> 1) >>> (31 - low)));
          at += zeros + 1 + low;
        } else {
          this.at = at;
          value += 1 + this.rice(low);
          at = this.at;
        }
        into[i] = value;
      }
      this.at = at;
      if (at > this.end) throw this.tooShort();
    }

    /** `count` numbers from 0, as `rice`, to the beginning of `into`. */
    rices(low, count, into) {
      let at = this.at;
      for (let i = 0; i < count; i += 1) {
        const next = this.look(at);
        const zeros = Math.clz32(next);
        if (zeros + low < 32) {
          into[i] = (zeros << low) | ((((next << zeros) << 1) >>> 1) >>> (31 - low));
          at += zeros + 1 + low;
        } else {
          this.at = at;
          into[i] = this.rice(low);
          at = this.at;
        }
      }
      this.at = at;
      if (at > this.end) throw this.tooShort();
    }

    /** `count` numbers from 1, as `gamma`. */
    gammas(count, into, start) {
      let at = this.at;
      for (let i = start; i < start + count; i += 1) {
        const next = this.look(at);
        if (next < 0) {
          // By far the most are 1.
          into[i] = 1;
          at += 1;
        } else {
          this.at = at;
          into[i] = this.gamma();
          at = this.at;
        }
      }
      this.at = at;
      if (at > this.end) throw this.tooShort();
    }
  }

  Banmian.Bits = Bits;
  Banmian.lowBits = lowBits;

  /**
   * @param {string} text terms in UTF-16 order, joined by spaces; each one digit (how many units it shares with the one
   *     before, in base 36) and the rest
   * @returns {string[]}
   */
  Banmian.sharedTerms = function (text) {
    let before = "";
    if (!text) return [];
    return text.split(" ").map((coded) => {
      before = before.slice(0, parseInt(coded[0], 36)) + coded.slice(1);
      return before;
    });
  };
})(globalThis);
