'use strict';

const NEVER = 1e9;

/**
 * Connection scan over the ordered hops. One scan answers for every
 * destination, so journeys are asked for one origin at a time.
 */
class Planner {
  constructor(hops, stops) {
    this.hops = hops;
    this.stops = stops;
    this.earliest = new Float64Array(stops.length);
    this.via = new Array(stops.length);
  }

  indexAfter(minute) {
    let lo = 0;
    let hi = this.hops.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.hops[mid].dep < minute) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }

  scan(origin, minute) {
    const { hops, stops, earliest, via } = this;
    earliest.fill(NEVER);
    via.fill(null);
    const aboard = new Set();
    const start = stops[origin];
    earliest[start.index] = minute - start.change;
    for (let i = this.indexAfter(minute); i < hops.length; i++) {
      const hop = hops[i];
      const from = stops[hop.from];
      if (!aboard.has(hop.train)) {
        if (earliest[from.index] + from.change > hop.dep) continue;
        aboard.add(hop.train);
      }
      const to = stops[hop.to];
      if (hop.arr < earliest[to.index]) {
        earliest[to.index] = hop.arr;
        via[to.index] = hop;
      }
    }
    return this;
  }

  journey(destination) {
    const legs = [];
    let stop = this.stops[destination];
    let hop = this.via[stop.index];
    while (hop && legs.length < 60) {
      legs.push(hop);
      stop = this.stops[hop.from];
      hop = this.via[stop.index];
    }
    return legs.reverse();
  }

  reach() {
    let count = 0;
    let sum = 0;
    for (const minute of this.earliest) {
      if (minute >= NEVER) continue;
      count++;
      sum += minute;
    }
    return { count, mean: count ? sum / count : 0 };
  }
}

module.exports = { Planner, NEVER };
