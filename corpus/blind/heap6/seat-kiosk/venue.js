const SECTIONS = ['stalls', 'circle', 'balcony', 'box'];

function seededStream(seed) {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

export const draw = seededStream(88172645);

export const seatMap = new Map();
for (let n = 0; n < 14000; n += 1) {
  const section = SECTIONS[n % SECTIONS.length];
  seatMap.set(`${section}-${n}`, { id: `${section}-${n}`, section, row: Math.floor(n / 40), pence: 1500 + Math.floor(draw() * 8000), heldBy: null });
}
export const seatIds = [...seatMap.keys()];

export const posterArt = Array.from({ length: 30 }, (_, i) => ({ show: `S${i}`, pixels: new Uint8ClampedArray(60000).fill(i * 3) }));
