import type { Shot } from './survey.ts';

function lcg(seed: number) {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const TEAMS = ['Wednesday Night', 'Mendip Nomads', 'Gaping Ghyll meet', 'Easter camp'];

/** The survey book as text: one trip per passage, `*` lines are remarks. */
export function surveyBook(passages: number, legs: number): string {
  const rnd = lcg(40417);
  const lines: string[] = [];
  for (let p = 0; p < passages; p++) {
    lines.push(`* passage ${p} ${TEAMS[p % TEAMS.length]}`);
    const root = p === 0 ? 'ENT' : `P${Math.floor(rnd() * p)}.${1 + Math.floor(rnd() * (legs - 1))}`;
    for (let l = 1; l <= legs; l++) {
      const from = l === 1 ? root : `P${p}.${l - 1}`;
      lines.push([from, `P${p}.${l}`, (2 + rnd() * 14).toFixed(2), (rnd() * 360).toFixed(1), (rnd() * 40 - 22).toFixed(1)].join('\t'));
    }
    if (p > 3 && p % 5 === 0) lines.push(`= P${p - 1}.${legs} J${p}`);
  }
  return lines.join('\n');
}

export function* readBook(text: string): Generator<Shot | { equate: [string, string] }> {
  let team = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (!line) continue;
    if (line.startsWith('*')) {
      team = line.replace(/^\*\s*passage\s+\d+\s+/, '');
      continue;
    }
    if (line.startsWith('=')) {
      const [, a, b] = line.split(/\s+/);
      yield { equate: [a, b] };
      continue;
    }
    const [from, to, tape, compass, clino] = line.split(/\t+/);
    yield { from, to, tape: Number(tape), compass: Number(compass), clino: Number(clino), team };
  }
}
