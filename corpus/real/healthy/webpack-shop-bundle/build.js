'use strict';
const webpack = require('webpack');
const config = require('./webpack.config');

const compiler = webpack(config);
compiler.run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) console.error(stats.toString({ all: false, errors: true }));
  for (const { name, source } of stats.compilation.getAssets()) console.log(name, source.size());
  compiler.close(() => {});
});
