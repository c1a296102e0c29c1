import { bare, type Node, type SourceFile } from './syntax.ts';

// What a value looks like (numbers, lists, objects of fields), as far as a file shows.

/** What a value looks like, as far as a file shows. `any`: nothing looks into it, so that any will do. */
export type Shape =
  | { is: 'any' | 'number' | 'string' | 'boolean' | 'date' | 'null' | 'graph' | 'opaque' }
  | { is: 'literal'; text: string }
  | { is: 'array' | 'set' | 'table'; of: Shape }
  | { is: 'map'; key: Shape; of: Shape }
  | { is: 'object'; fields: Map<string, Shape> };

/** Cannot be told: whoever knows the program has to say. */
export const OPAQUE: Shape = { is: 'opaque' };
export const ANY: Shape = { is: 'any' };

const DEEPEST = 6;

/** The shape that a TypeScript annotation gives; `any` where it says nothing, opaque where it names what is not in the file. */
export function shapeOfType(file: SourceFile, annotation: Node | null, depth = 0): Shape {
  if (!annotation) return ANY;
  if (depth > DEEPEST) return OPAQUE;
  const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  const inner = (node: Node | null | undefined) => shapeOfType(file, node ?? null, depth + 1);
  switch (type.type) {
    case 'TSNumberKeyword':
      return { is: 'number' };
    case 'TSStringKeyword':
    case 'TSTemplateLiteralType':
      return { is: 'string' };
    case 'TSBooleanKeyword':
      return { is: 'boolean' };
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
      return { is: 'null' };
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
      return ANY;
    case 'TSLiteralType':
      return { is: 'literal', text: file.text.slice(type.start!, type.end!) };
    case 'TSParenthesizedType':
    case 'TSTypeOperator':
      return inner(type.typeAnnotation);
    case 'TSArrayType':
      return { is: 'array', of: inner(type.elementType) };
    case 'TSUnionType': {
      const shapes = type.types.map(inner).filter((shape) => shape.is !== 'null');
      return shapes.find((shape) => shape.is !== 'opaque') ?? OPAQUE;
    }
    case 'TSIntersectionType':
      return merged(type.types.map(inner));
    case 'TSTypeLiteral':
      return objectOf(file, type.members, depth);
    case 'TSTypeReference':
      return shapeOfName(file, type, depth);
    default:
      return OPAQUE;
  }
}

function shapeOfName(file: SourceFile, type: Node & { type: 'TSTypeReference' }, depth: number): Shape {
  const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
  // Babel 8 has `typeArguments`, its types still both.
  const given = ((type as { typeArguments?: { params: Node[] } | null }).typeArguments?.params ?? []).map(
    (node) => shapeOfType(file, node, depth + 1),
  );
  if (/^(Readonly)?Array$|^Iterable$/.test(name)) return { is: 'array', of: given[0] ?? ANY };
  if (/^(Readonly)?Set$/.test(name)) return { is: 'set', of: given[0] ?? ANY };
  if (/^(Readonly)?Map$/.test(name)) return { is: 'map', key: given[0] ?? ANY, of: given[1] ?? ANY };
  if (name === 'Record') return { is: 'table', of: given[1] ?? ANY };
  if (/^(Readonly|Partial|Required)$/.test(name) && given[0]) return given[0];
  if (name === 'Date') return { is: 'date' };
  for (const node of file.nodes) {
    if (node.type === 'TSInterfaceDeclaration' && node.id.name === name) {
      const own = objectOf(file, node.body.body, depth);
      const parents = (node.extends ?? []) as Node[];
      return parents.length > 0 ? merged([own, ...parents.map((one) => heritage(file, one, depth))]) : own;
    }
    if (node.type === 'TSTypeAliasDeclaration' && node.id.name === name)
      return shapeOfType(file, node.typeAnnotation, depth + 1);
  }
  // From another file, or generic: its use may tell.
  return ANY;
}

/** What an interface extends. */
function heritage(file: SourceFile, node: Node, depth: number): Shape {
  const named = bare((node as { expression?: Node }).expression ?? node);
  if (named.type !== 'Identifier') return OPAQUE;
  const reference = { type: 'TSTypeReference', typeName: named } as Node & { type: 'TSTypeReference' };
  const shape = shapeOfName(file, reference, depth + 1);
  return shape.is === 'any' ? OPAQUE : shape;
}

function objectOf(file: SourceFile, members: readonly Node[], depth: number): Shape {
  const fields = new Map<string, Shape>();
  for (const member of members) {
    if (member.type === 'TSIndexSignature')
      return { is: 'table', of: shapeOfType(file, member.typeAnnotation ?? null, depth + 1) };
    // Left out: a method cannot be made up.
    if (member.type !== 'TSPropertySignature') return OPAQUE;
    const name = member.key.type === 'Identifier' ? member.key.name : '';
    if (name === '' || member.computed) return OPAQUE;
    fields.set(name, shapeOfType(file, member.typeAnnotation ?? null, depth + 1));
  }
  return { is: 'object', fields };
}

function merged(shapes: Shape[]): Shape {
  const fields = new Map<string, Shape>();
  for (const shape of shapes) {
    if (shape.is !== 'object') return OPAQUE;
    for (const [name, field] of shape.fields) if (!fields.has(name)) fields.set(name, field);
  }
  return { is: 'object', fields };
}
