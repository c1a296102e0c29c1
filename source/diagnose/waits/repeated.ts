import { count, percent, plural } from '../../format/numbers.ts';
import {
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  shortName,
  type WaitsCandidate,
  type WaitsRule,
} from './case.ts';

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
    const { operations } = c.model.recording;
    for (const row of c.rows('sql', 'http', 'redis', 'dns')) {
      if (!/^(SELECT|GET |GET$|HGET|MGET|lookup|resolve)/i.test(row.label)) continue;
      const seen = new Map<number, number>();
      const asked = new Set<string>();
      let [keyed, again, within, micros] = [0, 0, 0, 0];
      for (const i of row.rows) {
        const key = operations.key[i];
        if (key === 0 || Number.isNaN(operations.end[i])) continue;
        keyed++;
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        const ofRequest = `${operations.request[i]} ${key}`;
        if (operations.request[i] >= 0 && asked.has(ofRequest)) within++;
        asked.add(ofRequest);
        if (times === 1) continue;
        again++;
        micros += c.model.onPath[i];
      }
      if (keyed < OFTEN || row.p50Micros < QUICK || again < 0.6 * keyed || c.share(micros) < SHARE) continue;
      const subject = c.place(c.mainFrame(row.rows));
      const name = row.kind === 'sql' ? shortName(row.label) : row.label;
      // Each request of --load asks for the same: only what repeats within one of them says anything of real users.
      const isOfLoad = c.model.recording.load.length > 0 && within < 0.5 * again;
      const values = seen.size === 1 ? 'the same value' : `${count(seen.size)} different values`;
      found.push({
        title: `\`${name}\` runs ${plural(keyed, 'time')} with ${values}: ${isOfLoad ? 'cache the results if real requests repeat as well' : 'cache the results'}`,
        subject,
        verdict: isOfLoad ? 'investigate' : 'optimize',
        micros,
        confidence: isOfLoad ? 0.5 : 0.7,
        evidence: [
          countEvidence(
            again,
            `${plural(again, 'operation')} of ${keyed} (${percent(again / keyed)}) repeat an earlier one with the same values`,
          ),
          ...(isOfLoad
            ? [
                countEvidence(
                  again - within,
                  '--load sends the same URL each time: real requests may repeat less often',
                ),
              ]
            : []),
          onPathEvidence(c, micros, 'the time of the repeated ones'),
          latencyEvidence(row),
        ],
        proposal:
          'Cache results in memory by their parameters for as long as they may be stale (an LRU with a time to live), and let calls that arrive meanwhile await the same promise.',
        tradeOffs: [
          'Results may be as old as the time to live: do not cache what must be fresh, or clear it on write.',
          'Memory grows with the number of different values: limit the cache size.',
        ],
        code: {
          before: c.lines(subject)?.text ?? `await ${subject.name}(id);`,
          after: `const known = new Map(); // key -> { answer, until }\nfunction cached(key, ask, millis = 5000) {\n  const one = known.get(key);\n  if (one && one.until > Date.now()) return one.answer;\n  const answer = ask().catch((error) => {\n    known.delete(key);\n    throw error;\n  });\n  known.set(key, { answer, until: Date.now() + millis });\n  if (known.size > 1000) known.delete(known.keys().next().value);\n  return answer;\n}`,
          language: 'js',
          exact: false,
        },
        goal: operationGoal(row.label, row.p50Micros),
        explains: [row.label],
        level: isOfLoad ? 'symptom' : 'cause',
      });
    }
    return found;
  },
};
