export interface Blast { id: number; face: string; stone: string; tonnes: number; day: number; crew: string; cost: number }

const FACES = ['north', 'north-east', 'upper', 'river', 'old pit'];
const STONES = ['granite', 'gneiss', 'dolerite', 'basalt'];
const CREWS = ['Arden', 'Bellweather', 'Cross', 'Dale & sons'];

export function* lcg(seed: number): Generator<number, never> {
  let s = BigInt(seed);
  for (;;) {
    s = (s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    yield Number(s >> 33n) / 2147483648;
  }
}

export function makeBlasts(count: number): Blast[] {
  const random = lcg(4711);
  const draw = () => random.next().value;
  return Array.from({ length: count }, (_, id) => {
    const tonnes = 40 + draw() * 400;
    return {
      id,
      face: FACES[Math.floor(draw() * FACES.length)],
      stone: STONES[Math.floor(draw() * STONES.length)],
      tonnes,
      day: Math.floor(draw() * 365),
      crew: CREWS[Math.floor(draw() * CREWS.length)],
      cost: 900 + tonnes * (2 + draw() * 3),
    };
  });
}
