import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type Template } from './mustache.ts';

export class ThemeStack {
  private readonly root: string;
  private readonly compiled = new Map<string, Template>();

  constructor(root: string) {
    this.root = root;
  }

  private *candidates(theme: string, locale: string, part: string): Generator<string> {
    const language = locale.split('-')[0];
    const locales = [...new Set([locale, language, 'en'])];
    for (const t of new Set([theme, 'plain', 'default'])) {
      for (const l of locales) {
        yield join(this.root, t, l, `${part}.html`);
        yield join(this.root, t, `${part}.${l}.html`);
        yield join(this.root, t, l, part, 'index.html');
      }
    }
  }

  find(theme: string, locale: string, part: string): string {
    for (const path of this.candidates(theme, locale, part)) {
      if (existsSync(path)) return path;
    }
    throw new Error(`no ${part} for ${theme}/${locale}`);
  }

  part(theme: string, locale: string, part: string): Template {
    const path = this.find(theme, locale, part);
    let template = this.compiled.get(path);
    if (!template) {
      template = compile(readFileSync(path, 'utf8'));
      this.compiled.set(path, template);
    }
    return template;
  }
}
