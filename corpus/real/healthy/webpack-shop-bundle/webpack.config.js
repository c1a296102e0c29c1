'use strict';
const path = require('node:path');

module.exports = {
  mode: 'production',
  context: __dirname,
  entry: { shop: './src/shop.mjs', admin: './src/admin.mjs', pages: './src/pages.mjs' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js' },
  optimization: { minimize: false },
  devtool: false,
  performance: false,
};
