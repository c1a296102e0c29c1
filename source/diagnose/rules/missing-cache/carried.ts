import type { Case } from '../../case/case.ts';
import type { Cache } from '../../facts/caches.ts';
import { callersOf, handedBy, handedOver } from '../../facts/callers.ts';
import { bindingOf, parameterIndex } from '../../facts/names.ts';
import { neverAgain } from '../../facts/never-again.ts';
import { calleesOf } from '../../facts/program.ts';
import {
  bare,
  contains,
  descend,
  isCall,
  type Node,
  returnsOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';

// Objects whose whole content becomes a cache's key, and that carry something of each call.

/** What makes the key another one each time: the property of an object that is handed over. */
export interface Carried {
  property: Node;
  file: SourceFile;
}

/** Callers and makers that an object is followed through. */
const STEPS = 5;

/** The property that makes the keys of a cache differ, where most calls hand over an object with one. */
export function carriedIn(c: Case, unit: SourcedUnit, cache: Cache): Carried | null {
  const { file } = unit;
  let asked = 0;
  let first: Carried | null = null;
  for (const caller of callersOf(c, unit)) {
    for (const at of argumentsOf(caller.run?.node ?? null)) {
      if (!isKeyedByContent(file, cache, at)) continue;
      const handed = handedOver(caller, at);
      const found = handed && carriedBy(c, handed.unit, handed.node);
      if (!found) continue;
      asked += caller.total;
      first ??= found;
      break;
    }
  }
  return asked >= 0.5 * unit.total ? first : null;
}

const argumentsOf = (call: Node | null): number[] =>
  call && isCall(call) ? call.arguments.map((_, at) => at) : [];

/** Whether all that the argument of that number holds gets into the key: `JSON.stringify(query)`, `args.map(hash).join()` of `(...args)`. */
function isKeyedByContent(file: SourceFile, { fn, key }: Cache, at: number): boolean {
  const binding = bindingOf(file, bare(key));
  const made = binding?.init && !binding.parameter ? binding.init : key;
  return descend(made).some((one) => {
    const of = bindingOf(file, one);
    if (!of?.parameter) return false;
    if (fn.params.some((param) => param.type === 'RestElement' && contains(param, of.node))) return true;
    const call = file.parents.get(one);
    const isWritten = isCall(call) && textOf(file, call.callee) === 'JSON.stringify';
    return isWritten && call.arguments[0] === one && parameterIndex(fn, of) === at;
  });
}

/** The property of an object that no two calls have in common; through locals, callers, and what makes it. */
function carriedBy(c: Case, unit: SourcedUnit, expression: Node, steps = 0): Carried | null {
  const { file } = unit;
  const node = bare(expression);
  if (steps > STEPS) return null;
  if (node.type === 'ObjectExpression') return propertyIn(file, node, (value) => differs(c, unit, value));
  if (node.type === 'Identifier') {
    const binding = bindingOf(file, node);
    if (!binding) return null;
    if (!binding.parameter)
      return binding.constant && binding.init ? carriedBy(c, unit, binding.init, steps + 1) : null;
    const above = handedBy(c, unit, node);
    return above && carriedBy(c, above.unit, above.node, steps + 1);
  }
  if (!isCall(node)) return null;
  for (const place of calleesOf(c, file, node))
    for (const given of returnsOf(place.node)) {
      const literal = bare(given);
      if (literal.type !== 'ObjectExpression') continue;
      const found = propertyIn(place.file, literal, (value) => {
        const argument = node.arguments[parameterIndex(place.node, bindingOf(place.file, value))];
        return argument
          ? differs(c, unit, argument)
          : neverAgain(place.file, place.node, value, c.files()) !== null;
      });
      if (found) return found;
    }
  return null;
}

function propertyIn(file: SourceFile, literal: Node, isOther: (value: Node) => boolean): Carried | null {
  if (literal.type !== 'ObjectExpression') return null;
  for (const property of literal.properties) {
    if (property.type === 'SpreadElement') {
      const inner = bare(property.argument);
      const found = propertyIn(file, inner, isOther);
      if (found) return found;
    } else if (property.type === 'ObjectProperty' && !property.computed && isOther(bare(property.value)))
      return { property, file };
  }
  return null;
}

/** Whether a value is another one each time that a function runs, or that its heaviest caller does. */
function differs(c: Case, unit: SourcedUnit, value: Node): boolean {
  if (neverAgain(unit.file, unit.node, value, c.files()) !== null) return true;
  const above = handedBy(c, unit, value);
  return above !== null && neverAgain(above.unit.file, above.unit.node, above.node, c.files()) !== null;
}
