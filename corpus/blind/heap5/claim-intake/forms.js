const FORMS = ['car', 'travel', 'home', 'liability', 'legal', 'bicycle'];

function definition(form, n) {
  const properties = {
    claimant: { type: 'string', minLength: 3, maxLength: 80 },
    amount: { type: 'number', minimum: 0, maximum: 250000 },
    date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  };
  for (let i = 0; i < 5 + n; i++) {
    properties[`${form}_${i}`] = i % 2 ? { type: 'integer', minimum: i } : { enum: ['yes', 'no', 'unknown'] };
  }
  properties.items = {
    type: 'array',
    items: { type: 'object', required: ['label', 'value'], properties: { label: { type: 'string' }, value: { type: 'number' } } },
  };
  return { type: 'object', required: ['claimant', 'amount', 'date'], properties, additionalProperties: false };
}

export class FormLibrary {
  #files = new Map();
  #help = new Map();

  constructor() {
    FORMS.forEach((form, n) => {
      this.#files.set(form, JSON.stringify(definition(form, n)));
      this.#help.set(form, Array.from({ length: 900 }, (_, i) => ({ field: `${form}_${i % 11}`, locale: ['nl', 'en'][i % 2], text: `Help ${i} for the form ${form}` })));
    });
  }

  get names() {
    return FORMS;
  }

  schema(form) {
    return JSON.parse(this.#files.get(form));
  }

  help(form, field) {
    return this.#help.get(form).filter((h) => h.field === field);
  }
}
