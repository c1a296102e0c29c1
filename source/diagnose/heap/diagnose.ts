import { authoredBy } from '../../files/authored.ts';
import { SourceReader } from '../../files/reader.ts';
import { isSameProcess } from '../../heap/comparison/compare.ts';
import { findGrowing } from '../../heap/comparison/growing.ts';
import { isPresized } from '../../heap/comparison/leak-suspect.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import { isRising } from '../../heap/comparison/rising.ts';
import { lastId } from '../../heap/graph/fresh.ts';
import { showAuthored } from '../../heap/graph/places.ts';
import type { HeapModel } from '../../heap/model.ts';
import { isElsewhere } from '../../heap/suspects/elsewhere.ts';
import { intoFew } from '../../heap/suspects/few.ts';
import { findHeavy } from '../../heap/suspects/lesser.ts';
import { anyIndex } from '../../heap/suspects/patterns.ts';
import { findReloaded } from '../../heap/suspects/reloaded.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import { findSuspects } from '../../heap/suspects/suspects.ts';
import type { Finding } from '../finding.ts';
import { describe } from './describe.ts';
import { asFilledOnce, filledOnce } from './filled-once.ts';
import { findingOf } from './finding-of.ts';
import { grows, growthOf, isDrift, isExplained, isMoved } from './growth.ts';
import { healthy } from './healthy.ts';
import { OwnSource } from './limits/own-source.ts';
import { isAgain } from './modules.ts';
import { factorOf, ordered, STILL, type Told } from './order.ts';
import { repeatedText } from './repeated.ts';
import { settled } from './settle.ts';
import type { HeapCase } from './shape.ts';
import { heldAgainst } from './spread.ts';
import { asBacklog, workedOffOf } from './worked-off.ts';

// The findings of a heap snapshot, with those before it where there are some.

/** Findings on a first page. */
const MOST = 7;
export interface HeapDiagnosis {
  /** Show the values of strings; otherwise names alone. */
  values?: boolean;
  /** Snapshots of the same process from before, the oldest first: they tell what grows from what is only large. */
  earlier?: readonly HeapModel[];
  /** Folders of `--source-root`. */
  roots?: readonly string[];
}

/** Snapshots before this one that a comparison can tell apart. */
const BEFORE = 2;

/**
 * Suspects as findings, most important first; a heap with none is told so. Where snapshots from before are given, what
 * grows comes first, however little it is yet. Needs the phase `retained`.
 */
