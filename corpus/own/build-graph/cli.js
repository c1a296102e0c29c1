#!/usr/bin/env node
'use strict';
const loadWorkspace = require('./src/workspace');
const { hashPackage } = require('./src/hash');
const { topological, criticalPath } = require('./src/order');

const packages = loadWorkspace({ tiers: 15, width: 9, fan: 3 });
const manifest = [];
let wave = 0;
for (const names of topological(packages)) {
  // most urgent package of the wave goes first on the agents
  const jobs = names.map((name) => ({ name, weight: criticalPath(packages, name), hash: hashPackage(packages.get(name)) }));
  jobs.sort((a, b) => b.weight - a.weight);
  manifest.push({ wave: wave++, first: jobs[0].name, weight: jobs[0].weight, hash: jobs[0].hash.slice(0, 8) });
}
console.log(manifest.length, 'waves', manifest.at(-1));
