export function dice(seed) {
  let a = seed;
  return (sides) => {
    a = (a * 16807) % 2147483647;
    return a % sides;
  };
}
