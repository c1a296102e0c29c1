import type { Showing } from './app.tsx';
import type { Progress } from './picker.ts';

/** A load that has been begun: what it will come to, and how far it is. */
export interface Loading {
  result: Promise<Showing>;
  progress(): Progress;
  abort(): void;
}

/** Loading that is over sooner than this (milliseconds) shows nothing: a flash tells nobody anything. */
export const PATIENCE = 150;
