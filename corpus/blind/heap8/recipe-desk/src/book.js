const verbs = ['Chop', 'Simmer', 'Fold', 'Bake', 'Rest', 'Whisk'];

export function openBook(count) {
  const recipes = new Map();
  for (let i = 0; i < count; i += 1) {
    recipes.set(i, {
      id: i,
      title: `Recipe ${i}`,
      ingredients: Array.from({ length: 9 }, (_, k) => ({ item: (i * 13 + k * 7) % 900, grams: 20 + ((i + k) % 40) * 10 })),
      steps: Array.from({ length: 5 }, (_, k) => `${verbs[(i + k) % 6]} for ${3 + ((i * k) % 40)} minutes (${i}.${k})`),
      related: [1, 2, 3].map((k) => (i * k + 17) % count),
    });
  }
  return {
    byIds: async (ids) => ids.map((id) => recipes.get(id) ?? new Error(`no recipe ${id}`)),
    count,
  };
}
