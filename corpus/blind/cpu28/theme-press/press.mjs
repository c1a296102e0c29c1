import { createHash } from 'node:crypto';
import postcss from 'postcss';
import nested from 'postcss-nested';
import { shopThemes } from './themes.mjs';
import { logicalSides, mergeMedia, tokens, Audit } from './plugins.mjs';

const audit = new Audit();
const processor = postcss([tokens(), nested(), logicalSides(), mergeMedia(), audit.plugin()]);

const sum = createHash('sha1');
let bytesIn = 0, bytesOut = 0, warnings = 0;

for (const theme of shopThemes(2718, 64)) {
  const result = await processor.process(theme.css, { from: `${theme.name}.css`, map: false });
  bytesIn += theme.css.length;
  bytesOut += result.css.length;
  warnings += result.warnings().length;
  sum.update(result.css);
}

console.log('themes pressed', bytesIn, '->', bytesOut, 'warnings', warnings);
console.log('most used', audit.properties(8).map(([p, n]) => `${p}:${n}`).join(' '));
console.log('deepest selector', audit.deepest);
console.log(sum.digest('base64url'));
