import { rollup } from 'rollup';
import { virtualSources } from './virtual-sources.mjs';
import { flagReplacer } from './flag-replacer.mjs';

const bundle = await rollup({
  input: 'entry-0',
  plugins: [
    virtualSources(40),
    flagReplacer({ __DEV__: 'false', __VERSION__: '"4.2.0"', __TARGET__: '"node"', __LOCALE__: '"en"', __TRACE__: 'false', __BETA__: 'true', __SSR__: 'false', __REGION__: '"eu"' }),
  ],
  onwarn() {},
});
const { output } = await bundle.generate({ format: 'es', sourcemap: false });
await bundle.close();
console.log(output.map((chunk) => `${chunk.fileName} ${chunk.code.length}`).join('\n'));
