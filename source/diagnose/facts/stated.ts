import type * as t from '@babel/types';
import type { Case } from '../case/case.ts';
import { givenAt, placesOf } from './mentions.ts';
import { declaredIn, resolve } from './names.ts';
import { bare, isLiteral, isMember, type Node, propertyName, type SourceFile } from './syntax.ts';

// What a name or expression of the program comes to, across its files, and where it is written: a number, a flag, texts.

/** A value that the source states, and where. */
export interface Stated<Value = number> {
  value: Value;
  /** `tile-cache.js:7` */
  place: string;
}

/** Files of the program to look for names in. */
export interface Program {
  /** Those whose text mentions a word. */
  mentioning(word: string): SourceFile[];
}

/** The files of a recording's functions. */
export const programOf = (c: Case): Program => ({
  mentioning: (word) => c.files().filter(({ text }) => text.includes(word)),
});

/** What an expression states by itself: undefined where it is a name for something else, null where it states nothing. */
type Read<Value> = (
  node: Node,
  of: (part: Node | null | undefined) => Stated<Value> | null,
) => Value | null | undefined;

/** Steps from a name to its number. */
const DEEP = 6;

/**
 * The number that an expression comes to: a literal, a constant, a field that the constructor is given, by every `new` of its class in the program's own files. Null
 * where it cannot be known, or two places give two numbers.
 */
export const statedNumber = (
  node: Node | null | undefined,
  file: SourceFile,
  own: Program,
): Stated<number> | null => statedBy(numberIn, node, file, own, DEEP);

const numberIn: Read<number> = (node, of) => {
  if (node.type === 'NumericLiteral') return node.value;
  if (node.type === 'BinaryExpression') {
    const [left, right] = [of(node.left as Node), of(node.right)];
    return left && right ? calculated(node.operator, left.value, right.value) : null;
  }
  if (node.type === 'LogicalExpression') return (of(node.left) ?? of(node.right))?.value ?? null;
  return undefined;
};

/** The same for texts: those of a list or of a Set that is made of one, or of a single one. */
export const statedTexts = (
  node: Node | null | undefined,
  file: SourceFile,
  own: Program,
): Stated<readonly string[]> | null => statedBy(textsIn, node, file, own, DEEP);

const textsIn: Read<readonly string[]> = (node, of) => {
  if (node.type === 'StringLiteral') return [node.value];
  if (node.type === 'ArrayExpression') {
    const texts = node.elements.flatMap((one) => (one?.type === 'StringLiteral' ? one.value : []));
    return texts.length === node.elements.length ? texts : null;
  }
  const isMade =
    (node.type === 'NewExpression' && isNamed(node.callee, 'Set')) ||
    (node.type === 'CallExpression' && isMember(node.callee) && propertyName(node.callee) === 'freeze');
  if (isMade) return of(node.arguments[0] as Node | undefined)?.value ?? null;
  return undefined;
};

/** The same for a flag. */
export const statedFlag = (
  node: Node | null | undefined,
  file: SourceFile,
  own: Program,
): Stated<boolean> | null =>
  statedBy<boolean>(
    (one) => (one.type === 'BooleanLiteral' ? one.value : isLiteral(one) ? null : undefined),
    node,
    file,
    own,
    DEEP,
  );

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name;

function statedBy<Value>(
  read: Read<Value>,
  expression: Node | null | undefined,
  file: SourceFile,
  own: Program,
  deep: number,
): Stated<Value> | null {
  if (!expression || deep === 0) return null;
  const node = bare(expression);
  const value = read(node, (part) => statedBy(read, part, file, own, deep - 1));
  if (value !== undefined) return value === null ? null : { value, place: placeIn(file, node) };
  if (node.type === 'Identifier') return behindName(read, node, file, own, deep - 1);
  const name = isMember(node) ? propertyName(node) : '';
  return name === '' ? null : ofField(read, name, file, own, deep - 1);
}

export const placeIn = ({ path }: SourceFile, { loc }: Node): string =>
  `${path.split(/[\\/]/).at(-1)}:${loc!.start.line}`;

function calculated(operator: string, a: number, b: number): number | null {
  switch (operator) {
    case '*':
      return a * b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '<<':
      return a * 2 ** b;
    case '**':
      return a ** b;
    default:
      return null;
  }
}

