import { Lot } from './room/lot.mjs';
import { Board, Clerk } from './room/desk.mjs';

const CELLAR = [
  ['Chasselas de Bargen', 36, 14], ['Savagnin ouillé', 24, 31], ['Räuschling', 60, 11],
  ['Petite Arvine', 48, 26], ['Humagne rouge', 30, 22], ['Cornalin', 18, 35],
];

function dice(seed) {
  let x = seed;
  return () => {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

const board = new Board();
const clerk = new Clerk();
const throwDice = dice(88172645);

const lots = CELLAR.map(([label, bottles, reserve], i) => clerk.follow(board.follow(new Lot(i + 1, label, bottles, reserve))));

for (let round = 0; round < 5200; round++) {
  for (const lot of lots) {
    const bidder = `paddle ${1 + Math.floor(throwDice() * 240)}`;
    const price = 6 + throwDice() * 40 + round / 800;
    lot.offer(bidder, Math.round(price * 20) / 20, 1 + Math.floor(throwDice() * 4));
  }
}

for (const lot of lots) {
  const served = lot.close();
  console.log(`#${lot.number} ${lot.label}: ${lot.offers} offers, ${served.length} served, last at ${served.at(-1).perBottle.toFixed(2)}`);
}
console.log('board changes', board.changes, 'declined', clerk.declined);
for (const i of clerk.invoices().slice(0, 6)) console.log(i.bidder, i.lots, i.total.toFixed(2));
