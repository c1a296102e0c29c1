export function* pcg(seed) {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 747796405) + 2891336453) >>> 0;
    const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
    yield ((word >>> 22) ^ word) >>> 0;
  }
}
const source = pcg(12);
export const random = (n) => source.next().value % n;
