import type { Case, Unit } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { folds, isGrower, isIterator, listsObject } from '../facts/builtins.ts';
import { calledInLoop, callersOf } from '../facts/callers.ts';
import { resolve } from '../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { calleeText, rootOf, type SourcedUnit, served, sites, statementOf } from './sites.ts';

/** A collection that lasts, gone over whole for each element that comes into it: `this.lines.push(x); this.lines.join('\n').length`. */
export const growingCollection: Rule = {
  name: 'growing-collection',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: (c) =>
    sites(c, 0.08, (unit, node, micros): Candidate | null => {
      const walk = walkOf(unit.file, node);
      if (!walk) return null;
      const growth = growthOf(c, unit, walk);
      if (!growth) return null;
      const list = textOf(unit.file, walk.list);
      const time = micros();
      return {
        unit,
        title: `${unit.label.name} goes over all of ${list} for each element that ${growth.by === unit ? 'it adds' : `${growth.by.label.name} adds to it`}: O(n²)`,
        micros: time,
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', time, `is on going over ${list}`),
          sourceEvidence(unit.file, node, `walks ${list} from end to end, ${growth.again}`),
          sourceEvidence(growth.file, growth.node, 'adds to it each time'),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node },
        level: 'cause',
        proposal: `${ADVICE[walk.kind](list)} The work goes from O(n²) to O(n).`,
        tradeOffs: [
          'One more thing to keep in step: whatever adds to or takes from the collection has to change the figure as well.',
          'While the collection stays short nothing is won: this matters because it is long.',
        ],
        code: sketch(unit, node, walk, growth),
      };
    }),
};

type Kind = 'size' | 'figure' | 'expiry' | 'copy' | 'text';

interface Walk {
  list: Node;
  kind: Kind;
}

const ADVICE: Record<Kind, (list: string) => string> = {
  size: (list) =>
    `Only how many there are is asked: a Map in place of ${list} knows its size, or a counter beside it does.`,
  figure: (list) =>
    `Keep the figure beside ${list}: change it by the one element that comes or goes, and never work it out of all.`,
  expiry: (list) =>
    `What has expired is at the front, for elements come in order: keep the place where ${list} begins, move it forward past what is too old, and cut the array only when half of it is behind that place.`,
  copy: (list) =>
    `Do not copy ${list}: read it where it is, or keep the order that the copy is made for as elements come.`,
  text: (list) => `Write out only what has been added to ${list}, and append it to what is written already.`,
};

/** What of a collection a node goes over. Searches have a rule of their own. */
function walkOf(file: SourceFile, node: Node): Walk | null {
  if (node.type === 'ArrayExpression') {
    const [only] = node.elements;
    return node.elements.length === 1 && only?.type === 'SpreadElement'
      ? collection(only.argument, 'copy')
      : null;
  }
  if (node.type === 'ForOfStatement') return isFold(node.body) ? collection(node.right, 'figure') : null;
  if (!isCall(node)) return null;
  const text = calleeText(file, node);
  const [first] = node.arguments;
  if (listsObject(text)) {
    const up = file.parents.get(node);
    const counted = isMember(up) && textOf(file, up).endsWith('.length');
    return first ? collection(first, counted ? 'size' : 'copy') : null;
  }
  if (text === 'JSON.stringify') return first ? collection(first, 'text') : null;
  if (text === 'Array.from') return first && node.arguments.length === 1 ? collection(first, 'copy') : null;
  if (/^Math\.(max|min)$/.test(text))
    return first?.type === 'SpreadElement' ? collection(first.argument, 'figure') : null;
  const receiver = receiverOf(node);
  if (!receiver) return null;
  const name = calleeName(node);
  if (name === 'filter') return collection(receiver, isKept(file, node, receiver) ? 'expiry' : 'figure');
  if (folds(name) || name === 'join') return collection(receiver, 'figure');
  // An end cut off (`slice(-10)`) is no walk over all.
  if (name === 'slice' && node.arguments.length === 0) return collection(receiver, 'copy');
  return null;
}

/** `(this.hits.get(client) ?? [])` and `entries.values()` are about what they hang from. */
function collection(node: Node, kind: Kind): Walk | null {
  let list = bare(node);
  if (list.type === 'LogicalExpression') list = bare(list.left);
  if (isCall(list) && isMember(list.callee) && isIterator(calleeName(list)) && list.arguments.length === 0)
    list = bare(list.callee.object);
  const named =
    list.type === 'Identifier' ||
    isMember(list) ||
    (isCall(list) && isMember(list.callee) && calleeName(list) === 'get');
  return named ? { list, kind } : null;
}

