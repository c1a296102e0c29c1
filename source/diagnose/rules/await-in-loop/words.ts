import { wallOf } from '../../../cpu/query.ts';
import { duration, percent } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { calleeName, isCall, type Node, type SourceFile, textOf } from '../../facts/syntax.ts';
import type { Evidence } from '../../finding.ts';
import { type Candidate, codeName, sourceEvidence, unitEvidence } from '../../rule.ts';
import { overlapped } from './fix.ts';
import { awaitedBy, SEEN, type Wait } from './match.ts';

// What is said of a loop that awaits in each turn.

const ADVICE: Record<Wait['kind'], string> = {
  list: 'Start all iterations together and await them with Promise.all (or about ten at a time where the server has limits): the waits overlap.',
  generator:
    'Start about ten iterations ahead of the one that is yielded (or await batches with Promise.all): the waits overlap, and the order stays.',
  stream:
    'Keep reading while up to about ten iterations run, and wait only when more are running: the waits overlap.',
};

export function describe(c: Case, wait: Wait): Candidate {
  const { unit, loop, awaited, turns, kind, changes } = wait;
  const { idle } = c;
  // Who reads a generator may stop early: nothing more than what is asked for may be meant. What changes something may have to come in order.
  const seen = turns >= SEEN && kind !== 'generator' && !changes;
  return {
    unit,
    verdict: seen ? 'optimize' : 'investigate',
    title: `${codeName(unit.label.name)} awaits \`${awaitedName(unit.file, awaited)}\` one after the other, in a loop whose iterations are independent`,
    micros: unit.total,
    weight: idle,
    impact: `${percent(idle)} of the wall time is spent waiting; waits that overlap cost one wait, not their sum`,
    confidence: seen ? 0.85 : 0.55,
    evidence: [
      {
        metric: 'idle',
        value: idle,
        unit: 'share',
        text: `${percent(idle)} of ${duration(wallOf(c.model))} wall time is idle, in ${c.model.tasks.count} short tasks between waits`,
      },
      ...(turns >= SEEN ? [tasksEvidence(turns)] : []),
      sourceEvidence(
        unit.file,
        awaited,
        'waits before the next iteration starts, and uses nothing from the previous one',
      ),
      ...(unit.frames.length > 0 ? unitEvidence(c, unit) : []),
    ],
    place: { file: unit.file, node: loop },
    level: 'cause',
    proposal: `${ADVICE[kind]} If the server accepts many at once, one batched call is better still.`,
    tradeOffs: [
      ...(kind === 'generator' ? ['A reader that stops early has started some iterations for nothing.'] : []),
      'The server gets all requests at once: limit how many run together.',
      'Promise.all rejects at the first failure while the others keep running: use Promise.allSettled where each result counts.',
      'Side effects no longer happen in order.',
    ],
    code: overlapped(wait),
  };
}

const tasksEvidence = (turns: number): Evidence => ({
  metric: 'tasks',
  value: turns,
  unit: 'count',
  text: `${turns} of these tasks run under it`,
});

/** `fetchUser()`: what is awaited, as a person would call it. */
function awaitedName(file: SourceFile, awaited: Node): string {
  const node = awaitedBy(awaited) ?? awaited;
  return isCall(node) && calleeName(node) !== ''
    ? `${calleeName(node)}()`
    : textOf(file, node).replace(/\s+/g, ' ').slice(0, 50);
}
