import type { Node, SourceFile } from './syntax.ts';

// The kinds of values that rules tell apart.

/** What a value is at run time, as far as a rule has to know. */
export type Kind = 'array' | 'string' | 'set' | 'map' | 'number' | 'object' | 'buffer' | 'unknown';

/** `kindOf` of kinds.ts, as those are given it whom it asks in turn. */
export type KindOf = (file: SourceFile, expression: Node, depth: number) => Kind;

/** `Uint8Array`, `Float64Array`, by name. */
export const isTypedArray = (name: string): boolean =>
  /^(Uint|Int|Float|BigInt|BigUint)\d+(Clamped)?Array$/.test(name);

/** What a type annotation says that a value is. */
export function kindOfType(annotation: Node): Kind {
  const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  switch (type.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSStringKeyword':
      return 'string';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSTypeOperator':
      return type.typeAnnotation ? kindOfType(type.typeAnnotation) : 'unknown';
    case 'TSUnionType':
      return type.types.map(kindOfType).find((kind) => kind !== 'unknown') ?? 'unknown';
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      if (/^(Readonly)?Array$/.test(name)) return 'array';
      if (/^(Readonly|Weak)?Set$/.test(name)) return 'set';
      if (/^(Readonly|Weak)?Map$/.test(name)) return 'map';
      return /Buffer$/.test(name) || isTypedArray(name) ? 'buffer' : 'unknown';
    }
    default:
      return 'unknown';
  }
}
