import { fieldsOf } from '../../heap/classes/shape-fields.ts';
import { EDGE_TYPE_MASK, OBJECT, PROPERTY_EDGE } from '../../heap/graph/kinds.ts';
import { edgeName } from '../../heap/graph/labels.ts';
import { methodsOf } from '../../heap/retainers/methods.ts';
import { pathParts, shortestPath } from '../../heap/retainers/paths.ts';
import { identifier } from '../code/safe.ts';
import type { Evidence } from '../finding.ts';
import { type Owner, type Packages, packageName } from './owner.ts';
import type { HeapCase } from './shape.ts';
import { and, or } from './words.ts';

// A package's own words for letting go: methods and options of the object that the program has of it, as they are in the heap.

interface Api {
  /** What the program calls the object, else its class. */
  of: string;
  /** Methods whose counterpart is there as well: `removeDynamicView` undoes `addDynamicView`. */
  undo: { what: string; by: string }[];
  /** Other methods that let go. */
  releases: string[];
  /** Options that bound something. */
  limits: string[];
}

const TOLD = 3;
/** Verbs of letting go, and of what they undo. */
const VERBS =
  /^(remove|delete|del|unsubscribe|unregister|unobserve|unwatch|unuse|unbind|detach|off|dispose|destroy|close|disconnect|shutdown|stop|end|quit|cancel|abort|clear|flush|prune|purge|evict|expire|invalidate|reset|restore|release|free|drop|pop|leave|eject)(?=[A-Z]|$)/;
const UNDONE: Record<string, RegExp> = {
  remove: /^(add|create|register|set|insert|put|attach|append)$/,
  delete: /^(add|create|set|insert|put)$/,
  unsubscribe: /^(subscribe|on)$/,
  unregister: /^register$/,
  unobserve: /^observe$/,
  unwatch: /^watch$/,
  unbind: /^bind$/,
  unuse: /^use$/,
  detach: /^attach$/,
  off: /^on$/,
  eject: /^use$/,
  destroy: /^create$/,
  release: /^acquire$/,
  leave: /^join$/,
  disconnect: /^connect$/,
  pop: /^push$/,
};
/** Of several, those that let go of one before those that let go of all. */
const ORDER = [...Object.keys(UNDONE), 'dispose', 'close', 'del', 'evict', 'restore', 'clear', 'flush'];
const LIMITS =
  /^(max|limit|ttl|capacity|highWaterMark|std)|(Max|Limit|T[Tt][Ll]|Timeout|Capacity|MaxAge|Queue|Retries|Period|Purge|Expire|Cleanup)/;
const OPTIONS = /^_?(options|opts|config|settings)$/;

/** What the outermost object of the package on the way to the pile offers; null where it offers nothing to release it. */
export function apiOf(
  { model, suspect, name, piled }: HeapCase,
  owner: Owner,
  packages: Packages,
): Api | null {
  const { graph, classes } = model;
  const path =
    suspect.kind === 'group' && suspect.contents.sample !== -1
      ? shortestPath(model, suspect.contents.sample)
      : suspect.path;
  const isIts = (script: string) => packages.packageOf(script)?.name === owner.package.name;
  const about = `${name.split('.').at(-1)} ${piled}`.toLowerCase();
  for (const { word, step } of pathParts(graph, path)) {
    const { node } = path[step];
    if (graph.nodeType[node] !== OBJECT) continue;
    const own = methodsOf(graph, node).filter(({ name, script }) => !name.startsWith('_') && isIts(script));
    const names = own.map((method) => method.name);
    const found = names
      .filter((method) => VERBS.test(method))
      .sort((a, b) => rank(a, about) - rank(b, about));
    const limits = limitsOf(model, node);
    if (found.length === 0 && limits.length === 0) continue;
    const undo = found.flatMap((by) => {
      const what = counterpart(by, names);
      return what === null || !isAbout(by, about) ? [] : [{ what, by }];
    });
    const bare = word.replace(/^\./, '');
    const of =
      bare === 'exports'
        ? identifier(owner.package.name.split('/').at(-1)!, bare)
        : identifier(bare, '') === bare
          ? bare
          : classes.names[classes.ofNode[node]];
    return {
      of,
      undo: undo.slice(0, 1),
      releases: found.filter((by) => !undo.some((one) => one.by === by)).slice(0, TOLD),
      limits: limits.slice(0, TOLD),
    };
  }
  return null;
}

