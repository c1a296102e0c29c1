const KINDS = ['move', 'move', 'move', 'hit', 'heal', 'loot', 'say'];

const lcg = (seed) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

export const roster = (count) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `m${i}`,
      { x: i % 64, y: (i / 64) | 0, hp: 40 + (i % 20), gold: 0, steps: 0 },
    ]),
  );

export function* journal(length, actors) {
  const rnd = lcg(77);
  for (let turn = 0; turn < length; turn++) {
    const kind = KINDS[Math.floor(rnd() * KINDS.length)];
    const actor = `m${Math.floor(rnd() * actors)}`;
    yield {
      turn,
      kind,
      actor,
      amount: 1 + Math.floor(rnd() * 9),
      dx: Math.floor(rnd() * 3) - 1,
      dy: Math.floor(rnd() * 3) - 1,
    };
  }
}
