import type * as t from '@babel/types';
import { isMutator, isReader, keepsGiven } from './builtins.ts';
import { freeNames } from './free-names.ts';
import { kindOf } from './kinds.ts';
import { type Binding, resolve, usesOf } from './names.ts';
import { GLOBAL_NAMES, isPure, isPureCall } from './pure-expression.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  isTarget,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  targetOf,
} from './syntax.ts';

// Whether what an expression depends on stays as it is while a loop runs.

/** Whether what a pure expression depends on stays as it is while a loop runs. */
export function unchangedWithin(file: SourceFile, loop: Node, expression: Node): boolean {
  const names = freeNames(file, expression);
  const calls = descend(loop).filter(
    (node) => (isCall(node) || node.type === 'NewExpression') && !contains(expression, node),
  );
  for (const [name, binding] of names) {
    if (!binding) {
      if (!GLOBAL_NAMES.test(name)) return false;
      continue;
    }
    if (contains(loop, binding.node)) return false;
    for (const use of usesOf(file, binding)) {
      if (contains(expression, use) || !mayChange(file, use)) continue;
      if (contains(loop, use)) return false;
      // Changed by a function that stands elsewhere, and that the loop may well call.
      if (
        enclosingFunction(file, use) !== enclosingFunction(file, loop) &&
        calls.some((call) => !changesNothing(file, call))
      )
        return false;
    }
  }
  return fieldsUnchanged(file, loop, expression) && selfUnchanged(file, loop, expression);
}

/** Whether a loop gives a name another value, or calls a method that changes what it stands for; functions that the loop calls are not looked into. */
export function isChangedIn(file: SourceFile, loop: Node, binding: Binding): boolean {
  return usesOf(file, binding).some((use) => {
    const call = callOn(file, use);
    return contains(loop, use) && (call ? isMutator(calleeName(call)) : isTarget(file, use));
  });
}

/** Whether an expression stands for the same in all turns of a loop. */
export const isSameIn = (file: SourceFile, loop: Node, expression: Node): boolean =>
  isPure(file, expression) && unchangedWithin(file, loop, expression);

/** `rows.reduce((sum, row) => sum + row.price, 0)` depends on the prices too, by whatever name the loop knows the rows. */
function fieldsUnchanged(file: SourceFile, loop: Node, expression: Node): boolean {
  const fields = new Set<string>();
  for (const node of descend(expression))
    if (isMember(node) && !isCallee(file, node)) fields.add(propertyName(node));
  if (fields.size === 0) return true;
  const walked = freeNames(file, expression);
  return descend(loop).every((node) => {
    if (contains(expression, node)) return true;
    const target = targetOf(node);
    if (target && isMember(target)) {
      const name = propertyName(target);
      if (name === '' ? mayBeAnyField(file, target) : fields.has(name)) return false;
    }
    // Elements handed to code that is not known.
    if (node.type !== 'Identifier') return true;
    const source = sourceOf(file, node);
    return source?.type !== 'Identifier' || !walked.has(source.name) || !mayChange(file, node);
  });
}

const isCallee = (file: SourceFile, member: Node): boolean => {
  const call = file.parents.get(member);
  return isCall(call) && call.callee === member;
};

/** The list whose element a name stands for. */
function sourceOf(file: SourceFile, id: t.Identifier): Node | null {
  const binding = resolve(file, id);
  if (!binding) return null;
  if (binding.iterates) return bare(binding.iterates);
  const fn = binding.parameter ? file.parents.get(binding.node) : null;
  const call = fn ? file.parents.get(fn) : null;
  const receiver = isFunction(fn) && isCall(call) && call.callee !== fn ? receiverOf(call) : null;
  return receiver ? bare(receiver) : null;
}

/** `table[key] = …` sets a field of any name, unless the key counts or what is written to is known for something else. */
const mayBeAnyField = (file: SourceFile, member: Node): boolean =>
  isMember(member) && kindOf(file, member.property) !== 'number' && kindOf(file, member.object) === 'unknown';

/** What `this` holds may be changed by any of its methods, and while others run. */
function selfUnchanged(file: SourceFile, loop: Node, expression: Node): boolean {
  const held = new Set<string>();
  for (const node of descend(expression)) if (node.type === 'ThisExpression') held.add(fieldOf(file, node));
  if (held.size === 0) return true;
  return descend(loop).every((node) => {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return false;
    if (node.type !== 'ThisExpression' || contains(expression, node) || !mayChange(file, node)) return true;
    const field = fieldOf(file, node);
    return field !== '' && !held.has(field) && !isCallee(file, file.parents.get(node)!);
  });
}

/** `rows` of `this.rows.length`. */
function fieldOf(file: SourceFile, self: Node): string {
  const member = file.parents.get(self);
  return isMember(member) && member.object === self ? propertyName(member) : '';
}

/** Beside the language's own lists and texts: an expression, a number, the console. */
const reads = (name: string): boolean =>
  isReader(name) || /^(test|toFixed|log|warn|error|debug|info)$/.test(name);

/** A call that changes nothing but what it is called on, and that not by what it is given. */
function changesNothing(file: SourceFile, call: Node): boolean {
  if (call.type === 'NewExpression') return /^(Set|Map|Array|Date|Error|RegExp)$/.test(calleeName(call));
  if (!isCall(call)) return false;
  if (isPureCall(file, call)) return true;
  const receiver = receiverOf(call);
  // Of the language's own lists and texts, and not what a class of the program calls so.
  const known =
    receiver &&
    (kindOf(file, receiver) !== 'unknown' || (receiver.type === 'Identifier' && receiver.name === 'console'));
  return known ? reads(calleeName(call)) || keepsGiven(calleeName(call)) : false;
}

/** Anything that is not plainly a reading of what a name or `this` stands for. */
export function mayChange(file: SourceFile, use: Node, depth = 0): boolean {
  let at = use;
  let parent = file.parents.get(at);
  for (; parent; at = parent, parent = file.parents.get(parent)) {
    if (isMember(parent) && parent.object === at) {
      const call = file.parents.get(parent);
      if (isCall(call) && call.callee === parent) return !reads(calleeName(call));
    } else if (bare(parent) === parent) {
      break;
    }
  }
  if (!parent || isTarget(file, at)) return true;
  if ((isCall(parent) || parent.type === 'NewExpression') && parent.callee !== at) {
    const kind = kindOf(file, at);
    return kind !== 'string' && kind !== 'number' && !changesNothing(file, parent);
  }
  // By another name it may be changed as well.
  if (parent.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier') {
    const alias = resolve(file, parent.id);
    return alias === null || depth > 3 || usesOf(file, alias).some((one) => mayChange(file, one, depth + 1));
  }
  return false;
}
