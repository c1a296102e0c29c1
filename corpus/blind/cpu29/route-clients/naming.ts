import type { FieldSpec, ScalarKind } from './spec.ts';

const words = (text: string): string[] => text.split(/[\s_-]+/).filter(Boolean);

export const pascal = (text: string): string =>
  words(text).map((w) => w[0].toUpperCase() + w.slice(1)).join('');

export const camel = (text: string): string => {
  const joined = pascal(text);
  return joined[0].toLowerCase() + joined.slice(1);
};

const SCALARS: Record<ScalarKind, string> = {
  'string': 'string',
  'integer': 'number',
  'number': 'number',
  'boolean': 'boolean',
  'date-time': 'Date',
  'uuid': 'string',
};

export function typeText(kind: FieldSpec['kind']): string {
  if (typeof kind === 'string') return SCALARS[kind];
  if ('ref' in kind) return pascal(kind.ref);
  return `ReadonlyArray<${SCALARS[kind.list]}>`;
}
