import { compile } from './compile.js';
import { templateText } from './source.js';

const compiled = new Map();

export function templateFor(number) {
  let template = compiled.get(number);
  if (!template) {
    template = compile(number, templateText(number));
    compiled.set(number, template);
  }
  return template;
}

export const compiledCount = () => compiled.size;
