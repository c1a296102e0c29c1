export function summary(state) {
  return state.columns.map((c) => `${c.title}: ${c.cards.length}/${c.cards.reduce((n, k) => n + k.comments.length, 0)}`).join(', ');
}
