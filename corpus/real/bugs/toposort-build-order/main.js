'use strict';

const toposort = require('toposort');
const { loadTargets } = require('./workspace');

function buildOrder(targets) {
  const edges = [];
  for (const target of targets) {
    for (const dep of target.deps) edges.push([dep, target.name]);
  }
  return toposort(edges);
}

function schedule(order, targets) {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const finish = new Map();
  let makespan = 0;
  for (const name of order) {
    const target = byName.get(name);
    let start = 0;
    for (const dep of target.deps) start = Math.max(start, finish.get(dep));
    finish.set(name, start + target.cost);
    makespan = Math.max(makespan, start + target.cost);
  }
  return makespan;
}

const targets = loadTargets(4, Number(process.env.TARGETS || 1300));
const order = buildOrder(targets);
console.log(`${order.length} targets, critical path ${schedule(order, targets)} s`);
