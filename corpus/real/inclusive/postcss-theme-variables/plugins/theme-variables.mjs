import { readFileSync } from 'node:fs';
import postcss from 'postcss';

const usage = /var\((--[\w-]+)\)/g;

function variablesOf(css, file) {
  const variables = new Map();
  postcss.parse(css, { from: file }).walkDecls(/^--/, (decl) => {
    if (decl.parent.selector === ':root') variables.set(decl.prop, decl.value);
  });
  return variables;
}

export default function themeVariables({ file }) {
  const css = readFileSync(file, 'utf8');
  return {
    postcssPlugin: 'theme-variables',
    Rule(rule, { result }) {
      const variables = variablesOf(css, String(file));
      for (const decl of rule.nodes) {
        if (decl.type !== 'decl' || !decl.value.includes('var(')) continue;
        decl.value = decl.value.replace(usage, (text, name) => {
          if (!variables.has(name)) decl.warn(result, `unknown variable ${name}`);
          return variables.get(name) ?? text;
        });
      }
    },
  };
}
themeVariables.postcss = true;
