'use strict';

const REQUIRE = /require\('(\.\/[\w-]+)'\)/g;

function sortModules(sources) {
  const order = [];
  const state = new Map();
  const visit = (id, trail) => {
    if (state.get(id) === 'done') return;
    if (state.get(id) === 'open') throw new Error(`cycle: ${[...trail, id].join(' -> ')}`);
    state.set(id, 'open');
    for (const [, child] of sources.get(id).matchAll(REQUIRE)) visit(child, [...trail, id]);
    state.set(id, 'done');
    order.push(id);
  };
  for (const id of sources.keys()) visit(id, []);
  return order;
}

module.exports = { sortModules };
