import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';

function replaceFlag(code, name, value) {
  const ast = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const places = [];
  ancestor(ast, {
    Identifier(node, state, ancestors) {
      const parent = ancestors[ancestors.length - 2];
      if (node.name === name && !(parent.type === 'MemberExpression' && parent.property === node)) places.push(node);
    },
  });
  let output = code;
  for (const node of places.reverse()) output = output.slice(0, node.start) + value + output.slice(node.end);
  return output;
}

export function flagReplacer(flags) {
  return {
    name: 'flag-replacer',
    transform(code) {
      let output = code;
      for (const [name, value] of Object.entries(flags)) output = replaceFlag(output, name, value);
      return { code: output, map: null };
    },
  };
}
