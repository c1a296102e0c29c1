import { type Draft, NO_ID } from './draft.ts';
import { CLOSE_ARRAY, COMMA, OPEN_ARRAY, type Scanner } from './scanner.ts';

/** Nothing is sampled for a year: a longer step, either way, is no step. Microseconds. */
export const ABSURD_MICROS = 366 * 86_400 * 1e6;

/** The most digits that add up without leaving 31 bits. */
const SAFE_DIGITS = 9;

/**
 * The two lists that are most of a file, `samples` and `timeDeltas`, are read by loops of their own: whole numbers with a
 * comma behind them, as V8 writes them. Anything else (white space, signs, fractions, the window's edge) takes the slow
 * way for one value and comes back.
 */
export function readSamples(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  const column = draft.samples;
  for (;;) {
    let { data, count } = column;
    const { bytes } = scanner;
    // No number starts so late that the pad behind the window could be taken for its end.
    const last = scanner.end - SAFE_DIGITS - 1;
    let p = scanner.at;
    while (p < last) {
      let digit = bytes[p] - 48;
      if (digit < 0 || digit > 9) break;
      let value = digit;
      let q = p + 1;
      for (digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48) {
        value = (Math.imul(value, 10) + digit) | 0;
      }
      if (q - p > SAFE_DIGITS || bytes[q] !== COMMA) break;
      p = q + 1;
      if (count === data.length) {
        column.count = count;
        data = column.grow();
      }
      data[count++] = value;
    }
    scanner.at = p;
    column.count = count;
    const id = scanner.numberLike(Number.NaN);
    column.push(Number.isNaN(id) ? NO_ID : draft.fitId(id));
    if (!scanner.another(CLOSE_ARRAY)) return;
    scanner.ensure(64);
  }
}

/** `timeDeltas`, summed as they are read: what is kept is each sample's time after the recording's start. */
export function readDeltas(scanner: Scanner, draft: Draft): void {
  if (!enterList(scanner)) return;
  const column = draft.time;
  // Where the samples came first, their number is known, and one for the end of the last.
  if (column.count === 0 && draft.samples.count > column.data.length) column.grow(draft.samples.count + 1);
  let now = column.count > 0 ? column.data[column.count - 1] : 0;
  for (;;) {
    let { data, count } = column;
    const { bytes } = scanner;
    const last = scanner.end - SAFE_DIGITS - 1;
    let p = scanner.at;
    while (p < last) {
      let digit = bytes[p] - 48;
      if (digit < 0 || digit > 9) break;
      let value = digit;
      let q = p + 1;
      for (digit = bytes[q] - 48; digit >= 0 && digit <= 9; digit = bytes[++q] - 48) {
        value = (Math.imul(value, 10) + digit) | 0;
      }
      if (q - p > SAFE_DIGITS || bytes[q] !== COMMA) break;
      p = q + 1;
      if (count === data.length) {
        column.count = count;
        data = column.grow();
      }
      now += value;
      data[count++] = now;
    }
    scanner.at = p;
    column.count = count;
    now += delta(draft, scanner.numberLike(Number.NaN));
    column.push(now);
    if (!scanner.another(CLOSE_ARRAY)) return;
    scanner.ensure(64);
  }
}

function delta(draft: Draft, value: number): number {
  if (!(Math.abs(value) <= ABSURD_MICROS)) {
    draft.absurdDeltas++;
    return 0;
  }
  if (value < 0) draft.negativeDeltas++;
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
      draft.negativeDeltas++;
    }
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

/** Takes `[`; true where a value comes next. Anything but a list is passed over. */
function enterList(scanner: Scanner): boolean {
  if (scanner.peek() === OPEN_ARRAY) return scanner.enter(OPEN_ARRAY, CLOSE_ARRAY);
  scanner.skipValue();
  return false;
}
