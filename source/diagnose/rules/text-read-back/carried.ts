import type { Case } from '../../case/case.ts';
import { flattens } from '../../facts/builtins.ts';
import { handedBy } from '../../facts/callers.ts';
import { mentionsAs } from '../../facts/mentions.ts';
import { bindingOf } from '../../facts/names.ts';
import { isLasting, originOf } from '../../facts/origin.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// Texts that begin with what the last call left over.

export interface Carried {
  /** What is kept from call to call: `this.rest`. */
  rest: Node;
  /** `this.rest + chunk`. */
  append: Node;
  /** Where these two stand. */
  from: SourceFile;
  again: string;
}

/**
 * What a text begins with where a function puts what was left over before what has come, and searches both from the start: `const input = rest + chunk;
 * input.indexOf('\n')`. A line that comes in n pieces is searched n times.
 */
export function carriedOver(c: Case, unit: SourcedUnit, read: Node, text: Node): Carried | null {
  if (!searchesFromStart(unit.file, read)) return null;
  const often = calledOften(c, unit);
  if (!often) return null;
  const handed = handedBy(c, unit, text);
  const at = handed ? handed.unit : unit;
  const append = joined(at, handed ? handed.node : text);
  const rest = append?.type === 'BinaryExpression' ? first(append) : null;
  if (!append || !rest || !isLasting(originOf(at.file, at.node, rest)) || !isSetAnew(at.file, rest))
    return null;
  return { rest, append, from: at.file, again: often.text };
}

/** `indexOf(end)`, `split(end)`, `test(text)`: not from where the rest ends, and not one character of it. */
function searchesFromStart(file: SourceFile, read: Node): boolean {
  if (!isCall(read)) return false;
  const name = calleeName(read);
  if (!/^(indexOf|includes|split|match|matchAll|search|replace|replaceAll|test|exec)$/.test(name))
    return false;
  const from = read.arguments[1];
  return !from || !flattens(name) || !/length/.test(textOf(file, from));
}

/** The sum that an expression is, or that a local name was made by. */
function joined({ file, node: fn }: SourcedUnit, expression: Node): Node | null {
  const { binding } = originOf(file, fn, expression);
  const made = bindingOf(file, bare(expression)) ?? binding;
  const declarator = made?.parameter ? null : made?.node;
  const init = declarator?.type === 'VariableDeclarator' ? declarator.init : made ? null : bare(expression);
  return init
    ? (descend(init).find((one) => one.type === 'BinaryExpression' && one.operator === '+') ?? null)
    : null;
}

function first(sum: Node): Node | null {
  let at: Node = sum;
  while (at.type === 'BinaryExpression' && at.operator === '+') at = bare(at.left);
  return at.type === 'Identifier' || (isMember(at) && !at.computed) ? at : null;
}

/** Whether a name or field is given a new value after it was made. */
function isSetAnew(file: SourceFile, rest: Node): boolean {
  return mentionsAs(file, rest).some((use) => {
    const write = file.parents.get(use);
    return (
      write?.type === 'AssignmentExpression' &&
      write.left === use &&
      bare(write.right).type !== 'StringLiteral'
    );
  });
}
