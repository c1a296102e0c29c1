/** The timer by whose delays the event loop is watched: shared by what records it and what reads it. */

/** Milliseconds between two beats. */
export const BEAT = 10;
/** A beat that is later than this, in milliseconds, is always written down. */
export const LATE = 3;
/** Of the beats on time one in so many is written down, and stands for all of them. */
export const EVERY = 10;

export const BEAT_MICROS = BEAT * 1000;
export const LATE_MICROS = LATE * 1000;
