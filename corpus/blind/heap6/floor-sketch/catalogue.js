import { dice } from './dice.js';

export const furniture = Array.from({ length: 6500 }, (_, i) => ({ sku: `F-${i}`, name: ['chair', 'desk', 'shelf', 'sofa'][i % 4], size: [dice(200), dice(200), dice(90)], price: dice(90000) }));
export const textures = new Map(['oak', 'slate', 'brick', 'tile', 'plaster'].map((name, k) => [name, new Uint8Array(256 * 256 * 4).fill(k * 40)]));
