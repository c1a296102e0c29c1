import type { Unit } from '../../case/case.ts';
import type { CallNode, SourceFile } from '../../facts/syntax.ts';
import type { Query } from '../database.ts';

/** A query that runs for each element of a loop: where it stands, and where the loop reaches it. */
export interface Asked {
  unit: Unit;
  file: SourceFile;
  node: CallNode;
  query: Query;
  /** The function with the loop, and the call in it. */
  holder: { unit: Unit; file: SourceFile; call: CallNode };
  micros: number;
}
