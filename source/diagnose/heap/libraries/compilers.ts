import type { Library } from './library.ts';

/** Compilers, validators, formatters, templates. */
export const COMPILERS: readonly Library[] = [
  {
    package: ['ajv', 'fast-json-stringify', 'is-my-json-valid', 'jsonschema'],
    never: { count: 1000, text: 'a program has tens of schemas, not thousands' },
    advice:
      'Compile each schema once and keep the validate function, or give it an $id and use getSchema(): every new schema object is compiled again and kept with its code. Remove schemas that must change with removeSchema().',
    code: {
      before: 'const validate = ajv.compile(schemaFor(form));',
      after: 'const validate = (validators[form] ??= ajv.compile(schemaFor(form)));',
    },
  },
  {
    package: ['zod', 'yup', 'joi', 'valibot', 'superstruct', 'io-ts'],
    advice:
      'Build schemas once at module level, not per request: described or registered ones stay in a registry. You can clear() your own registry; newer versions hold schemas weakly.',
    code: {
      before: 'const check = (body) => z.object(shape).describe(text).parse(body);',
      after:
        'const Body = z.object(shape).describe(text); // once\nconst check = (body) => Body.parse(body);',
    },
  },
  {
    package: [
      'mustache',
      'handlebars',
      'ejs',
      'nunjucks',
      'pug',
      'eta',
      'hogan.js',
      'dot',
      'liquidjs',
      'squirrelly',
    ],
    advice:
      'Keep templates constant and pass data as the view: each distinct template is parsed and cached forever. Where templates must differ, clear the cache (clearCache(), cache: false) or escape the text instead of compiling it.',
    code: { before: "render('Dear ' + name, {});", after: "render('Dear {{name}}', { name });" },
  },
  {
    package: [
      'luxon',
      'moment',
      'dayjs',
      'date-fns',
      'intl-messageformat',
      '@formatjs/intl',
      'globalize',
      'numeral',
    ],
    advice:
      'Formatters are cached by options and locale: keep values that differ per call (a date, an id, a custom unit) out of the options, and upgrade where the package itself puts them into the key.',
  },
  {
    package: ['i18next', 'i18n', 'polyglot', 'vue-i18n', 'node-polyglot'],
    advice:
      'Keep one instance and ask it per language: getFixedT(lng) or t(key, { lng }). A clone per request shares parts with its original: clone the base, never the last clone, and keep no reference to it.',
    code: {
      before: 'instance = instance.cloneInstance({ lng });',
      after: 'const t = instance.getFixedT(lng);',
    },
  },
  {
    package: [
      '@emotion/cache',
      '@emotion/css',
      '@emotion/react',
      '@emotion/server',
      'styled-components',
      'jss',
      'styletron',
      'goober',
      'aphrodite',
      'stylis',
    ],
    advice:
      'Create a style cache per request on a server, and put values that differ per item into a style attribute or a CSS variable: every distinct style is kept by its text.',
    code: {
      before: 'css({ backgroundImage: urlOf(cover) });',
      after: "css({ backgroundImage: 'var(--cover)' }); // and --cover in the element's style",
    },
  },
];
