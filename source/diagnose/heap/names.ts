import { EDGE_TYPE_MASK, PROPERTY_EDGE } from '../../heap/graph/kinds.ts';
import { edgeName, internalTarget, isString, stringValue } from '../../heap/graph/labels.ts';
import { stringIs } from '../../heap/graph/strings.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';

// What the end of a path is called, in words and in code.

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** Words that say nothing of what they hold. */
const SAYS_NOTHING =
  /^(_events|exports|kEvents|kHandlers|kResourceStore|kAsyncContextFrame|node:.*|nodejs\..*)$/;
/** Words that code needs not write before a name. */
const GOES_WITHOUT = /^(global|exports|module|this)$/;

export interface Name {
  /** `profileCache`, `config`, `#seen`, `closed`. */
  name: string;
  /** `profileCache`, `bus.config`, `this.#seen`, `listener[closed]`. */
  expression: string;
}

/** `.config`, `profileCache` and the key `Symbol(closed)` are names; `[412]`, `{table}` and functions are not. */
export function lastName(path: readonly string[]): Name {
  for (let i = path.length - 1; i > 0; i--) {
    const { bare, kind } = read(path[i]);
    if (kind === 'none' || SAYS_NOTHING.test(bare)) continue;
    const before = read(path[i - 1]);
    const owner = before.kind === 'none' || GOES_WITHOUT.test(before.bare) ? '' : before.bare;
    if (kind === 'private') return { name: bare, expression: `this.${bare}` };
    if (kind === 'symbol') return { name: bare, expression: `${owner || 'this'}[${bare}]` };
    const inside = kind === 'property' && IDENTIFIER.test(owner) && i > 1;
    return { name: bare, expression: inside ? `${owner}.${bare}` : bare };
  }
  return { name: '', expression: '' };
}

type Kind = 'variable' | 'property' | 'private' | 'symbol' | 'none';

function read(word: string): { bare: string; kind: Kind } {
  const symbol = /^\["<symbol ([^"]+)>"\]$/.exec(word);
  if (symbol) return { bare: symbol[1], kind: IDENTIFIER.test(symbol[1]) ? 'symbol' : 'none' };
  // An entry of a WeakMap goes by what the program calls the map.
  const map = /^\{WeakMap (.+)\}$/.exec(word);
  const bare = map ? map[1] : word.startsWith('.') ? word.slice(1) : word;
  if (bare.startsWith('#') && IDENTIFIER.test(bare.slice(1))) return { bare, kind: 'private' };
  if (!IDENTIFIER.test(bare)) return { bare, kind: 'none' };
  return { bare, kind: word.startsWith('.') ? 'property' : 'variable' };
}

/** Listeners of an event target stand in a Map by event: that key is a name of the program's, not data. */
export function eventName(model: HeapModel, { path, node }: Suspect): string {
  const { graph } = model;
  const held = path.at(-2);
  if (held && edgeName(graph, held.edge) === '_events') return busiestEvent(model, node);
  const events = path.findIndex(({ edge }) => edge !== -1 && edgeName(graph, edge) === '<symbol kEvents>');
  const entry = events === -1 ? undefined : path[events + 2];
  if (!entry || entry.edge === -1) return '';
  const key = internalTarget(graph, entry.node, String(Number(edgeName(graph, entry.edge)) - 1));
  return key !== -1 && isString(graph, key) ? stringValue(graph, key) : '';
}

/** The event of an emitter that has most listeners. */
function busiestEvent({ graph }: HeapModel, events: number): string {
  let most = 0;
  let name = '';
  for (let e = graph.firstEdge[events]; e < graph.firstEdge[events + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    const list = graph.edgeTarget[e];
    // An 'error' listener mostly stands beside another.
    const listeners =
      graph.firstEdge[list + 1] - graph.firstEdge[list] - Number(edgeName(graph, e) === 'error');
    if (listeners <= most || !stringIs(graph.strings, graph.nodeName[list], 'Array')) continue;
    most = listeners;
    name = edgeName(graph, e);
  }
  return name;
}
