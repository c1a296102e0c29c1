export class Invalid extends Error {
  field;

  constructor(field, message) {
    super(message);
    this.field = field;
  }
}

const rules = {
  id: Number.isInteger,
  genus: (v) => typeof v === 'string' && /^[A-Z][a-z]+$/.test(v),
  species: (v) => typeof v === 'string' && v.length < 60,
  collector: (v) => typeof v === 'string',
  year: (v) => typeof v === 'number' && v > 1700 && v < 2100,
  country: (v) => typeof v === 'string' && v.length === 2,
  notes: (v) => typeof v === 'string',
};

export function sheetFrom(body) {
  const input = JSON.parse(body);
  for (const [field, check] of Object.entries(rules)) {
    if (!check(input[field])) throw new Invalid(field, `${field} is not usable`);
  }
  return { ...input };
}
