const OPENINGS = ['Dear', 'Hello', 'Good morning', 'To'];

export const templateCount = 420;

export function templateText(n) {
  const parts = [`${OPENINGS[n % 4]} {{name}},`];
  for (let i = 0; i < 26; i += 1) parts.push(`Paragraph ${i} of letter ${n}: your {{product${(n + i) % 12}}} on {{date}} costs {{amount}}.`);
  return parts.join('\n');
}

export const clients = Array.from({ length: 10000 }, (_, i) => ({ name: `Client ${i}`, date: `2026-0${1 + (i % 9)}-1${i % 10}`, amount: ((i * 271) % 9000) / 100, language: i % 4 }));
