import { EndOfInput } from '../errors.ts';
import { NumberScanner } from './number-scanner.ts';
import { resolveEscapes, utf8 } from './text.ts';
import {
  BACKSLASH,
  CLOSE_ARRAY,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_ARRAY,
  OPEN_OBJECT,
  QUOTE,
} from './window.ts';

/** The most digits that add up without leaving 31 bits. */
const SAFE_DIGITS = 9;

/**
 * Pulls values out of a window over JSON. The caller knows the form of the data and asks for what should come next; hot loops copy `bytes`, `at` and
 * `end` to locals, run, and put `at` back.
 */
export class Scanner extends NumberScanner {
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
        // A byte of x is zero where (x - 1) borrows into a bit that x has not: four bytes looked at at once.
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

  /** Skips the string at `at`, however long, without keeping it in the window. */
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
    // What closes each level, of any depth.
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
