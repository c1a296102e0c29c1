import { createHash } from 'node:crypto';
import postcss from 'postcss';
import { rollup } from 'rollup';
import { memory, prefixes, stats, tokens } from './plugins.js';
import { modules, stylesheets } from './sources.js';

const hash = (text) => createHash('md5').update(text).digest('hex').slice(0, 8);

class Press {
  #manifest = {};
  #report = { rules: 0, selectors: 0 };

  async styles(sheets) {
    const processor = postcss([tokens(), prefixes(), stats(this.#report)()]);
    let bundle = '';
    for (const { file, css } of sheets) {
      const result = await processor.process(css, { from: file, map: false });
      bundle += result.css;
      this.#manifest = { ...this.#manifest, [file]: hash(result.css) };
    }
    return this.#note('theme.css', bundle);
  }

  async scripts(files) {
    const build = await rollup({ input: 'index', plugins: [memory(files)], logLevel: 'silent' });
    const { output } = await build.generate({ format: 'es', compact: true });
    await build.close();
    return this.#note('theme.js', output[0].code);
  }

  #note(name, text) {
    this.#manifest[name] = hash(text);
    return `${name} ${text.length} characters`;
  }

  summary() {
    const names = Object.keys(this.#manifest).sort();
    return `${names.length} entries, ${this.#report.rules} rules, ${this.#report.selectors} selectors, manifest ${hash(JSON.stringify(this.#manifest, names))}`;
  }
}

const press = new Press();
console.log(await press.styles(stylesheets(400)));
console.log(await press.scripts(modules(420)));
console.log(press.summary());
