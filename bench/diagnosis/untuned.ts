import type { Program } from './manifest.ts';

/** Programs written after the rules, in another style: nothing was tuned for them before their first run. */
export const UNTUNED: readonly Program[] = [];
