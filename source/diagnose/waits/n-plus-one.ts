import { plural } from '../../format/numbers.ts';
import {
  actor,
  countEvidence,
  latencyEvidence,
  median,
  onPathEvidence,
  operationGoal,
  shortName,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';
import { isWrite, remedy } from './n-plus-one-code.ts';

// A query for each element, where one would do.

/** So many within one request are a loop. */
const LOOP = 4;
const SHARE = 0.05;
/** Of a database within the process there is no round trip to save. */
const SHARE_EMBEDDED = 0.2;

/** The same query, command or request again and again within one request: one that asks for all at once does the same. */
export const nPlusOne: WaitsRule = {
  name: 'n-plus-one',
  strategy: 'database',
  find(c) {
    const found: WaitsCandidate[] = [];
    for (const row of c.rows('sql', 'redis', 'http')) {
      const { operations } = c.model.recording;
      const perRequest = new Map<number, number[]>();
      for (const i of row.rows) {
        const list = perRequest.get(operations.request[i]);
        if (list) list.push(i);
        else perRequest.set(operations.request[i], [i]);
      }
      // What a server does outside of requests is its own start, and its own matter.
      if (c.serves) perRequest.delete(-1);
      const loops = [...perRequest.values()].filter(
        (list) => list.length >= LOOP && isOneAfterAnother(c, list),
      );
      if (loops.length === 0 || loops.length < 0.2 * perRequest.size) continue;
      const micros = loops.reduce((sum, list) => sum + saved(c, list), 0);
      if (c.share(micros) < (row.sync > 0 ? SHARE_EMBEDDED : SHARE)) continue;
      const frame = c.mainFrame(loops.flat());
      const subject = c.place(frame);
      const times = median(loops.map((list) => list.length));
      const writes = isWrite(row.label);
      // Without a round trip, what a write waits for is the end of its transaction: see `queryForm`.
      if (writes && row.sync > 0) continue;
      const where = c.serves ? 'in one request' : 'in a loop';
      const what = row.kind === 'http' ? 'the same service' : `\`${shortName(row.label)}\``;
      found.push({
        title:
          row.kind === 'http'
            ? `${actor(subject)} calls the same service ${times} times ${where}, one after another`
            : `N+1: ${actor(subject)} runs ${what} ${times} times ${where}`,
        subject,
        micros,
        confidence: 0.95,
        strategy:
          row.kind === 'http' ? 'lazy-and-async' : writes || row.kind === 'redis' ? 'batching' : 'database',
        evidence: [
          countEvidence(
            times,
            `${plural(times, 'operation')} ${c.serves ? `per request (median of ${plural(loops.length, 'request')})` : 'one after another'}, from one place in the code`,
          ),
          onPathEvidence(c, micros, 'the time of all but one of them'),
          latencyEvidence(row),
        ],
        ...remedy(c, row, loops.flat(), subject),
        goal: operationCount(c, loops, row.label),
        explains: [row.label],
        level: 'cause',
      });
    }
    return found;
  },
};

/** A goal on the route whose requests they are: fewer operations make it shorter. */
function operationCount(c: WaitsCase, loops: number[][], label: string): string | null {
  const { operations, requests, strings } = c.model.recording;
  const request = operations.request[loops[0][0]];
  if (request < 0) return operationGoal(label, c.took(loops[0][0]));
  const route = c.model.routes.find((one) => one.route === strings[requests.route[request]]);
  if (!route) return null;
  const gained = median(loops.map((list) => saved(c, list)));
  const left = Math.max(route.p99Micros - gained * 0.8, route.p99Micros * 0.1);
  return `route.p99(${route.route.replace(/^\S+ /, '')}) <= ${Math.ceil(left / 1000)}ms`;
}

/** Side by side they are no sum of waits. */
function isOneAfterAnother(c: WaitsCase, list: number[]): boolean {
  const { start, end } = c.model.recording.operations;
  let after = 0;
  for (let k = 1; k < list.length; k++) if (start[list[k]] >= end[list[k - 1]] - 100) after++;
  return after >= 0.7 * (list.length - 1);
}

/** What all but one take of the critical path. */
function saved(c: WaitsCase, list: number[]): number {
  const total = list.reduce((sum, i) => sum + c.model.onPath[i], 0);
  return Math.max(0, total - median(list.map((i) => c.model.onPath[i])));
}
