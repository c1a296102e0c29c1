import { furnish, offer, seeded } from './crowd.ts';
import { reduce } from './reducer.ts';
import { guard, journal, openStore } from './store.ts';

const CATEGORIES = 9;
const random = seeded(77031);
const book = journal();
const { read, dispatch } = openStore(furnish(random, 1040, 380, CATEGORIES), reduce, [guard, book.link]);

const lots = Object.keys(read().lots);
const guests = Object.keys(read().bidders);
const closing = new Map<number, string[]>();
for (const id of lots) {
  const minute = read().lots[id].closesAt;
  closing.set(minute, [...(closing.get(minute) ?? []), id]);
}

for (let minute = 1; minute <= 120; minute++) {
  dispatch({ type: 'tick', to: minute });
  for (let visit = 0; visit < 25; visit++) {
    const lot = lots[Math.floor(random() * lots.length)];
    if (read().lots[lot].closesAt < minute) continue;
    const action = offer(read(), lot, guests[Math.floor(random() * guests.length)], random);
    if (action) dispatch(action);
  }
  for (const id of closing.get(minute) ?? []) dispatch({ type: 'hammer', lot: id });
}

const house = read();
const { entries, seal } = book.result();
console.log(`journal ${entries} ${seal.slice(0, 16)}`);
for (const [category, sum] of Object.entries(house.turnover)) console.log(category, sum);
const sold = Object.values(house.lots).filter((lot) => lot.leader !== null && lot.price >= lot.reserve);
console.log('sold', sold.length, 'held', Object.values(house.bidders).reduce((sum, b) => sum + b.held, 0));
