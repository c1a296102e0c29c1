'use strict';

const { BOX, GLUE, PENALTY, STRETCH, SHRINK } = require('./galley.cjs');

const TOLERANCE = 3.2;
const HYPHEN_COST = 50;
const TWICE = 3000;
const UNEVEN = 3000;

/**
 * Total-fit line breaking. Break nodes live in columns; the active ones form a
 * list in the order in which they were made.
 */
class Breaker {
  constructor(measure) {
    this.measure = measure;
    const n = 1 << 14;
    this.at = new Int32Array(n);
    this.width = new Float64Array(n);
    this.glues = new Int32Array(n);
    this.cost = new Float64Array(n);
    this.fit = new Uint8Array(n);
    this.flag = new Uint8Array(n);
    this.from = new Int32Array(n);
    this.ratio = new Float64Array(n);
    this.follow = new Int32Array(n);
  }

  #node(at, width, glues, cost, fit, flag, from, ratio) {
    const n = this.count++;
    this.at[n] = at;
    this.width[n] = width;
    this.glues[n] = glues;
    this.cost[n] = cost;
    this.fit[n] = fit;
    this.flag[n] = flag;
    this.from[n] = from;
    this.ratio[n] = ratio;
    this.follow[n] = -1;
    return n;
  }

  /** Lines as [first item, last item, ratio, hyphenated]; looser limits if the first ones cannot be met. */
  lines(galley) {
    for (const tolerance of [TOLERANCE, 12, Infinity]) {
      const end = this.#run(galley, tolerance);
      if (end >= 0) return this.#trace(end);
    }
    throw new Error('a box is wider than the column');
  }

  #run({ kind, width, length }, tolerance) {
    const { measure, follow } = this;
    this.count = 0;
    let head = this.#node(-1, 0, 0, 0, 1, 0, -1, 0);
    let tail = head;
    let total = 0;
    let glues = 0;
    const bestCost = [0, 0, 0, 0];
    const bestFrom = [0, 0, 0, 0];
    const bestRatio = [0, 0, 0, 0];
    for (let i = 0; i <= length; i++) {
      const last = i === length;
      const k = last ? PENALTY : kind[i];
      if (k === BOX) {
        total += width[i];
        continue;
      }
      const flagged = !last && k === PENALTY ? 1 : 0;
      const extra = flagged ? width[i] : 0;
      bestCost.fill(Infinity);
      let before = -1;
      for (let a = head; a >= 0; ) {
        const then = follow[a];
        const natural = total + extra - this.width[a];
        const gaps = glues - this.glues[a];
        const room = measure - natural;
        let r;
        if (room >= 0) r = last ? 0 : gaps > 0 ? room / (gaps * STRETCH) : room === 0 ? 0 : 1e6;
        else r = gaps > 0 ? room / (gaps * SHRINK) : -1e6;
        if (r < -1) {
          // too full, and every later break would make it fuller
          if (before < 0) head = then;
          else follow[before] = then;
          if (a === tail) tail = before;
        } else {
          if (r <= tolerance) {
            const fit = r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1 ? 2 : 3;
            const bad = r < 0 ? -r : r;
            const base = 10 + 100 * bad * bad * bad + (flagged ? HYPHEN_COST : 0);
            let cost = base * base;
            if (flagged && this.flag[a]) cost += TWICE;
            if (Math.abs(fit - this.fit[a]) > 1) cost += UNEVEN;
            cost += this.cost[a];
            if (cost < bestCost[fit]) {
              bestCost[fit] = cost;
              bestFrom[fit] = a;
              bestRatio[fit] = r;
            }
          }
          before = a;
        }
        a = then;
      }
      // what follows the break: a glue at the break is dropped, a hyphen is not carried over
      const after = k === GLUE ? total + width[i] : total;
      const gapsAfter = k === GLUE ? glues + 1 : glues;
      for (let fit = 0; fit < 4; fit++) {
        if (bestCost[fit] === Infinity) continue;
        const n = this.#node(i, after, gapsAfter, bestCost[fit], fit, flagged, bestFrom[fit], bestRatio[fit]);
        if (tail < 0) head = n;
        else follow[tail] = n;
        tail = n;
      }
      if (last) return this.#cheapest(head, i);
      if (head < 0) return -1;
      total = after;
      glues = gapsAfter;
    }
    return -1;
  }

  #cheapest(head, at) {
    let best = -1;
    for (let a = head; a >= 0; a = this.follow[a]) {
      if (this.at[a] === at && (best < 0 || this.cost[a] < this.cost[best])) best = a;
    }
    return best;
  }

  #trace(end) {
    const out = [];
    for (let n = end; this.from[n] >= 0; n = this.from[n]) {
      out.push([this.at[this.from[n]] + 1, this.at[n] - 1, this.ratio[n], this.flag[n] === 1]);
    }
    return out.reverse();
  }
}

module.exports = { Breaker };
