import { marked } from 'marked';
import { parse } from 'acorn';
import { load } from './settings.mjs';

export function preview(text, settings) {
  const { breaks } = load(settings);
  return marked.parse(text, { breaks });
}

export function checkScript(text) {
  try {
    parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    return null;
  } catch (error) {
    return { message: error.message, line: error.loc.line };
  }
}
