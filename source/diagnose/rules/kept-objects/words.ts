import { count, percent } from '../../../format/numbers.ts';
import type { Case } from '../../case/case.ts';
import { functionName, isFunction, type Node } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import type { Kept } from './match.ts';

// What a finding about kept objects says.

/** What a kept object is, in a word. */
const kindOf = (made: Node): string =>
  isFunction(made) ? 'a closure' : made.type === 'ArrayExpression' ? 'an array' : 'an object';

/** What differs from kind to kind. */
interface Words {
  title: string;
  confidence: number;
  how: string;
  proposal: string;
  tradeOffs: string[];
}

function ofHistory({ made, history, list }: Kept & { kind: 'history' }, name: string): Words {
  const kind = kindOf(made);
  return {
    title: `${name} adds ${kind} to \`${list}\` on every call, without limit`,
    confidence: history.open ? 0.65 : 0.82,
    how: `is kept in \`${list}\`, directly or within what is added to it`,
    proposal: `Limit \`${list}\` to the entries that can still be needed (remove the oldest when it is longer), or do not record where nobody asks for it. Store an entry in fewer objects: the numbers of all changes of a step in one typed array instead of ${kind} per change.`,
    tradeOffs: ['What is older than the limit is gone: it must be more than anybody goes back.'],
  };
}

function ofSnapshot({ objects, of, list }: Kept & { kind: 'snapshot' }, name: string): Words {
  const many = objects === 1 ? 'an object' : `${count(objects)} objects`;
  return {
    title: `${name} keeps a copy of each element of \`${shortened(of, 40)}\` in \`${list}\` on every call, as ${many} each`,
    confidence: 0.8,
    how: `creates ${many} for each element, kept in \`${list}\``,
    proposal: `Store each copy in one typed array (a Float64Array with the numbers of all elements side by side, texts as small numbers): one object per call instead of ${objects === 1 ? 'one' : count(objects)} per element, which the collector does not look into. Or keep only what changed, or every n-th copy.`,
    tradeOffs: INDEXED,
  };
}

function ofRecords({ objects, numbers, list }: Kept & { kind: 'records' }, name: string): Words {
  return {
    title: `${name} keeps ${count(numbers)} numbers as ${count(objects)} objects in \`${list}\` on every call`,
    confidence: 0.78,
    how: `creates ${count(objects)} objects for each entry, kept in \`${list}\``,
    proposal: `Store the numbers in typed arrays that grow by doubling (a Float64Array per field, or one with ${count(numbers)} numbers per entry): the collector does not look into those, and there are a few of them instead of ${count(objects)} objects per entry. Or keep only what is read at the end (a sum, a maximum, every n-th entry).`,
    tradeOffs: INDEXED,
  };
}

const INDEXED = ['Reading an entry becomes index arithmetic: put it behind one function.'];

function wordsFor(kept: Kept, name: string): Words {
  if (kept.kind === 'history') return ofHistory(kept, name);
  return kept.kind === 'records' ? ofRecords(kept, name) : ofSnapshot(kept, name);
}

export function describe(c: Case, kept: Kept): Candidate {
  const { unit, made, micros } = kept;
  const { gc } = c.model.categories;
  const words = wordsFor({ ...kept, list: shortened(kept.list, 40) }, codeName(unit.label.name));
  return {
    unit,
    title: `${words.title}: ${percent(c.share(gc))} of CPU time is garbage collection, which copies and marks all that is kept`,
    // Who else reads it may stand in a file that took no time.
    ...(kept.kind === 'history' && kept.history.open ? { verdict: 'investigate' as const } : {}),
    micros,
    countsGc: true,
    confidence: words.confidence,
    evidence: [
      shareEvidence(c, 'gc', gc, 'is garbage collection'),
      sourceEvidence(unit.file, made, words.how),
      ...(kept.kind === 'history' ? [removalOf(kept)] : []),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: made },
    level: 'cause',
    proposal: words.proposal,
    tradeOffs: words.tradeOffs,
    goal: 'gc <= 10%',
    code: null,
  };
}

/** What takes anything away from a history. */
function removalOf({ history }: Kept & { kind: 'history' }) {
  const names = history.takers.map((fn) => codeName(functionName(history.file, fn)));
  const text =
    names.length === 0
      ? 'adds to it, and nothing in the files that ran removes or reads an element'
      : `adds to it, and only ${names.join(', ')} removes from it, which took no time in this recording`;
  return sourceEvidence(history.file, history.push, text);
}
