import Handlebars from 'handlebars';
import { sources } from './sources.js';

export class Mailer {
  #compiled = new WeakMap();

  names() {
    return Object.keys(sources);
  }

  /** Templates are bound to a brand (its locale, its currency) and dropped together with it. */
  #templatesOf(brand) {
    let templates = this.#compiled.get(brand);
    if (!templates) {
      templates = { env: this.#environment(brand), byName: new Map() };
      this.#compiled.set(brand, templates);
    }
    return templates;
  }

  #environment(brand) {
    const env = Handlebars.create();
    env.registerHelper('upper', (value) => String(value).toUpperCase());
    env.registerHelper('money', (cents) => `${(cents / 100).toFixed(2)} ${brand.currency}`);
    return env;
  }

  #template(brand, name) {
    const { env, byName } = this.#templatesOf(brand);
    let template = byName.get(name);
    if (!template) {
      const source = sources[name];
      if (!source) throw Object.assign(new Error(`no mail ${name}`), { status: 404 });
      template = env.compile(source, { knownHelpersOnly: false, preventIndent: true });
      byName.set(name, template);
    }
    return template;
  }

  render(brand, name, values) {
    const subject = `${values.subject ?? name} for ${values.contact.first}`;
    const html = this.#template(brand, name)({ ...values, brand, subject });
    const text = html.replace(/<style>[^<]*<\/style>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s{2,}/g, ' ').trim();
    return { subject, html, text };
  }
}
