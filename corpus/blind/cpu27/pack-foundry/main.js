import { bundle } from './host.js';
import { counters, data, define, strip, styles, virtual } from './plugins.js';
import { plantTree } from './tree.js';

const { entry, files } = plantTree(2600, 4409);
const result = await bundle({
  entry,
  chunkSize: 300,
  plugins: [
    virtual(files),
    data(),
    styles(),
    define({ __DEV__: 'false', __STAGE__: '"live"' }),
    strip(),
    counters(),
  ],
});

for (const asset of result.assets) console.log(`${asset.name.padEnd(12)} ${asset.hash} ${asset.bytes} (${asset.gzip})`);
console.log(result.modules, 'modules', JSON.stringify(result.applied));
