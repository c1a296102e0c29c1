'use strict';

const { workspaces } = require('./workspaces');
const { watchRoots } = require('./watch-roots');

const roots = watchRoots(workspaces());
console.log(`${roots.length} folders to watch`);
