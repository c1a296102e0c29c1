import { NUMBERS_WASM } from './numbers-wasm.ts';

/** What `parse` found, in an object that stays the same so that the hot loop allocates nothing. */
export interface NumberRun {
  /** Values written to `values`. */
  count: number;
  /** Index of the first byte that is neither digit nor separator, -1 if there was none before `to`. */
  stop: number;
  /** Index just past the last token or separator looked at. */
  end: number;
  /** Values past 32 bits: pairs of (index in `values`, value); `values` holds them modulo 2^32. */
  big: number[];
}

// Node's types know its namespace only.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: unknown };
};

/** The module's exports (numbers.wat). */
interface Parser {
  memory: { buffer: ArrayBuffer; grow(pages: number): number };
  parse(from: number, to: number, out: number, big: number): number;
  stop: { value: number };
  end: { value: number };
  bigs: { value: number };
}

/** Digits that may follow the last byte of a share, and the word that the last of them is read in. */
export const LONGEST_NUMBER = 64;
const WORD = 8;
/** A value past 32 bits takes ten digits and a comma. */
const SHORTEST_BIG = 11;

/** Unsigned decimal integers, separated by commas and white space, from bytes to values: in WebAssembly, and its memory. */
export class NumberReader {
  /** Where the bytes go, and a zero after them: `share` and the longest number. */
  readonly bytes: Uint8Array;
  readonly values: Uint32Array;
  readonly run: NumberRun = { count: 0, stop: -1, end: 0, big: [] };
  private readonly parser: Parser;
  private readonly bigs: Float64Array;

  /** @param share how many bytes are parsed at a time. */
  constructor(share: number) {
    const module = new WebAssembly.Module(Buffer.from(NUMBERS_WASM, 'base64'));
    this.parser = new WebAssembly.Instance(module).exports as unknown as Parser;
    const { memory } = this.parser;
    const room = share + LONGEST_NUMBER + 2;
    const valuesAt = (room + WORD + 7) & ~7;
    const bigsAt = (valuesAt + 4 * (room / 2 + 1) + 7) & ~7;
    const bytes = bigsAt + 16 * (room / SHORTEST_BIG + 1);
    memory.grow(Math.ceil(bytes / 65536));
    this.bytes = new Uint8Array(memory.buffer, 0, room);
    this.values = new Uint32Array(memory.buffer, valuesAt, room / 2 + 1);
    this.bigs = new Float64Array(memory.buffer, bigsAt);
  }

  /** Reads the tokens that begin from `from` on and before `to`, each to its end: `bytes` goes on until then, or holds a zero there. */
  parse(from: number, to: number): NumberRun {
    const { parser, values, bigs, run } = this;
    run.count = parser.parse(from, to, values.byteOffset, bigs.byteOffset);
    run.stop = parser.stop.value;
    run.end = parser.end.value;
    run.big.length = 0;
    for (let i = 0; i < 2 * parser.bigs.value; i++) run.big.push(bigs[i]);
    return run;
  }
}
