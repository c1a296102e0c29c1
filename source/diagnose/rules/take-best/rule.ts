import type { Case } from '../../case/case.ts';
import { callersOf } from '../../facts/callers.ts';
import { sitesOf } from '../../facts/calls-of.ts';
import { costOfWalk } from '../../facts/costs.ts';
import {
  contains,
  descend,
  enclosingFunction,
  isFunction,
  isLoop,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../../rule.ts';
import { repetition, type SourcedUnit } from '../sites.ts';
import { type Choice, choiceOf, isGiven, isOrderOfUse, lifeOf, namesOf, removalIn } from './match.ts';
import { asHeap, inOrderOfUse } from './words.ts';

/** The smallest of a list, looked for among all each time one is taken out: a queue by priority without a heap. */
export const takeBest: Rule = {
  name: 'take-best',
  strategy: 'algorithmic',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.2))
      for (const node of c.nodes(unit)) {
        const choice = choiceOf(unit.file, node);
        const taken = choice && takenOut(c, unit, node, choice);
        const again = taken && repetition(c, unit, node);
        if (!choice || !taken || !again) continue;
        const micros = costOfWalk(c, unit, node, []);
        if (worth(c, micros, 0.2)) found.push(describe(c, unit, node, choice, taken, again.text, micros));
      }
    return found;
  },
};

interface Taken {
  node: Node;
  file: SourceFile;
}

/** Where the chosen element leaves the list: behind the walk, or in the caller that is given it. */
function takenOut(c: Case, unit: SourcedUnit, walk: Node, choice: Choice): Taken | null {
  const { file } = unit;
  const behind = c.nodes(unit).filter((one) => !contains(walk, one) && one.start! > walk.start!);
  const own = removalIn(file, behind, choice.best);
  if (own) return { node: own, file };
  if (!isFunction(unit.node) || !isGiven(file, unit.node, choice, walk)) return null;
  const calls =
    sitesOf(c, file, unit.node) ??
    callersOf(c, unit).flatMap(({ unit: by, call, run }) => {
      // The last step of a composition gives what a call of that gives.
      const given = call ?? (run?.step?.after.length === 0 ? run.node : null);
      return by.file && given ? [{ file: by.file, call: given }] : [];
    });
  for (const { file: at, call } of calls) {
    const around = enclosingFunction(at, call) ?? at.program;
    const node = removalIn(at, descend(around), namesOf(at, call));
    if (node) return { node, file: at };
  }
  return null;
}

function describe(
  c: Case,
  unit: SourcedUnit,
  walk: Node,
  choice: Choice,
  taken: Taken,
  again: string,
  micros: number,
): Candidate {
  const { file } = unit;
  const name = shortened(textOf(file, choice.list), 40);
  const figure = shortened(textOf(file, choice.figure), 40);
  const life = lifeOf(c, choice.figure);
  const byUse = isOrderOfUse(c, file, choice);
  // What waits can be put in again with its new figure. That pays where the walk is most of the work; of figures worked out each time nothing is known.
  const certain = byUse || life === 'stays' || (life === 'changes' && c.share(micros) >= 0.5);
  const extreme = choice.order === 'min' ? 'smallest' : 'largest';
  return {
    unit,
    verdict: certain ? undefined : 'investigate',
    title: `${codeName(unit.label.name)} goes over all of \`${name}\` for the ${extreme} each time it takes one out: O(n²), could be ${byUse ? 'O(n)' : 'O(n log n)'}`,
    micros,
    confidence: certain ? 0.88 : 0.6,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent on the search for the ${extreme}`),
      sourceEvidence(file, walk, `compares \`${figure}\` of every element of \`${name}\`, ${again}`),
      sourceEvidence(taken.file, taken.node, 'takes the one it found out of the list'),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: isLoop(walk) ? walk : choice.list },
    level: 'cause',
    ...(byUse ? inOrderOfUse(unit, walk, choice, name) : asHeap(unit, walk, choice, name, life)),
  };
}
