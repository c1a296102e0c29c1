import { percent } from '../../../format/numbers.ts';
import type { Case, Unit } from '../../case/case.ts';
import { calledInLoop, callersOf } from '../../facts/callers.ts';
import { kindOf } from '../../facts/kinds.ts';
import { bindingOf, resolve } from '../../facts/names.ts';
import {
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
} from '../../facts/syntax.ts';
import { goalFor } from '../../goal.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../../rule.ts';
import { isQuery } from '../database.ts';
import { inTransaction } from '../transaction.ts';
import type { Asked } from './asked.ts';
import { queriesTogether, rowsTogether } from './fix.ts';

/** A query for each element of a list, where one query would bring them all. */
export const nPlusOne: Rule = {
  name: 'n-plus-one',
  strategy: 'database',
  find(c) {
    // What runs in one loop is told together.
    const byLoop = new Map<Node, Asked[]>();
    // Of several queries in one loop each may be small: their sum has to be worth it.
    for (const unit of c.own(0)) {
      const queries = c.nodes(unit).flatMap((node) => {
        const query = isCall(node) ? isQuery(unit.file, node) : null;
        return query && isCall(node) ? [{ node, query, loop: c.loopsAround(unit, node)[0] ?? null }] : [];
      });
      const direct = queries.filter((one) => one.loop);
      for (const { node, query, loop } of direct.length > 0 ? direct : queries) {
        // The function that holds the loop makes it n + 1; the one that asks may be far below.
        const holder = loop
          ? { unit, call: node as Node }
          : (calledInLoop(c, unit) ?? calledForElement(c, unit));
        if (!holder?.unit.file || !isCall(holder.call)) continue;
        const { file } = holder.unit;
        // The same question in each turn is another matter: only one for each element counts.
        if (!namesElement(c, holder.unit, file, holder.call)) continue;
        // A prepared statement within the process, run in one transaction: there is no faster form.
        if (query.write && query.inProcess && inTransaction(c, holder.unit, holder.call)) continue;
        const micros = timeOf(c, holder.unit, unit, node, loop);
        const around = c.loopsAround(holder.unit, holder.call)[0] ?? holder.call;
        const asked = byLoop.get(around) ?? [];
        byLoop.set(around, asked);
        asked.push({
          unit,
          file: unit.file,
          node,
          query,
          holder: { unit: holder.unit, file, call: holder.call },
          micros,
        });
      }
    }
    return [...byLoop.values()].flatMap((asked) => {
      // A few samples of a query beside the others are still a query for each element.
      const seen = asked.filter((one) => one.micros > 0).sort((a, b) => b.micros - a.micros);
      const micros = Math.min(timeOfAll(seen), seen[0]?.holder.unit.total ?? 0);
      return seen.length > 0 && worth(c, micros, 0.1) ? [describe(c, seen, micros)] : [];
    });
  },
};

/** Where a caller has several calls of a name (`params.get('a')`, `customers.get(order.customer)`): the only one that can be meant. */
function calledForElement(c: Case, unit: Unit): { unit: Unit; call: Node } | null {
  for (const { unit: caller } of callersOf(c, unit)) {
    const { file } = caller;
    if (!file) continue;
    const calls = c
      .nodes(caller)
      .filter(isCall)
      .filter((one) => {
        const receiver = receiverOf(one);
        return (
          calleeName(one) === unit.label.name &&
          c.loopsAround(caller, one).length > 0 &&
          namesElement(c, caller, file, one) &&
          receiver !== null &&
          !isCollection(file, receiver)
        );
      });
    if (calls.length === 1) return { unit: caller, call: calls[0] };
  }
  return null;
}

/** By what it was made as: `get` alone makes a Map of every repository. */
function isCollection(file: SourceFile, receiver: Node): boolean {
  const binding = bindingOf(file, receiver);
  return binding?.init != null && /^(map|set|array|string)$/.test(kindOf(file, binding.init));
}

/** Queries of one function are timed by its loop, all together. */
function timeOfAll(asked: Asked[]): number {
  const byUnit = new Map<Unit, number>();
  for (const { unit, micros } of asked) byUnit.set(unit, Math.max(byUnit.get(unit) ?? 0, micros));
  return [...byUnit.values()].reduce((sum, one) => sum + one, 0);
}

/** Whether a call's arguments depend on the element of a loop around it. */
function namesElement(c: Case, unit: Unit, file: SourceFile, call: CallNode): boolean {
  const loops = c.loopsAround(unit, call);
  return call.arguments.some((argument) =>
    descend(argument).some((node) => {
      if (node.type !== 'Identifier') return false;
      let binding = resolve(file, node);
      // `const id = row.id; … query(sql, [id])`: through constants made in the loop.
      for (let hops = 0; binding && hops < 4; hops++) {
        const made = binding;
        if (loops.some((loop) => contains(loop, made.node))) return true;
        const root: Node | null = binding.init ? rootOf(binding.init) : null;
        binding = bindingOf(file, root);
      }
      return false;
    }),
  );
}

