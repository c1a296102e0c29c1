import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProfile } from '../../bench/make-profile.ts';

const own = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Large recordings of every kind, written into a folder: a name and the files to open together. */
export function largeRecordings(folder: string): [name: string, files: string[]][] {
  const profile = join(folder, 'large.cpuprofile');
  makeProfile(profile, { nodes: 60_000, samples: 400_000, functions: 8000, intervalMicros: 200 });
  const trace = join(folder, 'threads.json');
  writeFileSync(trace, JSON.stringify(traceOf(folder)));
  const spans = join(folder, 'spans.json');
  writeFileSync(spans, JSON.stringify(spansOf(20_000)));
  const heap = join(folder, 'large.heapsnapshot');
  execFileSync(process.execPath, [own('bench/heap-make.mjs'), heap, '4']);
  return [
    ['profile', [profile]],
    ['heap series', [1, 2, 3].map((n) => own(`samples/session-leak.${n}.heapsnapshot.gz`))],
    ['trace', [trace]],
    ['waits', [spans]],
    ['heap', [heap]],
    ['profiles', [own('samples/order-service.cpuprofile'), own('samples/log-transform.cpuprofile.gz')]],
  ];
}

/** A trace of three threads, each at work for itself. */
function traceOf(folder: string) {
  return {
    traceEvents: [1, 2, 3].flatMap((tid) => {
      const file = join(folder, `thread-${tid}`);
      makeProfile(file, { nodes: 10_000 * tid, samples: 60_000, functions: 3000, intervalMicros: 200 });
      const { nodes, samples, timeDeltas, startTime } = JSON.parse(readFileSync(file, 'utf8'));
      const parents = new Map<number, number>();
      for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
      const flat = nodes.map(({ id, callFrame }: { id: number; callFrame: object }) => ({
        id,
        callFrame,
        ...(parents.has(id) && { parent: parents.get(id) }),
      }));
      const event = (name: string, args: object) => ({
        args,
        name,
        cat: 'v8',
        ph: 'P',
        pid: 1,
        tid,
        ts: startTime,
        id: `0x${tid}`,
      });
      return [
        { ...event('thread_name', { name: `worker ${tid}` }), ph: 'M' },
        event('Profile', { data: { startTime } }),
        event('ProfileChunk', { data: { cpuProfile: { nodes: flat, samples }, timeDeltas } }),
      ];
    }),
  };
}

/** OpenTelemetry's spans of a service: so many requests, each with queries one after another. */
function spansOf(requests: number) {
  const at = (micros: number) => String(1_700_000_000_000_000_000n + BigInt(micros) * 1000n);
  const spans: object[] = [];
  for (let i = 0; i < requests; i++) {
    const start = i * 500;
    const span = (
      spanId: string,
      kind: number,
      from: number,
      micros: number,
      attributes: Record<string, string>,
    ) =>
      spans.push({
        traceId: `t${i}`,
        spanId,
        parentSpanId: kind === 2 ? '' : 'request',
        name: spanId,
        kind,
        startTimeUnixNano: at(start + from),
        endTimeUnixNano: at(start + from + micros),
        attributes: Object.entries(attributes).map(([key, stringValue]) => ({ key, value: { stringValue } })),
      });
    span('request', 2, 0, 9000 + (i % 17) * 500, {
      'http.request.method': 'GET',
      'http.route': `/route/${i % 40}`,
    });
    for (let query = 0; query < 5; query++)
      span(`q${query}`, 3, 1000 * query, 700 + (i % 5) * 60, {
        'db.system': 'postgresql',
        'db.statement': `SELECT * FROM t${(i + query) % 60} WHERE id = $1`,
      });
  }
  return { resourceSpans: [{ scopeSpans: [{ spans }] }] };
}
