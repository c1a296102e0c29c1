import { InputError } from './errors.ts';
import { Scanner } from './json/scanner.ts';
import { CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT } from './json/window.ts';
import { MemorySource } from './source.ts';

/** What a file can hold, as far as its first bytes tell. */
export type Kind = 'heap snapshot' | 'profile' | 'trace' | 'waits';

/** Keys at the top of a file, and what holds them; `nodes` is in two. */
const KINDS: Readonly<Record<string, Kind>> = {
  snapshot: 'heap snapshot',
  edges: 'heap snapshot',
  strings: 'heap snapshot',
  trace_function_infos: 'heap snapshot',
  trace_tree: 'heap snapshot',
  locations: 'heap snapshot',
  head: 'profile',
  samples: 'profile',
  timeDeltas: 'profile',
  timestamps: 'profile',
  startTime: 'profile',
  endTime: 'profile',
  traceEvents: 'trace',
  resourceSpans: 'waits',
  log: 'waits',
};

/**
 * What a file is, by its first bytes, unpacked: by its keys, in whatever order they come, since `nodes` is a list of numbers in a heap snapshot
 * and one of objects in a CPU profile. Null where the bytes do not say.
 */
export function recognise(head: Uint8Array): Kind | null {
  const scanner = new Scanner(new MemorySource(head));
  let key = '';
  try {
    scanner.skipByteOrderMark();
    const first = scanner.peek();
    if (first === OPEN_ARRAY) return isEvents(head) ? 'trace' : null;
    if (first !== OPEN_OBJECT || !scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return null;
    do {
      key = scanner.text();
      scanner.take(0x3a);
      const value = scanner.peek();
      if (key === 'nodes' && value === OPEN_ARRAY) {
        scanner.at++;
        const node = scanner.peek();
        return node >= 0x30 && node <= 0x39 ? 'heap snapshot' : 'profile';
      }
      if (Object.hasOwn(KINDS, key)) return KINDS[key] === 'trace' && isWaits(head) ? 'waits' : KINDS[key];
      scanner.skipValue();
    } while (scanner.another(CLOSE_OBJECT));
  } catch (error) {
    // The head ends within a value, or is no JSON: then whoever reads it all says so.
    if (!(error instanceof InputError)) throw error;
    // Chrome writes a trace's metadata first, which may be longer than the head.
    if (key === 'metadata') return 'trace';
  }
  return null;
}

/** Whether a list begins with an event of a trace. */
const isEvents = (head: Uint8Array): boolean =>
  /^\s*\[\s*\{[\s\S]*"(ph|cat)"\s*:/.test(Buffer.from(head.subarray(0, 4096)).toString('latin1'));

/** Whether a trace is one that `record --waits` wrote: its first event says so; or one that Node wrote without a CPU profile in it. */
function isWaits(head: Uint8Array): boolean {
  const text = Buffer.from(head).toString('latin1');
  return (
    text.slice(0, 4096).includes('"culprit.waits"') ||
    (text.includes('"cat":"node,node.') && !text.includes('v8.cpu_profiler'))
  );
}
