import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const sources = new Map(
  ['body', 'subject'].map((name) => [name, readFileSync(new URL(`../templates/${name}.hbs`, import.meta.url), 'utf8')]),
);

export class TemplateSet {
  #ready = new Map();
  #locale = 'en';

  use(locale) {
    this.#locale = locale;
    this.#ready.clear();
    return this;
  }

  render(name, data) {
    const key = `${this.#locale}/${name}`;
    let template = this.#ready.get(key);
    if (!template) {
      template = Handlebars.compile(sources.get(name));
      this.#ready.set(key, template);
    }
    return template(data);
  }
}