/** What to do about it by the package's API: never an edit of its fields. */
export function ownerProposal(
  c: HeapCase,
  { package: one, role, library }: Owner,
  api: Api | null,
): string | null {
  if (library) return library.advice;
  if (role === 'pile') return null;
  const undo =
    api && api.undo.length > 0
      ? api.undo.map(({ by, what }) => `undo each ${what}() with ${api.of}.${by}()`)
      : api && api.releases.length > 0
        ? [
            `where what was put into it is done with, call ${or(api.releases.map((by) => `${api.of}.${by}()`))}`,
          ]
        : ['undo each call with its counterpart (remove, unsubscribe, dispose, close, delete, clear)'];
  const limit =
    api && api.limits.length > 0
      ? `set a limit among its options (${api.limits.join(', ')})`
      : 'set the limit that it offers (max, maxSize, ttl)';
  return `${c.name || 'What holds them'} belongs to ${packageName(one)}: change how it is used, not its fields. Make what is made per request once and share it; or ${or([...undo, limit])}. If none of these helps, look for a version that does.`;
}

export function apiEvidence({ of, undo, releases, limits }: Api): Evidence {
  const methods = [...undo.map(({ by }) => by), ...releases].map((by) => `${by}()`);
  const told = [
    ...(methods.length > 0 ? [`${of} releases entries with ${and(methods)}`] : []),
    ...(limits.length > 0 ? [`options of ${of} that may bound it: ${limits.join(', ')}`] : []),
  ];
  return { metric: 'api', value: methods.length + limits.length, unit: 'count', text: told.join('; ') };
}

const verbOf = (method: string) => VERBS.exec(method)?.[1] ?? '';
const restOf = (method: string) => method.slice(verbOf(method).length).toLowerCase();

/** Whether the method is about what the holder is called, or the class of what piles up: `removeDynamicView` of `DynamicViews`. */
function isAbout(method: string, about: string): boolean {
  const rest = restOf(method).replace(/s$/, '');
  return rest.length > 2 && about.includes(rest);
}

function rank(method: string, about: string): number {
  const at = ORDER.indexOf(verbOf(method));
  return (isAbout(method, about) ? 0 : 100) + (at === -1 ? ORDER.length : at) + method.length / 100;
}

/** The method that another undoes, of the same thing: `addView` for `removeView`, `subscribe` for `unsubscribe`. */
function counterpart(by: string, names: readonly string[]): string | null {
  const undone = UNDONE[verbOf(by)];
  if (!undone) return null;
  const rest = by.slice(verbOf(by).length);
  return (
    names.find((name) => name.endsWith(rest) && undone.test(name.slice(0, name.length - rest.length))) ?? null
  );
}

/** Options of an object that bound something, by their names: small integers leave no value. */
function limitsOf(model: HeapCase['model'], node: number): string[] {
  const { graph } = model;
  const names = new Set<string>();
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    const target = graph.edgeTarget[e];
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || !OPTIONS.test(edgeName(graph, e))) continue;
    for (const name of fieldsOf(model, target)) names.add(name);
    for (let k = graph.firstEdge[target]; k < graph.firstEdge[target + 1]; k++)
      if ((graph.edgeType[k] & EDGE_TYPE_MASK) === PROPERTY_EDGE) names.add(edgeName(graph, k));
  }
  return [...names].filter((name) => LIMITS.test(name) && identifier(name, '') === name);
}
