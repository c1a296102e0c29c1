import type { Dice } from './panel.ts';

export type Question =
  | { name: string; kind: 'scale'; top: number }
  | { name: string; kind: 'choice'; options: string[] }
  | { name: string; kind: 'text'; limit: number };

export interface Questionnaire {
  code: string;
  version: number;
  questions: Question[];
}

const OPTIONS = ['never', 'rarely', 'monthly', 'weekly', 'daily', 'unsure'];

export function draft(roll: Dice, code: string): Questionnaire {
  const questions: Question[] = [];
  const n = 6 + roll(6);
  for (let i = 0; i < n; i++) {
    const name = `q${i + 1}`;
    const kind = roll(3);
    if (kind === 0) questions.push({ name, kind: 'scale', top: 5 + roll(6) });
    else if (kind === 1) questions.push({ name, kind: 'choice', options: OPTIONS.slice(0, 3 + roll(4)) });
    else questions.push({ name, kind: 'text', limit: 40 + roll(100) });
  }
  return { code, version: 1, questions };
}

export function schemaOf(q: Questionnaire): Record<string, unknown> {
  const properties: Record<string, unknown> = {
    panelist: { type: 'string', pattern: '^pan[0-9a-z]+$' },
  };
  for (const item of q.questions) {
    if (item.kind === 'scale') properties[item.name] = { type: 'integer', minimum: 1, maximum: item.top };
    else if (item.kind === 'choice') properties[item.name] = { type: 'string', enum: item.options };
    else properties[item.name] = { type: 'string', maxLength: item.limit };
  }
  return {
    type: 'object',
    properties,
    required: ['panelist', ...q.questions.slice(0, 4).map((i) => i.name)],
    additionalProperties: false,
  };
}

export function fill(roll: Dice, q: Questionnaire, panelist: string): Record<string, unknown> {
  const sheet: Record<string, unknown> = { panelist };
  for (const item of q.questions) {
    if (item.kind === 'scale') sheet[item.name] = 1 + roll(item.top + (roll(30) === 0 ? 3 : 0));
    else if (item.kind === 'choice') sheet[item.name] = item.options[roll(item.options.length)];
    else sheet[item.name] = 'fine '.repeat(1 + roll(6));
  }
  return sheet;
}
