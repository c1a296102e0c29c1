const rank = { mechanical: 0, performance: 1, sync: 2, print: 3 };

const then = (...orders) => (a, b) => {
  for (const order of orders) {
    const d = order(a, b);
    if (d !== 0) return d;
  }
  return 0;
};
const descending = (key) => (a, b) => key(b) - key(a);

// last element is served first
export const precedence = then(
  descending((c) => rank[c.right]),
  descending((c) => c.filed),
  descending((c) => c.id),
);

export const alphabetical = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
