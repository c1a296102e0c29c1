import { APP } from '../../cpu/model.ts';
import { groupedBy } from '../../format/grouped.ts';
import type { Case } from '../case/case.ts';
import type { Sourced } from '../case/unit.ts';
import { iterates } from './builtins.ts';
import { leavesTrace, showsEffect } from './effects.ts';
import { bindingOf } from './names.ts';
import { once } from './once.ts';
import { calleesOf, type FunctionPlace } from './program.ts';
import { remembers } from './remembers.ts';
import { callersAnywhere } from './repeats.ts';
import { gettersOf } from './still.ts';
import {
  bare,
  calleeName,
  descend,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isLoop,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
} from './syntax.ts';

// Fields that a function works out on each read: getters, and functions that a Proxy or `Object.defineProperty` runs by the field's name.

export interface DerivedField {
  name: string;
  unit: Sourced & { node: FunctionNode };
  /** Its functions: its own, those that it calls, and those of the derived fields that it reads. */
  runs: readonly FunctionPlace[];
}

/** Fields that hold a share of the time and give the same as long as what they read does; each leaves nothing behind, and works. */
export function derivedFields(c: Case, least: number): DerivedField[] {
  const traps = trapsOf(c);
  const named = c.own(least).flatMap((unit): Omit<DerivedField, 'runs'>[] => {
    const { file, node } = unit;
    if (unit.category !== APP || !isFunction(node)) return [];
    const isRun =
      traps.length > 0 && callersAnywhere(c, unit).some((one) => traps.includes(one.node as never));
    const name = getterName(file, node) ?? (isRun ? registeredName(file, node) : null);
    return name ? [{ name, unit: { ...unit, node } }] : [];
  });
  const byName = groupedBy(named, ({ name }) => name);
  const functionsOf = (name: string): FunctionPlace[] => [
    ...gettersOf(c, name),
    ...(byName.get(name) ?? []).map(({ unit: { file, node } }) => ({ file, node })),
  ];
  return named.flatMap((field) => {
    const { file, node } = field.unit;
    if (remembers(file, node) || showsEffect(file, node)) return [];
    const runs = runOf(c, { file, node }, functionsOf);
    const leaves = runs.some((one) => one.node !== node && leavesTrace(one.file, one.node));
    return !leaves && runs.some(works) ? [{ ...field, runs }] : [];
  });
}

/** The field of a getter, however it is declared; null of another function, and of a getter whose field has no name there. */
function getterName(file: SourceFile, fn: FunctionNode): string | null {
  if ('kind' in fn && fn.kind === 'get') return functionName(file, fn) || null;
  const property = definitionOf(file, fn);
  const table = property && file.parents.get(property);
  const up = table && file.parents.get(table);
  if (!up) return null;
  if (isCall(up)) {
    const [, name] = up.arguments;
    return name?.type === 'StringLiteral' ? name.value : null;
  }
  // `defineProperties(record, { total: { get() { … } } })`.
  return up.type === 'ObjectProperty' && up.key.type === 'Identifier' ? up.key.name : null;
}

/** `get() { … }` of what `Object.defineProperty` is handed, or of an entry for `Object.defineProperties`. */
function definitionOf(file: SourceFile, fn: FunctionNode): Node | null {
  const property = fn.type === 'ObjectMethod' ? fn : file.parents.get(fn);
  if (fn.params.length > 0 || functionName(file, fn) !== 'get' || !property) return null;
  for (let at = file.parents.get(property), up = 0; at && up < 4; at = file.parents.get(at), up++)
    if (isCall(at)) return /^definePropert(y|ies)$/.test(calleeName(at)) ? property : null;
  return null;
}

/** Functions that run another one by the name of the field that is read: `get` of a Proxy, getters that are defined for a name that differs. */
const trapsOf = once((c: Case): FunctionNode[] =>
  c.files().flatMap((file) =>
    file.functions.filter((fn) => {
      if (functionName(file, fn) !== 'get' || file.parents.get(fn)?.type === 'ClassBody') return false;
      if (definitionOf(file, fn)) return getterName(file, fn) === null;
      const [, key] = fn.params;
      return (
        key?.type === 'Identifier' &&
        /\bnew Proxy\s*\(/.test(file.text) &&
        descend(fn.body).some((node) => isCall(node) && comesFrom(file, node.callee, key, 0))
      );
    }),
  ),
);

/** Whether what is called was looked up by a key: `formulas[key]`, `formula` of `const formula = formulas.get(key)`. */
function comesFrom(file: SourceFile, callee: Node, key: Node, depth: number): boolean {
  const node = bare(callee);
  if (isMember(node) && /^(get|has|includes)$/.test(propertyName(node))) return false;
  return descend(node).some((one) => {
    const binding = bindingOf(file, one);
    if (!binding || binding.node === key) return binding !== null;
    return (
      depth < 2 &&
      binding.init !== null &&
      !isFunction(binding.init) &&
      comesFrom(file, binding.init, key, depth + 1)
    );
  });
}

/** The name that a function is registered by: `derive('total', (order) => …)`, `{ total: (order) => … }`, `{ name: 'total', fn: (order) => … }`. */
function registeredName(file: SourceFile, fn: FunctionNode): string | null {
  const up = file.parents.get(fn);
  if (isCall(up)) return up.arguments.find((one) => one.type === 'StringLiteral')?.value ?? null;
  const entry = fn.type === 'ObjectMethod' ? fn : up;
  const table = entry && file.parents.get(entry);
  if (up?.type === 'ArrayExpression')
    return up.elements.find((one) => one?.type === 'StringLiteral')?.value ?? null;
  if (table?.type === 'ObjectExpression')
    for (const one of table.properties)
      if (
        one.type === 'ObjectProperty' &&
        one.key.type === 'Identifier' &&
        /^(name|key|field|id)$/.test(one.key.name) &&
        one.value.type === 'StringLiteral'
      )
        return one.value.value;
  return functionName(file, fn) || null;
}

/** How many functions are followed at most. */
const MOST = 40;

/** A function, and what it runs by calls and by reading fields. */
function runOf(
  c: Case,
  first: FunctionPlace,
  ofField: (name: string) => readonly FunctionPlace[],
): FunctionPlace[] {
  const found = [first];
  const seen = new Set<Node>([first.node]);
  for (let i = 0; i < found.length && found.length < MOST; i++) {
    const { file, node: fn } = found[i];
    for (const node of descend(fn.body)) {
      const places = isCall(node)
        ? calleesOf(c, file, node)
        : isMember(node)
          ? ofField(propertyName(node))
          : [];
      for (const place of places) {
        if (seen.has(place.node)) continue;
        seen.add(place.node);
        found.push(place);
      }
    }
  }
  return found;
}

/** Whether it goes over something, makes something or calls itself: less is as cheap as a look-up. */
function works({ file, node: fn }: FunctionPlace): boolean {
  const name = functionName(file, fn);
  return descend(fn.body).some(
    (node) =>
      isLoop(node) ||
      /^(New|Object|Array)Expression$/.test(node.type) ||
      (isCall(node) && iterates(calleeName(node))) ||
      (isMember(node) && name !== '' && propertyName(node) === name && enclosingFunction(file, node) === fn),
  );
}
