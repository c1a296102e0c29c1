import { APP, DEPENDENCY } from '../cpu/model.ts';
import { fileAndLine } from '../cpu/names.ts';
import { heaviestRow, labelOf, nameOf } from '../cpu/query.ts';
import type { PackageAt } from '../files/reader.ts';
import type { Case } from './case/case.ts';
import { programPackage } from './case/loading.ts';
import type { Evidence } from './finding.ts';
import { packageText } from './levers.ts';
import { type Candidate, codeName } from './rule.ts';

// Causes in a package, as somebody who only uses that package can act on them.

/**
 * The steps that are open to somebody whose dependency is slow, in the order in which they are tried. `through`: the package that the program calls, and
 * that brings this one.
 */
export const dependencySteps = (
  name: string,
  version: string | null,
  through: PackageAt | null = null,
): string =>
  `In this order: 1. upgrade ${through ? `${through.name}${installed(through.version)}, which calls ${packageText({ name, version })},` : `${name}${installed(version)}`} and record again: a newer version may have fixed this. 2. Limit its input: the size, the number of items. 3. Call it less: cache the result where the input repeats, move constant work out of the loop or request, pass larger batches. 4. Replace it.`;

export const installed = (version: string | null): string => (version ? ` (${version} is installed)` : '');

/** The package that the program itself calls on the way to a frame of another one, and whether it lists that one; null where the program calls it itself. */
function packageBetween(c: Case, frame: number, at: PackageAt): { of: PackageAt; brings: boolean } | null {
  const call = ownCallAbove(c, frame);
  const of = call && c.packageOf(call.callee);
  if (!of || of.name === at.name || of.name === programPackage(c)) return null;
  return { of, brings: c.options.sources.brings(labelOf(c.model, call.callee).url, at.name) };
}

/** The program's own function from which the heaviest stack comes to a frame, and what it calls there; null where there is none. */
export function ownCallAbove(c: Case, frame: number): { frame: number; callee: number } | null {
  const { tree, functions } = c.model;
  const heaviest = heaviestRow(c.model, [frame]);
  if (heaviest < 0) return null;
  for (let at = tree.parent[heaviest], callee = heaviest; at > 0; callee = at, at = tree.parent[at])
    if (functions.category[tree.frame[at]] === APP)
      return { frame: tree.frame[at], callee: tree.frame[callee] };
  return null;
}

/** `reached from render (page.js:12) by load`, for what stands in a package. */
export function reachedFrom(c: Case, frame: number): Evidence[] {
  const call = ownCallAbove(c, frame);
  if (!call) return [];
  const label = c.unitOf(call.frame)?.label ?? labelOf(c.model, call.frame);
  const text = `reached from ${codeName(label.name)} (${fileAndLine(label)}) by ${codeName(nameOf(c.model, call.callee))}`;
  return [{ metric: 'stack', value: 1, unit: 'count', text }];
}

/**
 * A cause in a package's code as its user can act on it: the package with its version, the own call that reaches it, and no edit of code that is
 * not theirs.
 */
export function asDependency(c: Case, candidate: Candidate): Candidate {
  const { unit, level } = candidate;
  const isTold = level === 'cause' || level === 'symptom';
  if (!isTold || unit?.category !== DEPENDENCY || candidate.package !== undefined) return candidate;
  const at = c.packageOf(unit.frames[0]);
  if (!at || at.name === programPackage(c)) return candidate;
  const through = packageBetween(c, unit.frames[0], at);
  return {
    ...candidate,
    // What one installed, and can upgrade, is the package that lists it.
    package: through?.brings ? through.of : at,
    title: `In ${packageText(at)}${through?.brings ? `, which ${packageText(through.of)} brings` : ''}: ${candidate.title}`,
    evidence: [...candidate.evidence, ...reachedFrom(c, unit.frames[0])],
    proposal: `${dependencySteps(at.name, at.version, through?.of ?? null)} What its maintainers could change in ${codeName(unit.label.name)} (${fileAndLine(unit.label)}): ${candidate.proposal}`,
    tradeOffs: ['An upgrade can change behaviour: read its changelog and run your tests.'],
    code: null,
  };
}
