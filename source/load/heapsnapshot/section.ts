import { byteText, InputError } from '../errors.ts';
import type { SnapshotBytes, SnapshotWindow } from './bytes.ts';
import { LONGEST_NUMBER, NumberReader } from './numbers.ts';
import type { NumberSink } from './sinks.ts';

/** How a numeric section ended. */
export interface SectionEnd {
  /** Values in it. */
  values: number;
  /** File position of its `]`, or of the end of the file. */
  at: number;
  closed: boolean;
}

/** More values than the header claimed: the section must be read again with more room. */
export class TooManyValues extends Error {}

/** Bytes per share: its values stay in the L2 cache until they are put into their columns. */
const SHARE = 1 << 18;
const OPEN = 0;
const CLOSED = 1;
const CUT_OFF = 2;
const FULL = 3;
const BAD_BYTE = 4;

/** Of this thread, which reads one section at a time: to make one takes longer than to read a section of a small file. */
let reader: NumberReader | null = null;

/** Reads the numbers from `window` on, on this thread alone. Stops on the closing bracket. */
export function readSection(
  window: SnapshotWindow,
  sink: NumberSink,
  onBytes: (at: number) => void,
): SectionEnd {
  reader ??= new NumberReader(SHARE);
  const { bytes } = reader;
  let total = 0;
  for (;;) {
    // Held back from the window's end, unless the file ends there: the next token may go on.
    const last = window.ended ? window.limit : window.limit - LONGEST_NUMBER;
    if (window.pos < last) {
      const to = Math.min(last - window.pos, SHARE);
      const beyond = Math.min(window.limit - window.pos, to + LONGEST_NUMBER);
      bytes.set(window.bytes.subarray(window.pos, window.pos + beyond));
      bytes[beyond] = 0;
      const run = reader.parse(0, to);
      if (total + run.count > sink.capacity) throw new TooManyValues();
      sink.write(reader.values, run, total);
      total += run.count;
      window.pos += run.end;
      onBytes(window.at);
      if (run.stop !== -1) {
        if (bytes[run.stop] === 93) return { values: total, at: window.at, closed: true };
        if (window.pos < window.limit) throw badByte(bytes[run.stop], window.at);
      }
      if (window.ended && window.pos >= window.limit) return { values: total, at: window.at, closed: false };
      if (window.pos < last) continue;
    }
    if (!window.refill() && window.pos >= window.limit) {
      return { values: total, at: window.at, closed: false };
    }
  }
}

const badByte = (byte: number, at: number) =>
  new InputError(`a number was expected at byte ${at}, not ${byteText(byte)}`);

/**
 * One section read by several threads. Each takes the next share of bytes, turns it into numbers without knowing which
 * they are, and waits for the share before it to say how many came before; only then do they go into their columns.
 */
export interface SharedSection {
  /** By `NEXT` (share to take), `TURN` (share that may write), `STATE` and `ACTIVE` (threads at work). */
  control: Int32Array;
  /** Values before the share whose turn it is; file position where the section ended. */
  place: Float64Array;
  start: number;
}

const NEXT = 0;
const TURN = 1;
const STATE = 2;
const ACTIVE = 3;

export function sharedSection(start: number): SharedSection {
  return {
    control: new Int32Array(new SharedArrayBuffer(16)),
    place: new Float64Array(new SharedArrayBuffer(16)),
    start,
  };
}

/** Reads shares of the section on this thread until none is left. */
export function joinSection(
  source: SnapshotBytes,
  section: SharedSection,
  sink: NumberSink,
  onBytes: (at: number) => void,
) {
  const { control, place, start } = section;
  Atomics.add(control, ACTIVE, 1);
  try {
    reader ??= new NumberReader(SHARE);
    const { bytes } = reader;
    while (Atomics.load(control, STATE) === OPEN) {
      const share = Atomics.add(control, NEXT, 1);
      const from = start + share * SHARE;
      // One byte back, to see whether a number of the share before reaches into this one.
      const got = source.read(bytes.subarray(0, 1 + SHARE + LONGEST_NUMBER), from - 1);
      bytes[got] = 0;
      const last = got < 1 + SHARE + LONGEST_NUMBER;
      let pos = 1;
      if (share > 0 && isDigit(bytes[0])) while (isDigit(bytes[pos])) pos++;
      const run = reader.parse(pos, last ? Math.max(got, 1) : 1 + SHARE);
      if (!waitTurn(control, share)) return;
      const base = place[0];
      place[0] = base + run.count;
      let state = OPEN;
      if (run.stop !== -1 && run.stop < got) state = bytes[run.stop] === 93 ? CLOSED : BAD_BYTE;
      else if (last) state = CUT_OFF;
      else if (run.end >= got) state = BAD_BYTE;
      if (base + run.count > sink.capacity) state = FULL;
      if (state !== OPEN) {
        place[1] = from - 1 + (run.stop === -1 ? Math.min(run.end, got) : run.stop);
        Atomics.store(control, STATE, state);
      }
      Atomics.store(control, TURN, share + 1);
      Atomics.notify(control, TURN);
      if (state === FULL) return;
      sink.write(reader.values, run, base);
      onBytes(from + SHARE);
    }
  } finally {
    if (Atomics.sub(control, ACTIVE, 1) === 1) Atomics.notify(control, ACTIVE);
  }
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** False once the section has ended before this share. */
function waitTurn(control: Int32Array, share: number): boolean {
  for (;;) {
    const turn = Atomics.load(control, TURN);
    if (turn === share) return Atomics.load(control, STATE) === OPEN;
    if (Atomics.load(control, STATE) !== OPEN) return false;
    Atomics.wait(control, TURN, turn, 1000);
  }
}

/** Waits for the other threads; says how the section ended. */
export function finishSection(source: SnapshotBytes, section: SharedSection): SectionEnd {
  const { control, place } = section;
  for (let active = Atomics.load(control, ACTIVE); active !== 0; active = Atomics.load(control, ACTIVE)) {
    Atomics.wait(control, ACTIVE, active, 1000);
  }
  const state = Atomics.load(control, STATE);
  if (state === FULL) throw new TooManyValues();
  if (state === BAD_BYTE) {
    const one = new Uint8Array(1);
    source.read(one, place[1]);
    throw badByte(one[0], place[1]);
  }
  return { values: place[0], at: place[1], closed: state === CLOSED };
}
