import { rollup } from 'rollup';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import config from './rollup.config.mjs';

for (const { output: outputs, ...input } of config) {
  const bundle = await rollup({ ...input, plugins: [nodeResolve({ browser: true })] });
  for (const options of outputs) {
    const { output } = await bundle.generate(options);
    for (const file of output) console.log(`${options.format} ${file.fileName} ${file.code ? file.code.length : 0}`);
  }
  await bundle.close();
}
