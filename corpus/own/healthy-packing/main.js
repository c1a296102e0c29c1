import { pack } from 'bit-pack';
import { chunks } from './chunks.js';

let total = 0;
for (const chunk of chunks(60)) total += pack(chunk).length;
console.log(total);
