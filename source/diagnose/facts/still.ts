import type * as t from '@babel/types';
import type { Case } from '../case/case.ts';
import { isGrower, isMutator } from './builtins.ts';
import { mentionsOf, placesOf } from './mentions.ts';
import { type Binding, bindingOf, resolve, usesOf } from './names.ts';
import { calleesOf } from './program.ts';
import {
  bare,
  callOn,
  contains,
  enclosingFunction,
  type FunctionNode,
  functionName,
  isCall,
  isConstructor,
  isFunction,
  isLoop,
  isMember,
  isTarget,
  type Node,
  propertyName,
  type SourceFile,
  targetOf,
} from './syntax.ts';

// Whether a field or variable stays as it is once the program has made it.

/** How far a list is followed into functions that get it. */
const DEEPEST = 2;

/** Whether what a use stands for, or a part of it, is written to there: `x = …`, `x.a.b++`, `x.rows.push(…)`; through functions that get it. */
export function isWritten(c: Case, file: SourceFile, use: Node, depth = 0): boolean {
  let at = use;
  for (let up = file.parents.get(at); up; at = up, up = file.parents.get(at)) {
    if (targetOf(up) === at) return true;
    if (isMember(up) && up.object === at) continue;
    if (isCall(up) && up.callee === at) return isMember(at) && isMutator(propertyName(at));
    if (isCall(up) && at === use && depth < DEEPEST)
      return calleesOf(c, file, up).some(({ file: other, node }) => {
        const given = node.params[up.arguments.indexOf(at as never)];
        return given?.type === 'Identifier' && isParameterWritten(c, other, given, depth + 1);
      });
    return false;
  }
  return false;
}

/** Whether a part of what a use stands for is written to there: a name that is given something else is no matter. */
export const isFilledBy = (c: Case, file: SourceFile, use: Node): boolean =>
  !isTarget(file, use) && isWritten(c, file, use);

/** Whether functions of the file make longer what an expression stands for, by a method or a key that is worked out; functions that get it are not looked into. */
export function isGrownByFunctions(file: SourceFile, expression: Node): boolean {
  const node = bare(expression);
  const binding = bindingOf(file, node);
  const uses: readonly Node[] = binding
    ? usesOf(file, binding)
    : isMember(node)
      ? mentionsOf(file, propertyName(node))
      : [];
  return uses.some((use) => {
    const member = file.parents.get(use);
    if (!enclosingFunction(file, use) || !isMember(member) || member.object !== use) return false;
    return callOn(file, use) ? isGrower(propertyName(member)) : member.computed && isTarget(file, member);
  });
}

function isParameterWritten(c: Case, file: SourceFile, parameter: t.Identifier, depth: number): boolean {
  const binding = resolve(file, parameter);
  return (
    binding !== null &&
    usesOf(file, binding).some((use) => isMember(file.parents.get(use)) && isWritten(c, file, use, depth))
  );
}

/** Whether a name of the program stands for one thing, which no function changes once the program has made it. */
export const isStill = (c: Case, file: SourceFile, binding: Binding): boolean =>
  binding.node.type.startsWith('Import') ||
  isFunction(binding.node) ||
  (binding.constant &&
    usesOf(file, binding).every((use) => !isInFunction(file, use, binding) || !isWritten(c, file, use)));

/** In a function that the declaration does not stand in: it may run at any time, and again. */
function isInFunction(file: SourceFile, use: Node, { node }: Binding): boolean {
  const fn = enclosingFunction(file, use);
  return fn !== null && !contains(fn, node) && !isRunAtOnce(file, fn);
}

/** `(function () { … })()`: runs once, where it stands. */
function isRunAtOnce(file: SourceFile, fn: FunctionNode): boolean {
  const call = file.parents.get(fn);
  return isCall(call) && call.callee === fn && enclosingFunction(file, fn) === null;
}

/** Whether a function makes objects: a class's, one that is called with `new` by its name. */
const makes = (file: SourceFile, fn: FunctionNode): boolean =>
  isConstructor(file, fn) || /^[A-Z]\w*$/.test(functionName(file, fn));

/** Whether a function runs while the program makes its objects, and never again. */
const isOfStart = (c: Case, file: SourceFile, fn: FunctionNode): boolean =>
  makes(file, fn) || isSetUp(c, file, fn);

