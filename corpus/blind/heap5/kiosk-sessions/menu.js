const BASES = ['Wrap', 'Bowl', 'Salad', 'Burger', 'Toast', 'Soup', 'Pasta', 'Rice', 'Fries', 'Shake', 'Juice', 'Coffee'];
const STYLES = ['classic', 'spicy', 'vegan', 'double', 'light', 'smoked', 'garden', 'truffle', 'lemon', 'winter'];
const ALLERGENS = ['gluten', 'milk', 'egg', 'soy', 'nuts', 'sesame', 'celery', 'mustard'];

export function loadMenu() {
  const items = [];
  for (const base of BASES) {
    for (const style of STYLES) {
      const id = items.length;
      items.push({
        id,
        name: { en: `${base} ${style}`, nl: `${base} ${style} (nl)`, de: `${base} ${style} (de)`, fr: `${base} ${style} (fr)` },
        cents: 350 + ((id * 137) % 900),
        allergens: ALLERGENS.filter((_, i) => (id >> i % 7) & 1),
        options: Array.from({ length: 14 }, (_, o) => ({ code: `${id}-${o}`, label: `Option ${o} of ${base}`, cents: o * 15, stock: 100 })),
      });
    }
  }
  return { items, byId: new Map(items.map((item) => [item.id, item])) };
}
