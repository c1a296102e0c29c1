export function createRandom(seed) {
  let state = seed >>> 0;
  return function next(limit) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}
