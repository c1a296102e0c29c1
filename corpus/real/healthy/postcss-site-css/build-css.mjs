import postcss from 'postcss';
import nested from 'postcss-nested';
import autoprefixer from 'autoprefixer';
import cssnano from 'cssnano';
import { sheets } from './sheets.mjs';

const processor = postcss([nested(), autoprefixer({ overrideBrowserslist: ['last 3 versions'] }), cssnano({ preset: 'default' })]);

let before = 0;
let after = 0;
for (const { name, css } of sheets()) {
  const result = await processor.process(css, { from: `${name}.css`, to: `${name}.min.css`, map: { inline: false } });
  before += css.length;
  after += result.css.length;
}
console.log(`${before} -> ${after} characters`);
