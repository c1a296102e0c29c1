import PQueue from 'p-queue';
import type { Renderer } from './renderer.ts';
import type { Tile } from './region.ts';

interface Row {
  tiles: number;
  bytes: number;
  low: number;
  high: number;
}

export interface Report {
  regions: Map<string, Row>;
  first: string[];
  checksum: number;
}

export class Warmer {
  private queue: PQueue;
  private renderer: Renderer;
  private report: Report = { regions: new Map(), first: [], checksum: 0 };

  constructor(renderer: Renderer, concurrency: number) {
    this.renderer = renderer;
    this.queue = new PQueue({ concurrency, autoStart: false });
  }

  want(tile: Tile): void {
    void this.queue.add(() => this.render(tile));
  }

  async finish(): Promise<Report> {
    this.queue.start();
    await this.queue.onIdle();
    return this.report;
  }

  private async render(tile: Tile): Promise<void> {
    const image = this.renderer.draw(tile);
    await null;
    const row = this.report.regions.get(tile.region) ?? { tiles: 0, bytes: 0, low: Infinity, high: -Infinity };
    row.tiles++;
    row.bytes += image.bytes;
    row.low = Math.min(row.low, image.low);
    row.high = Math.max(row.high, image.high);
    this.report.regions.set(tile.region, row);
    this.report.checksum = (Math.imul(this.report.checksum, 31) + image.sum) >>> 0;
    if (this.report.first.length < 4) this.report.first.push(`${tile.zoom}/${tile.x}/${tile.y}`);
  }
}
