import type { Scanner } from '../json/scanner.ts';
import { CLOSE_OBJECT, OPEN_OBJECT, QUOTE } from '../json/window.ts';
import type { Draft } from './draft.ts';
import { KEY, readKey, UNKNOWN } from './keys.ts';
import { Spellings } from './spellings.ts';

/** Bytes of spellings in the cache: beyond this, frames are read one by one. */
const KEPT_BYTES = 16 << 20;
/** Frames after which a cache that rarely hits is given up. */
const TRIAL = 1 << 16;

/** A frame's fields as they are read, in any order. */
export class FrameFields {
  name = 0;
  url = 0;
  line = -1;
  column = -1;
  scriptId = 0;

  clear(): void {
    this.name = 0;
    this.url = 0;
    this.line = -1;
    this.column = -1;
    this.scriptId = 0;
  }

  /** Whether any field was there. */
  get any(): boolean {
    return this.name !== 0 || this.url !== 0 || this.line >= 0 || this.scriptId !== 0;
  }

  /** Reads the value of `key`, or skips it where a frame has no such field. */
  read(scanner: Scanner, draft: Draft, key: number): void {
    switch (key) {
      case KEY.functionName:
        if (scanner.peek() === QUOTE) this.name = draft.strings.intern(scanner);
        else scanner.skipValue();
        break;
      case KEY.url:
        if (scanner.peek() === QUOTE) this.url = draft.strings.intern(scanner);
        else scanner.skipValue();
        break;
      case KEY.scriptId:
        this.scriptId = small(scanner.numberLike(0), 0);
        break;
      case KEY.lineNumber:
        this.line = small(scanner.numberLike(-1), -1);
        break;
      case KEY.columnNumber:
        this.column = small(scanner.numberLike(-1), -1);
        break;
      default:
        scanner.skipValue();
    }
  }
}

/** A value that fits a 32-bit column and is not below -1, or `otherwise`. */
export const small = (value: number, otherwise: number) =>
  value >= -1 && value <= 0x7fffffff ? Math.trunc(value) : otherwise;

/**
 * Reads `callFrame` objects. A function's object is the same at each of its nodes, byte for byte: it is parsed once and recognised afterwards. What
 * is remembered runs from the opening brace to the *first* closing one, and only where that ended the object and was not in a name.
 */
export class CallFrameReader {
  private readonly scanner: Scanner;
  private readonly draft: Draft;
  private readonly fields = new FrameFields();
  private readonly spellings = new Spellings(256, 1 << 14);
  /** Results of `recognise`: where the object ends (-1: not in the window), its hash, and its slot. */
  end = -1;
  private hash = 0;
  private slot = 0;
  private asked = 0;
  private found = 0;

  constructor(scanner: Scanner, draft: Draft) {
    this.scanner = scanner;
    this.draft = draft;
  }

  /** Row of the frame whose object comes next. */
  read(): number {
    const { scanner } = this;
    if (this.asked > TRIAL && this.found < this.asked >> 2) return this.parse();
    const from = scanner.at;
    const known = this.recognise(from);
    if (known >= 0) {
      scanner.at = this.end;
      return known;
    }
    // Cut by the window's edge: once in a megabyte.
    if (this.end < 0) return this.parse();
    const { slot, hash, end } = this;
    // Parsing may move the window: the bytes are copied first.
    const { spellings } = this;
    const kept = spellings.used + end - from <= KEPT_BYTES;
    if (kept) spellings.keep(scanner.bytes, from, end);
    const offset = scanner.base + end;
    const frame = this.parse();
    if (kept && scanner.offset === offset) spellings.remember(hash, end - from, frame, slot);
    return frame;
  }

  /**
   * Row of the frame whose object starts at `from` in the window, -1 where its spelling is not known. Does not move the scanner; leaves
   * in `end` where the object ends.
   */
  recognise(from: number): number {
    const { scanner } = this;
    const { view, bytes } = scanner;
    const last = scanner.end - 8;
    let p = from;
    // Two words a turn, two hashes: neither waits for the other's multiplication.
    let a = 0;
    let b = 0;
    while (p <= last) {
      const word = view.getInt32(p, true);
      const next = view.getInt32(p + 4, true);
      const brace = word ^ 0x7d7d7d7d;
      const brace2 = next ^ 0x7d7d7d7d;
      if ((((brace - 0x01010101) & ~brace) | ((brace2 - 0x01010101) & ~brace2)) & 0x80808080) break;
      a = Math.imul(((a << 5) | (a >>> 27)) ^ word, 0x9e3779b1);
      b = Math.imul(((b << 5) | (b >>> 27)) ^ next, 0x85ebca6b);
      p += 8;
    }
    while (p < scanner.end && bytes[p] !== CLOSE_OBJECT) {
      a = Math.imul(((a << 5) | (a >>> 27)) ^ bytes[p++], 0x9e3779b1);
    }
    this.end = -1;
    if (p >= scanner.end) return -1;
    const to = p + 1;
    const hash = Math.imul(a ^ (b >>> 15) ^ b, 0xc2b2ae35);
    this.end = to;
    this.hash = hash;
    this.asked++;
    const known = this.spellings.find(scanner, from, to, hash);
    if (known >= 0) this.found++;
    else this.slot = this.spellings.slot;
    return known;
  }

  private parse(): number {
    const { scanner, draft, fields } = this;
    fields.clear();
    if (scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) {
      let key = UNKNOWN;
      do {
        key = readKey(scanner, key);
        fields.read(scanner, draft, key);
      } while (scanner.another(CLOSE_OBJECT));
    }
    return draft.frames.intern(fields.name, fields.url, fields.line, fields.column, fields.scriptId);
  }
}
