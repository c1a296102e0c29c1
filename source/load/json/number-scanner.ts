import { EndOfInput, InputError } from '../errors.ts';
import { latin1 } from './text.ts';
import { ByteWindow } from './window.ts';

const MAXIMUM_NUMBER = 400;
const POWERS = new Int32Array([1, 10, 100, 1000]);

/** Reads the numbers of JSON, one by one or many at once. */
export class NumberScanner extends ByteWindow {
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
}

const isNumberByte = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x65 ||
  byte === 0x45 ||
  byte === 0x2b;
