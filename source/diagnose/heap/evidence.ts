import { contextRow, isContext } from '../../heap/contexts.ts';
import { fieldOf } from '../../heap/inner.ts';
import { closureLabel } from '../../heap/paths.ts';
import { scriptOfClosure } from '../../heap/places.ts';
import { waiterOf } from '../../heap/promises.ts';
import type { Evidence } from '../finding.ts';
import { binaryEvidence } from './binary.ts';
import type { HeapCase } from './shape.ts';
import { bytes, percent } from './words.ts';

/** What was measured of a suspect, as sentences. */
export function evidenceOf(c: HeapCase): Evidence[] {
  const { suspect } = c;
  const { contents, retainedSize, share } = suspect;
  const evidence: Evidence[] = [
    {
      metric: 'retained',
      value: retainedSize,
      unit: 'bytes',
      text: `${bytes(retainedSize)} would be freed with it, ${percent(share)} of the heap`,
    },
  ];
  if (contents.classIndex !== -1 && suspect.kind !== 'chain') {
    evidence.push({
      metric: 'count',
      value: contents.count,
      unit: 'count',
      text: `${contents.count.toLocaleString('en-US')} ${c.piled} in it take ${bytes(contents.retainedSize)}`,
    });
  }
  if (suspect.kind === 'chain') {
    evidence.push({
      metric: 'links',
      value: suspect.links,
      unit: 'count',
      text: `${suspect.links.toLocaleString('en-US')} links, each held by the one before it`,
    });
  }
  evidence.push({ metric: 'path', value: c.path.length, unit: 'count', text: c.path.join(' → ') });
  if (c.place) evidence.push({ metric: 'source', value: 0, unit: 'line', text: c.place });
  evidence.push(...fieldEvidence(c), ...keptEvidence(c));
  const binary = binaryEvidence(c);
  if (binary) evidence.push(binary);
  const scope = sharedScope(c);
  if (scope) evidence.push(scope);
  return evidence;
}

/** Where hundreds of middle-sized things each hold most of what they weigh in one place: that, and not their number, may be what grows. */
function fieldEvidence(c: HeapCase): Evidence[] {
  const { suspect, model, piled } = c;
  if (suspect.spread || suspect.kind === 'chain') return [];
  const field = fieldOf(model, suspect.node, suspect.contents);
  if (!field) return [];
  const things = field.count.toLocaleString('en-US');
  return [
    {
      metric: 'field',
      value: field.retainedSize,
      unit: 'bytes',
      text: `${percent(field.retainedSize / suspect.contents.retainedSize)} of what the ${piled} weigh is in their ${field.name}: ${things} × ${field.className} in all. If their number does not grow, that does: bound ${field.name}, not ${c.name || 'what holds them'}`,
    },
  ];
}

/** What one of them keeps, and who waits for it. */
function keptEvidence({ model, kept, pending }: HeapCase): Evidence[] {
  const evidence: Evidence[] = [];
  if (kept) {
    const as = kept.variable ? `the variable ${kept.name} in its scope` : `a ${kept.name}`;
    const store = kept.store
      ? ', a store of AsyncLocalStorage: whatever is started inside run() keeps it until it ends'
      : '';
    evidence.push({
      metric: 'kept',
      value: kept.retainedSize,
      unit: 'bytes',
      text: `the largest of them keeps ${as} (${bytes(kept.retainedSize)})${store}`,
    });
  }
  const waiter = pending === -1 ? '' : waiterOf(model, pending);
  if (waiter !== '')
    evidence.push({ metric: 'waiter', value: 1, unit: 'count', text: `${waiter} waits for the promise` });
  return evidence;
}

/** A scope that several closures share, and its heaviest variable: whoever does not use that one keeps it all the same. */
function sharedScope({ model, suspect, scope }: HeapCase): Evidence | null {
  const { contents, node } = suspect;
  const context = [node, contents.sample, scope].find((v) => v !== -1 && isContext(model, v));
  if (context === undefined) return null;
  const { closures, closureCount, variables } = contextRow(model, context);
  if (variables.length === 0 || closures.length === 0) return null;
  if (scriptOfClosure(model.graph, closures[0])?.startsWith('node:')) return null;
  const names = closures.slice(0, 3).map((closure) => closureLabel(model.graph, closure));
  return {
    metric: 'scope',
    value: variables[0].retainedSize,
    unit: 'bytes',
    text: `${variables[0].name} (${bytes(variables[0].retainedSize)}) is kept in the scope of ${names.join(', ')}${closureCount > 3 ? ` and ${closureCount - 3} more` : ''}`,
  };
}
