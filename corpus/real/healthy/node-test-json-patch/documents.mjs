export function documents(count) {
  let state = 7919;
  const next = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % n;
  };
  const value = (depth) => {
    const kind = depth > 3 ? next(3) : next(6);
    if (kind === 0) return next(1000);
    if (kind === 1) return `text ${next(500)}`;
    if (kind === 2) return next(2) === 0;
    if (kind === 3) return Array.from({ length: next(7) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: 3 + next(6) }, (_, i) => [`field${i}`, value(depth + 1)]));
  };
  const root = () => Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`section${i + next(4)}`, value(0)]));
  return Array.from({ length: count }, root);
}
