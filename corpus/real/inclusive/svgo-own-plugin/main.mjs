import { optimize } from 'svgo';
import { icons } from './icons.mjs';
import { dedupeColours } from './dedupe-colours.mjs';

let n = 0;
for (const svg of icons(40)) n += optimize(svg, { multipass: false, plugins: ['preset-default', dedupeColours] }).data.length;
console.log(n);
