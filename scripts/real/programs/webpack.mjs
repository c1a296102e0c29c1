import { resolve } from 'node:path';
import webpack from 'webpack';

// Bundles the linter, but for a part that is not installed with it.
const compiler = webpack({
  mode: 'none',
  target: 'node',
  entry: resolve('node_modules/eslint/lib/api.js'),
  externals: ['jiti', 'jiti/package.json'],
  output: { path: resolve('bundle') },
});
compiler.run((error, stats) => {
  if (error ?? stats.hasErrors()) throw error ?? new Error(stats.toString('errors-only'));
});