/** The query's line with all it calls: through the helper where it stands in one. */
function timeOf(c: Case, holder: Unit, unit: Unit, call: Node, loop: Node | null): number {
  if (holder !== unit) {
    const frames = new Set(unit.frames);
    return c.timeUnder(holder, (frame) => frames.has(frame));
  }
  const name = isCall(call) ? calleeName(call) : '';
  const below = c.timeUnder(unit, (frame) => {
    const other = c.unitOf(frame);
    return other !== unit && (other?.label.name === name || c.model.functions.category[frame] === 1);
  });
  // V8 gives the time of a native call to the line it last knew, often the loop's head: the loop is the measure.
  return Math.max(below, unit.file ? Math.min(unit.total, c.timeIn(unit.file, loop ?? call) + below) : 0);
}

const TIMES = ['', 'once', 'twice'];

function describe(c: Case, asked: Asked[], micros: number): Candidate {
  const [first] = asked;
  const { holder } = first;
  const name = holder.unit.label.name;
  const writes = asked.every((one) => one.query.write);
  const inProcess = asked.every((one) => one.query.inProcess);
  const helpers = [...new Set(asked.flatMap(({ unit }) => (unit === holder.unit ? [] : [unit.label.name])))];
  const through = helpers.length > 0 ? `, through ${list(helpers)}` : '';
  const count = asked.length;
  const times = TIMES[count] ?? `${count} times`;
  const transaction = writes && inTransaction(c, holder.unit, holder.call);
  // Where each query is also prepared anew, that is the smaller change, and comes first.
  const prepares = asked.some(({ unit, node }) =>
    c
      .nodes(unit)
      .some(
        (one) =>
          isCall(one) &&
          calleeName(one) === 'prepare' &&
          (one.loc!.start.line === node.loc!.start.line ||
            c.loopsAround(unit, one).length > 0 ||
            c.loopsAround(unit, node).length === 0),
      ),
  );
  return {
    unit: holder.unit,
    title: writes
      ? `${codeName(name)} writes one row at a time${through}: n statements${transaction ? ' in one transaction' : ''}`
      : `${codeName(name)} queries the database ${times} for every element${through}: ${count > 1 ? count : ''}N+1 queries`,
    micros,
    // Measured on SQLite in memory: between nothing and a sixth of the time.
    verdict: inProcess ? 'investigate' : 'optimize',
    confidence: (inProcess ? 0.85 : 0.9) - (prepares ? 0.3 : 0),
    evidence: [
      shareEvidence(c, 'total', micros, `is in ${count > 1 ? `these ${count} queries` : 'this query'}`),
      ...asked.flatMap((one) => [
        sourceEvidence(
          one.holder.file,
          one.holder.call,
          `is in a loop${one.unit === holder.unit ? '' : ' and reaches the query'}`,
        ),
        ...(one.unit === holder.unit ? [] : [sourceEvidence(one.file, one.node, 'is the query')]),
      ]),
      ...unitEvidence(c, holder.unit),
    ],
    place: { file: holder.file, node: holder.call },
    level: 'cause',
    proposal: writes ? writing(inProcess, transaction) : reading(inProcess, count),
    tradeOffs: [
      ...(inProcess
        ? []
        : ['Databases limit the parameters of one query: split the keys into batches of a few hundred.']),
      'Memory: all rows of a batch are in memory at once.',
      'Check the plan (EXPLAIN): the key needs an index either way.',
    ],
    ...(inProcess
      ? {
          impact: `at most a part of its ${percent(Math.min(1, c.share(micros)))}: SQLite runs inside this process, so its queries make no round trips, and the rows must be read either way`,
        }
      : {}),
    // The loop's function waits or works besides: what the queries take is what has to go.
    ...(first.unit === holder.unit ? {} : { goal: goalFor(c, first.unit, first.micros) }),
    code: writes ? rowsTogether(first, transaction) : queriesTogether(c, asked),
  };
}

function reading(inProcess: boolean, count: number): string {
  const together = `${count > 1 ? 'For each of these queries, ask' : 'Ask'} once for all: collect the keys, send one query with WHERE key IN (…) or a JOIN, and put the rows into a Map by key (a list where a key has several rows).`;
  return inProcess
    ? `${together} SQLite runs inside this process: there are no round trips to save, only the cost of each call to bind, step and return (one or two microseconds). Expect little (most where many elements share a key), and measure it.`
    : `${together} n + 1 round trips become 2.`;
}

function writing(inProcess: boolean, transaction: boolean): string {
  if (transaction)
    return 'The loop already runs in a transaction, but each row is a separate round trip. Send several rows with each INSERT (batches of a few hundred), or many statements in one message where the client can.';
  return inProcess
    ? 'Put one transaction around the loop: without it SQLite commits each statement separately, and syncs the file to disk each time. In memory the gain is smaller.'
    : 'Send the rows together: one transaction around the loop, or one INSERT with many rows (batches of a few hundred).';
}

const list = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
