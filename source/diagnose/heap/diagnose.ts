import { SourceReader } from '../../files/reader.ts';
import { bytes, percent } from '../../format/numbers.ts';
import { isSameProcess } from '../../heap/comparison/compare.ts';
import { findGrowing, isPresized } from '../../heap/comparison/growing.ts';
import { isRising } from '../../heap/comparison/growth.ts';
import { anyIndex } from '../../heap/graph/patterns.ts';
import type { Growth, HeapModel } from '../../heap/model.ts';
import { foldPath } from '../../heap/retainers/path-line.ts';
import { pathText } from '../../heap/retainers/paths.ts';
import { intoFew } from '../../heap/suspects/few.ts';
import { findReloaded } from '../../heap/suspects/reloaded.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import { findSuspects } from '../../heap/suspects/suspects.ts';
import type { Finding } from '../finding.ts';
import { apiEvidence, apiOf, ownerProposal } from './api.ts';
import { describe } from './describe.ts';
import { evidenceOf } from './evidence.ts';
import { goalFor } from './goal.ts';
import {
  DOUBT,
  doubtful,
  grows,
  growthEvidence,
  growthOf,
  isDrift,
  isExplained,
  isMoved,
  isOver,
  MAY_BE_MEANT,
  sureness,
  verdict,
} from './growth.ts';
import { healthy } from './healthy.ts';
import { landing } from './landing.ts';
import { isAgain } from './modules.ts';
import { lastName } from './names.ts';
import { dotted, isOwnCallback, ownerEvidence, ownerOfCase, packageName } from './owner.ts';
import { repeatedText } from './repeated.ts';
import { settled } from './settle.ts';
import { type HeapCase, inCode, type Shape } from './shape.ts';
import { SHAPES } from './shapes.ts';
import { heldAgainst, spreadTitle } from './spread.ts';
import { unreadAdvice, unreadEvidence, unreadOf } from './unread.ts';
import { and, THREE_SNAPSHOTS } from './words.ts';

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
  const found = new Map<string, { finding: Finding; grows: boolean; factor: number }>();
  const growing = earlier.length > 0 ? findGrowing(model, earlier) : [];
  const sources = new SourceReader({ roots: options.roots ?? [], recordings: [model.file] });
  const reloaded = findReloaded(model, earlier, RELOADED);
  // One snapshot shows weight alone: of a few heavy things, what piles up in each.
  const heavy =
    earlier.length === 0 ? findSuspects(model).map((one) => intoFew(model, one)) : findSuspects(model);
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
    if (isDrift(model, growth) && growing.includes(suspect)) continue;
    // As many modules as before: what grows is in one of them.
    if (growth?.known && c.piled === 'Module' && !isRising(growth.counts)) continue;
    const inThem = (other: Suspect) =>
      (suspect.growth === undefined || other.growth !== undefined) &&
      other.contents.classIndex !== suspect.contents.classIndex &&
      other.retainedSize >= suspect.retainedSize * IN_MODULES;
    if (c.piled === 'Module' && !isAgain(c) && suspects.some(inThem)) continue;
    const finding = report(c, growth, sources, [...earlier, model]);
    // One cause is one finding: what hangs from the same place is told with the largest of it, and so is what reads the same.
    const key = c.path.join('\n');
    const text = ({ title }: Finding) => title.replace(/[\d,]+/g, '0');
    const told = [...found.values()].some((one) => text(one.finding) === text(finding));
    if (!told && !found.has(key))
      found.set(key, { finding, grows: grows(growth), factor: growth || !isPlain(c) ? 1 : PLAIN });
  }
  for (const finding of repeatedText(model, options.values === true))
    found.set(finding.title, {
      finding: heldAgainst(finding, [...earlier, model]),
      grows: false,
      factor: 1,
    });
  if (found.size === 0) return [healthy(model, earlier)];
  return [...found.values()]
    .sort(
      (a, b) =>
        Number(b.grows) - Number(a.grows) || weight(b.finding) * b.factor - weight(a.finding) * a.factor,
    )
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

