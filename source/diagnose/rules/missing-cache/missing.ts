import type { Cache } from '../../facts/caches.ts';
import type { Node, SourceFile } from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Room } from './room.ts';

// What is known of a cache that does not have what it is asked for.

/** Why a cache finds nothing. */
export type Reason =
  | 'fresh key'
  | 'own key'
  | 'never again'
  | 'carried'
  | 'other key'
  | 'too much'
  | 'address'
  | 'too fine'
  | 'emptied'
  | 'evicted'
  | 'too small'
  | 'thrown away'
  | 'discarded'
  | 'last only';

export interface Missing {
  reason: Reason;
  unit: SourcedUnit;
  /** What the cache is asked for, and what shows why it is not there. */
  key: Node;
  shown: Node;
  file: SourceFile;
  cache: Cache | null;
  cacheFile: SourceFile | null;
  /** Of a cache that is too small, by how much. */
  room?: Room;
  micros: number;
}
