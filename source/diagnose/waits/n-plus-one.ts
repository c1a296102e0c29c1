import { plural } from '../../format/numbers.ts';
import {
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

/** So many within one request are a loop. */
const LOOP = 4;
const SHARE = 0.05;

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
      if (c.share(micros) < SHARE) continue;
      const frame = c.mainFrame(loops.flat());
      const subject = c.place(frame);
      const times = median(loops.map((list) => list.length));
      const writes = /^(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(row.label);
      const name = subject.name;
      const where = c.serves ? 'in one request' : 'in a loop';
      const what = row.kind === 'http' ? 'the same service' : shortName(row.label);
      found.push({
        title:
          row.kind === 'http'
            ? `\`${name}\` calls the same service ${times} times ${where}, one after another`
            : `N+1: \`${name}\` runs ${what} ${times} times ${where}`,
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
        ...remedy(c, row.kind, row.label, subject, writes),
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

type Remedy = Pick<WaitsCandidate, 'proposal' | 'tradeOffs' | 'code'>;

function remedy(
  c: WaitsCase,
  kind: string,
  label: string,
  subject: WaitsCandidate['subject'],
  writes: boolean,
): Remedy {
  const before = c.lines(subject)?.text ?? `for (const one of list) await ${callOf(subject.name)}(one);`;
  const code = (after: string, language = 'js') => ({ before, after, language, exact: false });
  if (kind === 'http')
    return {
      proposal:
        'Start the requests together and await them with Promise.all, about ten at a time; if the service has a batch call, that is better still.',
      tradeOffs: [
        'The service gets the requests at the same time: limit how many run together.',
        'Promise.all rejects at the first failure while the others keep running.',
      ],
      code: code(`const answers = await Promise.all(list.map((one) => ${callOf(subject.name)}(one)));`),
    };
  if (kind === 'redis')
    return {
      proposal: 'Send the commands in one pipeline (one round trip), or ask for all keys with MGET.',
      tradeOffs: ['A pipeline keeps its replies in memory until all have arrived: split very long ones.'],
      code: code(
        'const answers = await redis.mget(keys);\n// or, for commands of other kinds:\nconst results = await redis.pipeline(commands).exec();',
      ),
    };
  if (writes)
    return {
      proposal: 'Write all rows with one statement of many VALUES, or put the loop into one transaction.',
      tradeOffs: ['One rejected row rejects all: ON CONFLICT defines what happens then.'],
      code: code(`${label.replace(/VALUES\s*\(.*$/i, 'VALUES (…), (…), (…)')};`, 'sql'),
    };
  return {
    proposal: `Fetch all rows with one query, and group them in memory by key (or JOIN in the query that returned the list): ${joined(label)}`,
    tradeOffs: [
      'Split a list of thousands of keys into batches of a few hundred.',
      'Rows arrive in another order: look them up by key.',
    ],
    code: code(
      `const rows = await query(\`${joined(label)}\`, [ids]);\nconst byId = new Map(rows.map((row) => [row.${keyOf(label).replace(/^.*\.|["`]/g, '')}, row]));`,
    ),
  };
}

/** A function's name as code calls it; what has none is called by its file and line. */
const callOf = (name: string): string => (/^[\w$.#]+$/.test(name) ? name : 'ask');

/** The column that the last condition of a query compares; `id` where there is none. */
const keyOf = (label: string): string => /([\w."`]+)\s*=\s*\?(?!.*=\s*\?)/.exec(label)?.[1] ?? 'id';

/** `… WHERE id = ?` for many values at once, with the key among what is selected: by it the rows are put together again. */
function joined(label: string): string {
  const key = keyOf(label);
  const columns = /^SELECT\s+((?:(?!\bFROM\b)[^(*])+?)\s+FROM\b/i.exec(label)?.[1];
  const hasKey = columns === undefined || columns.split(/\s*,\s*/).includes(key);
  const many = label
    .replace(/=\s*\?(?!.*=\s*\?)/, 'IN (?, …)')
    .replace(/^SELECT\s/i, hasKey ? '$&' : `$&${key}, `);
  return many === label ? `${label} … for all keys at once` : many.replace(/\s+LIMIT \?$/i, '');
}
