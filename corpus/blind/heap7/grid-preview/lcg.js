export const lcg = (seed) => {
  let value = seed;
  return (limit) => {
    value = (Math.imul(value, 22695477) + 1) >>> 0;
    return (value >>> 8) % limit;
  };
};
