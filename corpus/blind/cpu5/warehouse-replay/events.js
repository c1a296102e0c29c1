const AISLES = 'ABCDEFGHJKLM';
const TYPES = ['receive', 'receive', 'pick', 'pick', 'count'];
const DOCKS = ['north', 'south', 'yard'];

const mulberry = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

export const generateEvents = (length, seed = 11) => {
  const random = mulberry(seed);
  const int = (n) => Math.floor(random() * n);
  return Array.from({ length }, (_, i) => ({
    at: 1_700_000_000 + i * 7,
    type: TYPES[int(TYPES.length)],
    dock: DOCKS[int(DOCKS.length)],
    bin: `${AISLES[int(AISLES.length)]}-${String(int(110)).padStart(3, '0')}`,
    sku: `sku-${int(60)}`,
    qty: 1 + int(12),
  }));
};