/** A loop that only adds up: nothing of the program's is called for its elements. */
function isFold(body: Node): boolean {
  const statements = body.type === 'BlockStatement' ? body.body : [body];
  return (
    statements.length <= 3 &&
    statements.some(
      (one) => one.type === 'ExpressionStatement' && one.expression.type === 'AssignmentExpression',
    ) &&
    statements.every((one) => one.type === 'ExpressionStatement' || one.type === 'VariableDeclaration')
  );
}

/** Whether what a filter leaves takes the place of what it was made from. */
function isKept(file: SourceFile, call: Node, list: Node): boolean {
  const target = textOf(file, collection(list, 'expiry')?.list ?? list);
  const up = file.parents.get(call);
  if (up?.type === 'AssignmentExpression') return textOf(file, up.left) === target;
  if (up?.type !== 'VariableDeclarator' || up.id.type !== 'Identifier') return false;
  return putsBack(file, statementOf(file, call), up.id.name, target) !== null;
}

/** Later in the same block: `this.hits = recent`, or `this.hits.set(client, recent)` for `this.hits.get(client)`. */
function putsBack(file: SourceFile, after: Node, name: string, target: string): Node | null {
  const block = file.parents.get(after);
  const statements = block && 'body' in block && Array.isArray(block.body) ? (block.body as Node[]) : [];
  const map = /^(.*)\.get\((.*)\)$/s.exec(target);
  for (const one of statements.slice(statements.indexOf(after) + 1)) {
    const text = textOf(file, one).replace(/;$/, '');
    if (text === `${target} = ${name}` || (map && text === `${map[1]}.set(${map[2]}, ${name})`)) return one;
  }
  return null;
}

interface Growth {
  /** What adds: a call of `push` and its like, or an assignment to an element. */
  node: Node;
  file: SourceFile;
  by: Unit;
  again: string;
}

/** What adds to the collection in the same step: in the function itself, or in up to two callers above. */
function growthOf(c: Case, unit: SourcedUnit, walk: Walk): Growth | null {
  const { file } = unit;
  const root = rootOf(walk.list);
  const made = root.type === 'Identifier' ? resolve(file, root) : null;
  if (root.type !== 'ThisExpression' && !made) return null;
  // What the function empties is gone over once for many elements.
  const name = textOf(file, walk.list);
  if (walk.kind !== 'expiry' && c.nodes(unit).some((node) => empties(file, node, name))) return null;
  let from: { unit: SourcedUnit; step: Node; list: string } = { unit, step: walk.list, list: name };
  for (let height = 0; height < 3; height++) {
    const { nodes, loops } = around(c, from.unit, from.step);
    const local =
      made && height === 0 && !made.parameter && contains(unit.node, made.node) ? made.node : null;
    const grown = nodes.find(
      (node) =>
        adds(from.unit.file, node, from.list, walk) && sameStep(around(c, from.unit, node).loops, loops),
    );
    if (grown) {
      if (few(c, from.unit, from.list)) return null;
      const loop = loops.find((one) => !local || !contains(one, local));
      const again = loop
        ? 'in a loop'
        : local
          ? null
          : (calledInLoop(c, from.unit) ?? calledInLoop(c, unit))
            ? `for each turn of a loop of ${(calledInLoop(c, from.unit) ?? calledInLoop(c, unit))!.unit.label.name}`
            : served(c, unit)
              ? `for ${served(c, unit)}`
              : null;
      return again === null ? null : { node: grown, file: from.unit.file, by: from.unit, again };
    }
    const up = callersOf(c, from.unit).find((one) => one.call && one.unit.file && one.unit.node);
    if (!up?.call || !isCall(up.call)) return null;
    const list = nameAbove(from, up.call, up.unit.file!, height === 0 ? walk.list : null);
    if (list === null) return null;
    from = { unit: up.unit as SourcedUnit, step: up.call, list };
  }
  return null;
}

const around = (c: Case, unit: SourcedUnit, node: Node) => ({
  nodes: c.nodes(unit),
  loops: c.loopsAround(unit, node),
});

/** Whether as often as the other: neither stands in a loop that the other does not. */
const sameStep = (a: readonly Node[], b: readonly Node[]) =>
  a.length === b.length && a.every((loop) => b.includes(loop));

