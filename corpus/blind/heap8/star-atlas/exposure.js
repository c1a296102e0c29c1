export async function expose(pool, groups, n) {
  const many = 4 + (n % 50);
  let light = 0;
  await Promise.all(
    Array.from({ length: many }, async (_, k) => {
      const plate = await pool.acquire();
      try {
        const field = groups[(n + k) % groups.length];
        plate.lastStars = field.slice(0, 30);
        for (const star of plate.lastStars) {
          const at = Math.floor(star.ra * 128) % plate.pixels.length;
          plate.pixels[at] = Math.min(255, plate.pixels[at] + Math.round(14 - star.magnitude));
          light += plate.pixels[at];
        }
        plate.exposures += 1;
        await null;
      } finally {
        pool.release(plate);
      }
    }),
  );
  return light;
}
