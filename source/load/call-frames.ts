import type { Draft } from './draft.ts';
import { KEY, readKey, UNKNOWN } from './keys.ts';
import { CLOSE_OBJECT, OPEN_OBJECT, QUOTE, type Scanner } from './scanner.ts';

/** Spellings kept: past this, frames are read one by one. */
const KEPT_BYTES = 16 << 20;
/** A profile whose frames do not repeat is told by its first ones. */
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

  /** Whether anything was said of the frame. */
  get any(): boolean {
    return this.name !== 0 || this.url !== 0 || this.line >= 0 || this.scriptId !== 0;
  }

  /** Reads the value of `key`, or passes over it where it is none of a frame's. */
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
 * Reads `callFrame` objects. One function is spelled alike at each of its nodes, to the byte, so a spelling that has been
 * read once is only recognised afterwards. What is remembered runs from the opening brace to the *first* closing one, and
 * only where that was the object's own end, not one in a name.
 */
export class CallFrameReader {
  private readonly scanner: Scanner;
  private readonly draft: Draft;
  private readonly fields = new FrameFields();
  private slots = new Int32Array(4096);
  private rows = 0;
  private hashes = new Int32Array(2048);
  private start = new Int32Array(2048);
  private length = new Int32Array(2048);
  private frame = new Int32Array(2048);
  private spelled = new Uint8Array(1 << 18);
  private view = new DataView(this.spelled.buffer);
  private used = 0;
  /** What `recognise` found out: where the object ends (-1: not in the window), its hash, and the slot it would have. */
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
    // The bytes may be gone once they have been parsed: they are kept first.
    const kept = this.keep(scanner.bytes, from, end);
    const offset = scanner.base + end;
    const frame = this.parse();
    if (kept && scanner.offset === offset) this.remember(hash, end - from, frame, slot);
    return frame;
  }

  /**
   * Row of the frame whose object starts at `from` in the window, -1 where its spelling is not known. Takes nothing; leaves
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
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (let row = this.slots[slot] - 1; row >= 0; row = this.slots[slot] - 1) {
      if (
        this.hashes[row] === hash &&
        this.length[row] === to - from &&
        this.isSpelled(this.start[row], from, to)
      ) {
        this.found++;
        return this.frame[row];
      }
      slot = (slot + 1) & mask;
    }
    this.slot = slot;
    return -1;
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

  private isSpelled(start: number, from: number, to: number): boolean {
    const { view, spelled } = this;
    const other = this.scanner.view;
    let s = start;
    let p = from;
    for (; p + 4 <= to; p += 4, s += 4) if (view.getInt32(s) !== other.getInt32(p)) return false;
    for (; p < to; p++, s++) if (spelled[s] !== this.scanner.bytes[p]) return false;
    return true;
  }

  /** Puts the bytes behind those in use; they only stay there if `remember` follows. */
  private keep(bytes: Uint8Array, from: number, to: number): boolean {
    const needed = this.used + to - from;
    if (needed > KEPT_BYTES) return false;
    if (needed > this.spelled.length) {
      const wider = new Uint8Array(Math.max(needed, this.spelled.length * 2));
      wider.set(this.spelled.subarray(0, this.used));
      this.spelled = wider;
      this.view = new DataView(wider.buffer);
    }
    this.spelled.set(bytes.subarray(from, to), this.used);
    return true;
  }

  private remember(hash: number, length: number, frame: number, slot: number): void {
    const row = this.rows++;
    this.hashes[row] = hash;
    this.start[row] = this.used;
    this.length[row] = length;
    this.frame[row] = frame;
    this.used += length;
    this.slots[slot] = row + 1;
    if (this.rows === this.hashes.length) this.widen();
  }

  private widen(): void {
    const capacity = this.hashes.length * 2;
    for (const name of ['hashes', 'start', 'length', 'frame'] as const) {
      const wider = new Int32Array(capacity);
      wider.set(this[name]);
      this[name] = wider;
    }
    const mask = capacity * 2 - 1;
    this.slots = new Int32Array(mask + 1);
    for (let row = 0; row < this.rows; row++) {
      const hash = this.hashes[row];
      let slot = (hash ^ (hash >>> 16)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = row + 1;
    }
  }
}
