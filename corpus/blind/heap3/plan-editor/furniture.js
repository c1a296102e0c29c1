export function furniture(count) {
  const kinds = ['chair', 'table', 'shelf', 'lamp', 'sofa', 'desk'];
  return Array.from({ length: count }, (_, i) => ({
    name: `${kinds[i % kinds.length]} ${i}`,
    size: { width: 30 + (i % 120), depth: 30 + (i % 70), height: 40 + (i % 150) },
    finishes: ['oak', 'ash', 'white', 'black'].map((finish, n) => ({ finish, article: `${i}-${n}`, price: 49 + ((i * 7 + n) % 600) })),
  }));
}
