const recognise = require("./recognise");
const scans = require("./scans");

const summary = new Map();
const seen = new Set();
let repeated = 0;

for (const text of scans(110000)) {
    const { kind, value } = recognise(text);
    const entry = summary.get(kind) || { kind, count: 0, largest: 0 };
    entry.count++;
    entry.largest = Math.max(entry.largest, value);
    summary.set(kind, entry);
    if (seen.has(text)) repeated++;
    else seen.add(text);
}

console.table([...summary.values()]);
console.log({ repeated });
