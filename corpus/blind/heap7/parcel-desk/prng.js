export function prng(seed) {
  let x = seed | 1;
  return function next(limit = 0) {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    const unit = (x >>> 0) / 4294967296;
    return limit ? Math.floor(unit * limit) : unit;
  };
}
