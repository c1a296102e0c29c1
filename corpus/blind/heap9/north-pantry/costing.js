class Draft {
  constructor(recipe) {
    this.recipe = recipe;
    this.rows = [];
    this.discarded = false;
  }

  add(row) {
    this.rows.push(row);
  }

  discard() {
    this.discarded = true;
    this.rows.length = 0;
  }

  total() {
    return this.rows.reduce((sum, row) => sum + row.cents, 0);
  }
}

export async function costRecipe(larder, recipe, signal) {
  signal.throwIfAborted();
  const draft = new Draft(recipe);
  const onAbort = () => draft.discard();
  signal.addEventListener('abort', onAbort);
  for (const { good, grams } of recipe.parts) {
    const each = await larder.price(good);
    draft.add({ good, name: larder.name(good), cents: (each * grams) / 1000, grams: Math.round(grams) + 0.5 });
    if (draft.discarded) throw new Error(`${recipe.title} was given up`);
  }
  await new Promise((done) => setImmediate(done));
  const total = draft.total();
  return { title: recipe.title, total, perPortion: total / recipe.portions };
}
