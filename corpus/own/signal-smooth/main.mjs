
import { movingAverage, peaks } from './smooth.mjs';
const series = Array.from({ length: 60000 }, (_, i) => Math.sin(i / 50) * 10 + ((i * 7919) % 13));
let n = 0; for (let r = 0; r < 3; r++) n += peaks(movingAverage(series, 400)).length;
console.log(n);
