import { duration, percent, plural } from '../../format/numbers.ts';
import type { OperationRow } from '../../waits/model.ts';
import { concurrent } from '../../waits/operations.ts';
import type { CodeChange, Evidence } from '../finding.ts';
import {
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';

// Calls that queue for a connection of a pool.

const SHARE = 0.1;

/** Calls queue for a connection of a pool that has too few, or that are held for too long. */
export const exhaustedPool: WaitsRule = {
  name: 'exhausted-pool',
  strategy: 'scaling',
  find(c) {
    const { start, end } = c.model.recording.operations;
    return c.rows('pool').flatMap((row) => {
      if (row.count < 5 || row.p95Micros < 2000 || c.share(row.pathMicros) < SHARE) return [];
      const subject = c.place(c.mainFrame(row.rows));
      const size = Number(/(\d+)$/.exec(row.label)?.[1]) || null;
      const queued = Array.from(row.rows).filter((i) => end[i] - start[i] > 1000);
      const most = concurrent(c.model.recording.operations, queued);
      const held = heldFor(c, row);
      return [
        {
          title: `${plural(queued.length, 'call')} wait for a connection: the \`${row.label}\` is exhausted`,
          subject,
          micros: row.pathMicros,
          confidence: 0.92,
          evidence: [
            onPathEvidence(c, row.pathMicros, 'from the request for a connection until there is one'),
            countEvidence(
              most,
              `up to ${most} calls queue at the same time${size ? ` for ${plural(size, 'connection')}` : ''}`,
            ),
            ...(held ? [held.evidence] : []),
            latencyEvidence(row),
          ],
          proposal: `${held ? `Move \`${held.label}\` out of the time in which the connection is held` : 'Hold a connection for less time (fewer round trips in a transaction, nothing else awaited meanwhile, release it in `finally`)'}${size ? `, and allow more than ${size} in the pool if the server accepts them` : ''}.`,
          tradeOffs: [
            'Each connection costs the server memory, and the server limits them over all processes.',
            'If the database itself is slow, more connections move the queue there.',
          ],
          code: size ? sized(c, row, size, Math.min(20, size + most)) : null,
          goal: operationGoal(row.label, Math.max(1000, row.p50Micros * 0.1)),
          explains: [row.label],
          level: 'cause' as const,
        },
      ];
    });
  },
};

/** What else a request waits for between two queries, while it holds the connection. */
function heldFor(c: WaitsCase, row: OperationRow): { label: string; evidence: Evidence } | null {
  const { operations } = c.model.recording;
  const other = new Map<string, number>();
  let [all, requests] = [0, 0];
  for (const i of row.rows) {
    const list = c.ofRequest.get(operations.request[i]);
    if (!list || operations.request[i] < 0 || Number.isNaN(operations.end[i])) continue;
    const pools = list.filter((k) => c.kind(k) === 'pool');
    const queries = list.filter(
      (k) =>
        c.kind(k) === 'sql' &&
        operations.end[k] > operations.start[k] &&
        operations.start[k] >= operations.end[i] - 100,
    );
    // Of several, nobody tells which query had which connection.
    if (pools.length !== 1 || queries.length < 2) continue;
    const last = operations.end[queries.at(-1)!];
    requests++;
    all += last - operations.end[i];
    for (const k of list)
      if (
        /^(?:http|redis|timer|fs|child)$/.test(c.kind(k)) &&
        operations.start[k] >= operations.end[i] &&
        operations.end[k] <= last
      )
        other.set(c.label(k), (other.get(c.label(k)) ?? 0) + c.took(k));
  }
  const [label, micros] = [...other].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (label === undefined || micros === undefined || micros < 0.2 * all) return null;
  return {
    label,
    evidence: {
      metric: 'held',
      value: micros / all,
      unit: 'share',
      text: `each request holds its connection for ${duration(all / requests)}, ${percent(micros / all)} of it for \`${label}\` (${plural(requests, 'request')})`,
    },
  };
}

/** Where the pool is made in a file, by its library: before the number of its connections. */
const MADE: Record<string, { size: RegExp; like: (size: number) => string }> = {
  pg: { size: /\bPool\(\s*\{[^}]*?\bmax:\s*(?=\d)/, like: (size) => `new Pool({ max: ${size} });` },
  knex: {
    size: /\bpool:\s*\{[^}]*?\bmax:\s*(?=\d)/,
    like: (size) => `knex({ client, connection, pool: { min: 0, max: ${size} } });`,
  },
  mysql2: {
    size: /\bcreatePool\(\s*\{[^}]*?\bconnectionLimit:\s*(?=\d)/,
    like: (size) => `mysql.createPool({ ...options, connectionLimit: ${size} });`,
  },
};

function sized(c: WaitsCase, row: OperationRow, from: number, to: number): CodeChange | null {
  const made = MADE[row.label.split(' ', 1)[0]];
  if (!made) return null;
  for (const frame of c.ownFramesOf(c.mainStack(row.rows))) {
    const place = c.placeAt(frame);
    const text = c.sources.read(place.url, place.line, place.column)?.text ?? '';
    const found = made.size.exec(text);
    const end = found ? found.index + found[0].length : 0;
    if (!found || Number.parseInt(text.slice(end), 10) !== from) continue;
    const [first, last] = [text.lastIndexOf('\n', found.index) + 1, text.indexOf('\n', end)];
    const before = text.slice(first, last < 0 ? text.length : last);
    const after = `${text.slice(first, end)}${to}${text.slice(end, last < 0 ? text.length : last).replace(/^\d+/, '')}`;
    return { before: before.trim(), after: after.trim(), language: 'js', exact: false };
  }
  return { before: made.like(from), after: made.like(to), language: 'js', exact: false };
}