/** What a caller calls the same collection: a field stays what it is, a parameter is what the caller passes for it. */
function nameAbove(
  from: { unit: SourcedUnit; list: string },
  call: Node,
  file: SourceFile,
  list: Node | null,
): string | null {
  if (from.list.startsWith('this.')) {
    // Of the same object only where it is called on that.
    const of = isCall(call) && isMember(call.callee) ? textOf(file, call.callee.object) : '';
    return of === '' ? null : from.list.replace(/^this/, of);
  }
  if (list?.type !== 'Identifier' || !isFunction(from.unit.node) || !isCall(call)) return null;
  const binding = resolve(from.unit.file, list);
  if (!binding?.parameter) return file === from.unit.file ? from.list : null;
  const at = from.unit.node.params.findIndex((one) => one.type === 'Identifier' && one.name === list.name);
  const argument = at < 0 ? undefined : call.arguments[at];
  return argument && (argument.type === 'Identifier' || isMember(argument)) ? textOf(file, argument) : null;
}

function adds(file: SourceFile, node: Node, list: string, walk: Walk): boolean {
  if (node.type === 'AssignmentExpression')
    return isMember(node.left) && node.left.computed === true && textOf(file, node.left.object) === list;
  if (!isCall(node) || !isMember(node.callee) || !isGrower(calleeName(node))) return false;
  const receiver = bare(node.callee.object);
  if (textOf(file, receiver) === list) return true;
  // `recent.push(now)`, where `recent` is what the filter left and is put back.
  if (walk.kind !== 'expiry' || receiver.type !== 'Identifier') return false;
  const init = resolve(file, receiver)?.init;
  return init !== null && init !== undefined && contains(init, walk.list);
}

function empties(file: SourceFile, node: Node, list: string): boolean {
  if (isCall(node)) return calleeText(file, node) === `${list}.clear`;
  if (node.type !== 'AssignmentExpression') return false;
  const left = textOf(file, node.left);
  return (
    left === `${list}.length` ||
    (left === list && /^(\[\]|\{\}|new (Map|Set)\(\))$/.test(textOf(file, node.right)))
  );
}

/** Kept to a handful of elements: going over those costs nothing. */
const HANDFUL = 64;

function few(c: Case, unit: SourcedUnit, list: string): boolean {
  return c.nodes(unit).some((node) => {
    if (node.type !== 'BinaryExpression' || !/^>=?$/.test(node.operator)) return false;
    if (
      !new RegExp(`^${list.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.(length|size)$`).test(
        textOf(unit.file, node.left),
      )
    )
      return false;
    const right = bare(node.right);
    const value = right.type === 'Identifier' ? resolve(unit.file, right)?.init : right;
    return value?.type === 'NumericLiteral' && value.value <= HANDFUL;
  });
}

/** How it would look, with the program's own names. */
function sketch(unit: SourcedUnit, node: Node, { kind, list }: Walk, growth: Growth) {
  const name = textOf(unit.file, list);
  const last = /([A-Za-z_$][\w$]*)\W*$/.exec(name.replace(/\.get\(.*\)$/s, ''))?.[1] ?? 'items';
  const own = `${name.startsWith('this.') ? 'this.' : ''}${last}`;
  const added = textOf(growth.file, growth.node);
  const shown = statementOf(unit.file, node);
  if (kind === 'expiry')
    return template(
      unit.file,
      shown,
      `// ${last}: {times: [], from: 0}, for elements come in order\nwhile (${last}.from < ${last}.times.length && isOver(${last}.times[${last}.from])) ${last}.from++;\nif (${last}.from > ${last}.times.length / 2) {\n  ${last}.times = ${last}.times.slice(${last}.from);\n  ${last}.from = 0;\n}`,
    );
  if (kind === 'size')
    return template(
      unit.file,
      shown,
      `// ${own} as a Map knows how many it holds:\n${own} = new Map();\n${own}.set(key, value);\nif (${own}.size > limit) ${own}.delete(${own}.keys().next().value);`,
    );
  if (kind === 'figure')
    return template(
      unit.file,
      shown,
      `// Beside ${name}, from the beginning:\n${own}Sum = 0;\n// where ${added.replace(/\s+/g, ' ').slice(0, 60)} adds one:\n${own}Sum += figureOf(added);\n// in place of going over all of ${name}: ${own}Sum`,
    );
  return null;
}
