import nunjucks from 'nunjucks';
import { fileURLToPath } from 'node:url';

export function stationery({ preview = false } = {}) {
  const env = nunjucks.configure(fileURLToPath(new URL('./views', import.meta.url)), {
    autoescape: true,
    trimBlocks: true,
    noCache: !preview,
  });
  env.addGlobal('shop', { name: 'Klar & Söhne', street: 'Brunngasse 4', town: 'Altstätten' });
  return {
    letter: (name, data) => env.render(`${name}.njk`, data),
  };
}
