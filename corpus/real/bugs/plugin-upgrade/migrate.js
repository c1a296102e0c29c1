'use strict';
const recast = require('recast');
const b = recast.types.builders;

// host.register(name, options) becomes host.plugins.add({ id, options }).
exports.migrate = function migrate(source) {
  const ast = recast.parse(source);
  let changed = 0;
  const functions = new Map();
  recast.visit(ast, {
    visitFunction(path) {
      const key = path.node.params.length;
      functions.set(key, (functions.get(key) || 0) + 1);
      this.traverse(path);
    },
    visitCallExpression(path) {
      const { callee, arguments: args } = path.node;
      if (callee.type === 'MemberExpression' && callee.object.name === 'host' && callee.property.name === 'register') {
        changed++;
        const target = b.memberExpression(b.memberExpression(callee.object, b.identifier('plugins')), b.identifier('add'));
        path.replace(
          b.callExpression(target, [
            b.objectExpression([b.property('init', b.identifier('id'), args[0]), b.property('init', b.identifier('options'), args[1])]),
          ]),
        );
      }
      this.traverse(path);
    },
  });
  return { code: recast.print(ast).code, changed, functions };
};
