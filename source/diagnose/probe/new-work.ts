import { count, percent } from '../../format/numbers.ts';
import { type Counted, FEW } from './counted.ts';

// Whether each call of a place does work of its own, by the counts.

/** Of a place's time, what calls that repeat may take of one whose calls are new: the ends of a recursion are alike, and cost nothing. */
export const REPEATED_TIME = 0.1;
/** Calls for each request up to which a function is part of answering it. */
const PER_REQUEST = 3;
/** Of the calls, those that must show it. */
const NEARLY_ALL = 0.8;

/**
 * Why each call of a place does work of its own, in words; null where nothing shows that.
 *
 * @param requests that the program's HTTP servers were sent
 */
export function newWork({ counts }: Counted, requests: number): string | null {
  const { calls, examined, distinct, other, alike, mute, otherState, sameMillis, examinedMillis } = counts;
  const most = NEARLY_ALL * examined;
  if (distinct + other - alike >= most) {
    const of = examined < calls ? `the ${count(examined)} that were compared` : 'them';
    if (distinct === examined)
      return examined < calls ? `${of} with new arguments each time` : 'each time with new arguments';
    return distinct >= most
      ? `${percent(distinct / examined)} of ${of} with new arguments`
      : 'with results that differ for the same arguments';
  }
  // What returns nothing is done for what it changes.
  if (mute > 0.5 * examined) {
    if (otherState >= most) return 'each time on an object that holds other values';
    if (requests >= FEW && calls <= PER_REQUEST * requests)
      return calls <= 1.1 * requests
        ? `once for each of ${count(requests)} requests`
        : `${(calls / requests).toFixed(1)} times for each of ${count(requests)} requests`;
  }
  const repeatsCostNothing =
    mute <= 0.1 * examined && distinct >= FEW && sameMillis <= REPEATED_TIME * examinedMillis;
  return repeatsCostNothing ? 'and the repeated ones take hardly any time' : null;
}
