import type { Case } from '../../case/case.ts';
import { functionsNamed, functionsOf } from '../../facts/program.ts';
import { calleeName, enclosingFunction, functionName, isCall, isFunction } from '../../facts/syntax.ts';
import { codeName } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// The loop that an async function is called in, where the stack does not show it any more.

/** How far up calls are followed. */
const UP = 3;

/** `in a loop of main`: by the source alone, of functions that have waited before they go on; null where no call in a loop is seen. */
export function againAcrossAwait(c: Case, unit: SourcedUnit, up = 0): string | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn) || (up === 0 && !fn.async) || up > UP) return null;
  const name = functionName(file, fn);
  // Of a name that several functions have, a call says nothing.
  if (name === '' || functionsNamed(c, name).length > 1) return null;
  for (const other of c.files()) {
    if (!other.text.includes(name)) continue;
    for (const call of other.nodes) {
      if (!isCall(call) || calleeName(call) !== name) continue;
      if (!functionsOf(c, other, call.callee).some(({ node }) => node === fn)) continue;
      const outer = enclosingFunction(other, call);
      const from = outer ? c.unitAt(outer) : null;
      const within = { ...(from ?? unit), file: other, node: outer ?? other.program };
      if (c.loopsAround(within as SourcedUnit, call).length > 0)
        return outer ? `in a loop of ${codeName(functionName(other, outer) || 'a callback')}` : 'in a loop';
      if (outer === fn || !outer) continue;
      const further = againAcrossAwait(c, within as SourcedUnit, up + 1);
      if (further) return further;
    }
  }
  return null;
}