/** The one value that several places agree on. */
function agreed<Value>(found: readonly (Stated<Value> | null)[]): Stated<Value> | null {
  const [first] = found;
  const text = JSON.stringify(first?.value);
  return first && found.every((one) => one && JSON.stringify(one.value) === text) ? first : null;
}

/** What a name stands for: a constant, one that is imported, what a constructor is given. */
function behindName<Value>(
  read: Read<Value>,
  id: t.Identifier,
  file: SourceFile,
  own: Program,
  deep: number,
): Stated<Value> | null {
  const binding = resolve(file, id);
  if (!binding) return null;
  if (binding.parameter) return ofParameter(read, id.name, file, own, deep);
  if (binding.node.type !== 'ImportSpecifier') return statedBy(read, binding.init, file, own, deep);
  const others = own.mentioning(id.name).filter((other) => other !== file);
  return agreed(
    others.flatMap((other) => {
      const constant = declaredIn(other, id.name);
      return constant?.init ? [statedBy(read, constant.init, other, own, deep)] : [];
    }),
  );
}

/** What constructors are given: `new History(60)`, `new TileCache({ maxBytes: 1_200_000 })`, or else the default. */
function ofParameter<Value>(
  read: Read<Value>,
  name: string,
  file: SourceFile,
  own: Program,
  deep: number,
): Stated<Value> | null {
  for (const node of file.nodes) {
    if (node.type !== 'ClassMethod' || node.kind !== 'constructor') continue;
    for (const [index, param] of node.params.entries()) {
      const taken = parameterOf(param as Node, name);
      if (!taken) continue;
      const owner = file.parents.get(file.parents.get(node)!) as t.Class;
      const calls = owner.id ? callsOf(owner.id.name, own) : [];
      const given = calls.map(({ call, file: there }) => {
        const argument = taken.isField ? propertyOf(call.arguments[index], name) : call.arguments[index];
        return argument
          ? statedBy(read, argument as Node, there, own, deep)
          : statedBy(read, taken.otherwise, file, own, deep);
      });
      return agreed(given.length > 0 ? given : [statedBy(read, taken.otherwise, file, own, deep)]);
    }
  }
  return null;
}

function parameterOf(param: Node, name: string): { isField: boolean; otherwise: Node | null } | null {
  if (param.type === 'Identifier') return param.name === name ? { isField: false, otherwise: null } : null;
  if (param.type === 'TSParameterProperty') return parameterOf(param.parameter, name);
  if (param.type === 'ObjectPattern') {
    for (const one of param.properties) {
      const inner = one.type === 'ObjectProperty' ? parameterOf(one.value, name) : null;
      if (inner) return { isField: true, otherwise: inner.otherwise };
    }
    return null;
  }
  if (param.type !== 'AssignmentPattern') return null;
  const inner = parameterOf(param.left, name);
  return inner && { isField: inner.isField, otherwise: inner.isField ? inner.otherwise : param.right };
}

function callsOf(className: string, own: Program): { call: t.NewExpression; file: SourceFile }[] {
  return own
    .mentioning(className)
    .flatMap((file) =>
      file.nodes.flatMap((call) =>
        call.type === 'NewExpression' && call.callee.type === 'Identifier' && call.callee.name === className
          ? [{ call, file }]
          : [],
      ),
    );
}

export function propertyOf(object: Node | undefined, name: string): Node | null {
  if (object?.type !== 'ObjectExpression') return null;
  for (const one of object.properties)
    if (one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === name)
      return one.value;
  return null;
}

/** A field by what it is set to in its own file; of an object that comes from elsewhere, by the one value of that name in the program. */
function ofField<Value>(
  read: Read<Value>,
  name: string,
  file: SourceFile,
  own: Program,
  deep: number,
): Stated<Value> | null {
  const here = settings(name, file);
  if (here.length > 0) return agreed(here.map((value) => statedBy(read, value, file, own, deep)));
  return agreed(
    own
      .mentioning(name)
      .flatMap((other) =>
        other === file ? [] : settings(name, other).map((value) => statedBy(read, value, other, own, deep)),
      )
      .filter((one) => one !== null),
  );
}

/** What a field of that name is set to. */
const settings = (name: string, file: SourceFile): Node[] =>
  placesOf(file, name).flatMap((place) => givenAt(file, place) ?? []);