/** One snapshot does not tell a table that was loaded from a leak: plain data, as tables hold, comes after instances of as much weight. */
const PLAIN = 0.5;
const isPlain = ({ piled, kept }: HeapCase): boolean =>
  /^(\{|\(|Object$|Array$|$)/.test(piled) && !(kept && !kept.variable && isOver(kept.name));

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

/**
 * What weighs more comes first, the less sure of two alike after the other. The second copy of a text is waste whatever the
 * program does.
 */
function weight({ rule, verdict, impact, confidence }: Finding): number {
  if (verdict === 'leave') return 0;
  return impact.share * (1 + confidence) * (rule === 'duplicate-strings' ? 2 : 1);
}

/** Many alike are told by what is the same of their paths. */
function caseOf(model: HeapModel, suspect: Suspect): HeapCase {
  const c = describe(model, suspect);
  return suspect.spread ? { ...c, path: c.path.map(anyIndex) } : c;
}

function report(
  c: HeapCase,
  growth: Growth | null,
  packages: SourceReader,
  models: readonly HeapModel[],
): Finding {
  const { suspect, model } = c;
  const found = SHAPES.find(({ fits }) => fits(c))!;
  // What shows that it is left over is no matter of doubt.
  const proof = found.proof?.(c) ?? null;
  const shape = found.proof ? { ...found, mayBeMeant: proof === null } : found;
  const { share, retainedSize } = suspect;
  const owner = ownerOfCase(c, packages);
  const api = owner && apiOf(c, owner, packages);
  // Who adds a listener of its own to a package's emitter takes it off as from any other.
  const isTheirs =
    owner?.role === 'holder' && !(shape.rule === 'listener-leak' && isOwnCallback(c, packages));
  // What a package holds is named by the way to it, from the last name that the program gave.
  const way = isTheirs ? dotted(c.path) : '';
  const called = way.split('.').at(-1) === c.name ? { ...c, name: way } : c;
  const code = isTheirs || owner?.library?.code ? (owner?.library?.code ?? null) : shape.code(inCode(c));
  const advice = owner && (isTheirs || owner.role === 'pile') ? ownerProposal(called, owner, api) : null;
  const own = isTheirs ? null : shape.proposal(c);
  const at = landing(c);
  const unread = unreadOf(c, packages);
  const proposal = [
    doubtful(c, shape) && !growth ? MAY_BE_MEANT : null,
    own,
    advice,
    unread && unreadAdvice(unread),
    alsoAt(c),
  ]
    .filter((part) => part !== null)
    .join(' ');
  return {
    rule: shape.rule,
    verdict: verdict(c, shape, growth),
    title: `${spreadTitle(c, growth) ?? shape.title(called)}${owner?.role === 'holder' ? ` · ${packageName(owner.package)}` : ''}`,
    strategy: 'memory',
    subject: {
      name: model.classes.names[model.classes.ofNode[at]],
      id: model.graph.nodeId[at],
      ...(model.dominators!.retainedSize[at] >= retainedSize || at === c.owner
        ? {}
        : { keeper: model.graph.nodeId[c.owner] }),
      path: foldPath(c.path),
    },
    package: owner?.package ?? null,
    evidence: [
      ...evidenceOf(c),
      ...(owner ? [ownerEvidence(owner)] : []),
      ...(api ? [apiEvidence(api)] : []),
      ...(unread ? [unreadEvidence(unread)] : []),
      ...(proof === null
        ? []
        : [
            {
              metric: 'left over',
              value: suspect.kind === 'chain' ? suspect.links : suspect.contents.count,
              unit: 'count' as const,
              text: proof,
            },
          ]),
      ...growthEvidence(c, shape, growth, models),
    ],
    confidence: confidence(c, shape, growth),
    impact: {
      share,
      maxSpeedup: null,
      bytes: retainedSize,
      text: `${shape.rule === 'several-holders' || suspect.alsoAt || suspect.beside || (suspect.joint && suspect.companions?.includes('Timeout')) ? 'letting go in all places' : suspect.kind === 'group' ? 'freeing all of them' : 'freeing it'} returns at most ${bytes(retainedSize)}, ${percent(share)} of the heap`,
    },
    proposal,
    tradeOffs: shape.tradeOffs,
    code: code && { ...code, language: 'js', exact: false },
    benchmark: THREE_SNAPSHOTS,
    verification:
      'Take three snapshots a few minutes of the same load apart and compare them: `culprit compare 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot`. What was made between the first two and is still there in the third must be gone from the list.',
    goal: goalFor(c),
  };
}

/** One snapshot shows weight, not growth: many alike in one place make growth likely, one large object does not. */
function confidence(c: HeapCase, shape: Shape, growth: Growth | null): number {
  const { suspect } = c;
  if (growth) return sureness(growth);
  if (shape.rule === 'large-object' || shape.rule === 'many-instances') return 0.5;
  const { count, retainedSize } = suspect.contents;
  const pure = suspect.retainedSize > 0 ? Math.min(1, retainedSize / suspect.retainedSize) : 0;
  const many = suspect.kind === 'chain' ? 1 : Math.min(1, Math.log10(Math.max(1, count)) / 4);
  const sure = 0.5 + 0.3 * many + 0.15 * pure;
  return doubtful(c, shape) ? Math.min(sure, DOUBT) : sure;
}

/** Where else the same things are held: to let go in one place alone frees little. */
function alsoAt({ model, suspect }: HeapCase): string | null {
  const timers = suspect.companions?.includes('Timeout')
    ? 'Each has a timer that keeps it as well: clear that too (clearInterval, clearTimeout), in the same function.'
    : null;
  if (suspect.beside) {
    const fields = suspect.beside.map(({ path }) => lastName(pathText(model.graph, path)).name);
    return `Bound ${and(fields)} of the same object as well.`;
  }
  if (!suspect.alsoAt) return timers;
  const names = suspect.alsoAt.map(({ path }) => {
    const words = pathText(model.graph, path);
    return dotted(words) || words.at(-1) || '';
  });
  return `The same things are held at ${and([...new Set(names)])} as well: let go there too, in the same function.`;
}
