'use strict';

function* topological(packages) {
  const waiting = new Map();
  const dependents = new Map();
  for (const p of packages.values()) {
    waiting.set(p.name, p.deps.length);
    for (const d of p.deps) {
      if (!dependents.has(d)) dependents.set(d, []);
      dependents.get(d).push(p.name);
    }
  }
  let ready = [...waiting].filter(([, n]) => n === 0).map(([name]) => name);
  while (ready.length) {
    yield ready;
    const next = [];
    for (const name of ready) {
      for (const d of dependents.get(name) || []) {
        const left = waiting.get(d) - 1;
        waiting.set(d, left);
        if (left === 0) next.push(d);
      }
    }
    ready = next;
  }
}

function criticalPath(packages, name) {
  const pkg = packages.get(name);
  let longest = 0;
  for (const dep of pkg.deps) {
    const below = criticalPath(packages, dep);
    if (below > longest) longest = below;
  }
  return longest + pkg.cost;
}

module.exports = { topological, criticalPath };
