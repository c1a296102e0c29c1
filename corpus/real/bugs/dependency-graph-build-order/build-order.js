'use strict';

const { DepGraph } = require('dependency-graph');

function buildOrder(modules) {
  const graph = new DepGraph();
  for (const mod of modules) graph.addNode(mod.file, mod);
  for (const mod of modules) {
    for (const target of mod.imports) graph.addDependency(mod.file, target);
  }
  return graph.overallOrder();
}

module.exports = { buildOrder };
