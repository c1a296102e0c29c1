const GOODS = ['frozen shrimp', 'machine parts', 'ceramic tiles', 'green coffee', 'bicycle frames', 'cotton yarn',
  'roasted peanuts', 'office chairs', 'sheet glass', 'rubber hoses', 'dried apricots', 'steel wire'];
const WORDS = ['grade', 'first', 'washed', 'assorted', 'packed', 'loose', 'bagged', 'export', 'quality', 'large',
  'small', 'unpainted', 'half-finished', 'no. 7', 'type B/2', "buyer's", 'sorted', 'mixed', 'dry'];
const PORTS = ['NLRTM', 'DEHAM', 'SGSIN', 'BRSSZ', 'USNYC', 'CNSHA', 'ZADUR', 'INNSA'];
const VESSELS = ['ALBATROS', 'NORTHERN LIGHT', 'CAPE HOPE', 'MERIDIAN', 'SOUTHERN CROSS', 'PETREL'];
const SIGNS = ['&', '#', ';', '"', '+', '%'];

export function generator(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

function goods(next) {
  const pick = (list) => list[next(list.length)];
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  let value = `${pick(GOODS)} ${words(1 + next(3))}`;
  if (next(3) > 0) value += `, ${words(2 + next(4))}`;
  if (next(2) > 0) value += `, ${words(1 + next(3))}`;
  if (next(100) < 8) value += ` ${words(2)} ${pick(SIGNS)} ${pick(WORDS)}`;
  if (next(4) > 0) value += ` (HS ${1000 + next(9000)}${next(2) ? `.${10 + next(90)}` : ''})`;
  return value;
}

export function manifest(next, size, digitFor) {
  const two = (n) => String(n).padStart(2, '0');
  const out = [];
  for (let i = 0; i < size; i++) {
    let box = '';
    for (let c = 0; c < 3; c++) box += String.fromCharCode(65 + next(26));
    box += 'U' + String(100000 + next(900000));
    box += next(50) === 0 ? next(10) : digitFor(box);
    const cells = [box, PORTS[next(PORTS.length)], PORTS[next(PORTS.length)], VESSELS[next(VESSELS.length)],
      `2026-${two(1 + next(12))}-${two(1 + next(31))}`, goods(next),
      `${1000 + next(28000)}.${next(10)} ${next(5) ? 'kg' : 'lb'}`];
    out.push(cells.join(' | '));
  }
  return out.join('\n');
}
