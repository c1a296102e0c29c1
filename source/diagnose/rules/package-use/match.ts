import type * as t from '@babel/types';
import { APP } from '../../../cpu/model.ts';
import { nameOf, outermostOf, outermostRows } from '../../../cpu/query.ts';
import type { PackageAt } from '../../../files/reader.ts';
import { callsInto } from '../../case/calls-into.ts';
import type { Case, Unit } from '../../case/case.ts';
import { startedFrom } from '../../case/started.ts';
import { isSourced } from '../../case/unit.ts';
import { timeOfRows } from '../../facts/costs.ts';
import { valueBehind } from '../../facts/imports.ts';
import { once } from '../../facts/once.ts';
import { makerBehind, packageBehind } from '../../facts/packages.ts';
import { plainName } from '../../facts/same-below.ts';
import { calleeName, type Node } from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import { factOf } from './facts.ts';
import { type Answer, type CallSite, isCallOrNew } from './site.ts';
import { namesOf, usesOfPackage } from './uses.ts';

// Where the program calls packages in the ways that the tables are about, and what that takes.

export interface Judged {
  site: CallSite;
  answer: Answer;
}

/** Of a package's time, what has no caller on its stack, from which on it is sought by the source. */
const MOST_ALONE = 0.3;

/** Every call of the program that a row of the tables is about, with what the source shows of it. */
export const judgedUses = once((c: Case): readonly Judged[] => {
  const found: Judged[] = [];
  const known = packagesOf(c);
  if (known.length === 0) return found;
  const own = c.units.filter(
    (unit): unit is SourcedUnit => isSourced(unit) && unit.category === APP && unit.package === null,
  );
  for (const at of known) {
    const sites = own.flatMap((unit) => sitesIn(c, unit, at));
    addAlone(c, at, sites);
    for (const site of sites) found.push({ site, answer: factOf(c, site, site.use.fact) });
  }
  return found;
});

interface Known {
  of: PackageAt;
  row: number;
}

/** Packages of the recording that the tables have rows about. */
function packagesOf(c: Case): Known[] {
  const { packages, functions } = c.model;
  return packages.flatMap(({ name, total }, row) => {
    if (usesOfPackage(name).length === 0 || c.share(total) < 0.05) return [];
    const frame = functions.package.indexOf(row);
    return frame < 0 ? [] : [{ row, of: c.packageOf(frame) ?? { name, version: null } }];
  });
}

function sitesIn(c: Case, unit: SourcedUnit, { of, row }: Known): CallSite[] {
  const uses = usesOfPackage(of.name);
  const below = rowsOf(c, unit, row);
  const found: CallSite[] = [];
  for (const node of c.nodes(unit)) {
    if (!isCallOrNew(node)) continue;
    const name = calleeName(node);
    const use = name === '' ? [] : uses.filter(({ calls }) => calls.test(name));
    if (use.length === 0) continue;
    const named = below.filter((one) => plainName(nameOf(c.model, c.model.tree.frame[one])) === name);
    const behind = packageBehind(c, unit.file, node.callee);
    const isExtended = !behind && extendsIt(c, unit, node, of.name);
    if (!behind && !isExtended && named.length === 0) continue;
    // Of what somebody hands over only the recording shows whose it is: `res.json(…)` is no `express.json()`.
    const isItself = isExtended || (behind !== null && makerBehind(c, unit.file, node.callee) === null);
    for (const one of use) {
      // A package hands its work on to others of its family: `shiki` to `@shikijs/core`.
      if (behind && behind.name !== of.name && !namesOf(one).includes(behind.name)) continue;
      if (one.itself && !isItself) continue;
      const rows = one.frames
        ? rowsNamed(c, row, one.frames)
        : one.whole || named.length === 0
          ? below
          : named;
      found.push({ unit, node, name, of: behind ?? of, use: one, rows, micros: timeOfRows(c, rows) });
    }
  }
  return found;
}

/** `new Calculator()`, where `class Calculator extends CstParser`. */
function extendsIt(c: Case, unit: SourcedUnit, node: Node, name: string): boolean {
  if (node.type !== 'NewExpression') return false;
  const held = valueBehind(c, unit.file, node.callee);
  const above = held && /^Class/.test(held.node.type) ? (held.node as t.Class).superClass : null;
  return above != null && packageBehind(c, held!.file, above)?.name === name;
}

/** Rows of the package's functions of some names, wherever they run. */
function rowsNamed({ model }: Case, row: number, names: RegExp): number[] {
  const { tree, functions } = model;
  const found: number[] = [];
  for (let at = 1; at < tree.count; at++)
    if (functions.package[tree.frame[at]] === row && names.test(plainName(nameOf(model, tree.frame[at]))))
      found.push(at);
  return outermostOf(model, found);
}

/** Rows of the package's functions below a unit, none within another. */
function rowsOf({ model }: Case, unit: Unit, row: number): number[] {
  const { tree, functions } = model;
  const found: number[] = [];
  for (const top of outermostRows(model, unit.frames))
    for (let at = top + 1; at < tree.end[top]; at++)
      if (functions.package[tree.frame[at]] === row) found.push(at);
  return outermostOf(model, found);
}

/** Work that a package does after an `await` has no caller: it goes to the one place that can have started it. */
function addAlone(c: Case, { of, row }: Known, sites: CallSite[]): void {
  const { all, alone } = callsInto(c, row);
  if (alone < MOST_ALONE * all) return;
  const starting = new Set(startedFrom(c, of.name)?.calls.map(({ unit }) => unit));
  const places = new Set(sites.map(({ unit }) => unit));
  for (const site of sites) {
    const isOnly = starting.size === 0 ? places.size === 1 : starting.size === 1 && starting.has(site.unit);
    if (isOnly && !site.use.frames) site.micros += alone;
  }
}
