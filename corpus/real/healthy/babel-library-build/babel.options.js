'use strict';

module.exports = {
  configFile: false,
  babelrc: false,
  compact: false,
  sourceMaps: true,
  presets: [['@babel/preset-env', { targets: { chrome: '60' }, modules: 'commonjs' }]],
};
