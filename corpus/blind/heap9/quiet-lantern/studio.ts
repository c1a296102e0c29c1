import { Page } from './page.ts';
import type { Glyphs } from './glyphs.ts';

export interface Job {
  id: number;
  text: string;
  size: number;
}

export class Studio {
  printed = 0;
  private glyphs: Glyphs;
  private closing: Promise<never>;
  private closed = false;
  private refuse!: (reason: Error) => void;

  constructor(glyphs: Glyphs) {
    this.glyphs = glyphs;
    this.closing = new Promise((_, reject) => {
      this.refuse = reject;
    });
    this.closing.catch(() => {});
  }

  async print(job: Job): Promise<Page> {
    if (this.closed) throw new Error('the studio is closed');
    const page = new Page(job.id, 1 + Math.ceil(job.text.length / 12));
    this.closing.catch(() => page.abandon());
    await this.render(job, page);
    this.printed++;
    return page;
  }

  private async render(job: Job, page: Page): Promise<void> {
    let x = 0;
    let y = 0;
    for (const char of job.text) {
      const glyph = this.glyphs.of(char, job.size);
      const width = (glyph.advance * job.size) / 1000;
      page.place(x, y, width, glyph.name);
      x += width;
      if (x > job.size * 12) {
        x = 0;
        y += job.size;
      }
    }
    await new Promise((done) => setImmediate(done));
    if (page.abandoned) throw new Error('the page was given up');
  }

  close(): void {
    this.closed = true;
    this.refuse(new Error('the studio was closed'));
  }
}
