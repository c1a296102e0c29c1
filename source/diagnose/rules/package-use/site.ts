import type * as t from '@babel/types';
import type { PackageAt } from '../../../files/reader.ts';
import type { CallNode, Node } from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import type { PackageUse } from './use.ts';

/** A place where the program calls what a row of the tables is about. */
export interface CallSite {
  unit: SourcedUnit;
  node: CallNode | t.NewExpression;
  name: string;
  of: PackageAt;
  use: PackageUse;
  /** Rows of the call tree with the time that goes with it. */
  rows: number[];
  micros: number;
}

export const isCallOrNew = (node: Node): node is CallSite['node'] =>
  node.type === 'CallExpression' || node.type === 'OptionalCallExpression' || node.type === 'NewExpression';

/** `shown`: with what is said of it; `open`: the source shows neither; `no`: it shows the contrary. */
export type Answer = { shown: string } | 'open' | 'no';
