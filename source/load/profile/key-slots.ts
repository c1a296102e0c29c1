/** Every key that means something somewhere in a profile. A key's code is its index here. */
export const NAMES = [
  '',
  'nodes',
  'startTime',
  'endTime',
  'samples',
  'timeDeltas',
  'head',
  'timestamps',
  'traceEvents',
  'metadata',
  'id',
  'callFrame',
  'hitCount',
  'selfSize',
  'children',
  'parent',
  'positionTicks',
  'deoptReason',
  'functionName',
  'url',
  'scriptId',
  'lineNumber',
  'columnNumber',
  'line',
  'ticks',
  'args',
  'data',
  'cpuProfile',
  'lines',
  'name',
  'pid',
  'tid',
  'ph',
  'start-time',
  'sourceHashes',
] as const;

/** Slots of the table in which a key is looked up; a power of two. */
export const SLOTS = 128;
/** With which no two keys share a slot: `npm run keys` searches for others where a key is added. */
const WEIGHTS = { middle: 98, last: 1 };
const { middle: MIDDLE, last: LAST } = WEIGHTS;

/** The slot of a key by its first, middle and last byte and its length. */
export const slotOf = (first: number, middle: number, last: number, length: number): number =>
  (first + middle * MIDDLE + last * LAST + length) & (SLOTS - 1);
