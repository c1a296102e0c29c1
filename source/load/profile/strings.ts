import { Interned } from '../interned.ts';
import type { Scanner } from '../json/scanner.ts';
import { resolveEscapes, utf8 } from '../json/text.ts';
import { QUOTE } from '../json/window.ts';
import { Spellings } from './spellings.ts';

/**
 * The longest name or path in characters, as long as a path of a file may be. All that classifies, compares and draws names would walk a
 * malicious one of a megabyte again and again.
 */
const LONGEST = 4096;

/**
 * Strings by the bytes between their quotes: a string is decoded the first time it is seen and never again. The spelling is
 * what is looked up (`"A"` and `"\u0041"` differ); spellings of one string then get one index.
 */
export class StringTable extends Interned {
  /** Strings that were longer, and lost their middle. */
  cuts = 0;
  private readonly spellings = new Spellings(512, 1 << 15);

  /** Index of the string that comes next in the input. */
  intern(scanner: Scanner): number {
    if (scanner.peek() !== QUOTE) scanner.unexpected('a string');
    const from = scanner.at + 1;
    const { view, bytes } = scanner;
    let p = from;
    let hash = 0;
    for (;;) {
      const word = view.getInt32(p, true);
      const quote = word ^ 0x22222222;
      const slash = word ^ 0x5c5c5c5c;
      if ((((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash)) & 0x80808080) break;
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
      p += 4;
    }
    for (let byte = bytes[p]; byte !== QUOTE && byte !== 0x5c; byte = bytes[++p]) {
      hash = Math.imul(hash ^ byte, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (p >= scanner.end || bytes[p] !== QUOTE) return this.internSlowly(scanner);
    scanner.at = p + 1;
    if (p === from) return 0;
    return this.lookUp(scanner, from, p, hash, false);
  }

  /** A string with escapes, or one that the window's edge cuts. */
  private internSlowly(scanner: Scanner): number {
    const close = scanner.closingQuote();
    const { escaped } = scanner;
    const from = scanner.at + 1;
    scanner.at = close + 1;
    if (close === from) return 0;
    let p = from;
    let hash = 0;
    if (!escaped) {
      // Word by word as above, so that one string has one hash wherever the window's edge fell.
      for (; p + 4 <= close; p += 4) {
        hash = Math.imul(hash ^ scanner.view.getInt32(p, true), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
    }
    for (; p < close; p++) {
      hash = Math.imul(hash ^ scanner.bytes[p], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return this.lookUp(scanner, from, close, hash, escaped);
  }

  private lookUp(scanner: Scanner, from: number, to: number, hash: number, escaped: boolean): number {
    const { spellings } = this;
    const known = spellings.find(scanner, from, to, hash);
    if (known >= 0) return known;
    const raw = utf8(scanner.bytes, from, to);
    const text = escaped ? resolveEscapes(raw, scanner.base + from - 1) : raw;
    const string = this.add(this.cut(text));
    spellings.keep(scanner.bytes, from, to);
    spellings.remember(hash, to - from, string, spellings.slot);
    return string;
  }

  private cut(text: string): string {
    if (text.length <= LONGEST) return text;
    this.cuts++;
    return `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}`;
  }
}
