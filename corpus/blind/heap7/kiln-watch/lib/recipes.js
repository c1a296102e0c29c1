const BODIES = ['stoneware', 'porcelain', 'earthenware', 'raku', 'terracotta'];
const GLAZES = ['celadon', 'tenmoku', 'shino', 'ash', 'copper red', 'matte white', 'chun', 'majolica'];

export function buildRecipes(rand) {
  const recipes = [];
  for (const body of BODIES) {
    for (const glaze of GLAZES) {
      for (let cone = -4; cone <= 10; cone += 1) {
        const peak = 1040 + cone * 22;
        recipes.push({
          name: `${body} / ${glaze} / cone ${cone}`,
          body,
          glaze,
          cone,
          peak,
          segments: Array.from({ length: 40 }, (_, i) => ({
            minute: i * 15,
            target: Math.min(peak, 20 + i * 34 + rand() * 4),
            damper: rand() < 0.5 ? 'open' : 'closed',
          })),
        });
      }
    }
  }
  return recipes;
}
