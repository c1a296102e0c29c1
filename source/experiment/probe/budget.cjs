// How much time looking at calls may take, so that a program that is probed runs a few times as long as without, and not a hundred times.
'use strict';

const now = performance.now.bind(performance);
/** Milliseconds that one place may take from the start, and all of them together. */
const OF_PLACE = Number(process.env.CULPRIT_PROBE_MILLIS) || 500;
const OF_ALL = Math.max(2500, OF_PLACE);
/** And of the time that has passed, the share that those may take later. */
const SHARE_OF_PLACE = 0.03;
/** A place that has taken less goes on when others have used up all: the first calls alone do not show what comes later. */
const LITTLE = OF_PLACE / 10;
const SHARE_OF_ALL = 0.3;

const begun = now();
/** Milliseconds spent here, which is no time of the program. */
let ours = 0;
let isUsedUp = false;

module.exports = {
  now,
  begun,
  ours: () => ours,
  spend(millis) {
    ours += millis;
  },
  /** Whether a place that has taken `millis` may look at another call. */
  allows(millis) {
    const passed = now() - begun;
    const all = ours < OF_ALL + SHARE_OF_ALL * passed;
    isUsedUp ||= !all;
    return millis < LITTLE || (all && millis < OF_PLACE + SHARE_OF_PLACE * passed);
  },
  /** Whether calls were left out because of it. */
  isUsedUp: () => isUsedUp,
};
