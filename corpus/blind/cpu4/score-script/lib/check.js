'use strict';

const CHILDREN = {
  program: ['body'], fn: ['body'], let: ['value'], assign: ['value'], return: ['value'], expression: ['value'],
  if: ['test', 'then', 'other'], while: ['test', 'body'], binary: ['left', 'right'], call: ['args'],
};

/** Counts nodes by type and finds calls of functions that nobody defines. */
function check(program) {
  const counts = {};
  const defined = new Set(['max']);
  const called = new Set();
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    counts[node.type] = (counts[node.type] ?? 0) + 1;
    if (node.type === 'fn') defined.add(node.name);
    if (node.type === 'call') called.add(node.name);
    const keys = CHILDREN[node.type];
    if (keys) for (const key of keys) visit(node[key]);
  };
  visit(program);
  return { counts, missing: [...called].filter((name) => !defined.has(name)).sort() };
}

module.exports = { check };
