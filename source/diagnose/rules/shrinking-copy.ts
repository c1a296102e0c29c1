import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { takesConstantTime } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { bindingOf, resolve } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  functionReturned,
  isCall,
  isFunction,
  isLoop,
  type Node,
  receiverOf,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

/** A list that is worked off by copying all but its first: `const [first, ...rest] = list; list = rest`, `list = list.slice(1)`, `sum(list.slice(1))`. */
export const shrinkingCopy: Rule = {
  name: 'shrinking-copy',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.15, (unit, node, micros): Candidate | null => {
      const copy = copyOf(c, unit, node);
      if (!copy) return null;
      const { file } = unit;
      const list = copy.list.type === 'ArrayPattern' ? null : textOf(file, copy.list);
      // Of a small function without another walk, all of its own time is the copy's: V8 counts what an entry takes apart on later lines.
      const time = copy.loop || walksElsewhere(c, unit, node) ? micros() : Math.max(micros(), unit.self);
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all ${list === null ? 'but the first of its list' : `of \`${list}\` but its first`} ${copy.text}: O(n²), could be O(n)`,
        micros: time,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on the copy'),
          sourceEvidence(file, node, `copies the rest, ${copy.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Iterate over ${list === null ? 'the list' : `\`${list}\``} by index (or for…of) and leave it as it is: reading one element then copies nothing.${copy.loop ? '' : ' In a recursion pass the index along with the list.'}`,
        tradeOffs: ['One more variable for the index; the rest is no longer a separate list.'],
        code: template(
          file,
          statementOf(file, node),
          copy.loop
            ? `for (const first of ${list ?? 'list'}) {\n  // …\n}`
            : `const walk = (list, at = 0) => (at === list.length ? 0 : list[at] + walk(list, at + 1));`,
        ),
      };
    }),
};

/** Whether a function goes over anything else than what it copies, or calls what may. */
const walksElsewhere = (c: Case, unit: SourcedUnit, copy: Node): boolean =>
  c
    .nodes(unit)
    .some(
      (node) =>
        !contains(copy, node) &&
        (isLoop(node) ||
          node.type === 'SpreadElement' ||
          (isCall(node) && !isItself(unit, node) && !isBrief(unit, node))),
    );

const isBrief = ({ file }: SourcedUnit, call: CallNode): boolean =>
  takesConstantTime(calleeName(call)) || textOf(file, call.callee).startsWith('Math.');

interface ShrinkingCopy {
  list: Node;
  loop: Node | null;
  text: string;
}

function copyOf(c: Case, unit: SourcedUnit, node: Node): ShrinkingCopy | null {
  const { file } = unit;
  // `const [first, ...rest] = list`
  if (node.type === 'VariableDeclarator' && node.id.type === 'ArrayPattern' && node.init) {
    const last = node.id.elements.at(-1);
    if (last?.type !== 'RestElement' || last.argument.type !== 'Identifier' || node.id.elements.length < 2)
      return null;
    return follows(c, unit, node, node.init, last.argument);
  }
  // `function sum([first, ...rest])`
  if (node.type === 'ArrayPattern' && file.parents.get(node) === unit.node) {
    const last = node.elements.at(-1);
    if (last?.type !== 'RestElement' || node.elements.length < 2) return null;
    const found = follows(c, unit, node, node, last.argument);
    return found?.loop === null ? found : null;
  }
  if (node.type === 'AssignmentExpression' && node.left.type === 'ArrayPattern') {
    const last = node.left.elements.at(-1);
    if (last?.type !== 'RestElement' || node.left.elements.length < 2) return null;
    return textOf(file, last.argument) === textOf(file, node.right)
      ? inLoop(c, unit, node, node.right)
      : null;
  }
  // `list = list.slice(1)`, `walk(list.slice(1))`
  if (!isCall(node) || calleeName(node) !== 'slice' || node.arguments.length !== 1) return null;
  const list = receiverOf(node);
  if (!list || !/^[1-9]$/.test(textOf(file, node.arguments[0])) || kindOf(file, list) !== 'array')
    return null;
  const up = file.parents.get(node);
  if (
    up?.type === 'AssignmentExpression' &&
    up.right === node &&
    textOf(file, up.left) === textOf(file, list)
  )
    return inLoop(c, unit, node, list);
  return isCall(up) && up.callee !== node && isItself(unit, up)
    ? { list, loop: null, text: 'at every step of its recursion' }
    : null;
}

/** Whether what is left is what the next turn, or the next call of itself, begins with. */
function follows(c: Case, unit: SourcedUnit, node: Node, list: Node, rest: Node): ShrinkingCopy | null {
  const { file } = unit;
  const binding = bindingOf(file, rest);
  if (!binding) return null;
  for (const one of c.nodes(unit)) {
    const given =
      one.type === 'AssignmentExpression' && textOf(file, one.left) === textOf(file, list)
        ? [one.right]
        : isCall(one) && isItself(unit, one)
          ? one.arguments
          : [];
    const isHandedOn = given.some((value) => {
      const at = bare(value);
      return at.type === 'Identifier' && resolve(file, at) === binding;
    });
    if (!isHandedOn) continue;
    return isCall(one)
      ? { list, loop: null, text: 'at every step of its recursion' }
      : inLoop(c, unit, node, list);
  }
  return null;
}

function inLoop(c: Case, unit: SourcedUnit, node: Node, list: Node): ShrinkingCopy | null {
  const at = bare(list);
  const binding = bindingOf(unit.file, at);
  const loop = c.loopsAround(unit, node).find((one) => !binding || !contains(one, binding.node));
  return loop ? { list, loop, text: 'on every iteration of a loop' } : null;
}

/** Whether a call is of the very function that it stands in. */
export function isItself(unit: SourcedUnit, call: Node): boolean {
  if (!isCall(call) || !isFunction(unit.node)) return false;
  const callee = bare(call.callee);
  // `sumWith(f)(tail)`
  if (isCall(callee) && callee.callee.type === 'Identifier') {
    const maker = resolve(unit.file, callee.callee);
    const made = maker && (isFunction(maker.node) ? maker.node : maker.init);
    return made != null && functionReturned(made) === unit.node;
  }
  const name = calleeName(call);
  if (callee.type !== 'Identifier') return name !== '' && name === unit.label.name;
  const binding = resolve(unit.file, callee);
  return binding !== null && (binding.node === unit.node || binding.init === (unit.node as Node));
}
