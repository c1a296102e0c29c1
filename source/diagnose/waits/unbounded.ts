import { duration, plural } from '../../format/numbers.ts';
import type { OperationRow } from '../../waits/model.ts';
import { concurrent } from '../../waits/operations.ts';
import { applyEdits, dedent, languageOf, replace } from '../code/edit.ts';
import { isFunction, type Node, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { loopAround } from './call-site.ts';
import {
  actor,
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';

// So many operations at once that they wait for each other.

const SHARE = 0.05;
/** So many at once, of one request or of one run, have no limit. */
const MANY = 100;
/** Processes take a core each. */
const MANY_PROCESSES = 32;

/** So many started at once that they queue in each other's way. */
export const unboundedConcurrency: WaitsRule = {
  name: 'unbounded-concurrency',
  strategy: 'scaling',
  find(c) {
    return c
      .rows('http', 'sql', 'redis', 'fs', 'dns', 'net', 'child', 'crypto', 'zlib')
      .flatMap((row): WaitsCandidate[] => {
        const most = mostTogether(c, row);
        if (most < (row.kind === 'child' ? MANY_PROCESSES : MANY) || c.share(row.pathMicros) < SHARE)
          return [];
        const took = Float64Array.from(row.rows, (i) => c.took(i))
          .filter((time) => !Number.isNaN(time))
          .sort();
        const subject = c.place(c.mainFrame(row.rows));
        return [
          {
            title: `${actor(subject)} starts ${plural(most, 'operation')} at once, without a limit: \`${row.label}\``,
            subject,
            micros: row.pathMicros * 0.5,
            confidence: 0.8,
            evidence: [
              countEvidence(
                most,
                `${most} at the same time${c.serves ? ' in one request' : ''}: the first is done after ${duration(took[0])}, the last after ${duration(took.at(-1)!)}`,
              ),
              onPathEvidence(c, row.pathMicros, `\`${row.label}\``),
              latencyEvidence(row),
            ],
            proposal:
              'Limit how many run together (ten or twenty, or as many as the pool has connections): they finish no later, the server is not flooded, and memory stays flat.',
            tradeOffs: ['A limit that is too low leaves the server idle: measure two or three values.'],
            code: limited(c, row.rows),
            goal: operationGoal(row.label, row.p50Micros * 0.1),
            explains: [row.label],
            level: 'cause',
          },
        ];
      });
  },
};

/** The most at one time that one request started, or a program that answers none. */
function mostTogether(c: WaitsCase, row: OperationRow): number {
  const { operations } = c.model.recording;
  const lists = new Map<number, number[]>();
  for (const i of row.rows) {
    const request = operations.request[i];
    if (Number.isNaN(operations.end[i]) || (c.serves && request < 0)) continue;
    const list = lists.get(request);
    if (list) list.push(i);
    else lists.set(request, [i]);
  }
  let most = 0;
  for (const list of lists.values())
    if (list.length > most) most = Math.max(most, concurrent(operations, list));
  return most;
}

const LIMIT = "import pLimit from 'p-limit';\nconst limit = pLimit(16);\n";

/** The loop as it stands, each turn of it through a limit. */
function limited(c: WaitsCase, rows: Iterable<number>): CodeChange {
  const loop = loopAround(c, c.mainStack(rows));
  const callback = loop && loop.loop.type === 'CallExpression' ? (loop.loop.arguments[0] as Node) : null;
  if (!loop || !callback)
    return {
      before: 'await Promise.all(list.map(work));',
      after: `${LIMIT}await Promise.all(list.map((one) => limit(() => work(one))));`,
      language: 'js',
      exact: false,
    };
  const { file, statement, item } = loop;
  const text = textOf(file, callback);
  const params = isFunction(callback) ? callback.params.map((one) => textOf(file, one)).join(', ') : 'one';
  const work =
    isFunction(callback) && callback.body.type !== 'BlockStatement'
      ? textOf(file, callback.body)
      : isFunction(callback)
        ? `(${text})(${item ?? ''})`
        : `${text}(one)`;
  const edits = [replace(callback, `(${params}) => limit(() => ${work})`)];
  return {
    before: dedent(file, statement, textOf(file, statement)),
    after: `${LIMIT}${dedent(file, statement, applyEdits(file, { start: statement.start!, end: statement.end! }, edits))}`,
    language: languageOf(file.path),
    exact: false,
  };
}
