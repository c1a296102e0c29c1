import type { Case } from '../case/case.ts';
import { ownerOf, type SourcedUnit } from '../case/unit.ts';
import { placesOf } from './mentions.ts';
import { bindingOf, parameterIndex } from './names.ts';
import {
  bare,
  enclosingFunction,
  isCall,
  isFunction,
  isMember,
  isTarget,
  type Node,
  type SourceFile,
} from './syntax.ts';

// Where fields of some names are read, and of which object.

/** A place that reads a field, itself or by what it calls. */
export interface FieldRead {
  unit: SourcedUnit;
  node: Node;
  /** The object whose field it is. */
  of: Node;
}

/** Reads of fields of these names. */
export function readsOf(c: Case, names: ReadonlySet<string>): FieldRead[] {
  const found: FieldRead[] = [];
  for (const file of c.files())
    for (const name of names)
      for (const place of placesOf(file, name)) {
        const fn = enclosingFunction(file, place);
        const of = objectOf(file, place);
        const owner = fn ? (ownerOf(file, fn) ?? file.program) : file.program;
        const unit = of && c.unitAt(owner);
        if (!of || !unit) continue;
        found.push({ unit, node: place, of });
      }
  return found;
}

/** `tf` of `tf.position`, `const { position } = tf`, `for (const { position } of bodies)`; null where nothing is read. */
function objectOf(file: SourceFile, place: Node): Node | null {
  const up = file.parents.get(place);
  if (isMember(place)) {
    const isUsed = up && !isTarget(file, place) && !(isCall(up) && up.callee === place);
    return isUsed ? bare(place.object) : null;
  }
  if (place.type !== 'ObjectProperty' || up?.type !== 'ObjectPattern') return null;
  const above = file.parents.get(up);
  return above?.type === 'VariableDeclarator'
    ? bare(above.init ?? up)
    : above && isFunction(above)
      ? up
      : null;
}

/** Whether an expression is the object that a derived field's function works for: `this`, or what the function is handed. */
export function isItsObject(file: SourceFile, fn: Node, of: Node): boolean {
  if (of.type === 'ThisExpression') return true;
  const binding = bindingOf(file, of);
  return isFunction(fn) && fn.params.length === 1 && parameterIndex(fn, binding) === 0;
}
