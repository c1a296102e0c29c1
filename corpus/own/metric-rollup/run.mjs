import { points } from './points.mjs';
import { rollup } from './rollup.mjs';
console.log(rollup(points(7000), 60).length);
