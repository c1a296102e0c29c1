import type { Scanner } from '../json/scanner.ts';
import { CLOSE_ARRAY, CLOSE_OBJECT, COLON, OPEN_ARRAY, OPEN_OBJECT } from '../json/window.ts';
import { COUNTED_STEPS, type Draft, NO_ID } from './draft.ts';

/** A year in microseconds: no recording is as long, so a longer step, in either direction, is damage. */
const ABSURD_MICROS = 366 * 86_400 * 1e6;

/** Deltas read at a time on the fast path: few enough to stay in the L1 cache until they are summed. */
const batch = new Int32Array(4096);
/** Takes the counts of drafts that need none. */
const uncounted = new Int32Array(COUNTED_STEPS);

/**
 * `samples` and `timeDeltas`, which are most of a file, take a fast path; what that cannot read (white space, signs, fractions, the window's edge, the
 * last number) takes the slow one, number by number.
 */
export function readSamples(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  const column = draft.samples;
  const from = scanner.offset;
  const before = column.count;
  for (;;) {
    column.count = scanner.wholeNumbers(column.data, column.count);
    if (column.count === column.data.length) {
      // How many are still to come, from how long those so far were; an entry never written costs no memory.
      const length = (scanner.offset - from) / (column.count - before);
      const guess = column.count + Math.ceil(scanner.left / (length + 2));
      column.grow(Math.max(guess, column.count * 2));
      continue;
    }
    const id = scanner.peek() === OPEN_OBJECT ? sampledNode(scanner) : scanner.numberLike(Number.NaN);
    column.push(Number.isNaN(id) ? NO_ID : draft.fitId(id));
    if (!scanner.another(CLOSE_ARRAY)) return;
  }
}

/** The node of an allocation profile's sample, which is an object with its size. */
function sampledNode(scanner: Scanner): number {
  let id = Number.NaN;
  if (!scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return id;
  do {
    const key = scanner.text();
    scanner.take(COLON);
    if (key === 'nodeId') id = scanner.numberLike(Number.NaN);
    else scanner.skipValue();
  } while (scanner.another(CLOSE_OBJECT));
  return id;
}

/** `timeDeltas`, summed as they are read to each sample's time after the recording's start. */
export function readDeltas(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  const column = draft.time;
  const steps = draft.steps ?? uncounted;
  // Where the samples came first, their number is known, and one for the end of the last.
  if (column.count === 0 && draft.samples.count > column.data.length) column.grow(draft.samples.count + 1);
  let now = column.count > 0 ? column.data[column.count - 1] : 0;
  for (;;) {
    const count = scanner.wholeNumbers(batch, 0);
    if (count > 0) {
      while (column.count + count > column.data.length) column.grow();
      const { data } = column;
      let at = column.count;
      for (let i = 0; i < count; i++) {
        const step = batch[i];
        now += step;
        data[at++] = now;
        if (step < COUNTED_STEPS) steps[step]++;
      }
      column.count = at;
      if (count === batch.length) continue;
    }
    const step = checkedDelta(draft, scanner.numberLike(Number.NaN));
    if (!Number.isInteger(step)) draft.fractions = true;
    else if (step >= 0 && step < COUNTED_STEPS) steps[step]++;
    now += step;
    column.push(now);
    if (!scanner.another(CLOSE_ARRAY)) return;
  }
}

/** A delta, or 0 for an absurd one. Notes where deltas are negative. */
function checkedDelta(draft: Draft, value: number): number {
  if (!(Math.abs(value) <= ABSURD_MICROS)) {
    draft.absurdDeltas++;
    return 0;
  }
  if (value < 0) draft.disorder.push(draft.time.count);
  return value;
}

/** `timestamps` of a legacy profile: absolute microseconds, one per sample. */
export function readTimestamps(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  draft.absolute = true;
  let before = Number.NaN;
  do {
    let time = scanner.numberLike(Number.NaN);
    if (!(Math.abs(time) <= Number.MAX_SAFE_INTEGER) || Math.abs(time - before) > ABSURD_MICROS) {
      draft.absurdDeltas++;
      time = Number.isNaN(before) ? 0 : before;
    } else if (time < before) {
      draft.disorder.push(draft.time.count);
    }
    if (!Number.isInteger(time)) draft.fractions = true;
    draft.time.push(time);
    before = time;
  } while (scanner.another(CLOSE_ARRAY));
}

/** `lines` of a Chrome trace: the line each sample was on, 0 where unknown. */
export function readSampleLines(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  do {
    const line = scanner.numberLike(0);
    draft.sampleLine.push(line > 0 && line <= 0x7fffffff ? Math.trunc(line) : 0);
  } while (scanner.another(CLOSE_ARRAY));
}

/** Takes `[`; true where a value comes next. Skips anything but a list. */
function enterList(scanner: Scanner): boolean {
  if (scanner.peek() === OPEN_ARRAY) return scanner.enter(OPEN_ARRAY, CLOSE_ARRAY);
  scanner.skipValue();
  return false;
}
