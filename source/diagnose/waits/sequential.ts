import { ownerOf } from '../../cpu/classify.ts';
import { APP } from '../../cpu/model.ts';
import { plural } from '../../format/numbers.ts';
import { busyBetween } from '../../waits/busy.ts';
import {
  actor,
  countEvidence,
  median,
  onPathEvidence,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';
import { independence } from './independence.ts';

// Operations one after another that could be under way together.

const SHARE = 0.08;
/** Idle for less than this, in microseconds, between the end of one and the start of the next, it waited for nothing else. */
const NEXT = 2000;

/** Different operations of one function that always run one after another, though none needs the one before. */
export const sequentialAwaits: WaitsRule = {
  name: 'sequential-awaits',
  strategy: 'lazy-and-async',
  find(c) {
    const found: WaitsCandidate[] = [];
    for (const chain of chains(c)) {
      const { frames, requests, micros } = chain;
      if (c.share(micros) < SHARE) continue;
      const subject = c.place(frames[0]);
      const places = frames.map((frame) => c.place(frame));
      const proof = independence(c, places);
      if (proof === 'dependent') continue;
      const names = chain.labels.map((label) => `\`${label}\``).join(', then ');
      found.push({
        title: `${actor(subject)} awaits ${plural(frames.length, 'operation')} one after another, although they are independent`,
        verdict: proof ? 'optimize' : 'investigate',
        subject,
        micros,
        confidence: proof ? 0.9 : 0.6,
        basis: proof ? 'source' : 'measured',
        evidence: [
          onPathEvidence(c, micros, 'the time of all but the longest'),
          countEvidence(
            requests,
            `never side by side ${c.serves ? `in ${plural(requests, 'request')}` : `in ${plural(requests, 'turn')}`}: ${names}`,
          ),
          ...(proof
            ? [
                {
                  metric: 'source',
                  value: 'line' in subject ? (subject.line ?? 0) : 0,
                  unit: 'line' as const,
                  text: 'in the source, none uses the result of another',
                },
              ]
            : []),
        ],
        proposal: 'Start them together and await them with `Promise.all`: they take as long as the slowest.',
        tradeOffs: [
          'The server gets them at the same time, and a pool needs as many connections.',
          '`Promise.all` rejects at the first failure while the others keep running.',
        ],
        code: proof,
        goal: null,
        explains: chain.labels,
        level: 'cause',
      });
    }
    return found;
  },
};

interface Chain {
  /** Of the places in one function, in order. */
  frames: number[];
  labels: string[];
  requests: number;
  micros: number;
}

/** Runs of operations that were begun on different lines of one function, each as soon as the one before had ended. */
function chains(c: WaitsCase): Chain[] {
  const { operations } = c.model.recording;
  const all = new Map<string, { chain: Chain; gains: number[] }>();
  for (const [request, list] of c.ofRequest) {
    if (c.serves && request < 0) continue;
    const waited = list.filter(
      (i) => c.model.onPath[i] > 0 && operations.sync[i] === 0 && c.kind(i) !== 'pool',
    );
    for (let from = 0; from + 1 < waited.length; ) {
      const frames: number[] = [];
      let to = from + 1;
      for (; to < waited.length; to++) {
        const [before, next] = [waited[to - 1], waited[to]];
        const gap = operations.start[next] - operations.end[before];
        const idle = gap - busyBetween(c.model.busy, operations.end[before], operations.start[next]);
        const isApart = gap < -100 || idle > NEXT || isRepeat(c, before, next);
        const pair = isApart ? null : parting(c, before, next);
        if (!pair || (frames.length > 0 && frames.at(-1) !== pair[0]) || frames.includes(pair[1])) break;
        if (frames.length === 0) frames.push(pair[0]);
        frames.push(pair[1]);
      }
      if (frames.length > 1) {
        const run = waited.slice(from, to);
        const key = frames.join();
        const took = run.map((i) => c.model.onPath[i]);
        const gain = took.reduce((sum, one) => sum + one, 0) - Math.max(...took);
        const chain = { frames, labels: run.map((i) => c.label(i)), requests: 0, micros: 0 };
        const known = all.get(key) ?? { chain, gains: [] };
        all.set(key, known);
        known.chain.requests++;
        known.gains.push(gain);
      }
      from = to;
    }
  }
  return [...all.values()].map(({ chain, gains }) => ({ ...chain, micros: median(gains) * gains.length }));
}

/** The same once more is to be asked once, and not twice at the same time. */
function isRepeat({ model: { recording } }: WaitsCase, a: number, b: number): boolean {
  const { label, key } = recording.operations;
  return label[a] === label[b] && key[a] !== 0 && key[a] === key[b];
}

/**
 * Where the stacks of two operations part: two lines of one function, below which each goes its own way and above which they are the same; null
 * where it is not so. Stacks are cut at their outer end, and so may begin at different frames.
 */
function parting({ model: { recording } }: WaitsCase, a: number, b: number): [number, number] | null {
  const { stacks, frames, operations, strings } = recording;
  const of = (i: number) =>
    stacks.frame.subarray(stacks.start[operations.stack[i]], stacks.start[operations.stack[i] + 1]);
  const [one, other] = [of(a), of(b)];
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const [f, g] = [one[i], other[j]];
      if (!isSameFunction(f, g) || frames.line[f] === frames.line[g]) continue;
      if (ownerOf(strings[frames.url[f]]).category !== APP) continue;
      if (isSameAbove(one.subarray(i + 1), other.subarray(j + 1))) return [f, g];
    }
  }
  return null;

  function isSameFunction(f: number, g: number): boolean {
    return frames.name[f] === frames.name[g] && frames.url[f] === frames.url[g];
  }

  /** A function that has awaited stands at the await, and not at the call: the columns differ. */
  function isSameAbove(some: Int32Array, others: Int32Array): boolean {
    return some
      .subarray(0, others.length)
      .every((f, k) => isSameFunction(f, others[k]) && frames.line[f] === frames.line[others[k]]);
  }
}
