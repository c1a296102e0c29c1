import type * as t from '@babel/types';
import { declaredIn, resolve } from '../../facts/names.ts';
import { isMember, type Node, propertyName, type SourceFile } from '../../facts/syntax.ts';
import type { OwnSource } from './own-source.ts';

// The number that a name or expression of the program comes to, across its files, and where it is written. (For lists of a CPU profile's functions: `facts/list-size.ts`.)

/** A number that the source states, and where. */
export interface Stated {
  value: number;
  /** `tile-cache.js:7` */
  place: string;
}

/** Files of the program to look for names in. */
export type Program = Pick<OwnSource, 'mentioning'>;

/** Steps from a name to its number. */
const DEEP = 6;

/**
 * The number that an expression comes to: a literal, a constant, a field that the constructor is given, by every `new` of its class in the program's own files. Null
 * where it cannot be known, or two places give two numbers.
 */
export function statedNumber(
  node: Node | null | undefined,
  file: SourceFile,
  own: Program,
  deep = DEEP,
): Stated | null {
  if (!node || deep === 0) return null;
  const at = (value: number): Stated => ({ value, place: placeIn(file, node) });
  if (node.type === 'NumericLiteral') return at(node.value);
  if (node.type === 'BinaryExpression') {
    const [left, right] = [node.left, node.right].map((side) => statedNumber(side, file, own, deep - 1));
    const value = left && right ? calculated(node.operator, left.value, right.value) : null;
    return value === null ? null : at(value);
  }
  if (node.type === 'LogicalExpression')
    return statedNumber(node.left, file, own, deep - 1) ?? statedNumber(node.right, file, own, deep - 1);
  if (node.type === 'Identifier') return numberBehind(node, file, own, deep - 1);
  const name = isMember(node) ? propertyName(node) : '';
  return name === '' ? null : numberOfField(name, file, own, deep - 1);
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

/** The one number that several places agree on. */
function agreed(found: readonly (Stated | null)[]): Stated | null {
  const [first] = found;
  return first && found.every((one) => one?.value === first.value) ? first : null;
}

/** The number that a name stands for: a constant, one that is imported, what a constructor is given. */
function numberBehind(id: t.Identifier, file: SourceFile, own: Program, deep: number): Stated | null {
  const binding = resolve(file, id);
  if (!binding) return null;
  if (binding.parameter) return numberOfParameter(id.name, file, own, deep);
  if (binding.node.type !== 'ImportSpecifier') return statedNumber(binding.init, file, own, deep);
  const others = own.mentioning(id.name).filter((other) => other !== file);
  return agreed(
    others.flatMap((other) => {
      const constant = declaredIn(other, id.name);
      return constant?.init ? [statedNumber(constant.init, other, own, deep)] : [];
    }),
  );
}

/** What constructors are given: `new History(60)`, `new TileCache({ maxBytes: 1_200_000 })`, or else the default. */
function numberOfParameter(name: string, file: SourceFile, own: Program, deep: number): Stated | null {
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
          ? statedNumber(argument as Node, there, own, deep)
          : statedNumber(taken.otherwise, file, own, deep);
      });
      return agreed(given.length > 0 ? given : [statedNumber(taken.otherwise, file, own, deep)]);
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

/** A field by what it is set to in its own file; of an object that comes from elsewhere, by the one number of that name in the program. */
function numberOfField(name: string, file: SourceFile, own: Program, deep: number): Stated | null {
  const here = settings(name, file);
  if (here.length > 0) return agreed(here.map((value) => statedNumber(value, file, own, deep)));
  return agreed(
    own
      .mentioning(name)
      .flatMap((other) =>
        other === file ? [] : settings(name, other).map((value) => statedNumber(value, other, own, deep)),
      )
      .filter((one) => one !== null),
  );
}

/** What a field of that name is set to. */
function settings(name: string, file: SourceFile): Node[] {
  return file.nodes.flatMap((node) => {
    if (
      node.type === 'AssignmentExpression' &&
      node.operator === '=' &&
      node.left.type === 'MemberExpression'
    )
      return propertyName(node.left) === name ? [node.right] : [];
    if ((node.type === 'ClassProperty' || node.type === 'ObjectProperty') && node.key.type === 'Identifier')
      return node.key.name === name && node.value && file.parents.get(node)?.type !== 'ObjectPattern'
        ? [node.value]
        : [];
    if (node.type === 'ClassPrivateProperty')
      return `#${node.key.id.name}` === name && node.value ? [node.value] : [];
    return [];
  });
}
