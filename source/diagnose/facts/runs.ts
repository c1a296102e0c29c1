import type * as t from '@babel/types';
import { nameOf } from '../../cpu/query.ts';
import type { Case, Unit } from '../case/case.ts';
import { ownerOf } from '../case/unit.ts';
import { iterates } from './builtins.ts';
import { appliedBy, type Step, stepsOf } from './composition.ts';
import { impliedRuns } from './implied-runs.ts';
import { valueBehind } from './imports.ts';
import { resolve } from './names.ts';
import { type FunctionPlace, functionsNamed, functionsOf } from './program.ts';
import {
  bare,
  calleeName,
  functionReturned,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Where one function runs another: calls, callbacks, tables of functions.

/** A place in one function that runs another. */
export interface Run {
  /** The call, the construction or the reading of a getter; where the function is handed over, the call that gets it. */
  node: Node;
  /** Handed over: who gets it calls it, with arguments of its own. */
  handed: boolean;
  /** Handed to a walk of the language's own: it runs once for each element of this list. */
  each: Node | null;
  /** What it is called on; null where it is called plainly, or made. */
  receiver: Node | null;
  /** One of the steps of a composition that is called: which one, and the steps that get its result. */
  step: { at: number; after: readonly Step[] } | null;
  /** What the function gets for its parameter of that number; null where that does not show. */
  given(at: number): Node | null;
}

/** `rows.reduce(settle, books)`: what the walk gathers is handed on from element to element, as the first parameter. */
export const gathers = ({ node, each }: Run, at: number): boolean =>
  each !== null && at === 0 && isCall(node) && /^reduce(Right)?$/.test(calleeName(node));

const known = new WeakMap<Case, Map<Unit, Map<Unit | number, readonly Run[]>>>();

/** The places in a unit's code that run another unit, by what their names stand for; else by the name alone; else those that call what a name does not tell. */
export const runsOf = (c: Case, caller: Unit, callee: Unit): readonly Run[] =>
  kept(c, caller, callee, () => find(c, caller, callee, namesOf(c, callee)));

/** The same for a frame, which may be of no unit: then by its name. */
export function runsOfFrame(c: Case, caller: Unit, frame: number): readonly Run[] {
  const callee = c.unitOf(frame);
  if (callee) return runsOf(c, caller, callee);
  return kept(c, caller, frame, () => find(c, caller, null, new Set(plainName(nameOf(c.model, frame)))));
}

function kept(c: Case, caller: Unit, callee: Unit | number, make: () => readonly Run[]): readonly Run[] {
  let ofCase = known.get(c);
  if (!ofCase) known.set(c, (ofCase = new Map()));
  let ofCaller = ofCase.get(caller);
  if (!ofCaller) ofCase.set(caller, (ofCaller = new Map()));
  let runs = ofCaller.get(callee);
  if (!runs) ofCaller.set(callee, (runs = make()));
  return runs;
}

function find(c: Case, caller: Unit, callee: Unit | null, names: ReadonlySet<string>): Run[] {
  const { file } = caller;
  if (!file) return [];
  const nodes = c.nodes(caller);
  const implied = callee ? impliedRuns(file, nodes, callee) : [];
  if (implied.length > 0)
    return implied.map(({ key, ...at }) => ({ ...NOWHERE, ...at, given: (one) => (one === 1 ? key : null) }));
  const isCallee = (expression: Node) => callee !== null && standsFor(c, file, expression, callee);
  const shown: Run[] = [];
  const named: Run[] = [];
  const indirect: Run[] = [];
  for (const node of nodes) {
    if (isCall(node) || node.type === 'NewExpression') {
      const applied = isCall(node) && callee ? appliedBy(c, file, node) : null;
      const step = stepFor(c, applied?.steps, callee);
      if (applied && step) {
        const [value] = applied.given;
        const given = (at: number) => (at === 0 && value?.type !== 'SpreadElement' ? (value ?? null) : null);
        shown.push({ ...direct(node), step, given: (at) => (step.at > 0 ? null : given(at)) });
        continue;
      }
      const target = throughCall(node.callee);
      if (node.type === 'NewExpression' ? names.has(calleeName(node)) : isCallee(target))
        shown.push(direct(node));
      else if (names.has(lastName(target))) named.push(direct(node));
      else if (isCall(node) && isIndirect(c, file, node)) indirect.push(direct(node));
      // What is composed here runs where the composition is called.
      if (isCall(node) && stepsOf(c, file, node)) continue;
      for (const argument of node.arguments) {
        const given = bare(argument);
        if (isFunction(given) || !/^(Identifier|\w*MemberExpression|\w*CallExpression)$/.test(given.type))
          continue;
        const handed = unbound(given);
        const within = stepFor(c, stepsOf(c, file, given), callee);
        if (within) shown.push({ ...handedTo(node, argument, []), step: within });
        else if (isCallee(handed.of)) shown.push(handedTo(node, argument, handed.bound));
        else if (names.has(lastName(handed.of)) && !isCall(handed.of))
          named.push(handedTo(node, argument, handed.bound));
        // `list.map(fn)`, where `fn` was handed over itself.
        else if (isCall(node) && iterates(calleeName(node)) && isParameter(file, given))
          indirect.push(handedTo(node, argument, []));
      }
    } else if (node.type === 'TaggedTemplateExpression') {
      if (isCallee(node.tag)) shown.push(tagged(node));
      else if (names.has(lastName(bare(node.tag)))) named.push(tagged(node));
    } else if (isMember(node) && names.has(propertyName(node))) {
      const parent = file.parents.get(node);
      const isRead = !(
        isCall(parent) &&
        (parent.callee === node || parent.arguments.includes(node as never))
      );
      if (isRead) named.push({ ...NOWHERE, node, receiver: node.object, given: () => null });
    }
  }
  return shown.length > 0 ? shown : named.length > 0 ? named : indirect;
}

/** Which of the steps of a composition is a unit. */
function stepFor(c: Case, steps: readonly Step[] | null | undefined, callee: Unit | null): Run['step'] {
  const at = callee && steps ? steps.findIndex(({ file, node }) => standsFor(c, file, node, callee)) : -1;
  return at < 0 ? null : { at, after: steps!.slice(at + 1) };
}

/** What a unit may be called by: its name in the source, and V8's for its frames. */
const namesOf = (c: Case, unit: Unit): ReadonlySet<string> =>
  new Set([unit.label.name, ...unit.frames.map((frame) => nameOf(c.model, frame))].flatMap(plainName));

/** `settle` of `get Ledger.settle`; none of what is no name. */
function plainName(name: string): string[] {
  const last = name
    .replace(/^(get|set|async|new|static) /, '')
    .split('.')
    .at(-1)!;
  return /^[#\w$]+$/.test(last) ? [last] : [];
}

/** Whether a name or member is the unit's function: by itself, bound, or within what a function of the program made of it. */
function standsFor(c: Case, file: SourceFile, expression: Node, callee: Unit, depth = 0): boolean {
  const isUnit = (place: FunctionPlace) =>
    place.file === callee.file &&
    (place.node === callee.node || (ownerOf(place.file, place.node) ?? place.file.program) === callee.node);
  if (functionsOf(c, file, expression).some(isUnit)) return true;
  if (depth > 2) return false;
  const value = valueBehind(c, file, expression);
  if (!value || !isCall(value.node)) return false;
  const { node } = value;
  const { of } = unbound(node);
  if (of !== node) return standsFor(c, value.file, of, callee, depth + 1);
  // `timed('parse', parse)`: what it returns, and what that calls.
  return (
    functionsOf(c, value.file, node.callee).some(({ file: at, node: maker }) => {
      const inner = functionReturned(maker);
      return inner !== null && isUnit({ file: at, node: inner });
    }) ||
    node.arguments.some((one) => isNameOrFunction(one) && standsFor(c, value.file, one, callee, depth + 1))
  );
}

const isNameOrFunction = (node: Node): boolean =>
  isFunction(bare(node)) || bare(node).type === 'Identifier' || isMember(bare(node));

/** `settle` of `settle.call(this, item)`. */
function throughCall(callee: Node): Node {
  const node = bare(callee);
  return isMember(node) && /^(call|apply)$/.test(propertyName(node)) ? bare(node.object) : node;
}

/** `settle` of `settle.bind(null, ledger)`, and what is bound beside `this`. */
function unbound(node: Node): { of: Node; bound: readonly Node[] } {
  const isBind = isCall(node) && isMember(node.callee) && propertyName(node.callee) === 'bind';
  return isBind && isMember(node.callee)
    ? { of: bare(node.callee.object), bound: node.arguments.slice(1) }
    : { of: node, bound: [] };
}

const lastName = (node: Node): string =>
  node.type === 'Identifier' ? node.name : isMember(node) ? propertyName(node) : '';

function direct(node: Node): Run {
  if (!isCall(node) && node.type !== 'NewExpression') throw new TypeError(node.type);
  const callee = bare(node.callee);
  const way = isMember(callee) ? propertyName(callee) : '';
  const isFar = isCall(node) && isMember(callee) && /^(call|apply)$/.test(way);
  return {
    ...NOWHERE,
    node,
    receiver: isFar ? (node.arguments[0] ?? null) : isCall(node) ? receiverOf(node) : null,
    given(at) {
      if (isFar && way === 'apply') return null;
      const from = isFar ? at + 1 : at;
      if (node.arguments.slice(0, from + 1).some((one) => one.type === 'SpreadElement')) return null;
      return node.arguments[from] ?? null;
    },
  };
}

/** Neither handed over nor a step of anything. */
const NOWHERE = { handed: false, each: null, step: null };

/** `line`${cells}``: a call with the parts of the text, and what stands between them. */
const tagged = (node: t.TaggedTemplateExpression): Run => ({
  ...NOWHERE,
  node,
  receiver: isMember(bare(node.tag)) ? (bare(node.tag) as { object: Node }).object : null,
  given: (at) => (at === 0 ? null : ((node.quasi.expressions[at - 1] as Node | undefined) ?? null)),
});

/** A call that gets the function as an argument. */
function handedTo(node: Node, argument: Node, bound: readonly Node[]): Run {
  const walks = isCall(node) && iterates(calleeName(node)) && node.arguments[0] === argument;
  return {
    node,
    handed: true,
    each: walks ? (receiverOf(node) ?? null) : null,
    receiver: isMember(bare(argument)) ? (bare(argument) as { object: Node }).object : null,
    step: null,
    given: (at) => bound[at] ?? null,
  };
}

const isParameter = (file: SourceFile, node: Node): boolean =>
  node.type === 'Identifier' && resolve(file, node)?.parameter === true;

/** `task(x)`, `handlers[kind](x)`, `for (const rule of rules) rule(x)`: what runs, its name does not say. */
function isIndirect(c: Case, file: SourceFile, node: Node): boolean {
  if (!isCall(node)) return false;
  const callee = bare(node.callee);
  if (callee.type === 'Identifier') {
    const binding = resolve(file, callee);
    return (
      binding !== null &&
      (binding.parameter ||
        binding.iterates !== null ||
        (binding.init !== null &&
          !isFunction(binding.init) &&
          !/^\w*(Literal|Function\w*)$/.test(binding.init.type)))
    );
  }
  if (!isMember(callee)) return false;
  // A field that no function of the program is called like was handed one.
  const isField = bare(callee.object).type === 'ThisExpression';
  return callee.computed === true || (isField && functionsNamed(c, propertyName(callee)).length === 0);
}
