const { Linter } = require('eslint');
const { readSources } = require('./sources');

const CONFIG = {
  parserOptions: { ecmaVersion: 2018, sourceType: 'module' },
  env: { es6: true, node: true },
  rules: {
    'no-undef': 'error',
    'no-unused-vars': 'error',
    'prefer-const': 'error',
    'require-atomic-updates': 'error',
  },
};

function lintAll(sources) {
  const linter = new Linter();
  return sources.map(({ file, text }) => ({ file, messages: linter.verify(text, CONFIG, { filename: file }) }));
}

for (const { file, messages } of lintAll(readSources())) {
  console.log(`${file}: ${messages.length === 0 ? 'clean' : messages.map((m) => `${m.line} ${m.message}`).join(', ')}`);
}
