import { mkdtemp, mkdir, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const THEMES = ['plain', 'contrast', 'large', 'kids'] as const;
export const LOCALES = ['de-AT', 'de', 'fr-CH', 'fr', 'it', 'rm', 'en-GB', 'en'] as const;
export const PARTS = ['header', 'route', 'weather', 'stops', 'fares', 'notice', 'map', 'footer'] as const;

const TEXT: Record<string, string> = {
  header: '<header><h1>{{title}}</h1><p lang="{{locale}}">{{region}}</p></header>',
  route: '<section class="route"><h2>{{route.name}}</h2><p>{{route.length}} km, {{route.climb}} m</p></section>',
  weather: '<section>{{#days}}<span>{{name}}: {{high}}/{{low}}</span>{{/days}}</section>',
  stops: '<ol>{{#stops}}<li><b>{{name}}</b> {{time}} <i>{{note}}</i></li>{{/stops}}</ol>',
  fares: '<table>{{#fares}}<tr><td>{{zone}}</td><td>{{price}}</td></tr>{{/fares}}</table>',
  notice: '<aside>{{notice}}</aside>',
  map: '<figure data-from="{{route.from}}" data-to="{{route.to}}"></figure>',
  footer: '<footer>{{title}} &middot; {{region}}</footer>',
};

export async function lay(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'leaflets-'));
  for (const part of PARTS) {
    await mkdir(join(root, 'default', 'en'), { recursive: true });
    await writeFile(join(root, 'default', 'en', `${part}.html`), TEXT[part]);
  }
  let k = 0;
  for (const theme of THEMES) {
    for (const locale of LOCALES) {
      const dir = join(root, theme, locale);
      await mkdir(dir, { recursive: true });
      const part = PARTS[k++ % PARTS.length];
      await writeFile(join(dir, `${part}.html`), `<!-- ${theme} ${locale} -->` + TEXT[part]);
    }
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
