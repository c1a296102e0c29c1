import type { Case } from '../../case/case.ts';
import { mentionsOf } from '../../facts/mentions.ts';
import { resolve, usesOf } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  enclosingFunction,
  type FunctionNode,
  isCall,
  isConstructor,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

// Which lists of the program only grow, with nobody reading more than their end.

/** A list that only grows, and of which nothing but its end is ever read. */
export interface History {
  file: SourceFile;
  /** `this.#steps`, or the name of a list of the module. */
  name: string;
  /** Where it is added to. */
  push: CallNode;
  /** Other files may read it: it is no private name. */
  open: boolean;
  /** Functions that take its last element: none of them ran for long enough to be seen. */
  takers: FunctionNode[];
}

/** Of CPU time: a function below this did not run often. */
const HARDLY = 0.005;

export function historiesIn(c: Case, file: SourceFile): History[] {
  return file.nodes.flatMap((node) => {
    const list = listMade(node);
    const mentions = list && mentioned(c, file, list);
    if (!list || !mentions) return [];
    const open =
      list.type === 'Identifier' &&
      node.type !== 'VariableDeclarator' &&
      !(node.type === 'ClassProperty' && node.accessibility === 'private');
    return historyOf(c, mentions, textOf(file, list), open) ?? [];
  });
}

const isEmptyList = (value: Node | null | undefined): boolean => {
  const node = value ? bare(value) : null;
  return node?.type === 'ArrayExpression' && node.elements.length === 0;
};

/** The name or field that a list begins empty under, and lasts: of a class or of the module. */
function listMade(node: Node): Node | null {
  if ((node.type === 'ClassPrivateProperty' || node.type === 'ClassProperty') && isEmptyList(node.value))
    return node.key;
  if (node.type === 'AssignmentExpression' && isEmptyList(node.right) && isMember(node.left))
    return bare(node.left.object).type === 'ThisExpression' ? node.left.property : null;
  return node.type === 'VariableDeclarator' && isEmptyList(node.init) && node.id.type === 'Identifier'
    ? node.id
    : null;
}

/** All that the program does with it: expressions that stand for the list. Null where others may reach it. */
function mentioned(c: Case, file: SourceFile, list: Node): { file: SourceFile; node: Node }[] | null {
  if (list.type === 'Identifier') {
    const parent = file.parents.get(list);
    if (parent?.type === 'VariableDeclarator') {
      const declaration = file.parents.get(parent);
      const around = declaration && file.parents.get(declaration);
      // Of a function, it goes with the call; exported, anybody reads it.
      if (around?.type !== 'Program') return null;
      const binding = resolve(file, list);
      return (
        binding &&
        usesOf(file, binding)
          .filter((use) => use !== list)
          .map((node) => ({ file, node }))
      );
    }
    const { name } = list;
    return c.files().flatMap((one) => mentionsOf(one, name).map((node) => ({ file: one, node })));
  }
  return list.type === 'PrivateName'
    ? mentionsOf(file, `#${list.id.name}`).map((node) => ({ file, node }))
    : null;
}

function historyOf(
  c: Case,
  mentions: { file: SourceFile; node: Node }[],
  name: string,
  open: boolean,
): History | null {
  let push: { file: SourceFile; node: CallNode } | null = null;
  const takers = new Set<FunctionNode>();
  for (const { file, node } of mentions) {
    const role = roleOf(file, node);
    if (role === null) return null;
    if (role.what === 'added') push = { file, node: role.node as CallNode };
    if (role.what !== 'taken') continue;
    const taker = enclosingFunction(file, role.node);
    if (!taker) return null;
    takers.add(taker);
  }
  if (!push) return null;
  const adds = enclosingFunction(push.file, push.node);
  for (const taker of takers) {
    const unit = c.unitAt(taker);
    // What is taken off as it is put on is at work, and not kept.
    if (taker === adds || (unit && c.share(unit.total) >= HARDLY)) return null;
  }
  return { file: push.file, name, open, push: push.node, takers: [...takers] };
}

/** Whether a field gets its first value: in the constructor. */
function isConstructed(file: SourceFile, node: Node): boolean {
  const around = enclosingFunction(file, node);
  return around !== null && isConstructor(file, around);
}

/** Whether a length is compared with more than nothing: `if (this.#steps.length < most) …`. */
function isLimit(file: SourceFile, comparison: Node | undefined, length: Node): boolean {
  if (comparison?.type !== 'BinaryExpression' || !/^[<>]=?$/.test(comparison.operator)) return false;
  const other = comparison.left === length ? comparison.right : comparison.left;
  return !/^[01]$/.test(textOf(file, other));
}

/** What is done with a list at one place; null where more of it than its end may be read, or where it is made shorter. */
function roleOf(file: SourceFile, list: Node): { what: 'added' | 'taken' | 'counted'; node: Node } | null {
  const up = file.parents.get(list);
  if (up?.type === 'AssignmentExpression' && up.left === list)
    return isConstructed(file, up) ? { what: 'counted', node: up } : null;
  if (!isMember(up) || up.object !== list) return null;
  const name = propertyName(up);
  const over = file.parents.get(up);
  if (isCall(over) && over.callee === up) {
    if (name === 'push') return { what: 'added', node: over };
    if (name === 'pop') return { what: 'taken', node: over };
    return name === 'at' && textOf(file, over.arguments[0] ?? over) === '-1'
      ? { what: 'counted', node: over }
      : null;
  }
  if (name === 'length') {
    if (over?.type === 'AssignmentExpression' && over.left === up) return null;
    return isLimit(file, over, up) ? null : { what: 'counted', node: up };
  }
  const end = up.computed ? textOf(file, up.property).replace(/\s+/g, '') : '';
  return end === `${textOf(file, list)}.length-1` ? { what: 'counted', node: up } : null;
}
