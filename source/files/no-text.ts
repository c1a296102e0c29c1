import { SourceReader } from './reader.ts';

/** Knows packages as any reader does, and gives no source: for what is to be there before any is parsed. */
export class NoText extends SourceReader {
  override read(): null {
    return null;
  }

  override script(): null {
    return null;
  }
}
