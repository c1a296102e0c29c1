import { DEPENDENCY } from '../../cpu/model.ts';
import { isModuleCode } from '../../cpu/names.ts';
import { rowsOf } from '../../cpu/query.ts';
import { duration } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import { callersOf } from '../facts/callers.ts';
import { calleeName, isCall, isFunction } from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { repetition, served, serves, statementOf } from './sites.ts';
import { asyncCode } from './sync-code.ts';

const SYNC = /Sync$/;
/** Frames of node's own that do the work of such a call: `brotliCompressSync` is seen as the wrapper that it is made of. */
const SYNC_FRAME = /Sync$|^sync[A-Z]/;
const HOMES =
  /^node:(fs|crypto|zlib|child_process|internal\/(crypto|fs|child_process)\/?.*|internal\/child_process)$/;

/** Calls that compute for so long that handing them to another thread costs next to nothing; reading a small file in the background costs more than reading it. */
const COMPUTES =
  /^(pbkdf2|scrypt|hkdf|argon2|generateKeyPair|generatePrime|checkPrime|brotli\w*|gzip|gunzip|unzip|deflate\w*|inflate\w*|zstd\w*|hash|compare)Sync$/;

/** A synchronous call into fs, crypto, zlib or child_process under a request or timer: everybody else waits. */
export const syncOnPath: Rule = {
  name: 'sync-on-path',
  strategy: 'lazy-and-async',
  find(c) {
    const found: Candidate[] = [];
    const made = syncCalls(c);
    for (const unit of c.units) {
      if (!worth(c, unit.total, 0.1)) continue;
      const { file } = unit;
      const call = file
        ? c.nodes(unit).find((node) => isCall(node) && SYNC.test(calleeName(node)))
        : undefined;
      const seen = made.get(unit);
      // Some builtins run in their caller's own time, and only its source shows the call: of one that has frames, the line's other time is not its own.
      const inline = file && call ? Math.min(unit.self, c.timeIn(file, call)) : 0;
      const micros = seen?.micros ?? inline;
      if (!worth(c, micros, 0.1)) continue;
      const written = call && isCall(call) ? calleeName(call) : '';
      const sync = seen && SYNC.test(seen.name) ? seen.name : written || seen?.name || '';
      const who = served(c, unit) ?? awaitedFor(c, unit) ?? waiting(c, unit, sync);
      // A worker is there to be kept busy: whoever sent the message waits for its answer, and nobody else does.
      if (!who || (who === 'a message' && !serves(c))) continue;
      const awaitable = sync.replace(/Sync$/, '');
      found.push({
        unit,
        title: `${codeName(unit.label.name)} calls \`${sync}\` under ${who}: it blocks the event loop`,
        micros,
        elsewhere: COMPUTES.test(sync),
        confidence: 0.93,
        evidence: [
          shareEvidence(c, 'total', micros, `is spent in \`${sync}\``),
          ...(file && call
            ? [sourceEvidence(file, call, `blocks the event loop; ${repetition(c, unit, call)?.text ?? ''}`)]
            : []),
          {
            metric: 'task.max',
            value: c.tasksOf(unit).longest,
            unit: 'micros',
            text: `tasks that contain it last up to ${duration(c.tasksOf(unit).longest)}, and everything else waits that long`,
          },
          ...unitEvidence(c, unit),
        ],
        place: file && call ? { file, node: statementOf(file, call) } : undefined,
        level: 'cause',
        proposal: `Use the asynchronous \`${awaitable}\` (it runs in libuv's thread pool, up to UV_THREADPOOL_SIZE at once) and await it; where many requests share the result, cache it.`,
        tradeOffs: [
          'The function becomes async, and so do its callers.',
          'Order: two calls may now overlap, and state can change between them.',
          'The work stays the same: it moves off the thread that serves requests.',
        ],
        code: file && call && isCall(call) ? asyncCode(file, call) : null,
      });
    }
    return found;
  },
};

/** Synchronous calls by the function that makes them, not by those above it: time with what they call, and the name with the most of it. */
function syncCalls(c: Case): Map<Unit, { micros: number; name: string }> {
  const { tree, functions, recording } = c.model;
  const { frames, strings } = recording;
  const isSync = (frame: number) =>
    SYNC_FRAME.test(strings[frames.name[frame]]) &&
    (HOMES.test(strings[frames.url[frame]]) || functions.category[frame] === DEPENDENCY);
  const byUnit = new Map<Unit, Map<string, number>>();
  for (let row = 1; row < tree.count; ) {
    if (!isSync(tree.frame[row])) {
      row++;
      continue;
    }
    let above = tree.parent[row];
    while (above > 0 && !c.unitOf(tree.frame[above])) above = tree.parent[above];
    const unit = c.unitOf(tree.frame[above]);
    if (unit) {
      const byName = byUnit.get(unit) ?? new Map<string, number>();
      byUnit.set(unit, byName);
      const name = strings[frames.name[tree.frame[row]]].split('.').at(-1)!;
      byName.set(name, (byName.get(name) ?? 0) + tree.total[row]);
    }
    row = tree.end[row];
  }
  return new Map(
    [...byUnit].map(([unit, byName]) => {
      const [[name]] = [...byName].sort((a, b) => b[1] - a[1]);
      return [unit, { micros: [...byName.values()].reduce((a, b) => a + b, 0), name }];
    }),
  );
}

/** Calls that take tens of milliseconds each: in a process that has timers, these are late. */
const HEAVY = /^(scrypt|pbkdf2|exec|execFile|spawn|hash|compare)Sync$/;

function hasTimers(c: Case): boolean {
  const { frames, strings } = c.model.recording;
  return c.model.functions.order.some(
    (frame) =>
      strings[frames.url[frame]] === 'node:internal/timers' &&
      /^(listOnTimeout|processTimers)$/.test(strings[frames.name[frame]]),
  );
}

/** Who waits where a process comes to a unit after start-up, which may block: with no module's top level above it. */
function waiting(c: Case, unit: Unit, name: string): string | null {
  if (unit.topLevel) return null;
  const who = serves(c)
    ? 'a process that serves'
    : HEAVY.test(name) && hasTimers(c)
      ? 'a process with timers'
      : null;
  return who !== null && runsAfterStart(c, unit) ? who : null;
}

function runsAfterStart(c: Case, unit: Unit): boolean {
  const { tree } = c.model;
  return unit.frames.some((frame) =>
    rowsOf(c.model, frame).some((row) => {
      let above = tree.parent[row];
      while (above > 0 && !isModuleCode(c.model, tree.frame[above])) above = tree.parent[above];
      return above <= 0 && c.samples(tree.total[row]) >= 3;
    }),
  );
}

/**
 * After an `await` the stack begins anew, and shows no request: an async function among those that lead here, in a program that answers
 * requests, is taken for one that does.
 */
function awaitedFor(c: Case, unit: Unit): string | null {
  if (!serves(c)) return null;
  const seen = new Set([unit]);
  for (const one of seen) {
    if (isFunction(one.node) && one.node.async) return 'a request (in an async function)';
    if (seen.size < 16) for (const caller of callersOf(c, one)) seen.add(caller.unit);
  }
  return null;
}
