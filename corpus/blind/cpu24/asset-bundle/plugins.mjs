import { selector } from './select.mjs';

export function stripComments(options) {
  const wants = selector(options);
  return {
    name: 'strip-comments',
    transform: (path, code) => (wants(path) ? code.replace(/\/\/[^\n]*/g, '').replace(/[ \t]+\n/g, '\n') : null),
  };
}

export function styles(options) {
  const wants = selector(options);
  return {
    name: 'styles',
    transform(path, code) {
      if (!wants(path)) return null;
      const small = code.replace(/\s*([{};:])\s*/g, '$1');
      return `export const value = ${small.length}; export const css = ${JSON.stringify(small)};`;
    },
  };
}

export function define(values, options) {
  const wants = selector(options);
  const pattern = new RegExp(`\\b(${Object.keys(values).join('|')})\\b`, 'g');
  return {
    name: 'define',
    transform: (path, code) => (wants(path) ? code.replace(pattern, (name) => values[name]) : null),
  };
}

export function coverage(options) {
  const wants = selector(options);
  let counter = 0;
  return {
    name: 'coverage',
    resolve: (path) => (wants(path) ? path : undefined),
    transform(path, code) {
      if (!wants(path)) return null;
      return code.replace(/\) \{ return/g, () => `) { __hit[${counter++}]++; return`);
    },
  };
}
