import { buildCatalog } from "./src/factory.js";
import { Costing } from "./src/costing.js";

const catalog = buildCatalog();
const costing = new Costing(catalog, 48.5);

const quotes = [];
for (const number of catalog.numbers(0)) {
    quotes.push(costing.quote(number, 1 + quotes.length * 25));
}

const histogram = new Map();
for (let draw = 0; draw < 400000; draw++) {
    const quote = quotes[(draw * 7) % quotes.length];
    const bucket = Math.floor(Math.log10(quote.price + (draw % 977)) * 40);
    histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1);
}

for (const { number, pieces, price } of quotes) {
    console.log(number.padEnd(8), String(pieces).padStart(4), price.toFixed(2).padStart(16));
}
console.log("buckets", histogram.size);
