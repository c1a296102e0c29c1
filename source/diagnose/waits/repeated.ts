import { count, percent, plural } from '../../format/numbers.ts';
import { applyEdits, dedent, languageOf, replace } from '../code/edit.ts';
import { calleeName, functionName, textOf } from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { type CallSite, callSites, statementOf } from './call-site.ts';
import {
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  shortName,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';

// The same question asked again and again.

const SHARE = 0.05;
const OFTEN = 10;
/** What takes less, in microseconds, is hardly faster from a cache. */
const QUICK = 300;

/** The same question with the same values, again and again: the answer can be kept. */
export const repeatedSame: WaitsRule = {
  name: 'repeated-request',
  strategy: 'caching',
  find(c) {
    const found: WaitsCandidate[] = [];
    for (const row of c.rows('sql', 'http', 'redis', 'dns')) {
      if (!/^(SELECT|GET |GET$|HGET|MGET|lookup|resolve)/i.test(row.label)) continue;
      const { count: keyed, again, within, values, micros } = repeats(c, row.rows);
      if (keyed < OFTEN || row.p50Micros < QUICK || c.share(micros) < SHARE) continue;
      const isWithin = within >= 0.3 * keyed && within >= 0.6 * again;
      if (again < 0.6 * keyed && !isWithin) continue;
      const subject = c.place(c.mainFrame(row.rows));
      const name = row.kind === 'sql' ? shortName(row.label) : row.label;
      found.push({
        title: isWithin
          ? `\`${name}\` runs again with the same values within one request: ask once`
          : `\`${name}\` runs ${plural(keyed, 'time')} with ${values === 1 ? 'the same values' : `${count(values)} different values`}: cache the results`,
        subject,
        micros,
        confidence: 0.7,
        evidence: [
          countEvidence(
            again,
            `${count(again)} of ${plural(keyed, 'operation')} (${percent(again / keyed)}) repeat an earlier one with the same values${isWithin ? ', most of them within the same request' : ''}`,
          ),
          onPathEvidence(c, micros, 'the time of the repeated ones'),
          latencyEvidence(row),
        ],
        proposal: isWithin
          ? 'Ask once in each request and pass the result on, or cache results by their parameters for a short time: calls that arrive meanwhile then await the same promise.'
          : 'Cache results in memory by their parameters for as long as they may be stale (an LRU with a time to live), and let calls that arrive meanwhile await the same promise.',
        tradeOffs: [
          'Results may be as old as the time to live: do not cache what must be fresh, or clear it on write.',
          'Memory grows with the number of different values: limit the cache size.',
        ],
        code: cached(c, row.rows),
        goal: operationGoal(row.label, row.p50Micros),
        explains: [row.label],
        level: 'cause',
      });
    }
    return found;
  },
};

const HELPER = `const known = new Map(); // key -> { answer, until }
function cached(key, ask, millis = 5000) {
  const one = known.get(key);
  if (one && one.until > Date.now()) return one.answer;
  const answer = ask().catch((error) => {
    known.delete(key);
    throw error;
  });
  known.set(key, { answer, until: Date.now() + millis });
  if (known.size > 1000) known.delete(known.keys().next().value);
  return answer;
}`;

/** The call as it stands, through a cache whose key is what it is called with. */
function cached(c: WaitsCase, rows: Iterable<number>): CodeChange {
  const site = callToCache(callSites(c, c.mainStack(rows)));
  if (!site)
    return {
      before: 'await load(id);',
      after: `await cached(id, () => load(id));\n\n${HELPER}`,
      language: 'js',
      exact: false,
    };
  const { file, call, awaited } = site;
  const statement = statementOf(file, awaited);
  const text = textOf(file, call);
  const values = keyParts(site);
  const key =
    values.length > 1 ? `JSON.stringify([${values.join(', ')}])` : (values[0] ?? `'${calleeName(call)}'`);
  const edits = [replace(call, `cached(${key}, () => ${text})`)];
  return {
    before: dedent(file, statement, textOf(file, statement)),
    after: `${dedent(file, statement, applyEdits(file, { start: statement.start!, end: statement.end! }, edits))}\n\n${HELPER}`,
    language: languageOf(file.path),
    exact: false,
  };
}

/** The call of the function that asks, whose result can be shared; else the call of the driver, but for `fetch`: the body of a response is read once. */
function callToCache([inner, outer]: (CallSite | null)[]): CallSite | null {
  if (inner?.fn && outer && calleeName(outer.call) === functionName(inner.file, inner.fn)) return outer;
  return inner && calleeName(inner.call) !== 'fetch' ? inner : null;
}

/** What differs from call to call: the arguments that are no literals; where a query or a url is among them, the parameters around it that are used. */
function keyParts({ file, call, fn }: CallSite): string[] {
  const isOfDriver = call.arguments.some(({ type }) =>
    /^(?:String|Template)Literal$|^(?:Object|Array)Expression$/.test(type),
  );
  if (!isOfDriver)
    return call.arguments.filter(({ type }) => !/Literal$/.test(type)).map((one) => textOf(file, one));
  const text = textOf(file, call);
  return (fn?.params ?? [])
    .flatMap((param) => (param.type === 'Identifier' ? [param.name] : []))
    .filter((name) => new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$&')}(?![\\w$])`).test(text));
}

interface Repeats {
  /** Operations whose values are known. */
  count: number;
  again: number;
  /** Of `again`: in the same request. */
  within: number;
  /** Different values. */
  values: number;
  micros: number;
}

/**
 * Which operations ask what was asked before. Under `--load` the same URL comes again and again, and so does all that is asked for it: there only what repeats within a
 * request, or for another URL, says anything of real users.
 */
function repeats(c: WaitsCase, rows: Int32Array): Repeats {
  const { operations, requests, load } = c.model.recording;
  const asked = new Map<number, Set<number>>();
  const byRequest = new Set<string>();
  const sums = { count: 0, again: 0, within: 0, values: 0, micros: 0 };
  for (const i of rows) {
    const [key, request] = [operations.key[i], operations.request[i]];
    if (key === 0 || Number.isNaN(operations.end[i])) continue;
    sums.count++;
    const url = request < 0 ? 0 : requests.key[request];
    const urls = asked.get(key);
    const isWithin = request >= 0 && byRequest.has(`${request} ${key}`);
    const isAgain =
      isWithin || (urls !== undefined && (load.length === 0 || url === 0 || urls.size > 1 || !urls.has(url)));
    asked.set(key, (urls ?? new Set()).add(url));
    byRequest.add(`${request} ${key}`);
    if (isWithin) sums.within++;
    if (!isAgain) continue;
    sums.again++;
    sums.micros += c.model.onPath[i];
  }
  sums.values = asked.size;
  return sums;
}
