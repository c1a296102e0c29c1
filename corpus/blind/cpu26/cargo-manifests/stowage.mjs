// Puts the accepted boxes of one vessel into bays and improves the trim by exchanging pairs.

const BAYS = 14;
const PASSES = 14;

export function stow(boxes) {
  const order = [...boxes].sort((a, b) => b.mass - a.mass || (a.id < b.id ? -1 : 1));
  const bay = new Int8Array(order.length);
  const totals = new Float64Array(BAYS);
  order.forEach((box, i) => {
    let lightest = 0;
    for (let b = 1; b < BAYS; b++) if (totals[b] < totals[lightest]) lightest = b;
    bay[i] = lightest;
    totals[lightest] += box.mass;
  });
  const arm = (b) => b - (BAYS - 1) / 2;
  let moment = totals.reduce((sum, mass, b) => sum + mass * arm(b), 0);
  let exchanges = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const stride = pass * 7 + 1;
    for (let i = 0; i < order.length; i++) {
      for (let hop = 0; hop < 16; hop++) {
        const j = (i + stride + hop * 13) % order.length;
        const lever = arm(bay[j]) - arm(bay[i]);
        const after = moment + (order[i].mass - order[j].mass) * lever;
        if (Math.abs(after) + 1e-9 < Math.abs(moment)) {
          const kept = bay[i];
          bay[i] = bay[j];
          bay[j] = kept;
          moment = after;
          exchanges++;
        }
      }
    }
  }
  return { moment, exchanges, count: order.length };
}
