export function travelTimes(distances, depths) {
  return Array.from({ length: distances }, (_, d) =>
    Array.from({ length: depths }, (_, z) => ({ seconds: Math.round(d * 9 - z * 0.4), phase: z % 3 })),
  );
}
