'use strict';

const { editScript } = require('./myers.js');

class Dictionary {
  #ids = new Map();

  number(line) {
    let id = this.#ids.get(line);
    if (id === undefined) this.#ids.set(line, (id = this.#ids.size));
    return id;
  }
}

function hunks(runs, context, length) {
  const out = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (last !== undefined && run.at - last.end <= 2 * context) last.runs.push(run);
    else out.push({ runs: [run], end: 0 });
    out[out.length - 1].end = run.at + run.drop;
  }
  for (const hunk of out) {
    hunk.from = Math.max(0, hunk.runs[0].at - context);
    hunk.to = Math.min(length, hunk.end + context);
  }
  return out;
}

function makePatch(before, after, context = 3) {
  const words = new Dictionary();
  const a = before.map((line) => words.number(line));
  const b = after.map((line) => words.number(line));
  const lines = [];
  let shift = 0;
  for (const { runs, from, to } of hunks(editScript(a, b), context, before.length)) {
    const body = [];
    let at = from;
    let delta = 0;
    for (const { at: start, drop, add } of runs) {
      while (at < start) body.push(' ' + before[at++]);
      for (const stop = start + drop; at < stop; at++) body.push('-' + before[at]);
      for (let i = add[0]; i < add[1]; i++) body.push('+' + after[i]);
      delta += add[1] - add[0] - drop;
    }
    while (at < to) body.push(' ' + before[at++]);
    lines.push(`@@ -${from + 1},${to - from} +${from + shift + 1},${to - from + delta} @@`, ...body);
    shift += delta;
  }
  return lines;
}

class Conflict extends Error {}

/** Applies a patch to lines that may have moved a little; looks nearby for the context. */
function applyPatch(lines, patch) {
  const out = [];
  let at = 0;
  let drift = 0;
  for (let p = 0; p < patch.length; ) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(patch[p++]);
    const body = [];
    while (p < patch.length && !patch[p].startsWith('@@')) body.push(patch[p++]);
    const old = body.filter((l) => l[0] !== '+').map((l) => l.slice(1));
    const start = locate(lines, old, Number(head[1]) - 1 + drift, at);
    if (start < 0) throw new Conflict(`hunk at ${head[1]}`);
    drift = start - (Number(head[1]) - 1);
    while (at < start) out.push(lines[at++]);
    for (const line of body) {
      if (line[0] !== '-') out.push(line.slice(1));
      if (line[0] !== '+') at++;
    }
  }
  while (at < lines.length) out.push(lines[at++]);
  return out;
}

function locate(lines, old, guess, floor) {
  for (let reach = 0; reach < 200; reach++) {
    for (const start of reach === 0 ? [guess] : [guess - reach, guess + reach]) {
      if (start < floor || start + old.length > lines.length) continue;
      let same = 0;
      while (same < old.length && lines[start + same] === old[same]) same++;
      if (same === old.length) return start;
    }
  }
  return -1;
}

module.exports = { makePatch, applyPatch, Conflict };
