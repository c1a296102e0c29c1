import { applyDefines } from './defines.js';
import { renderBundle } from './bundle.js';

const source = renderBundle(3800);
const { code, map } = applyDefines(source, {
  __DEV__: 'false',
  __VERSION__: '"4.2.0"',
  __LOCALE__: '"en-GB"',
});

console.log(`${source.length} -> ${code.length} characters`);
console.log(`${map.mappings.split(';').length} mapped lines, version in place: ${code.includes('"4.2.0"')}`);
