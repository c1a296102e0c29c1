'use strict';

module.exports = function renameUnused({ types: t }) {
  function usesOf(program, name) {
    let uses = 0;
    program.traverse({
      ReferencedIdentifier(path) {
        if (path.node.name === name) uses++;
      },
    });
    return uses;
  }

  return {
    name: 'rename-unused',
    visitor: {
      Function(path) {
        const program = path.scope.getProgramParent().path;
        for (const param of path.get('params')) {
          if (!param.isIdentifier() || param.node.name.startsWith('_')) continue;
          if (usesOf(program, param.node.name) === 0) param.replaceWith(t.identifier(`_${param.node.name}`));
        }
      },
    },
  };
};
