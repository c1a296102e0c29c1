'use strict';
const { sources } = require('./lib/sources');
const { exportsOf } = require('./lib/exports');
const { Graph } = require('./lib/graph');

const graph = new Graph();
for (const { file, text } of sources(420)) graph.add(file, exportsOf(text));
console.log(graph.stats());
