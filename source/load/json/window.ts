import { byteText, EndOfInput, InputError } from '../errors.ts';
import type { ByteSource } from '../source.ts';

/** Stays in the L2 cache, and reading it costs little beside scanning it. */
export const WINDOW = 1 << 18;
/** Of small files, that may be packed. */
const LEAST = 1 << 14;
/** No name or url is longer; without a limit, an unclosed quote would pull the whole file into memory. */
const LONGEST_TOKEN = 64 << 20;
/** The longest run of white space in a recording: a small gzip file may unpack to gigabytes of it. */
export const LONGEST_BLANK = 16 << 20;
/** Quotes after the last byte: they stop every loop over a string, a number or white space without a bounds check. */
const PAD = 64;

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const OPEN_ARRAY = 0x5b;
export const CLOSE_ARRAY = 0x5d;
export const OPEN_OBJECT = 0x7b;
export const CLOSE_OBJECT = 0x7d;

/** A window over the input that moves forward, and JSON's punctuation. Values are read by `Scanner`. */
export class ByteWindow {
  bytes: Uint8Array;
  view: DataView;
  /** The next byte, as an index into `bytes`. */
  at = 0;
  /** One past the last byte of the window; `PAD` quotes follow it. */
  end = 0;
  /** True once the source has no more. */
  done = false;
  /** Offset in the input of `bytes[0]`. */
  base = 0;
  private readonly source: ByteSource;
  private readonly onRead: ((offset: number) => void) | null;

  constructor(
    source: ByteSource,
    window = Math.min(WINDOW, Math.max(LEAST, 2 * (source.total ?? WINDOW))),
    onRead: ((offset: number) => void) | null = null,
  ) {
    this.source = source;
    this.onRead = onRead;
    this.bytes = new Uint8Array(Math.max(window, 64) + PAD);
    this.view = new DataView(this.bytes.buffer);
    this.bytes.fill(QUOTE, 0, PAD);
  }

  /** What is wrong with the bytes themselves, known at their end. */
  get problem(): string | null {
    return this.source.problem;
  }

  get offset(): number {
    return this.base + this.at;
  }

  /** Bytes still to come, 0 where that is not known. */
  get left(): number {
    return Math.max(0, (this.source.total ?? 0) - this.offset);
  }

  /** Reads on, keeping everything from `at`. False where the input has ended. `at` moves: indexes held are stale. */
  more(): boolean {
    if (this.done) return false;
    const kept = this.end - this.at;
    if (kept > (this.bytes.length - PAD) >> 1) {
      this.widen();
    } else if (this.at > 0) {
      this.bytes.copyWithin(0, this.at, this.end);
      this.base += this.at;
      this.end = kept;
      this.at = 0;
    }
    const read = this.source.read(this.bytes, this.end, this.bytes.length - PAD);
    this.end += read;
    this.bytes.fill(QUOTE, this.end, this.end + PAD);
    if (read === 0) this.done = true;
    this.onRead?.(this.base + this.end);
    return read > 0;
  }

  private widen(): void {
    const kept = this.end - this.at;
    if (kept > LONGEST_TOKEN)
      throw new InputError(`a string of more than 64 MB starts at byte ${this.offset}`);
    const wider = new Uint8Array((this.bytes.length - PAD) * 2 + PAD);
    wider.set(this.bytes.subarray(this.at, this.end));
    this.base += this.at;
    this.at = 0;
    this.end = kept;
    this.bytes = wider;
    this.view = new DataView(wider.buffer);
  }

  /** Skips the byte order mark that some editors write. */
  skipByteOrderMark(): void {
    this.ensure(3);
    const { bytes, at } = this;
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) this.at += 3;
  }

  /** Has `count` bytes to hand where the input has them. */
  ensure(count: number): void {
    while (this.end - this.at < count && this.more());
  }

  /** The next byte that is not white space, not taken; -1 at the end of the input. */
  peek(): number {
    let blankFrom = -1;
    for (;;) {
      const byte = this.bytes[this.at];
      if (this.at >= this.end) {
        if (blankFrom < 0) blankFrom = this.offset;
        else if (this.offset - blankFrom > LONGEST_BLANK) throw tooBlank(blankFrom);
        if (!this.more()) return -1;
      } else if (byte > 0x20) {
        return byte;
      } else if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) {
        this.at++;
      } else {
        return byte;
      }
    }
  }

  /** Takes the next byte that is not white space, which must be `byte`. */
  take(byte: number): void {
    if (this.peek() !== byte) this.unexpected(`"${String.fromCharCode(byte)}"`);
    this.at++;
  }

  /** After a value: true where a comma follows (taken), false where the list or object ends (`close` taken). */
  another(close: number): boolean {
    if (this.bytes[this.at] === COMMA) {
      this.at++;
      return true;
    }
    const byte = this.peek();
    if (byte !== COMMA && byte !== close) this.unexpected(`"," or "${String.fromCharCode(close)}"`);
    this.at++;
    return byte === COMMA;
  }

  /** Takes the opening bracket; true where the list or object is not empty (where it is, it has been taken whole). */
  enter(open: number, close: number): boolean {
    this.take(open);
    if (this.peek() !== close) return true;
    this.at++;
    return false;
  }

  unexpected(wanted: string): never {
    const byte = this.peek();
    if (byte < 0) throw new EndOfInput(this.offset, this.source.problem);
    throw new InputError(
      `it is not valid JSON: ${byteText(byte)} at byte ${this.offset}, where ${wanted} should be`,
    );
  }
}

export const tooBlank = (from: number) =>
  new InputError(`more than ${LONGEST_BLANK >> 20} MB of white space follow byte ${from}: not a recording`);
