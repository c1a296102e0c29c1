'use strict';
const babel = require('@babel/core');
const { modules } = require('./modules');
const renameUnused = require('./plugins/rename-unused');
const stripDebug = require('./plugins/strip-debug');

let bytes = 0;
for (const { filename, code } of modules(16)) {
  const result = babel.transformSync(code, {
    filename,
    configFile: false,
    babelrc: false,
    presets: [['@babel/preset-env', { targets: { node: '20' }, modules: false }]],
    plugins: [stripDebug, renameUnused],
  });
  bytes += result.code.length;
}
console.log(`${bytes} characters`);
