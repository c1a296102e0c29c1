'use strict';

const FIELDS = ['title', 'amount', 'labels', 'owner', 'created', 'state', 'notes', 'parent', 'limits', 'score'];

/** Declarations as a service would have them in its `types` folder. */
exports.files = function files(count) {
  const out = new Map();
  out.set('base.d.ts', `interface Array<T> { length: number; [n: number]: T; }
interface ReadonlyArray<T> { readonly length: number; readonly [n: number]: T; }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
type Partial<T> = { [K in keyof T]?: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Record<K extends keyof any, T> = { [P in K]: T };`);
  out.set('common.ts', `export type Id = string;
export interface Stamped { /** Seconds since 1970. */ created: number; changed?: number }
export type State = 'draft' | 'open' | 'closed' | 'archived';
export interface Page<T> { items: T[]; next: string | null; total: number }
export type Patch<T extends Stamped> = Partial<Omit<T, 'created'>>;`);
  for (let i = 0; i < count; i++) {
    const other = i === 0 ? 0 : (i * 7) % i;
    const lines = [`import type { Id, Page, Patch, Stamped, State } from './common';`];
    if (i > 0) lines.push(`import type { Model${other} } from './model${other}';`);
    lines.push(`/** Model number ${i}. */`, `export interface Model${i} extends Stamped {`, '  id: Id;', '  state: State;');
    for (let k = 0; k < 8; k++) {
      const field = FIELDS[(i + k) % FIELDS.length];
      const kind = (i * 3 + k) % 6;
      if (field === 'created' || field === 'state') continue;
      const type = kind === 0 ? 'string' : kind === 1 ? 'number | null' : kind === 2 ? 'readonly string[]' : kind === 3 ? `Record<'low' | 'high', number>` : kind === 4 && i > 0 ? `Model${other}['id']` : `{ x: number; y: number; tag?: 'a' | 'b' }`;
      lines.push(`  /** The ${field}. */`, `  ${field}${k % 3 === 0 ? '?' : ''}: ${type};`);
    }
    if (i > 0) lines.push(`  linked: Model${other}[];`);
    lines.push('}');
    lines.push(`export type Model${i}Patch = Patch<Model${i}>;`, `export type Model${i}Page = Page<Pick<Model${i}, 'id' | 'state' | 'created'>>;`);
    lines.push(`export type Model${i}Event = { kind: 'made'; model: Model${i} } | { kind: 'changed'; id: Id; patch: Model${i}Patch } | { kind: 'gone'; id: Id };`);
    out.set(`model${i}.ts`, lines.join('\n'));
  }
  return out;
};
