import { duration, percent, plural } from '../../format/numbers.ts';
import { concurrent } from '../../waits/operations.ts';
import {
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  type WaitsCandidate,
  type WaitsRule,
} from './case.ts';

const SHARE = 0.1;

/** Calls queue for a connection of a pool that has too few, or that are held for too long. */
export const exhaustedPool: WaitsRule = {
  name: 'exhausted-pool',
  strategy: 'scaling',
  find(c) {
    const found: WaitsCandidate[] = [];
    const { start, end } = c.model.recording.operations;
    for (const row of c.rows('pool')) {
      if (row.count < 5 || row.p95Micros < 2000 || c.share(row.pathMicros) < SHARE) continue;
      const subject = c.place(c.mainFrame(row.rows));
      const size = Number(/(\d+)$/.exec(row.label)?.[1]) || null;
      const queued = Array.from(row.rows).filter((i) => end[i] - start[i] > 1000);
      const most = concurrent(
        queued.map((i) => start[i]),
        queued.map((i) => end[i]),
      );
      found.push({
        title: `${plural(queued.length, 'call')} wait for a connection: the ${row.label} is exhausted`,
        subject,
        micros: row.pathMicros,
        confidence: 0.92,
        evidence: [
          onPathEvidence(c, row.pathMicros, 'from the request for a connection until there is one'),
          countEvidence(
            most,
            `up to ${most} calls queue at the same time${size ? ` for ${plural(size, 'connection')}` : ''}`,
          ),
          latencyEvidence(row),
        ],
        proposal: `Hold a connection for less time (fewer round trips in a transaction, await nothing else while you hold it, release it in \`finally\`)${size ? `, and allow more than ${size} in the pool if the server accepts them` : ''}.`,
        tradeOffs: [
          'Each connection costs the server memory, and the server limits them over all processes.',
          'If the database itself is slow, more connections move the queue there.',
        ],
        code: size
          ? {
              before: `new Pool({ max: ${size} });`,
              after: `new Pool({ max: ${Math.min(20, size + most)} });`,
              language: 'js',
              exact: false,
            }
          : null,
        goal: operationGoal(row.label, Math.max(1000, row.p50Micros * 0.1)),
        explains: [row.label],
        level: 'cause',
      });
    }
    return found;
  },
};

/** A new connection for each request to the same host. */
export const noKeepAlive: WaitsRule = {
  name: 'no-keep-alive',
  strategy: 'network-and-io',
  find(c) {
    const requests = c.rows('http').reduce((sum, { count }) => sum + count, 0);
    const connects = c.rows('net').filter(({ label }) => !label.endsWith('local socket'));
    const lookups = c.rows('dns').filter(({ label }) => label.startsWith('lookup'));
    const made = connects.reduce((sum, { count }) => sum + count, 0);
    if (requests < 10 || made < 0.6 * requests) return [];
    // They stand within the requests, and are part of their time.
    const micros = [...connects, ...lookups].reduce((sum, { rows }) => {
      const inside = c.serves
        ? Array.from(rows).filter((i) => c.model.recording.operations.request[i] >= 0)
        : rows;
      return sum + Array.from(inside).reduce((total, i) => total + (c.took(i) || 0), 0);
    }, 0);
    const ofRequests = c.rows('http').reduce((sum, { totalMicros }) => sum + totalMicros, 0);
    if (micros < 0.1 * ofRequests && c.share(micros) < 0.05) return [];
    const subject = c.place(c.mainFrame(connects.flatMap(({ rows }) => Array.from(rows))));
    return [
      {
        title: `\`${subject.name}\` opens a new connection for each request: no keep-alive`,
        subject,
        micros: Math.min(micros, c.base),
        confidence: 0.9,
        evidence: [
          countEvidence(made, `${plural(made, 'connection')} for ${plural(requests, 'request')}`),
          onPathEvidence(
            c,
            micros,
            `connecting and looking up names, ${percent(micros / (ofRequests || 1))} of the time of these requests`,
          ),
          ...connects.slice(0, 1).map(latencyEvidence),
        ],
        proposal:
          'Use one agent with keepAlive for all requests to a host (fetch and the default agent of Node 20 and later have it), read each response to its end, and let the server keep connections open.',
        tradeOffs: [
          'Idle connections cost both sides some memory, and a proxy may close them: retry requests that are safe to repeat.',
        ],
        code: {
          before: c.lines(subject)?.text ?? 'http.get(url, { agent: false }, …);',
          after:
            'const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });\nhttp.get(url, { agent }, …);',
          language: 'js',
          exact: false,
        },
        goal: null,
        explains: [...connects, ...lookups].map(({ label }) => label),
        level: 'cause',
      },
    ];
  },
};

const THOUSANDS = 300;

/** So many at once that they queue in each other's way. */
export const unboundedConcurrency: WaitsRule = {
  name: 'unbounded-concurrency',
  strategy: 'scaling',
  find(c) {
    return c
      .rows('http', 'sql', 'redis', 'fs', 'dns', 'net', 'child', 'crypto', 'zlib')
      .flatMap((row): WaitsCandidate[] => {
        const most = row.kind === 'child' ? 32 : THOUSANDS;
        if (row.maxConcurrent < most || row.p95Micros < 3 * firstTime(row.rows, c)) return [];
        const subject = c.place(c.mainFrame(row.rows));
        return [
          {
            title: `\`${subject.name}\` starts ${row.maxConcurrent} operations at once: \`${row.label}\``,
            verdict: 'investigate',
            subject,
            micros: row.pathMicros * 0.5,
            confidence: 0.7,
            evidence: [
              countEvidence(
                row.maxConcurrent,
                `${row.maxConcurrent} at the same time; the first take ${duration(firstTime(row.rows, c))}`,
              ),
              latencyEvidence(row),
            ],
            proposal:
              'Limit how many run together (ten or twenty, or as many as the pool has connections): they finish no later, and memory stays flat.',
            tradeOffs: ['A limit that is too low leaves the server idle: measure two or three values.'],
            code: {
              before: c.lines(subject)?.text ?? 'await Promise.all(list.map(work));',
              after:
                "import pLimit from 'p-limit';\nconst limit = pLimit(16);\nawait Promise.all(list.map((one) => limit(() => work(one))));",
              language: 'js',
              exact: false,
            },
            goal: operationGoal(row.label, row.p50Micros),
            explains: [row.label],
            level: 'symptom',
          },
        ];
      });
  },
};

/** How long the first few take. */
function firstTime(rows: Int32Array, c: { took(i: number): number }): number {
  const few = Array.from(rows.subarray(0, 10), (i) => c.took(i)).filter((time) => !Number.isNaN(time));
  return Math.min(...few, Number.MAX_SAFE_INTEGER);
}
