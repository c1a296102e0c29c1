import { createHash } from 'node:crypto';
import { blocks } from './blocks.mjs';
const root = createHash('sha256');
for (const block of blocks(1500)) root.update(createHash('sha256').update(block).digest());
console.log(root.digest('hex'));
