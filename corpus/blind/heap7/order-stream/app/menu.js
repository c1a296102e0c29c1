const BASES = ['ramen', 'udon', 'curry', 'donburi', 'gyoza', 'tempura'];
const TOPS = ['egg', 'pork', 'tofu', 'corn', 'kimchi', 'nori', 'scallion', 'prawn'];

export function buildMenu() {
  const dishes = [];
  for (const base of BASES) {
    for (const top of TOPS) {
      for (const size of ['S', 'M', 'L']) {
        dishes.push({
          code: `${base[0]}${top[0]}${size}${dishes.length}`.toUpperCase(),
          name: `${base} with ${top}`,
          size,
          cents: 650 + dishes.length * 7,
          steps: Array.from({ length: 12 }, (_, i) => ({ station: i % 4, seconds: 20 + ((i * dishes.length) % 50), text: `${base} ${top}: step ${i + 1}` })),
        });
      }
    }
  }
  return dishes;
}