export function diagnoseHeap(model: HeapModel, options: HeapDiagnosis = {}): Finding[] {
  const before = (options.earlier ?? []).filter((one) => isSameProcess(model, one));
  // Of four the last may be from after the load: what the first three accuse is then held against it.
  const loaded = before.at(-1);
  if (before.length > BEFORE && loaded && loaded.totals.size > model.totals.size) {
    const findings = diagnoseHeap(loaded, { ...options, earlier: before.slice(0, -1) });
    return findings.map((finding) => settled(finding, before.slice(-BEFORE - 1), model));
  }
  const earlier = before.slice(-BEFORE);
  const found = new Map<string, Told>();
  const growing = earlier.length > 0 ? findGrowing(model, earlier) : [];
  const sources = new SourceReader({ roots: options.roots ?? [], recordings: [model.file] });
  showAuthored(model.graph, authoredBy(sources));
  const own = new OwnSource(model, sources);
  const reloaded = findReloaded(model, earlier, RELOADED);
  // One snapshot shows weight alone: of a few heavy things, what piles up in each.
  const heavy =
    earlier.length === 0 ? findHeavy(model).map((one) => intoFew(model, one)) : findSuspects(model);
  const suspects = [...growing, ...reloaded, ...heavy];
  const lists = new Set(suspects.flatMap(({ kind, node }) => (kind === 'chain' ? [node] : [])));
  const beside = new Set(growing.flatMap((one) => (one.beside ?? []).map(({ node }) => node)));
  for (const suspect of suspects) {
    // A list is one cause, and what hangs along it, or is a part of it, is told with it.
    if (isAlong(model, suspect.node, lists) || beside.has(suspect.node)) continue;
    const seen = caseOf(model, suspect);
    const measured = growthOf(seen, earlier);
    const c = nested(seen, measured);
    const bounded = measured !== null && isPresized(model, earlier[0], suspect.node, suspect.contents.count);
    const moved = measured !== null && isMoved(measured, [...earlier, model]);
    const growth = measured && { ...measured, ...(bounded ? { bounded } : {}), ...(moved ? { moved } : {}) };
    if (growth && !growing.includes(suspect) && isExplained(model, suspect, growth, growing)) continue;
    if (grows(growth) && isElsewhere(model, suspect, lastId(earlier.at(-1)!.graph))) continue;
    if (isDrift(model, growth) && growing.includes(suspect)) continue;
    // As many modules as before: what grows is in one of them.
    if (growth?.known && c.piled === 'Module' && !isRising(growth.counts)) continue;
    const inThem = (other: Suspect) =>
      (suspect.growth === undefined || other.growth !== undefined) &&
      other.contents.classIndex !== suspect.contents.classIndex &&
      other.retainedSize >= suspect.retainedSize * IN_MODULES;
    if (c.piled === 'Module' && !isAgain(c) && suspects.some(inThem)) continue;
    const models = [...earlier, model];
    const accused = findingOf(c, growth, sources, own, models);
    const queue = growth && grows(growth) ? workedOffOf(c, models, growth) : null;
    const filled =
      growth && grows(growth) && accused.verdict !== 'leave' ? filledOnce(models, suspect) : null;
    const finding = queue
      ? asBacklog(accused, queue, c.piled)
      : filled !== null
        ? asFilledOnce(accused, filled)
        : accused;
    // One cause is one finding: what hangs from the same place is told with the largest of it, and so is what reads the same.
    const key = c.path.join('\n');
    const text = ({ title }: Finding) => title.replace(/[\d,]+/g, '0');
    const told = [...found.values()].some((one) => text(one.finding) === text(finding));
    if (!told && !found.has(key))
      found.set(key, {
        finding,
        c,
        grows: grows(growth),
        factor: growth ? 1 : factorOf(c, finding),
      });
  }
  for (const { finding, isStill } of repeatedText(model, options.values === true))
    found.set(finding.title, {
      finding: heldAgainst(finding, [...earlier, model]),
      grows: false,
      factor: isStill && earlier.length === 0 ? STILL : 1,
    });
  if (found.size === 0) return [healthy(model, earlier)];
  return ordered(model, [...found.values()], earlier.length === 0, sources)
    .slice(0, MOST)
    .map(({ finding }) => finding);
}

/** Of a tree, a place holds the first few itself: the number of all of them is what grows. */
function nested(c: HeapCase, growth: Growth | null): HeapCase {
  const { suspect } = c;
  const all = growth?.known ? growth.counts[growth.counts.length - 1] : 0;
  const isTree = suspect.kind === 'single' && !suspect.spread && !suspect.contents.within;
  if (!isTree || all < suspect.contents.count * MANY_BELOW || !/^[\p{Lu}{]/u.test(c.piled)) return c;
  if (/^(Array|Map|Set|Object|Function)$/.test(c.piled)) return c;
  return { ...c, suspect: { ...suspect, contents: { ...suspect.contents, count: all } } };
}

/** So many times those that hang from the place itself. */
const MANY_BELOW = 4;

/** Modules of one file are told from this share of the heap on. */
const RELOADED = 0.02;

/** What one thing in modules weighs of them from which on it, and not their number, is told. */
const IN_MODULES = 0.8;

/** Whether a node is held by one of the lists, given by their heads, and is not that head. */
function isAlong({ graph, dominators }: HeapModel, node: number, lists: ReadonlySet<number>): boolean {
  if (lists.size === 0) return false;
  const { dominator } = dominators!;
  for (let v = node; v !== graph.root; ) {
    v = dominator[v];
    if (lists.has(v)) return true;
  }
  return false;
}

/** Many alike are told by what is the same of their paths. */
function caseOf(model: HeapModel, suspect: Suspect): HeapCase {
  const c = describe(model, suspect);
  return suspect.spread ? { ...c, path: c.path.map(anyIndex) } : c;
}
