'use strict';
const { RoleGraph } = require('./lib/role-graph');
const { loadRoles, loadUsers } = require('./lib/fixtures');
const audit = require('./lib/audit');

const graph = new RoleGraph();
loadRoles(graph);
const report = audit(graph, loadUsers());
for (const [level, n] of report) console.log(level.padEnd(8), n);
