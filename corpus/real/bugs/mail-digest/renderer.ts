import { fileURLToPath } from 'node:url';
import { Liquid, type Template } from 'liquidjs';
import type { Reader, Story } from './sample.ts';

export class DigestRenderer {
  private readonly engine: Liquid;
  private page: Template[] | undefined;

  constructor(root: URL) {
    this.engine = new Liquid({ root: fileURLToPath(root), extname: '.liquid', cache: true });
  }

  async render(reader: Reader, stories: Story[], pool: number): Promise<string> {
    this.page ??= await this.engine.parseFile('digest');
    return this.engine.render(this.page, {
      reader,
      stories,
      edition: { day: 'Thursday', count: stories.length, pool },
    });
  }
}
