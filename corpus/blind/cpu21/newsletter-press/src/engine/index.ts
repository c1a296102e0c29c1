import { compile, type Render } from './compiler.ts';
import { parse } from './parser.ts';
import { minify } from './minify.ts';
import { inlineStyles } from './styles.ts';

export interface RenderOptions {
  locale: string;
  theme: 'light' | 'dark';
  minify: boolean;
  trace?: { campaign: string; message: string };
}

export class TemplateEngine {
  #sources: Map<string, string>;
  #compiled = new Map<string, Render>();

  constructor(sources: Map<string, string>) { this.#sources = sources; }

  #source(name: string, locale: string): string {
    const text = this.#sources.get(`${name}.${locale}`) ?? this.#sources.get(name);
    if (text === undefined) throw new Error(`no template ${name}`);
    return text;
  }

  #load(name: string, options: RenderOptions): Render {
    const key = `${name}:${JSON.stringify(options)}`;
    let render = this.#compiled.get(key);
    if (!render) {
      const source = this.#source(name, options.locale);
      const prepare = (text: string) => (options.minify ? inlineStyles(minify(text)) : text);
      render = compile(parse(name, prepare(source), (p) => prepare(this.#source(p, options.locale))));
      this.#compiled.set(key, render);
    }
    return render;
  }

  render(name: string, data: Record<string, unknown>, options: RenderOptions): string {
    const render = this.#load(name, options);
    return render({ ...data, theme: options.theme, locale: options.locale });
  }
}
