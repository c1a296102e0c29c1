const pure = new Set(['map', 'filter', 'slice', 'concat', 'trim']);

export default {
  meta: { type: 'suggestion', schema: [], messages: { unused: 'The result of {{name}}() is not used.' } },
  create(context) {
    return {
      ExpressionStatement(node) {
        const { expression } = node;
        if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return;
        const { name } = expression.callee.property;
        if (pure.has(name)) context.report({ node, messageId: 'unused', data: { name } });
      },
    };
  },
};
