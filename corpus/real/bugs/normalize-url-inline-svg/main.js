'use strict';

const { buildIndex } = require('./asset-index');
const { collectReferences } = require('./references');

const index = buildIndex(collectReferences());
console.log(`${index.size} distinct assets`);
