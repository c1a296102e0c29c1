export function walker(seed) {
  let state = BigInt(seed);
  const draw = (n) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((state >> 33n) % BigInt(n));
  };
  let x = 4200;
  let y = 2700;
  return {
    next(styles) {
      x += draw(5) - 2;
      y += draw(5) - 1;
      if (draw(40) === 0) {
        x = 4000 + draw(900);
        y = 2500 + draw(900);
      }
      return { style: styles[draw(2)], z: 13, x, y };
    },
  };
}
