import { eventIterator } from '../../heap/retainers/iterators.ts';
import { waiterOf } from '../../heap/retainers/promises.ts';
import { timerFacts } from '../../heap/retainers/timers.ts';
import { identifier, quotable } from '../code/safe.ts';
import { endsIn, type HeapCase, inBackticks } from './shape.ts';

// What the path to a pile says of who is waited for: an emitter, a stream, a timer, a promise.

export const isListener = (c: HeapCase) =>
  endsIn(c, /^\._events$|<symbol kEvents>|_listeners/) || c.piled === 'Listener';

/** Whether the pile is of events, one listener to each. */
export const isOfManyEvents = (c: HeapCase) =>
  c.path.at(-1) === '._events' && (c.suspect.contents.held ?? 0) >= EVENTS && c.expression !== '';

const EVENTS = 64;

/** ` of bus`: what the program calls the emitter or target that keeps the listeners; '' where it has no name. */
export function ofEmitter({ path }: HeapCase): string {
  const table = path.findLastIndex((word) => /^\._events$|<symbol kEvents>/.test(word));
  const word = path[table - 1]?.replace(/^\./, '') ?? '';
  return word === 'this' || identifier(word, '') === '' ? '' : ` of ${inBackticks(word)}`;
}

export const amount = ({ suspect }: HeapCase) =>
  suspect.kind === 'chain' ? suspect.links : suspect.contents.count;

/** What stands before a stream's state on the path. */
export const streamOf = (c: HeapCase) =>
  c.path[c.path.findLastIndex((word) => /^\._(readable|writable)State$/.test(word)) - 1]?.replace(
    /^\./,
    '',
  ) ?? 'stream';

export const waiting = (c: HeapCase) => {
  const waiter = c.pending === -1 ? '' : waiterOf(c.model, c.pending);
  return waiter && `: ${waiter} waits`;
};

/** Whether the path ends in node's own list of timers: a variable of that name is the program's. */
export const isNodesList = (c: HeapCase) =>
  c.path[0] === 'timers' && endsIn(c, /^timers$/) && c.path.lastIndexOf('timers') === 0;

export const timersOf = (c: HeapCase) =>
  timerFacts(
    c.model,
    c.suspect.node,
    c.piled === 'Timeout' || c.piled === 'Function' ? c.suspect.contents.sample : -1,
  );

/** The call of node's `on(emitter, 'event')`, and what the program calls the iterator that it made. */
export function iteratorOf(c: HeapCase): { call: string; name: string } {
  const emitter = identifier(c.path[c.path.indexOf('._events') - 1]?.replace(/^\./, '') ?? '', 'emitter');
  const scope = c.suspect.path.at(-2)?.node ?? -1;
  const { event, heldAs } = scope === -1 ? { event: '', heldAs: '' } : eventIterator(c.model, scope);
  return { call: `on(${emitter}, '${quotable(event, 'event')}')`, name: identifier(heldAs, 'events') };
}

/** Where a stream has what waits to be read or written; node 22 and later keep it under a symbol. */
export const WAITS_IN = /^\.?(buffer|buffered|head)$|<symbol kBufferedValue>/;
