// Form definitions of the municipal desks, and the address register that
// submissions are matched against.

export function seeded(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const DESKS = ['parking', 'permits', 'waste', 'events', 'library', 'harbour'];
const TOPICS = ['request', 'renewal', 'objection', 'change', 'notice'];
const FIELD_POOL = [
  ['applicant', { type: 'string', minLength: 2, maxLength: 80 }],
  ['postcode', { type: 'string', pattern: '^[0-9]{4}[A-Z]{2}$' }],
  ['house', { type: 'integer', minimum: 1, maximum: 4000 }],
  ['plate', { type: 'string', minLength: 4, maxLength: 10 }],
  ['starts', { type: 'string', pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]$' }],
  ['days', { type: 'integer', minimum: 1, maximum: 365 }],
  ['persons', { type: 'integer', minimum: 1, maximum: 5000 }],
  ['amplified', { type: 'boolean' }],
  ['containers', { type: 'array', items: { enum: ['paper', 'glass', 'organic', 'other'] }, maxItems: 6 }],
  ['remarks', { type: 'string', maxLength: 600 }],
];

export class FormBook {
  #forms = new Map();

  constructor(seed) {
    const rnd = seeded(seed);
    for (const desk of DESKS) {
      for (const topic of TOPICS) {
        const fields = FIELD_POOL.filter(([name], i) => i < 3 || rnd() < 0.55);
        this.#forms.set(`${desk}.${topic}`, {
          id: `${desk}.${topic}`,
          title: `${topic} for ${desk}`,
          revision: 1 + Math.floor(rnd() * 9),
          fields,
          required: fields.filter(() => rnd() < 0.7).map(([name]) => name),
        });
      }
    }
  }

  get(id) {
    return this.#forms.get(id);
  }

  ids() {
    return [...this.#forms.keys()];
  }
}

export class AddressRegister {
  constructor(seed, size) {
    const rnd = seeded(seed);
    this.byPostcode = new Map();
    for (let i = 0; i < size; i++) {
      const code = `${1000 + (i % 9000)}${letters(rnd)}`;
      this.byPostcode.set(code, {
        postcode: code,
        street: `${['Linden', 'Quay', 'Mill', 'Church', 'Market'][i % 5]} ${['street', 'lane', 'square'][i % 3]} ${i}`,
        district: i % 37,
        numbers: { from: 1 + (i % 40), to: 60 + (i % 200) },
        collection: [i % 5, (i + 2) % 5],
      });
    }
    this.codes = [...this.byPostcode.keys()];
  }

  locate(postcode, house) {
    const row = this.byPostcode.get(postcode);
    if (!row) return null;
    return house >= row.numbers.from && house <= row.numbers.to ? row : null;
  }
}

function letters(rnd) {
  return String.fromCharCode(65 + Math.floor(rnd() * 26), 65 + Math.floor(rnd() * 26));
}
