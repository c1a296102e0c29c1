import type { Case } from '../../case/case.ts';
import { type Access, accessesIn, type Cache } from '../../facts/caches.ts';
import { handedBy } from '../../facts/callers.ts';
import { isAddress } from '../../facts/conventions.ts';
import { kindOf } from '../../facts/kinds.ts';
import { bindingOf, parameterIndex } from '../../facts/names.ts';
import { originOf, outlivesCall } from '../../facts/origin.ts';
import { calleesOf } from '../../facts/program.ts';
import {
  bare,
  type CallNode,
  type FunctionNode,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import { partsOf } from './key-parts.ts';

// Caches of the program's own class, and keys that have the address of a request in them.

/** A cache of the program's own class that a function asks and fills: `shelf.take(key) ?? shelf.put(key, draw(piece))`. */
export function askedThrough(c: Case, unit: SourcedUnit): Cache | null {
  const { file, node: fn } = unit;
  if (!isFunction(fn)) return null;
  const asked: { call: CallNode; store: Node; key: Node }[] = [];
  for (const call of c.nodes(unit)) {
    const store = isCall(call) ? receiverOf(call) : null;
    if (!isCall(call) || !store || call.arguments.length === 0) continue;
    const [key] = call.arguments;
    if (call.arguments.length === 1 && does(c, file, call, 'asks')) asked.push({ call, store, key });
    const of = call.arguments.length === 2 && does(c, file, call, 'sets') ? call : null;
    const ask =
      of &&
      asked.find(
        (one) =>
          textOf(file, one.store) === textOf(file, store) && textOf(file, one.key) === textOf(file, key),
      );
    if (!ask || !outlivesCall(file, fn, store)) continue;
    const name = bare(key);
    const binding = bindingOf(file, name);
    return {
      fn,
      handed: false,
      store,
      key,
      parameter: parameterIndex(fn, binding),
      get: ask.call,
      set: call,
    };
  }
  return null;
}

/** Whether the method that is called asks a store of its object by its first argument, or fills it under that. */
function does(c: Case, file: SourceFile, call: CallNode, what: 'asks' | 'sets'): boolean {
  const places = calleesOf(c, file, call);
  return (
    places.length > 0 &&
    places.every(({ file: at, node: fn }) => {
      const { asks, sets } = accessesIn(at, fn);
      const own = (one: Access) => isOwn(at, fn, one);
      return what === 'sets' ? sets.some(own) : asks.some(own);
    })
  );
}

const isOwn = (file: SourceFile, fn: FunctionNode, { store, key }: Access): boolean => {
  const name = bare(key);
  const binding = bindingOf(file, name);
  return parameterIndex(fn, binding) === 0 && originOf(file, fn, store).life === 'field';
};

/** Whether a store tells objects apart by identity: a Map or WeakMap that gets the key as it is handed over, by methods of the program's own, too. */
export function keepsByIdentity(c: Case, file: SourceFile, { key, set, store }: Cache): boolean {
  if (!isCall(set) || bare(key).type !== 'Identifier') return false;
  const places = kindOf(file, store) === 'map' ? [] : calleesOf(c, file, set);
  return places.every(({ file: at, node: fn }) =>
    accessesIn(at, fn).sets.some((one) => isOwn(at, fn, one) && isCall(one.node)),
  );
}

/**
 * The address of a request as a key, or in it, where the value is worked out of other things that were taken from the request: whatever else a client
 * adds to its address makes another key. Also where a caller hands it over.
 */
export function addressIn(
  c: Case,
  unit: SourcedUnit,
  key: Node,
  value: Node,
): { node: Node; file: SourceFile } | null {
  const { file, node: within } = unit;
  const ofValue = partsOf(file, within, value);
  const ofKey = partsOf(file, within, key);
  if (!ofValue || !ofKey || ofValue.size === 0) return null;
  const needed = (part: string) =>
    [...ofValue.keys()].some(
      (one) => one === part || part.startsWith(`${one}.`) || one.startsWith(`${part}.`),
    );
  for (const [part, node] of ofKey) {
    if (needed(part)) continue;
    if (isAddress(part)) return { node, file };
    const given = handedBy(c, unit, node);
    if (!given) continue;
    const above = partsOf(given.unit.file, given.unit.node, given.node);
    const address = above && [...above].find(([one]) => isAddress(one));
    if (address) return { node: address[1], file: given.unit.file };
  }
  return null;
}
