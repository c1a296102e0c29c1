export const crews = [
  { name: 'Gannet', sectors: [1, 2, 3, 4, 5] },
  { name: 'Magpie', sectors: [6, 7, 8, 9, 10] },
  { name: 'Rook', sectors: [11, 12, 13, 14] },
];

const kinds = ['glass', 'paper', 'food', 'residual'];

export function bins() {
  let s = 4242;
  const next = (n) => {
    s = (Math.imul(s, 48271) >>> 0) % 2147483647;
    return s % n;
  };
  const list = [];
  for (let sector = 1; sector <= 14; sector++) {
    for (let i = 0; i < 30; i++) {
      list.push({ id: `${sector}-${i}`, sector, kind: kinds[next(4)], x: sector * 40 + next(80), y: next(400), litres: 660 });
    }
  }
  return list;
}
