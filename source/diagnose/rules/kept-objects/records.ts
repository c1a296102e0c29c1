import type { Case } from '../../case/case.ts';
import { kindOf } from '../../facts/kinds.ts';
import { outlivesCall } from '../../facts/origin.ts';
import { calledOften } from '../../facts/repeats.ts';
import {
  bare,
  calleeName,
  isCall,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// Which records of numbers are kept as several objects each.

/** An entry of a list that lasts: objects within objects, and nothing in them but numbers. */
export interface NumberRecord {
  made: Node;
  list: string;
  /** Of one entry. */
  objects: number;
  numbers: number;
}

/** `this.fixes.push({ time, place: { x, y }, motion: { u, v } })`, on every call: null where a function keeps no such record. */
export function recordIn(c: Case, unit: SourcedUnit): NumberRecord | null {
  const { file, node: fn } = unit;
  for (const call of c.nodes(unit)) {
    if (!isCall(call) || calleeName(call) !== 'push' || call.arguments.length !== 1) continue;
    const list = receiverOf(call);
    const [given] = call.arguments;
    if (!list || !outlivesCall(file, fn, list) || isLimited(file, list)) continue;
    const parts = partsOf(file, given);
    if (!parts || parts.objects < 2 || parts.numbers < 2) continue;
    if (c.loopsAround(unit, call).length > 0 || calledOften(c, unit))
      return { made: given, list: textOf(file, list), ...parts };
  }
  return null;
}

/** How many objects and numbers a literal is; null where it holds anything else. */
function partsOf(file: SourceFile, literal: Node): { objects: number; numbers: number } | null {
  let objects = 0;
  let numbers = 0;
  const todo = [bare(literal)];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.type === 'ObjectExpression') {
      objects++;
      for (const one of node.properties) {
        if (one.type !== 'ObjectProperty') return null;
        todo.push(bare(one.value));
      }
    } else if (node.type === 'ArrayExpression') {
      objects++;
      for (const one of node.elements) {
        if (!one) return null;
        todo.push(bare(one));
      }
    } else if (kindOf(file, node) === 'number') numbers++;
    else return null;
  }
  return { objects, numbers };
}

/** Whether anything in the file takes elements off the list, or empties it. */
function isLimited(file: SourceFile, list: Node): boolean {
  const name = textOf(file, list);
  return file.nodes.some((node) => {
    if (!isMember(node) || textOf(file, node.object) !== name) return false;
    const up = file.parents.get(node);
    if (isCall(up) && up.callee === node) return /^(shift|pop|splice)$/.test(propertyName(node));
    return propertyName(node) === 'length' && up?.type === 'AssignmentExpression' && up.left === node;
  });
}
