import { EndOfInput, InputError } from './errors.ts';
import { latin1, resolveEscapes, utf8 } from './text.ts';
import {
  BACKSLASH,
  ByteWindow,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './window.ts';

export {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
  WINDOW,
} from './window.ts';

const MAXIMUM_NUMBER = 400;
/** The most digits that add up without leaving 31 bits. */
const SAFE_DIGITS = 9;

/**
 * Pulls JSON apart byte by byte over a window of the input. Whoever knows the shape of the data calls for what comes next;
 * hot loops take `bytes`, `at` and `end` into locals, run, and put `at` back.
 */
export class Scanner extends ByteWindow {
  /**
   * Has the whole string at `at` (its opening quote) in the window. Returns the index of its closing quote; `at` may have
   * moved. `escaped` tells whether it has a backslash.
   */
  escaped = false;
  closingQuote(): number {
    let from = 1;
    this.escaped = false;
    for (;;) {
      const { bytes, view, end } = this;
      let p = this.at + from;
      for (;;) {
        const word = view.getInt32(p, true);
        const quote = word ^ 0x22222222;
        const slash = word ^ 0x5c5c5c5c;
        // A byte of x is zero where (x - 1) borrows into a bit that x has not: four bytes looked at in one go.
        if ((((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080) {
          while (bytes[p] !== QUOTE && bytes[p] !== BACKSLASH) p++;
          if (p >= end || bytes[p] === QUOTE) break;
          this.escaped = true;
          p += 2;
          if (p >= end) break;
        } else {
          p += 4;
        }
      }
      if (p < end) return p;
      // A backslash may have been the window's last byte: look at it again with what follows.
      from = this.escaped ? 1 : end - this.at;
      if (!this.more()) {
        this.at = this.end;
        throw new EndOfInput(this.offset, this.problem);
      }
    }
  }

  /** Passes over the string at `at`, however long, without keeping it. */
  skipString(): void {
    let p = this.at + 1;
    for (;;) {
      const { bytes, end } = this;
      for (;;) {
        const byte = bytes[p];
        if (byte === QUOTE) break;
        p += byte === BACKSLASH ? 2 : 1;
      }
      if (p < end) {
        this.at = p + 1;
        return;
      }
      const over = p - end;
      this.at = end;
      if (!this.more()) throw new EndOfInput(this.offset, this.problem);
      // An escape cut by the window's edge: its second byte is the first of the next.
      p = this.at + (over > 0 && bytes[end - 1] === BACKSLASH ? over : 0);
    }
  }

  /** Calls `read` for each pair of the object, or element of the array, that comes next; passes over anything else. */
  each(open: typeof OPEN_OBJECT | typeof OPEN_ARRAY, read: () => void): void {
    const close = open === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY;
    if (this.peek() !== open) this.skipValue();
    else if (this.enter(open, close)) {
      do read();
      while (this.another(close));
    }
  }

  /** Passes over one value of any kind and depth. */
  skipValue(): void {
    let depth = 0;
    // What closes each level, as bits would do, but any depth is possible: brackets are matched by count and by kind.
    const closers: number[] = [];
    for (;;) {
      const byte = this.peek();
      switch (byte) {
        case QUOTE:
          this.skipString();
          break;
        case OPEN_OBJECT:
        case OPEN_ARRAY: {
          const close = byte === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_ARRAY;
          this.at++;
          if (this.peek() !== close) {
            closers[depth++] = close;
            if (close === CLOSE_OBJECT) this.skipKey();
            continue;
          }
          this.at++;
          break;
        }
        default:
          this.skipScalar(byte);
      }
      for (;;) {
        if (depth === 0) return;
        const close = closers[depth - 1];
        if (this.another(close)) {
          if (close === CLOSE_OBJECT) this.skipKey();
          break;
        }
        depth--;
      }
    }
  }

  private skipKey(): void {
    if (this.peek() !== QUOTE) this.unexpected('a key');
    this.skipString();
    this.take(COLON);
  }

  private skipScalar(first: number): void {
    if (first === 0x2d || (first >= 0x30 && first <= 0x39)) {
      this.number();
      return;
    }
    const word = first === 0x74 ? 'true' : first === 0x66 ? 'false' : first === 0x6e ? 'null' : null;
    if (word === null) this.unexpected('a value');
    this.ensure(word.length);
    for (let i = 0; i < word.length; i++) {
      if (this.at >= this.end || this.bytes[this.at] !== word.charCodeAt(i)) this.unexpected(`"${word}"`);
      this.at++;
    }
  }

  /** The number that comes next. */
  number(): number {
    const first = this.peek();
    if (first !== 0x2d && (first < 0x30 || first > 0x39)) this.unexpected('a number');
    this.ensure(24);
    const { bytes } = this;
    let p = this.at;
    const negative = first === 0x2d;
    if (negative) p++;
    const from = p;
    let value = 0;
    let digit = bytes[p] - 48;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digit = bytes[++p] - 48;
      if (p - from > 15) return this.longNumber();
    }
    const next = bytes[p];
    if (next === 0x2e || next === 0x65 || next === 0x45 || p === from) return this.longNumber();
    if (p >= this.end) return this.longNumber();
    this.at = p;
    return negative ? -value : value;
  }

  private longNumber(): number {
    this.ensure(MAXIMUM_NUMBER);
    const { bytes } = this;
    let p = this.at;
    while (p < this.end && isNumberByte(bytes[p])) p++;
    // No recording ends in a number: it has been cut, and its digits so far are worth nothing.
    if (p >= this.end && this.done) {
      this.at = this.end;
      throw new EndOfInput(this.offset, this.problem);
    }
    const text = latin1(bytes, this.at, p);
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) || p - this.at >= MAXIMUM_NUMBER) {
      throw new InputError(`it is not valid JSON: a malformed number at byte ${this.offset}`);
    }
    this.at = p;
    return Number(text);
  }

  /**
   * Reads whole numbers with a comma behind each, into `into` from `from` on until it is full or something else comes: up to
   * seven digits, no white space. Returns the new count; what comes next is a value again. Four bytes are looked at in one go, without a
   * branch per digit, which would be mispredicted once per number.
   */
  wholeNumbers(into: Int32Array, from: number): number {
    this.ensure(16);
    const { view } = this;
    const last = this.end - 8;
    let p = this.at;
    let count = from;
    while (p <= last && count < into.length) {
      const word = view.getInt32(p);
      const comma = word ^ 0x2c2c2c2c;
      const found = (comma - 0x01010101) & ~comma & 0x80808080;
      const digits = word ^ 0x30303030;
      if (found !== 0) {
        // One to three digits: moved down, so that zeros stand before them.
        const length = Math.clz32(found) >> 3;
        const aligned = length === 0 ? -1 : digits >>> (32 - 8 * length);
        if (((aligned + 0x76767676) | aligned) & 0x80808080) break;
        const pairs = (aligned & 0x00ff00ff) + Math.imul((aligned >>> 8) & 0x00ff00ff, 10);
        into[count++] = (pairs >>> 16) * 100 + (pairs & 0xff);
        p += length + 1;
      } else {
        if (((digits + 0x76767676) | digits) & 0x80808080) break;
        const pairs = (digits & 0x00ff00ff) + Math.imul((digits >>> 8) & 0x00ff00ff, 10);
        const next = view.getInt32(p + 4);
        const comma2 = next ^ 0x2c2c2c2c;
        const found2 = (comma2 - 0x01010101) & ~comma2 & 0x80808080;
        if (found2 === 0) break;
        const length = Math.clz32(found2) >> 3;
        const aligned = length === 0 ? 0 : (next ^ 0x30303030) >>> (32 - 8 * length);
        if (((aligned + 0x76767676) | aligned) & 0x80808080) break;
        const pairs2 = (aligned & 0x00ff00ff) + Math.imul((aligned >>> 8) & 0x00ff00ff, 10);
        const high = (pairs >>> 16) * 100 + (pairs & 0xff);
        into[count++] = high * POWERS[length] + (pairs2 >>> 16) * 100 + (pairs2 & 0xff);
        p += length + 5;
      }
    }
    this.at = p;
    return count;
  }

  /** A number, a string that holds one, or `otherwise` for any other value. */
  numberLike(otherwise: number): number {
    const { bytes } = this;
    // Mostly it is a short whole number, in quotes or not, with its end in the window.
    const from = bytes[this.at] === QUOTE ? this.at + 1 : this.at;
    if (from + SAFE_DIGITS < this.end) {
      let p = from;
      let value = 0;
      for (let digit = bytes[p] - 48; digit >= 0 && digit <= 9; digit = bytes[++p] - 48) {
        value = (Math.imul(value, 10) + digit) | 0;
      }
      const next = bytes[p];
      if (p > from && p - from <= SAFE_DIGITS) {
        if (
          from === this.at ? next === COMMA || next === CLOSE_OBJECT || next === CLOSE_ARRAY : next === QUOTE
        ) {
          this.at = from === this.at ? p : p + 1;
          return value;
        }
      }
    }
    return this.oddNumber(otherwise);
  }

  private oddNumber(otherwise: number): number {
    const byte = this.peek();
    if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) return this.number();
    if (byte !== QUOTE) {
      this.skipValue();
      return otherwise;
    }
    const text = this.text();
    const value = text === '' ? Number.NaN : Number(text);
    return Number.isNaN(value) ? otherwise : value;
  }

  /** The string that comes next, decoded. For the few that are not interned. */
  text(): string {
    if (this.peek() !== QUOTE) this.unexpected('a string');
    const close = this.closingQuote();
    const raw = utf8(this.bytes, this.at + 1, close);
    const text = this.escaped ? resolveEscapes(raw, this.base + this.at) : raw;
    this.at = close + 1;
    return text;
  }
}

const POWERS = new Int32Array([1, 10, 100, 1000]);

const isNumberByte = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x65 ||
  byte === 0x45 ||
  byte === 0x2b;
