'use strict';

module.exports = function stripDebug() {
  return {
    name: 'strip-debug',
    visitor: {
      CallExpression(path) {
        if (path.get('callee').matchesPattern('console.debug') && path.parentPath.isExpressionStatement()) path.remove();
      },
    },
  };
};
