import esquery from 'esquery';

const importedBinding = esquery.parse(':matches(ImportSpecifier, ImportDefaultSpecifier, ImportNamespaceSpecifier) > Identifier.local');

function importedNames({ ast, visitorKeys }) {
  return new Set(esquery.match(ast, importedBinding, { visitorKeys }).map((node) => node.name));
}

export default {
  meta: { type: 'problem', schema: [], messages: { shadowed: '{{name}} has the name of an imported helper.' } },
  create(context) {
    return {
      VariableDeclarator(node) {
        if (node.id.type !== 'Identifier') return;
        if (importedNames(context.sourceCode).has(node.id.name)) {
          context.report({ node, messageId: 'shadowed', data: { name: node.id.name } });
        }
      },
    };
  },
};
