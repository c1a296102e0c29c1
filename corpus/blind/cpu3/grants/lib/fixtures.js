'use strict';
const LEVELS = 16;

function loadRoles(graph) {
  for (let level = 0; level < LEVELS; level++) {
    for (const side of ['ops', 'dev', 'fin']) {
      const parents = level === 0 ? [] : [`ops-${level - 1}`, `dev-${level - 1}`].concat(level % 4 === 0 ? [`fin-${level - 1}`] : []);
      graph.define(`${side}-${level}`, { parents, weight: (level * 7 + side.length * side.charCodeAt(0)) % 23 });
    }
  }
}

function loadUsers() {
  const users = [];
  for (let i = 0; i < 300; i++) users.push({ id: i, roles: [`${['ops', 'dev', 'fin'][i % 3]}-${LEVELS - 1 - (i % 2)}`] });
  return users;
}

module.exports = { loadRoles, loadUsers };
