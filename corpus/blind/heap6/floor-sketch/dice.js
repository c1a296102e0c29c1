export const dice = ((s) => (sides) => {
  s = (Math.imul(s, 1597334677) + 3812015801) >>> 0;
  return (s >>> 3) % sides;
})(99);
