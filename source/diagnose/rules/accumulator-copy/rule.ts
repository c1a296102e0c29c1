import { gcOf } from '../../case/collected.ts';
import { bindingOf } from '../../facts/names.ts';
import { bare, contains, isMember, type Node, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { repetition, type SourcedUnit, sites } from '../sites.ts';
import { withoutCopy } from './fix.ts';
import { copyOf } from './match.ts';

/** A result copied whole for every element added to it: `{...acc, x}`, `[...acc, x]`, `acc.concat(x)`, `Buffer.concat([acc, x])`. */
export const accumulatorCopy: Rule = {
  name: 'accumulator-copy',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const copy = copyOf(c, unit, node);
      if (!copy) return null;
      const again = copy.reduce
        ? { loop: copy.reduce, text: 'for every element of a reduce' }
        : copy.fed
          ? { loop: null, text: `and ${copy.fed.by} gives it back for the next` }
          : repetition(c, unit, node);
      if (!again || (again.loop === null && again.text === 'on every call' && !outlives(unit, copy.target)))
        return null;
      // Copying is allocating: the collections that begin here are its doing too.
      const time = micros() + gcOf(c, unit, micros());
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all of \`${textOf(file, copy.target)}\` for each element it adds: O(n²), could be O(n)`,
        micros: time,
        countsGc: true,
        confidence: 0.94,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on the copy, including the garbage collection it causes'),
          sourceEvidence(file, copy.node, `copies everything gathered so far, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: again.loop ?? node },
        level: 'cause',
        ...withoutCopy(unit, copy),
      };
    }),
};

/** Whether a variable stays from one call to the next: a property, or one declared around the function. */
function outlives({ file, node }: SourcedUnit, target: Node): boolean {
  const root = bare(target);
  const binding = bindingOf(file, root);
  return isMember(root) || (binding !== null && !contains(node, binding.node));
}
