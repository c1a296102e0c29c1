const range = (n) => Array.from({ length: n }, (_, i) => i);
const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);

const bidAt = (room) => (i) => ({ bidder: `b${(i * 37) % 500}`, lot: 'xyz'[i % 3], amount: (i * 7919 + room * 13) % 1_000_003 });

const positionFor = (list, amount) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid].amount < amount) low = mid + 1;
    else high = mid;
  }
  return low;
};

const place = (list, bid) => {
  list.splice(positionFor(list, bid.amount), 0, bid);
  return list;
};

const arrangeAll = (bids) => bids.reduce(place, []);
const valid = (bid) => bid.amount > 1000;
const LOTS = [['x', 'Clock'], ['y', 'Vase'], ['z', 'Desk']];
const lotName = (code) => LOTS.find(([c]) => c === code)[1];

const highest = (bids) => bids.slice(-3).map((b) => `${b.bidder} ${lotName(b.lot)} ${b.amount}`);
const steps = (bids) => bids.slice(1).map((b, i) => b.amount - bids[i].amount);
const widest = (xs) => xs.reduce((a, b) => Math.max(a, b), 0);

const auction = (room) => pipe((bids) => bids.filter(valid), arrangeAll)(range(100000).map(bidAt(room)));
const auctions = range(2).map(auction);
console.log(auctions.map((a) => `${a.length} ${widest(steps(a))}`).join(', '));
console.log(auctions.flatMap(highest).join('\n'));
