export function exposureOf(frame) {
  let sum = 0;
  for (const bin of frame.histogram) sum += bin;
  return sum / frame.histogram.length;
}

export function stepDown(exposure, lens) {
  const wanted = exposure > 90 ? 8 : 4;
  return lens.stops.find((stop) => stop >= wanted) ?? lens.stops[0];
}
