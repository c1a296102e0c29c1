import { contextRow, isContext } from '../../heap/contexts.ts';
import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK } from '../../heap/kinds.ts';
import { edgeName, internalTarget, isString, propertyTarget, stringValue } from '../../heap/labels.ts';
import type { HeapModel } from '../../heap/model.ts';
import { isModuleScope, moduleUrl } from '../../heap/modules.ts';
import { closureLabel, pathText } from '../../heap/paths.ts';
import { placeOf, scriptOfClosure } from '../../heap/places.ts';
import { findSuspects, type Suspect } from '../../heap/suspects.ts';
import type { Evidence, Finding } from '../finding.ts';
import { DOUBT, doubtful, growthEvidence, growthOf, isGrowing, MAY_BE_MEANT, verdict } from './growth.ts';
import { repeatedText } from './repeated.ts';
import type { HeapCase, Shape } from './shape.ts';
import { SHAPES } from './shapes.ts';
import { bytes, percent, THREE_SNAPSHOTS } from './words.ts';

/** Findings on a first page. */
const MOST = 7;
/** Up to so many things are each a matter of its own. */
const FEW = 100;

export interface HeapDiagnosis {
  /** Show the values of strings; otherwise names alone. */
  values?: boolean;
  /** Snapshots of the same process from before, the oldest first: they tell what grows from what is only large. */
  earlier?: readonly HeapModel[];
}

/** Suspects as findings, most important first; a heap with none is told so. Needs the phase `retained`. */
export function diagnoseHeap(model: HeapModel, options: HeapDiagnosis = {}): Finding[] {
  const found = new Map<string, Finding>();
  for (const suspect of findSuspects(model)) {
    const finding = report(describe(model, suspect), options.earlier ?? []);
    // One cause is one finding: what hangs from the same place is told with the largest of it.
    const key = 'path' in finding.subject ? finding.subject.path.join('\n') : finding.title;
    if (!found.has(key)) found.set(key, finding);
  }
  const findings = [...found.values()];
  findings.push(...repeatedText(model, options.values === true));
  if (findings.length === 0) return [healthy(model)];
  return findings.sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
}

/**
 * What weighs more comes first, the less sure of two alike after the other. The second copy of a text is waste whatever the
 * program does.
 */
function weight({ rule, verdict, impact, confidence }: Finding): number {
  if (verdict === 'leave') return 0;
  return impact.share * (1 + confidence) * (rule === 'duplicate-strings' ? 2 : 1);
}

function describe(model: HeapModel, suspect: Suspect): HeapCase {
  const { graph, classes } = model;
  const { contents, node } = suspect;
  const path = pathText(graph, suspect.path);
  // Scopes before the program's own module are the loader's.
  const inside = suspect.path.findLastIndex((step) => moduleUrl(graph, step.node) !== '');
  const out = suspect.path.findLast(
    ({ edge }, i) => i > inside && edge !== -1 && (graph.edgeType[edge] & EDGE_TYPE_MASK) === CONTEXT_EDGE,
  );
  // Each of a few large things may be a closure with its scope: then what the scope keeps is what they weigh.
  const inner = contents.count > FEW ? -1 : scopeWithin(model, contents.sample);
  const [kept] = inner === -1 ? [] : contextRow(model, inner).variables;
  // A module's variables live as long as it does: no scope is to blame for that.
  const outer = out && !isModuleScope(graph, out.node) ? out : null;
  return {
    scope: inner === -1 ? (outer?.node ?? -1) : inner,
    variable: kept?.name ?? (outer ? edgeName(graph, outer.edge) : ''),
    model,
    suspect,
    holder: classes.names[classes.ofNode[node]],
    piled: contents.classIndex === -1 ? '' : classes.names[contents.classIndex],
    path,
    name: eventName(model, suspect) || lastName(path),
    place: codePlace(model, suspect),
  };
}

/** The scope that makes up most of an object, a few steps down its dominators; -1 where there is none. */
function scopeWithin(model: HeapModel, node: number): number {
  const { firstChild, child, retainedSize } = model.dominators!;
  let at = node;
  for (let steps = 0; at !== -1 && steps < 4; steps++) {
    if (isContext(model, at)) return at;
    const next = firstChild[at] < firstChild[at + 1] ? child[firstChild[at]] : -1;
    if (next === -1 || retainedSize[next] < retainedSize[node] * 0.9) return -1;
    at = next;
  }
  return -1;
}

