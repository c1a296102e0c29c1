export const createBoard = (columns, cards) => ({
  title: 'Release 12',
  columns: Array.from({ length: columns }, (_, c) => ({
    name: `Column ${c}`,
    limit: 40 + c,
    cards: Array.from({ length: cards }, (_, n) => ({
      id: c * cards + n,
      title: `Card ${c}.${n}`,
      labels: ['ui', 'api', 'ops'].slice(n % 3),
      points: 1 + (n % 8),
      history: [],
    })),
  })),
});

export const move = (from, to, at) => (board) => {
  const source = board.columns[from].cards;
  if (!source.length) return;
  const [card] = source.splice(at % source.length, 1);
  card.history.push(from);
  if (card.history.length > 3) card.history.shift();
  board.columns[to].cards.push(card);
};

export const estimate = (column, points) => (board) => {
  for (const card of board.columns[column].cards) card.points = Math.max(1, (card.points + points) % 13);
};
