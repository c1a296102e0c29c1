import { rng } from './rng.js';
import { words } from './vocabulary.js';

const pick = rng(907);
let bulletin = 0;

export function receiveBulletin() {
  bulletin += 1;
  const sentences = [];
  for (let s = 0; s < 420; s += 1) {
    const line = [];
    for (let w = 0; w < 9; w += 1) line.push(words[pick(words.length)]);
    sentences.push(line.join(' '));
  }
  const title = `${words[pick(words.length)]} ${words[pick(words.length)]} report ${bulletin}`;
  const text = `<bulletin><title>${title}</title><body>${sentences.join('. ')}</body></bulletin>`;
  return Buffer.from(text, 'latin1');
}
