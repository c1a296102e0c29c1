'use strict';
const acorn = require('acorn');

function* named(node) {
  if (node.type === 'ExportDefaultDeclaration') yield 'default';
  if (node.type !== 'ExportNamedDeclaration') return;
  if (node.declaration?.id) yield node.declaration.id.name;
  for (const specifier of node.specifiers) yield specifier.exported.name;
}

exports.exportsOf = function exportsOf(text) {
  const { body } = acorn.parse(text, { ecmaVersion: 2022, sourceType: 'module' });
  const found = { names: [], imports: [] };
  for (const node of body) {
    if (node.type === 'ImportDeclaration') found.imports.push(node.source.value);
    else found.names.push(...named(node));
  }
  return found;
};
