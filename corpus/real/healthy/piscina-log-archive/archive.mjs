import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./compress.mjs', import.meta.url).href, maxThreads: 2 });

const days = Array.from({ length: 56 }, (_, i) => ({ day: i + 1, lines: 5000 }));
const archived = await Promise.all(days.map((day) => pool.run(day)));
await pool.destroy();

const raw = archived.reduce((sum, part) => sum + part.raw, 0);
const packed = archived.reduce((sum, part) => sum + part.packed, 0);
console.log(`${archived.length} days, ${raw} -> ${packed} bytes`);
