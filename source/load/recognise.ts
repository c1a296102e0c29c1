import { InputError } from './errors.ts';
import { CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, Scanner } from './scanner.ts';
import { MemorySource } from './source.ts';

const SNAPSHOT_KEYS = new Set([
  'snapshot',
  'edges',
  'strings',
  'trace_function_infos',
  'trace_tree',
  'locations',
]);
const PROFILE_KEYS = new Set([
  'head',
  'samples',
  'timeDeltas',
  'timestamps',
  'traceEvents',
  'startTime',
  'endTime',
]);

/**
 * Whether the first bytes of an input are those of a heap snapshot: by its keys, in whatever order, since `nodes` is a list of
 * numbers there and one of objects in a CPU profile.
 */
export function isHeapSnapshot(head: Uint8Array): boolean {
  const scanner = new Scanner(new MemorySource(head));
  try {
    scanner.skipByteOrderMark();
    if (scanner.peek() !== OPEN_OBJECT || !scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return false;
    do {
      const key = scanner.text();
      scanner.take(0x3a);
      const value = scanner.peek();
      if (key === 'nodes' && value === OPEN_ARRAY) {
        scanner.at++;
        const first = scanner.peek();
        return first >= 0x30 && first <= 0x39;
      }
      if (SNAPSHOT_KEYS.has(key)) return true;
      if (PROFILE_KEYS.has(key)) return false;
      scanner.skipValue();
    } while (scanner.another(CLOSE_OBJECT));
  } catch (error) {
    // The head ends within a value, or is no JSON: then whoever reads it all says so.
    if (!(error instanceof InputError)) throw error;
  }
  return false;
}
