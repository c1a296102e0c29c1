import type { PackageUse } from '../use.ts';

const FILES =
  'Templates that change on disk are seen only after the cache is cleared: keep that for development.';
const MEMORY = 'Memory: one compiled function per template.';

/** Template engines and messages. */
export const TEMPLATES: readonly PackageUse[] = [
  {
    package: 'ejs',
    calls: /^renderFile$/,
    fact: { again: 'any', option: { at: 2, name: 'cache', is: 'missing' } },
    when: 'the file is read and compiled for each page',
    advice:
      'pass `{ cache: true }` as its options, or compile it once with `ejs.compile(text, { filename })`',
    cost: FILES,
    strategy: 'caching',
    code: { after: 'ejs.renderFile(file, data, { cache: true });', names: { file: 0, data: 1 } },
    link: 'https://github.com/mde/ejs#options',
  },
  {
    package: 'ejs',
    calls: /^render$/,
    fact: { again: 'any', same: [0], option: { at: 2, name: 'cache', is: 'missing' } },
    when: 'the same template is compiled for each page',
    advice: 'compile it once (`const page = ejs.compile(text)`) and call `page(data)` here',
    cost: MEMORY,
    strategy: 'caching',
    code: {
      after: 'const page = ejs.compile(text); // once, when the module loads\npage(data); // here',
      names: { text: 0, data: 1 },
    },
    link: 'https://github.com/mde/ejs#basic-usage',
  },
  {
    package: 'pug',
    calls: /^(renderFile|render)$/,
    fact: { again: 'any', same: [0], option: { at: 1, name: 'cache', is: 'missing' } },
    when: 'the same template is compiled for each page',
    advice:
      'compile it once (`pug.compile`, `pug.compileFile`) and call the function, or set `cache: true` with a `filename`',
    cost: FILES,
    strategy: 'caching',
    code: {
      after: 'const page = pug.compile(source); // once\npage(locals); // here',
      names: { source: 0, locals: 1 },
    },
    link: 'https://pugjs.org/api/reference.html',
  },
  {
    package: 'nunjucks',
    calls: /^renderString$/,
    fact: { again: 'any', same: [0] },
    when: 'the same template is compiled for each page',
    advice:
      'compile it once (`nunjucks.compile(text, env)`) and call `render(context)` on it, or load it by name, which the environment caches',
    cost: MEMORY,
    strategy: 'caching',
    code: {
      after: 'const page = nunjucks.compile(text, env); // once\npage.render(context); // here',
      names: { text: 0, context: 1 },
    },
    link: 'https://mozilla.github.io/nunjucks/api.html#compile',
  },
  {
    package: 'nunjucks',
    calls: /^(configure|FileSystemLoader)$/,
    fact: { option: { at: 1, name: 'noCache', is: /^true$/ } },
    when: 'every template is read and compiled for each page',
    advice: 'leave `noCache` off in production; `watch: true` reloads templates during development',
    cost: FILES,
    strategy: 'caching',
    frames: /^(_?compile|compile\w*|parse\w*|getSource)$/,
    link: 'https://mozilla.github.io/nunjucks/api.html#configure',
  },
  {
    package: 'nunjucks',
    calls: /^(Environment|configure)$/,
    fact: { again: 'any', same: 'all' },
    when: 'an environment that is made anew has no compiled templates',
    advice: 'create the environment once: it caches what it compiled',
    cost: FILES,
    strategy: 'caching',
    whole: true,
    link: 'https://mozilla.github.io/nunjucks/api.html#environment',
  },
  {
    package: 'liquidjs',
    calls: /^(parseAndRender|parseAndRenderSync)$/,
    fact: { again: 'any', same: [0] },
    when: 'the same template is parsed for each page',
    advice:
      'parse it once (`engine.parse(text)`) and call `engine.render(template, data)` here; for files set `cache: true`',
    cost: MEMORY,
    strategy: 'caching',
    code: {
      after: 'const template = engine.parse(text); // once\nawait engine.render(template, data); // here',
      names: { engine: 'on', text: 0, data: 1 },
    },
    link: 'https://liquidjs.com/tutorials/caching.html',
  },
  {
    package: 'liquidjs',
    calls: /^(renderFile|renderFileSync|Liquid)$/,
    fact: { again: 'any', same: 'all', option: { at: 0, name: 'cache', is: 'missing' } },
    when: 'the engine has no cache of templates (`cache` is off by default)',
    advice: 'create one `new Liquid({ cache: true, … })` and reuse it',
    cost: FILES,
    strategy: 'caching',
    whole: true,
    link: 'https://liquidjs.com/tutorials/caching.html',
  },
  {
    package: ['eta', 'squirrelly'],
    calls: /^render$/,
    fact: { again: 'any', same: [0], argument: { at: 0, is: /[<{]/ } },
    when: 'the same template is compiled for each page',
    advice: 'compile it once (`compile(text)`) and pass the function that it gives to `render` here',
    cost: MEMORY,
    strategy: 'caching',
    link: 'https://eta.js.org/docs/2.x.x/api/compilation',
  },
  {
    package: 'eta',
    calls: /^renderString(Async)?$/,
    fact: { again: 'any', same: [0] },
    when: 'the same template is compiled for each page',
    advice:
      'load it once by a name (`eta.loadTemplate("@page", text)`) and call `eta.render("@page", data)` here',
    cost: MEMORY,
    strategy: 'caching',
    code: {
      after: "eta.loadTemplate('@page', text); // once\neta.render('@page', data); // here",
      names: { eta: 'on', text: 0, data: 1 },
    },
    link: 'https://eta.js.org/docs/4.x.x/api/overview',
  },
  {
    package: ['handlebars', 'dot'],
    calls: /^(compile|template|precompile)$/,
    fact: { again: 'any', same: [0] },
    when: 'the same template is compiled for each page',
    advice: 'compile it once and call the function here, or precompile it at build time',
    cost: MEMORY,
    strategy: 'caching',
    whole: true,
    link: 'https://handlebarsjs.com/installation/precompilation.html',
  },
  {
    package: ['intl-messageformat', '@messageformat/core', 'messageformat'],
    calls: /^(IntlMessageFormat|MessageFormat|compile)$/,
    fact: { again: 'any', same: [0] },
    when: 'the same message is parsed, and its formatters made, each time',
    advice:
      'keep one formatter per message and locale (a Map) and call `format(values)` on it; precompile the messages to spare the parser',
    cost: 'Memory: one formatter per message and locale in use.',
    strategy: 'caching',
    link: 'https://formatjs.github.io/docs/intl-messageformat/',
  },
  {
    package: 'i18next',
    calls: /^(createInstance|init)$/,
    fact: { again: 'any', same: 'all' },
    when: 'an instance with its resources is set up each time',
    advice:
      'initialise one instance and take `getFixedT(language)` or `cloneInstance({ lng })` of it: the clone shares the resources',
    cost: 'Clones share what is loaded.',
    strategy: 'caching',
    whole: true,
    link: 'https://www.i18next.com/overview/api#cloneinstance',
  },
];
