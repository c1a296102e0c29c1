/** Every pass is a visitor; all of them go over the tree together. */

const isEnv = (node) =>
  node.type === 'MemberExpression' && !node.computed && node.property.name === 'NODE_ENV' &&
  node.object.type === 'MemberExpression' && node.object.property.name === 'env' && node.object.object.name === 'process';

export function fold(stats) {
  return {
    BinaryExpression: {
      exit(path) {
        const { operator } = path.node;
        const negated = operator === '!==' || operator === '!=';
        if (!negated && operator !== '===' && operator !== '==') return;
        let { left, right } = path.node;
        if (isEnv(right)) [left, right] = [right, left];
        if (!isEnv(left) || right.type !== 'StringLiteral') return;
        stats.folded++;
        path.replaceWith({ type: 'BooleanLiteral', value: (right.value === 'production') !== negated });
      },
    },
    ConditionalExpression: {
      exit(path) {
        const { test, consequent, alternate } = path.node;
        if (test.type !== 'BooleanLiteral') return;
        stats.folded++;
        path.replaceWith(test.value ? consequent : alternate);
      },
    },
  };
}

export function dropDebug(stats) {
  return {
    IfStatement: {
      exit(path) {
        const { test } = path.node;
        if (test.type !== 'Identifier' || test.name !== 'DEBUG' || path.node.alternate) return;
        const binding = path.scope.getBinding('DEBUG');
        if (!binding || !binding.constant || binding.path.node.init?.value !== false) return;
        stats.dropped++;
        path.remove();
      },
    },
  };
}

/** Runs last, on a fresh count of the names that are left. */
export function unusedImports(path, stats) {
  path.scope.crawl();
  for (const statement of path.get('body')) {
    if (!statement.isImportDeclaration()) continue;
    for (const specifier of statement.get('specifiers')) {
      if (!path.scope.getBinding(specifier.node.local.name).referenced) {
        stats.imports++;
        specifier.remove();
      }
    }
    if (statement.node.specifiers.length === 0) statement.remove();
  }
}
