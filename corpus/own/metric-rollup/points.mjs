export const points = (n) => Array.from({ length: n }, (_, i) => ({ at: i, value: (i * 7919) % 1000, host: `h${i % 30}` }));
