const rows = Array.from({ length: 2500 }, (_, i) => ({ id: i, title: `Störung ${(i * 7919) % 2500}`, owner: `Ärztin ${i % 40}`, open: i % 3 > 0 }));

export const tickets = {
  list(by) {
    const key = by === 'owner' ? 'owner' : 'title';
    return rows
      .filter((row) => row.open)
      .sort((a, b) => a[key].localeCompare(b[key], 'de', { numeric: true }))
      .slice(0, 50);
  },
  count: () => rows.length,
};
