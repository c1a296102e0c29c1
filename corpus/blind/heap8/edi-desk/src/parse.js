import { partnerFor } from './partners.js';

export function parseInterchange(bytes) {
  const text = bytes.toString('latin1');
  const segments = text.split("'");
  const [, , , sender] = segments[0].split('+');
  const lines = [];
  for (const segment of segments) {
    if (segment.startsWith('LIN+')) lines.push({ article: Number(segment.split('++')[1].split(':')[0]), quantity: 0 });
    else if (segment.startsWith('QTY+')) lines.at(-1).quantity = Number(segment.split(':')[1]);
  }
  return { partner: partnerFor(sender), lines };
}
