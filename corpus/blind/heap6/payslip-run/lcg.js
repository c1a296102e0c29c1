export function lcg(seed) {
  let v = seed >>> 0;
  return (max) => {
    v = (Math.imul(v, 1103515245) + 12345) >>> 0;
    return (v >>> 4) % max;
  };
}
