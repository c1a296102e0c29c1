// How much a thread allocates, and what becomes of it: what dies young costs its collector next to nothing, what grows old and is dropped then costs
// most.
'use strict';
const v8 = require('node:v8');

const YOUNG = /^new_/;
const OLD = /^(old|large_object)_/;
const usedIn = (spaces, which) =>
  spaces.reduce((sum, { spaceName, spaceUsedSize }) => sum + (which.test(spaceName) ? spaceUsedSize : 0), 0);

class Collections {
  /** Bytes that were allocated, that got old (or were allocated so, as V8 does where they always do), and of these what was freed again. */
  allocated = 0;
  aged = 0;
  freed = 0;
  cycles = 0;
  profiler = null;
  /** What was in use after the last collection. */
  young = 0;
  old = 0;

  begin() {
    try {
      const spaces = v8.getHeapSpaceStatistics();
      const all = spaces.map(({ space_name: spaceName, space_used_size: spaceUsedSize }) => ({ spaceName, spaceUsedSize }));
      this.young = usedIn(all, YOUNG);
      this.old = usedIn(all, OLD);
      this.profiler = new v8.GCProfiler();
      this.profiler.start();
    } catch {
      // Not in every Node.
      this.profiler = null;
    }
  }

  /** Counts the collections up to now. */
  take() {
    if (this.profiler === null) return;
    let statistics;
    try {
      ({ statistics } = this.profiler.stop());
      this.profiler = new v8.GCProfiler();
      this.profiler.start();
    } catch {
      // More than a text can hold, in a program that ran for long after the last call: what is known is known.
      this.profiler = null;
      return;
    }
    for (const { gcType, beforeGC, afterGC } of statistics) {
      const [before, after] = [beforeGC.heapSpaceStatistics, afterGC.heapSpaceStatistics];
      const old = usedIn(before, OLD);
      const grown = Math.max(0, old - this.old);
      this.allocated += Math.max(0, usedIn(before, YOUNG) - this.young) + grown;
      this.aged += grown;
      this.young = usedIn(after, YOUNG);
      this.old = usedIn(after, OLD);
      this.cycles++;
      if (/Scavenge|Minor/.test(gcType)) this.aged += Math.max(0, this.old - old);
      else this.freed += Math.max(0, old - this.old);
    }
  }

  result() {
    this.take();
    const { allocated, aged, freed, cycles } = this;
    return { allocated, aged, freed, cycles };
  }
}

module.exports = { Collections };
