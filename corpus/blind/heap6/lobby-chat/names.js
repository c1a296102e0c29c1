let s = 86420;
export const some = (n) => {
  s = (Math.imul(s, 279470273) >>> 0) % 4294967291;
  return s % n;
};
export const phrases = Array.from({ length: 9000 }, (_, i) => `phrase ${i} ${'lorem ipsum dolor sit amet'.slice(0, 5 + (i % 20))}`);
export const emoji = new Map(Array.from({ length: 3000 }, (_, i) => [`:e${i}:`, { code: 0x1f300 + i, sprite: [i % 64, i >> 6] }]));
export const banned = new Set(phrases.filter((_, i) => i % 90 === 0));
