import { Costing } from './costing.ts';
import { Source, design, firstOffers } from './model.ts';
import { Journal, quote } from './quote.ts';

const source = new Source(815);
const { parts, levelStart } = design(source);
const costing = new Costing(parts);
const offers = firstOffers(parts, source);
for (const offer of offers) costing.accept(offer);

const top = levelStart[levelStart.length - 1];
const journal = new Journal();
let mark = 0;
let quotes = 0;

for (let round = 0; round < 12000; round++) {
  const offer = offers[source.below(offers.length)];
  const factor = 0.97 + source.below(61) / 1000;
  for (const step of offer.breaks) step.price = Math.round(step.price * factor * 100) / 100;
  costing.accept(offer);
  for (const id of costing.affected(offer.part, top)) {
    const made = quote(costing, parts[id], round);
    journal.note(made);
    mark = (Math.imul(mark, 31) + parseInt(made.seal.slice(0, 8), 16)) | 0;
    quotes++;
  }
}

for (const line of journal.lines(parts)) console.log(line);
console.log(quotes, (mark >>> 0).toString(16));
