import postcss from 'postcss';
import autoprefixer from 'autoprefixer';
import themeVariables from './plugins/theme-variables.mjs';
import { stylesheets } from './styles.mjs';

const processor = postcss([
  themeVariables({ file: new URL('./theme.css', import.meta.url) }),
  autoprefixer({ overrideBrowserslist: ['last 4 versions'] }),
]);

let size = 0;
for (const [name, css] of Object.entries(stylesheets())) {
  const result = await processor.process(css, { from: `${name}.css`, to: `out/${name}.css` });
  for (const warning of result.warnings()) console.warn(String(warning));
  size += result.css.length;
}
console.log(`${size} characters of css`);
