import { compile } from './compile.js';
import { sourceOf } from './templates.js';

export class Press {
  #compiled = new Map();
  #outbox = [];

  constructor() {
    this.printed = 0;
    this.characters = 0;
  }

  get compiled() {
    return this.#compiled.size;
  }

  print({ name, locale, data }) {
    const text = this.#template(name, locale)(data);
    this.printed += 1;
    this.characters += text.length;
    this.#outbox.push({ number: this.printed, text, data });
    if (this.#outbox.length === 100) this.#send();
  }

  #template(name, locale) {
    const key = `${name}.${locale}`;
    let template = this.#compiled.get(key);
    if (!template) {
      template = compile(sourceOf(name, locale));
      this.#compiled.set(key, template);
    }
    return template;
  }

  #send() {
    this.#outbox = [];
  }
}
