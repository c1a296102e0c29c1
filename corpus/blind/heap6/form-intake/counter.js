import { formDefinitions, streets } from './forms.js';
import { validateSubmission } from './validation.js';

const kinds = [...formDefinitions.keys()];

export class Counter {
  constructor() {
    this.served = 0;
    this.problems = 0;
    this.recent = [];
  }

  serve(n) {
    const definition = formDefinitions.get(kinds[n % kinds.length]);
    const values = {};
    for (const field of definition.fields) {
      if (field.type === 'string') values[field.name] = streets[(n * 31) % streets.length].name.repeat(1 + (n % 4));
      else if (field.type === 'integer') values[field.name] = n * 17;
      else values[field.name] = n % 2 === 0;
    }
    const found = validateSubmission(definition, values);
    this.problems += found.length;
    this.served += 1;
    this.recent.push({ n, found });
    if (this.recent.length > 30) this.recent.shift();
  }
}
