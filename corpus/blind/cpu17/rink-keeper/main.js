import { Evening } from './evening.js';

function lehmer(seed) {
  let s = seed;
  return () => (s = (s * 48271) % 2147483647) / 2147483647;
}

const evening = new Evening({ replay: 240, rand: lehmer(606) });
const report = [];

for (let minute = 0; minute < 3000; minute++) {
  evening.step(minute);
  if (minute % 500 === 499) {
    const { depth, x, y } = evening.thinnest();
    report.push(`${String(minute + 1).padStart(5)} min: thinnest ${depth} mm at ${x},${y}`);
  }
}

console.log(report.join('\n'));
const trace = evening.trace(30, 14);
console.log(`resurfaced ${evening.resurfaced} times; centre spot ${trace[0].toFixed(2)} -> ${trace.at(-1).toFixed(2)} mm over ${trace.length} min`);
