import { basename, dirname } from 'node:path';
import { plural } from '../format/numbers.ts';

// The recordings that can be picked as rows: those of one process together, before each by itself.

/** A recording that can be picked. */
export interface Found {
  path: string;
  bytes: number;
  /** Milliseconds since 1970. */
  modified: number;
}

export interface PickerRow {
  /** What Enter opens: several together where the row is a process. */
  paths: string[];
  /** A process, a thread of one; '' for a file that stands for itself. */
  name: string;
  /** Of a process. */
  within: boolean;
  bytes: number;
  modified: number;
}

/** As V8, Node and `culprit record` name files: kind, process, thread. */
const NAME = /^(CPU|Heap|Waits)\.(\d{8})\.\d{6}\.(\d+)\.(\d+)(?:\.\d+)?\.(\w+)(?:\.gz)?$/;

/** A process; where pids come again, as in containers, what is older than this is another one. */
const APART = 60_000;
/** Snapshots that a comparison tells apart. */
const COMPARED = 3;

interface Member extends Found {
  thread: number;
  isSnapshot: boolean;
}

/** Newest first, as they are found. */
export function pickerRows(found: readonly Found[]): PickerRow[] {
  const groups: { key: string; members: Member[] }[] = [];
  const newest = new Map<string, Member[]>();
  for (const one of found) {
    const [, kind, day, pid, thread, ending] = NAME.exec(basename(one.path)) ?? [];
    const member = { ...one, thread: Number(thread ?? 0), isSnapshot: ending === 'heapsnapshot' };
    // Snapshots of one process are of its threads one by one, and hours apart.
    const key =
      kind === undefined
        ? ''
        : `${dirname(one.path)} ${ending} ${day} ${pid} ${member.isSnapshot ? thread : ''}`;
    const known = newest.get(key);
    if (known && key !== '' && belongs(known, member)) {
      known.push(member);
      continue;
    }
    const members = [member];
    if (key !== '') newest.set(key, members);
    groups.push({ key: pid ?? '', members });
  }
  return groups.flatMap(({ key, members }) =>
    members.length > 1 ? processRows(key, members) : rowOf(members[0], ''),
  );
}

const belongs = (members: readonly Member[], member: Member): boolean =>
  member.isSnapshot ||
  (members.at(-1)!.modified - member.modified < APART &&
    members.every(({ thread }) => thread !== member.thread));

function processRows(pid: string, members: readonly Member[]): PickerRow[] {
  const [{ isSnapshot, modified }] = members;
  const inOrder = isSnapshot ? members.toReversed() : members.toSorted((a, b) => a.thread - b.thread);
  const opened = isSnapshot ? inOrder.slice(-COMPARED) : inOrder;
  const workers = members.filter(({ thread }) => thread > 0).length;
  const threads = [
    ...(workers < members.length ? ['main thread'] : []),
    ...(workers > 0 ? [plural(workers, 'worker thread')] : []),
  ].join(', ');
  const what = isSnapshot
    ? `${plural(members.length, 'snapshot')}${members.length > COMPARED ? `, the last ${COMPARED}` : ''} compared`
    : threads;
  return [
    {
      paths: opened.map(({ path }) => path),
      name: `process ${pid}: ${what}`,
      within: false,
      bytes: opened.reduce((sum, one) => sum + one.bytes, 0),
      modified,
    },
    ...inOrder.map((one, i) => ({
      ...rowOf(
        one,
        isSnapshot ? `snapshot ${i + 1}` : one.thread === 0 ? 'main thread' : `worker ${one.thread}`,
      ),
      within: true,
    })),
  ];
}

const rowOf = ({ path, bytes, modified }: Found, name: string): PickerRow => ({
  paths: [path],
  name,
  within: false,
  bytes,
  modified,
});
