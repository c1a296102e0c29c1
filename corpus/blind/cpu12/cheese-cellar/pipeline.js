'use strict';
const { quantile, mean, spread } = require('./stats');

const pipe = (source, ...stages) => stages.reduce((acc, stage) => stage(acc), source);

/** Drops readings of a probe that was out of its socket. */
const plausible = (lo, hi) =>
  function* (source) {
    for (const r of source) if (r.humidity > lo && r.humidity < hi) yield r;
  };

/** Adds the usual level of the last readings, and how far this one is from it. */
const baseline = (depth) =>
  function* (source) {
    const recent = [];
    for (const r of source) {
      recent.push(r.humidity);
      if (recent.length > depth) recent.shift();
      const usual = quantile(recent, 0.5);
      yield { ...r, usual, offset: r.humidity - usual };
    }
  };

/** Gathers runs of readings that lie on the same side of the baseline. */
const episodes = (threshold) =>
  function* (source) {
    let run = null;
    for (const r of source) {
      const side = r.offset > threshold ? 'wet' : r.offset < -threshold ? 'dry' : null;
      if (run && run.side !== side) {
        yield run;
        run = null;
      }
      if (side) {
        run ??= { side, from: r.at, readings: 0, peak: 0 };
        run.readings++;
        run.peak = Math.max(run.peak, Math.abs(r.offset));
        run.to = r.at;
      }
    }
    if (run) yield run;
  };

const tap = (fn) =>
  function* (source) {
    for (const r of source) {
      fn(r);
      yield r;
    }
  };

function perDay(readings) {
  const days = new Map();
  for (const r of readings) {
    const day = Math.floor(r.at / 96);
    if (!days.has(day)) days.set(day, []);
    days.get(day).push(r.humidity);
  }
  return [...days].map(([day, values]) => ({
    day,
    mean: mean(values),
    low: quantile(values, 0.05),
    high: quantile(values, 0.95),
    spread: spread(values),
  }));
}

module.exports = { pipe, plausible, baseline, episodes, tap, perDay };
