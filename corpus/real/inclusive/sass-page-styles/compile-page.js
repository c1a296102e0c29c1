'use strict';
const sass = require('sass');

function compilePage(page, styles) {
  const source = [
    "@use 'theme';",
    `.${page.name} {`,
    `  color: theme.tone('${page.tone}', 700);`,
    `  background: theme.tone('${page.tone}', 100);`,
    ...page.parts.map((part, i) => `  .${part} { padding: theme.step(${1 + (i % 4)}); border-color: theme.tone('${page.tone}', ${100 * (1 + (i % 9))}); }`),
    '}',
  ].join('\n');
  return sass.compileString(source, { loadPaths: [styles], style: 'compressed' }).css;
}

module.exports = { compilePage };
