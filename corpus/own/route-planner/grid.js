export function makeGrid(width, height) {
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => ((x * 31 + y * 17) % 9) + 1));
}
