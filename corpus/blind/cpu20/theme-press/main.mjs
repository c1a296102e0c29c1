import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postcss from 'postcss';
import { initCompiler } from 'sass';
import { groupMedia, prefixes, squeeze } from './plugins.mjs';
import { sheets, themes } from './styles.mjs';

const importer = {
  canonicalize: (name) => {
    const known = name.startsWith('shop:') ? name.slice(5) : name;
    return sheets.has(known) ? new URL(`shop:${known}`) : null;
  },
  load: (url) => ({ contents: sheets.get(url.pathname), syntax: 'scss' }),
};

const processor = postcss([prefixes(), groupMedia(), squeeze()]);
const out = await mkdtemp(join(tmpdir(), 'theme-press-'));
const compiler = initCompiler();
try {
  for (const theme of themes) {
    const entry = `theme-${theme}`;
    const { css } = compiler.compileString(sheets.get(entry), { url: new URL(`shop:${entry}`), importer });
    const result = await processor.process(css, { from: `${entry}.scss`, to: `${theme}.css`, map: { inline: false } });
    await Promise.all([
      writeFile(join(out, `${theme}.css`), result.css),
      writeFile(join(out, `${theme}.css.map`), result.map.toString()),
    ]);
    const { size } = await stat(join(out, `${theme}.css`));
    console.log(theme.padEnd(8), String(css.length).padStart(7), '->', String(size).padStart(7), `${result.warnings().length} warnings`);
  }
} finally {
  compiler.dispose();
  await rm(out, { recursive: true });
}
