'use strict';
const { parse } = require('@babel/parser');

function literal(node) {
  switch (node && node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value;
    case 'ObjectExpression':
      return Object.fromEntries(node.properties.map((p) => [p.key.name || p.key.value, literal(p.value)]));
    default:
      return undefined;
  }
}

function visit(node, onCall, onRef) {
  if (!node || typeof node.type !== 'string') return;
  if (node.type === 'CallExpression') {
    onCall(node);
    node.arguments.forEach((a) => visit(a, onCall, onRef));
  } else if (node.type === 'ArrayExpression') {
    node.elements.forEach((e) => visit(e, onCall, onRef));
  } else if (node.type === 'Identifier') {
    onRef(node.name);
  }
}

/** Everything a set exports: paths, what it is composed of, whether it is on its way out. */
function inspectModule(source, sourceFilename) {
  const { program } = parse(source, { sourceType: 'module', sourceFilename });
  const icons = new Map();
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const { id, init } of statement.declaration.declarations) {
      const record = { name: id.name, paths: [], uses: [], deprecated: false, line: id.loc.start.line };
      visit(
        init,
        (call) => {
          if (call.callee.name === 'icon') record.paths.push(literal(call.arguments[0]));
          else record.deprecated = Boolean(literal(call.arguments[1]).deprecated);
        },
        (name) => record.uses.push(name),
      );
      icons.set(id.name, record);
    }
  }
  return icons;
}

module.exports = { inspectModule };
