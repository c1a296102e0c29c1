export class Page {
  readonly job: number;
  readonly height: number;
  readonly spans: { x: number; y: number; width: number; glyph: string }[] = [];

  abandoned = false;

  constructor(job: number, height: number) {
    this.job = job;
    this.height = height;
  }

  abandon(): void {
    this.abandoned = true;
    this.spans.length = 0;
  }

  place(x: number, y: number, width: number, glyph: string): void {
    this.spans.push({ x: x + 0.25, y: y + 0.5, width: width * 1.01, glyph });
  }
}
