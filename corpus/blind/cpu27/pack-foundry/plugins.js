import { createFilter } from './filter.js';

const SCRIPTS = 'packages/**/*.{ts,tsx}';
const ASIDE = ['**/__fixtures__/**', '**/*.stories.{ts,tsx}', '**/*.d.ts'];

export function virtual(files) {
  return {
    name: 'virtual',
    resolveId: (source) => (source.startsWith('~/') ? `packages/${source.slice(2)}` : null),
    load: (id) => files.get(id) ?? null,
  };
}

export function data(options = { include: ['**/*.json', '**/locales/*.{po,json}'] }) {
  const accepts = createFilter(options);
  return {
    name: 'data',
    transform(code, id) {
      if (!accepts(id)) return null;
      return `export const value = () => ${JSON.stringify(JSON.parse(code))};\n`;
    },
  };
}

export function styles(options = { include: ['packages/*/src/**/*.css'], exclude: ['**/legacy/**'] }) {
  const accepts = createFilter(options);
  const sheets = [];
  return {
    name: 'styles',
    transform(code, id) {
      if (!accepts(id)) return null;
      sheets.push(code.replace(/\s+/g, ' '));
      return `export const value = (input) => input;\n`;
    },
    generateBundle: (emit) => emit('app.css', sheets.join('\n')),
  };
}

export function define(values, options = { include: SCRIPTS, exclude: ASIDE }) {
  const accepts = createFilter(options);
  const names = new RegExp(`\\b(?:${Object.keys(values).join('|')})\\b`, 'g');
  return {
    name: 'define',
    transform: (code, id) => (accepts(id) ? code.replace(names, (name) => values[name]) : null),
  };
}

export function strip(options = { include: [SCRIPTS, '!**/admin/**'], exclude: [...ASIDE, '**/api/**/debug*.ts'] }) {
  const accepts = createFilter(options);
  return {
    name: 'strip',
    transform(code, id) {
      if (!accepts(id)) return null;
      return code.split('\n').filter((line) => !line.startsWith('  if (false && ')).join('\n');
    },
  };
}

export function counters(options = { include: ['packages/{shop,account}/src/{components,hooks}/**/*.tsx'], exclude: ASIDE }) {
  const accepts = createFilter(options);
  let next = 0;
  return {
    name: 'counters',
    transform: (code, id) =>
      accepts(id) ? code.replace(/export function value\(input\) \{/, (head) => `${head}\n  __hits[${next++}]++;`) : null,
    generateBundle: (emit) => emit('hits.txt', String(next)),
  };
}