/** `.config` and `profileCache` are names; `[412]`, `{table}` and functions are not. */
function lastName(path: string[]): string {
  for (let i = path.length - 1; i > 0; i--) {
    const word = path[i].startsWith('.') ? path[i].slice(1) : path[i];
    if (word === '_events') continue;
    if (/^[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.test(word)) return word;
  }
  return '';
}

/** Listeners of an event target stand in a Map by event: that key is a name of the program's, not data. */
function eventName({ graph }: HeapModel, { path }: Suspect): string {
  const events = path.findIndex(({ edge }) => edge !== -1 && edgeName(graph, edge) === '<symbol kEvents>');
  const entry = events === -1 ? undefined : path[events + 2];
  if (!entry || entry.edge === -1) return '';
  const key = internalTarget(graph, entry.node, String(Number(edgeName(graph, entry.edge)) - 1));
  return key !== -1 && isString(graph, key) ? stringValue(graph, key) : '';
}

/** The code behind what piles up: a closure itself, a timer's or listener's callback, or a constructor. */
function codePlace(model: HeapModel, { contents, node }: Suspect): string | null {
  const { graph } = model;
  const sample = contents.sample;
  if (sample === -1) return null;
  if (graph.nodeType[sample] === CLOSURE) return closureLabel(graph, sample);
  for (const name of ['_onTimeout', 'listener', 'callback']) {
    const target = propertyTarget(graph, sample, name);
    if (target !== -1 && graph.nodeType[target] === CLOSURE) return closureLabel(graph, target);
  }
  for (const context of [sample, node]) {
    if (!isContext(model, context)) continue;
    const [closure] = contextRow(model, context).closures;
    if (closure !== undefined) return closureLabel(graph, closure);
  }
  const place = placeOf(graph, sample);
  return place && place.url !== '' ? `${place.url.split('/').at(-1)}:${place.line}` : null;
}

function report(c: HeapCase, earlier: readonly HeapModel[]): Finding {
  const { suspect, model } = c;
  const shape = SHAPES.find(({ fits }) => fits(c))!;
  const { share, retainedSize } = suspect;
  const code = shape.code(c);
  const growth = growthOf(c, earlier);
  return {
    rule: shape.rule,
    verdict: verdict(c, shape, growth),
    title: shape.title(c),
    strategy: 'memory',
    subject: { name: c.holder, id: model.graph.nodeId[suspect.node], path: c.path },
    evidence: [...evidenceOf(c), ...growthEvidence(c, shape, growth)],
    confidence: confidence(c, shape, growth),
    impact: {
      share,
      maxSpeedup: null,
      bytes: retainedSize,
      text: `freeing it returns at most ${bytes(retainedSize)}, ${percent(share)} of the heap`,
    },
    proposal:
      doubtful(c, shape) && growth.length === 0 ? `${MAY_BE_MEANT} ${shape.proposal(c)}` : shape.proposal(c),
    tradeOffs: shape.tradeOffs,
    code: code && { ...code, language: 'js', exact: false },
    benchmark: THREE_SNAPSHOTS,
    verification:
      'Take three snapshots a few minutes of the same load apart and compare them: `culprit compare 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot`. What was made between the first two and is still there in the third must be gone from the list.',
    goal: goalFor(c),
  };
}

function evidenceOf(c: HeapCase): Evidence[] {
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
  const scope = sharedScope(c);
  if (scope) evidence.push(scope);
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

/** One snapshot shows weight, not growth: many alike in one place make growth likely, one large object does not. */
function confidence(c: HeapCase, shape: Shape, growth: readonly number[]): number {
  const { suspect } = c;
  if (growth.length > 0) return isGrowing(growth) ? 0.95 : 0.6;
  if (shape.rule === 'large-object' || shape.rule === 'many-instances') return 0.5;
  const { count, retainedSize } = suspect.contents;
  const pure = suspect.retainedSize > 0 ? Math.min(1, retainedSize / suspect.retainedSize) : 0;
  const many = suspect.kind === 'chain' ? 1 : Math.min(1, Math.log10(Math.max(1, count)) / 4);
  const sure = 0.5 + 0.3 * many + 0.15 * pure;
  return doubtful(c, shape) ? Math.min(sure, DOUBT) : sure;
}

function healthy(model: HeapModel): Finding {
  const { graph, totals } = model;
  return {
    rule: 'healthy-heap',
    verdict: 'leave',
    title: 'Nothing in this heap weighs more than it should',
    strategy: 'none',
    subject: { name: 'heap', id: graph.nodeId[graph.root], path: [] },
    evidence: [
      {
        metric: 'retained',
        value: totals.size,
        unit: 'bytes',
        text: `${bytes(totals.size)} in all; no object or class of the program's own holds a tenth of it`,
      },
      {
        metric: 'code',
        value: totals.code,
        unit: 'bytes',
        text: `${bytes(totals.code)} of it is compiled code, which the program needs`,
      },
    ],
    confidence: 0.8,
    impact: { share: 0, maxSpeedup: null, bytes: 0, text: 'nothing to win here' },
    proposal:
      'Leave it. If memory still grows, take three snapshots under load and compare them: one snapshot cannot show growth.',
    tradeOffs: [],
    code: null,
    benchmark: THREE_SNAPSHOTS,
    verification: 'Nothing was changed.',
    goal: null,
  };
}

/** A limit on a class of the program's own; on arrays or functions it would say nothing. */
function goalFor({ piled, holder, suspect }: HeapCase): string | null {
  const name = [piled, holder].find((one) => one !== '' && !EVERYWHERE.test(one));
  return name === undefined ? null : `retained(${name}) <= ${goalSize(suspect.retainedSize)}`;
}

const EVERYWHERE =
  /^(\(|\{|system \/|(Array|Object|Function|Map|Set|WeakMap|WeakSet|Promise|Error|Date|RegExp|ArrayBuffer)$)/;

/** A tenth of what it is now, in whole megabytes or kilobytes. */
function goalSize(now: number): string {
  const goal = now / 10;
  return goal >= 1e6 ? `${Math.round(goal / 1e6)}MB` : `${Math.max(1, Math.round(goal / 1e3))}kB`;
}
