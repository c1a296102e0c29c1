export const ema = (span) => {
  const k = 2 / (span + 1);
  let value;
  return (x) => (value = value === undefined ? x : value + k * (x - value));
};

export const vwap = (resetEvery) => {
  let pv = 0, v = 0, n = 0;
  return (price, size) => {
    if (n++ % resetEvery === 0) pv = v = 0;
    pv += price * size;
    v += size;
    return pv / v;
  };
};

export const rollingStd = (size) => {
  const ring = new Float64Array(size);
  let n = 0, sum = 0, sq = 0;
  return (x) => {
    const at = n % size;
    if (n >= size) { sum -= ring[at]; sq -= ring[at] ** 2; }
    ring[at] = x; sum += x; sq += x * x; n++;
    const m = Math.min(n, size);
    return Math.sqrt(Math.max(0, sq / m - (sum / m) ** 2));
  };
};

export const rollingMedian = (size) => {
  const recent = [];
  let at = 0;
  return (x) => {
    recent[at] = x;
    at = (at + 1) % size;
    const ordered = [...recent].sort((a, b) => a - b);
    const mid = ordered.length >> 1;
    return ordered.length % 2 ? ordered[mid] : (ordered[mid - 1] + ordered[mid]) / 2;
  };
};
