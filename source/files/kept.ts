import { localPath } from './disk.ts';
import { type SourcePlace, SourceReader } from './reader.ts';

/** Reads source as it was kept beside a recording, by its url; what was not kept, from the disk. */
export class KeptReader extends SourceReader {
  private readonly kept: Readonly<Record<string, string>>;

  constructor(kept: Readonly<Record<string, string>>, where: ConstructorParameters<typeof SourceReader>[0]) {
    super(where);
    this.kept = kept;
  }

  override read(url: string, line: number | null, column: number | null): SourcePlace | null {
    if (!Object.hasOwn(this.kept, url)) return super.read(url, line, column);
    return { path: localPath(url) ?? url, text: this.kept[url], line, column, original: false };
  }
}
