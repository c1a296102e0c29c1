import { createHash } from 'node:crypto';
import { makeTree } from './tree.mjs';
import { Bundle } from './bundle.mjs';
import { coverage, define, stripComments, styles } from './plugins.mjs';

const { files, paths } = makeTree(1600, 20240);
const outside = ['**/*.{test,spec}.{ts,js}', '**/node_modules/**', 'src/legacy/**/!(keep)*.svg'];

for (const mode of ['development', 'production']) {
  const plugins = [
    stripComments({ include: ['src/**/*.ts', 'src/**/*.svg'], exclude: outside }),
    styles({ include: '**/*.{css,scss,less}' }),
    define({ step: '0', MODE: JSON.stringify(mode) }, { include: 'src/{cart,search,account,shared}/**', exclude: outside }),
  ];
  if (mode === 'development') plugins.push(coverage({ include: ['src/**/ui/*.ts'], exclude: [...outside, 'src/admin/**'] }));
  const bundle = new Bundle(files, plugins);
  for (const path of paths) if (!path.includes('.test.')) bundle.add(path);
  const text = bundle.write();
  console.log(mode, text.length, createHash('sha1').update(text).digest('hex'));
}
