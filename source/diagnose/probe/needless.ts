import { count, duration, percent, plural } from '../../format/numbers.ts';
import { type Conclusion, type Counted, conclusion, FEW, inCode, PREPARED, subject } from './counted.ts';

// Calls that each have arguments of their own, and are needless all the same.

/** Times that each text is gone over, from which on it is one search among many; milliseconds for a character from which on all of it is. */
const TIMES = 5;
const PER_CHARACTER = 5e-6;

/** One text given again and again, with something else beside it each time: the languages, formats or patterns that are tried on it. */
export function triedOn(one: Counted): Conclusion[] {
  const { counts, site, each, millis } = one;
  const { examined, distinct, texted, texts, characters, calls } = counts;
  if (examined < FEW || (site && site.kind !== 'call') || texted < 0.9 * examined) return [];
  // What repeats all of its arguments is another matter.
  if (distinct < 0.5 * examined || texted < TIMES * texts) return [];
  const length = characters / texted;
  if (each < PER_CHARACTER * length) return [];
  const times = Math.round(texted / texts);
  return [
    conclusion(
      one,
      'same text',
      `${subject(one)} is called ${count(calls)} times, ${count(times)} times with each text (${count(length)} characters on average) and another argument beside it: ${percent(1 - 1 / times)} of it goes over a text again`,
      millis,
    ),
  ];
}

/** A formatter that is set up on each call, for the same few locales and options. */
export function formatted(one: Counted): Conclusion[] {
  const { site, counts, millis } = one;
  const { calls, lookups, distinctKeys, p50Micros } = counts;
  if (site?.kind !== 'format' || lookups < FEW || distinctKeys > 0.2 * lookups || p50Micros < PREPARED)
    return [];
  return [
    conclusion(
      one,
      'formatter again',
      `${inCode(site.callee)} is called ${count(calls)} times, ${duration(p50Micros)} each (median), with ${plural(distinctKeys, 'distinct locale and options', 'distinct locales and options')}: each call sets up a formatter again`,
      millis,
    ),
  ];
}

/** Calls from which on something is asked at every step; microseconds that asking takes at least. */
const STEPS = 1000;
const ASKED = 2;

/** The state of the process or the machine, which hardly changes from one step to the next, asked at each. */
export function askedOften(one: Counted): Conclusion[] {
  const { site, counts, millis } = one;
  const { calls, p50Micros } = counts;
  if (site?.kind !== 'state' || calls < STEPS || p50Micros < ASKED) return [];
  return [
    conclusion(
      one,
      'asks often',
      `${inCode(`${site.subject}.${site.callee}()`)} is called ${count(calls)} times, ${duration(p50Micros)} each (median): what it tells hardly changes from one call to the next`,
      millis,
    ),
  ];
}
