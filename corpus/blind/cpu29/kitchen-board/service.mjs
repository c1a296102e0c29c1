const MENU = [
  ['Flat iron steak', 'grill', 2150], ['Lamb chops', 'grill', 2400], ['Halloumi skewer', 'grill', 1350],
  ['Triple cooked chips', 'fry', 450], ['Whitebait', 'fry', 850], ['Courgette fritters', 'fry', 790],
  ['Fennel salad', 'salad', 690], ['Beetroot carpaccio', 'salad', 820], ['Green leaves', 'salad', 420],
  ['Plum tart', 'pastry', 750], ['Chocolate pot', 'pastry', 680], ['House lemonade', 'bar', 390], ['Pale ale', 'bar', 560],
];
const REMARKS = ['', '', '', 'no salt', 'allergy: nuts', 'sauce aside', 'well done', 'for the child first'];

export function dice(seed) {
  let s = seed | 0;
  return (n) => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) % n;
  };
}

/** The events of an evening, one after another. */
export function* evening(seed, orders) {
  const roll = dice(seed);
  const open = [];
  let clock = 0;
  let seq = 0;
  let next = 1;
  while (next <= orders || open.length > 0) {
    clock += 2 + roll(9);
    if (next <= orders && (open.length < 12 || roll(3) === 0)) {
      const lines = Array.from({ length: 1 + roll(5) }, () => {
        const [dish, station, pence] = MENU[roll(MENU.length)];
        return { dish, station, pence, count: 1 + roll(2), remark: REMARKS[roll(REMARKS.length)] };
      });
      const order = { order: next++, table: 1 + roll(40), stations: [...new Set(lines.map((l) => l.station))], step: 0 };
      open.push(order);
      yield { type: 'placed', seq: ++seq, at: clock, ...order, lines };
      continue;
    }
    const at = roll(open.length);
    const order = open[at];
    order.step++;
    if (order.step > order.stations.length) {
      open.splice(at, 1);
      yield { type: 'served', seq: ++seq, at: clock, ...order };
    } else {
      yield { type: 'progress', seq: ++seq, at: clock, ...order, ready: order.stations[order.step - 1] };
    }
  }
  yield { type: 'flush', seq: ++seq, at: clock, order: 0, table: 0, step: 0, stations: ['grill', 'fry', 'salad', 'pastry', 'bar'] };
}
