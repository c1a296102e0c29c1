import { pipeline } from 'node:stream/promises';
import { blobs } from './src/blobs.js';
import { Digester } from './src/digester.js';
import { Manifest } from './src/manifest.js';

const manifest = new Manifest();
await pipeline(blobs({ count: 9000, size: 24 * 1024 }), new Digester(), manifest);
console.log(manifest.toString());
