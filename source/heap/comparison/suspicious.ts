/**
 * What piled up since the snapshots before is a suspect from this share of the heap on, or from so many objects. Over three snapshots, where it
 * has stayed, fewer are enough.
 */
export const SUSPICIOUS = 0.005;
export const MANY = 1000;
export const MANY_STAYED = 100;
/** Below this share of the heap it is none, however many there are. */
export const LEAST = 0.0005;
/** Suspects that are named. */
export const MOST = 5;
