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
/** Milliseconds that to look at one call takes at most: what seems longer waited for a CPU on a busy machine. */
const AT_ONCE = 2;

const begun = now();
/** Milliseconds of CPU time of the program so far, by which a busy machine is not in the way; asked anew every so many times. */
const OFTEN = 32;
let asked = 0;
let passed = 0;
function cpuMillis() {
  if (asked++ % OFTEN === 0) {
    const { user, system } = process.cpuUsage();
    passed = (user + system) / 1000;
  }
  return passed;
}
/** Milliseconds spent here, which is no time of the program. */
let ours = 0;
/** The same, of which the program is to be spared: without what was waited for. */
let used = 0;
let isUsedUp = false;

module.exports = {
  now,
  begun,
  ours: () => ours,
  /** Counts what was taken here; returns what of it is held against the limits. */
  spend(millis) {
    ours += millis;
    const counted = Math.min(millis, AT_ONCE);
    used += counted;
    return counted;
  },
  /** Whether a place that has taken `millis` may look at another call. */
  allows(millis) {
    const cpu = cpuMillis();
    const all = used < OF_ALL + SHARE_OF_ALL * cpu;
    isUsedUp ||= !all;
    return millis < LITTLE || (all && millis < OF_PLACE + SHARE_OF_PLACE * cpu);
  },
  /** Whether calls were left out because of it. */
  isUsedUp: () => isUsedUp,
};