/** `book.define('guest', …)`: a method that the top level alone calls, before its first loop, in a file that gives nothing to others. */
function isSetUp(c: Case, file: SourceFile, fn: FunctionNode): boolean {
  const name = functionName(file, fn);
  if (!/^Class(Private)?Method$/.test(fn.type) || name === '' || givesAway(file)) return false;
  const places = c.files().flatMap((one) => placesOf(one, name).map((place) => ({ one, place })));
  return (
    places.length > 0 &&
    places.every(({ one, place }) => {
      const call = one.parents.get(place);
      const isCalled = isMember(place) && isCall(call) && call.callee === place;
      return isCalled && isRunOnce(one, call) && isBeforeLoops(one, call);
    })
  );
}

const givesAway = (file: SourceFile): boolean =>
  file.program.body.some((one) => /^Export/.test(one.type)) || /\bexports\b/.test(file.text);

const isBeforeLoops = (file: SourceFile, node: Node): boolean =>
  file.program.body.every((one) => !isLoop(one) || node.end! <= one.start!);

/**
 * Whether a property of that name is given a value, or what it holds changed, anywhere but where its object is made. `within`: a function whose own
 * objects do not count.
 */
export const isChangedLater = (c: Case, name: string, within: Node | null = null): boolean =>
  isPartChanged(c, name, within) ||
  c.files().some((file) =>
    mentionsOf(file, name).some((mention) => {
      const around = isTarget(file, mention) ? enclosingFunction(file, mention) : null;
      return around !== null && !isOfStart(c, file, around) && !(within && contains(within, mention));
    }),
  );

/** The same for what a property holds: a list that is added to, an object that is written to; by another name for it, too. */
export const isPartChanged = (c: Case, name: string, within: Node | null = null): boolean =>
  c.files().some((file) =>
    placesOf(file, name).some((place) => {
      const uses = isMember(place) ? [place, ...usesOfAlias(file, place)] : usesOfPart(file, place);
      return uses.some((use) => {
        if ((within && contains(within, use)) || !isFilledBy(c, file, use)) return false;
        const around = enclosingFunction(file, use);
        return around !== null && !isOfStart(c, file, around);
      });
    }),
  );

/** Where a property of a name is given a value, or what it holds is changed, by another name for it too. */
export const changesOf = (c: Case, file: SourceFile, name: string): Node[] =>
  placesOf(file, name).flatMap((place) =>
    isMember(place)
      ? [
          ...(isWritten(c, file, place) ? [place] : []),
          ...usesOfAlias(file, place).filter((use) => isFilledBy(c, file, use)),
        ]
      : usesOfPart(file, place).filter((use) => isFilledBy(c, file, use)),
  );

/** Mentions of `cells` of `const cells = this.cells`. */
function usesOfAlias(file: SourceFile, member: Node): readonly Node[] {
  const up = file.parents.get(member);
  const binding = up?.type === 'VariableDeclarator' && up.init === member ? bindingOf(file, up.id) : null;
  return binding ? usesOf(file, binding) : [];
}

/** Mentions of `cells` of `const { cells } = board`, of `({ cells }) => …`. */
function usesOfPart(file: SourceFile, property: Node): readonly Node[] {
  if (property.type !== 'ObjectProperty' || file.parents.get(property)?.type !== 'ObjectPattern') return [];
  const binding = bindingOf(file, property.value);
  return binding ? usesOf(file, binding) : [];
}

/** Getters of a name, in the recording's files. */
export const gettersOf = (c: Case, name: string): { file: SourceFile; node: FunctionNode }[] =>
  c
    .files()
    .flatMap((file) =>
      file.functions.flatMap((node) =>
        'kind' in node && node.kind === 'get' && functionName(file, node) === name ? [{ file, node }] : [],
      ),
    );

/** At the top level, in no loop and no function that may run again. */
export function isRunOnce(file: SourceFile, node: Node): boolean {
  let below = node;
  for (let at = file.parents.get(node); at; below = at, at = file.parents.get(at)) {
    if (isFunction(at) && !isRunAtOnce(file, at)) return false;
    // Once for each object.
    if (/^Class(Private|Accessor)?Property$/.test(at.type)) return false;
    if (isLoop(at) && !(at.type === 'ForStatement' && at.init === below)) return false;
  }
  return true;
}
