import type { HeapCase } from './shape.ts';

// A goal for a heap: a limit on the class that piles up.

/** A limit on a class of the program's own; on arrays or functions it would say nothing. */
export function goalFor(c: HeapCase): string | null {
  const { suspect } = c;
  const kept = keptClasses(c);
  const piled = suspect.kind === 'chain' && c.piled !== 'Listener' ? c.holder : c.piled;
  const name = [piled, ...kept, c.holder].find((one) => one !== '' && !EVERYWHERE.test(one));
  if (name !== undefined) return `retained(${name}) <= ${goalSize(suspect.retainedSize / 10)}`;
  // Of a class that is everywhere, what the rest of the program has of it stays.
  const { classes } = c.model;
  const common = [piled, ...kept].find((one) => /^[\w{(]/.test(one) && classes.names.includes(one));
  if (common === undefined) return null;
  const taken =
    common === piled && suspect.kind !== 'chain' ? suspect.contents.retainedSize : suspect.retainedSize;
  const now = classes.names.reduce(
    (sum, one, k) => (one === common ? sum + classes.retainedSize![k] : sum),
    0,
  );
  const goal = now - taken * 0.9;
  return goal <= 0 ? null : `retained(${common}) <= ${goalSize(goal)}`;
}

/** Classes of what each of them keeps. */
function keptClasses({ model, variables, kept }: HeapCase): string[] {
  const { names, ofNode } = model.classes;
  return [...variables, ...(kept ? [kept] : [])].map(({ node }) => names[ofNode[node]]);
}

const EVERYWHERE =
  /^(\(|\{|system \/|(Array|Object|Function|Map|Set|WeakMap|WeakSet|Promise|Error|Date|RegExp|ArrayBuffer)$)/;

/** In whole megabytes or kilobytes. */
function goalSize(goal: number): string {
  return goal >= 1e6 ? `${Math.round(goal / 1e6)}MB` : `${Math.max(1, Math.round(goal / 1e3))}kB`;
}
