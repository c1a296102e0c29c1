import type { Case } from '../case/case.ts';
import { callersOf } from '../facts/callers.ts';
import { importedAs } from '../facts/composers.ts';
import type { Step } from '../facts/composition.ts';
import { bindingOf, constantBehind, usesOf } from '../facts/names.ts';
import { functionsOf } from '../facts/program.ts';
import { runsOf } from '../facts/runs.ts';
import {
  bare,
  type CallNode,
  type FunctionNode,
  functionReturned,
  isCall,
  isFunction,
  isMember,
  type Node,
  returnsOf,
  type SourceFile,
} from '../facts/syntax.ts';
import type { SourcedUnit } from './sites.ts';
import { type Taken, takeAt, takenOf } from './sort-code.ts';

// What is taken of a sorted list.

/** What is taken of a sorted list; where its function returns it, what all who get it take: callers, and steps that follow in a composition. */
export function takenAnywhere(c: Case, unit: SourcedUnit, sort: CallNode): Taken {
  const own = takenOf(unit.file, sort);
  const fn = unit.node;
  const isGiven =
    own.what === 'all' &&
    isFunction(fn) &&
    returnsOf(fn).every((one) => constantBehind(unit.file, one) === sort);
  if (!isGiven) return own;
  const takes = callersOf(c, unit).flatMap(({ unit: caller }) =>
    runsOf(c, caller, unit).map((run): Taken => {
      const [next] = run.step?.after ?? [];
      if (next) return takenBy(c, next);
      if (run.handed || !isCall(run.node) || !caller.file) return own;
      const taken = takenOf(caller.file, run.node);
      return { what: taken.what, at: taken.at, held: null, elsewhere: caller.file };
    }),
  );
  const [first] = takes;
  return first?.at.length && takes.every(({ what }) => what === first.what) ? first : own;
}

const ALL: Taken = { what: 'all', at: [], held: null, elsewhere: null };

/** What a function takes of the list that it is given: `head`, `([first]) => first`, `(list) => list.at(0)`, `at(0)`. */
function takenBy(c: Case, step: Step): Taken {
  const of = importedAs(step.file, step.node);
  const named =
    of && /^(lodash|ramda|rambda|remeda|fp-ts|effect)\b/.test(of.from) ? TAKERS[of.name] : undefined;
  if (named) return { what: named, at: [step.node], held: null, elsewhere: step.file };
  const node = bare(step.node);
  const makers = isCall(node) ? functionsOf(c, step.file, node.callee) : [];
  const [place, ...others] = isCall(node)
    ? makers.flatMap((maker) => {
        const made = functionReturned(maker.node);
        return made ? { file: maker.file, node: made, maker: maker.node } : [];
      })
    : functionsOf(c, step.file, node).map((one) => ({ ...one, maker: null }));
  if (!place || others.length > 0) return ALL;
  const { file, node: fn, maker } = place;
  const [given, ...more] = returnsOf(fn).map(bare);
  const [parameter] = fn.params;
  if (!given || more.length > 0 || !parameter) return ALL;
  const taken = { held: null, elsewhere: file };
  if (parameter.type === 'ArrayPattern') {
    const [only, ...rest] = parameter.elements;
    const isFirst = only?.type === 'Identifier' && rest.length === 0;
    return isFirst ? { ...taken, what: 'first', at: [only] } : ALL;
  }
  const list = bindingOf(file, parameter);
  const [use, ...further] = list ? usesOf(file, list) : [];
  const take = use && further.length === 0 ? takeAt(file, use) : null;
  if (!take || isFunction(bare(take.at))) return ALL;
  const isFirst = maker !== null && isCall(node) && isZero(file, take.at, maker, node);
  return { ...taken, what: isFirst ? 'first' : take.what, at: [take.at] };
}

const TAKERS: Record<string, Taken['what'] | undefined> = {
  head: 'first',
  first: 'first',
  last: 'last',
};

/** `list[at]` in what `nth(0)` made. */
function isZero(file: SourceFile, take: Node, maker: FunctionNode, made: CallNode): boolean {
  const index = isMember(take) && take.computed ? bare(take.property) : null;
  const binding = bindingOf(file, index);
  const given = binding ? made.arguments[(maker.params as Node[]).indexOf(binding.node)] : null;
  return given?.type === 'NumericLiteral' && given.value === 0;
}
