import type { SourceReader } from '../../../files/reader.ts';
import { CODE } from '../../../heap/graph/kinds.ts';
import { stringAt } from '../../../heap/graph/strings.ts';
import type { HeapModel } from '../../../heap/model.ts';
import { parseSource } from '../../facts/parse.ts';
import type { SourceFile } from '../../facts/syntax.ts';

// The program's own files, found by the scripts that a heap has.

/** Of a program's own files, no more are read. */
const MOST_FILES = 200;

/** The program's own files by the scripts that a heap has: not node's, not those of packages. Read when they are asked for. */
export class OwnSource {
  private readonly model: HeapModel;
  private readonly sources: SourceReader;
  private readonly parsed = new Map<string, SourceFile | null>();
  private urls: string[] | null = null;

  constructor(model: HeapModel, sources: SourceReader) {
    this.model = model;
    this.sources = sources;
  }

  file(url: string): SourceFile | null {
    let file = this.parsed.get(url);
    if (file === undefined) {
      const source = this.sources.read(url, null, null);
      file = source && parseSource(source.path, source.text);
      this.parsed.set(url, file);
    }
    return file;
  }

  /** Files whose text mentions a word. */
  mentioning(word: string): SourceFile[] {
    return this.scripts().flatMap((url) => {
      const text = this.parsed.get(url)?.text ?? this.sources.read(url, null, null)?.text;
      const file = text?.includes(word) ? this.file(url) : null;
      return file ? [file] : [];
    });
  }

  private scripts(): string[] {
    if (this.urls) return this.urls;
    const { graph } = this.model;
    const found = new Set<string>();
    for (let v = 0; v < graph.nodeCount && found.size < MOST_FILES; v++) {
      if (graph.nodeType[v] !== CODE) continue;
      const name = stringAt(graph.strings, graph.nodeName[v]);
      if (isOwnScript(name)) found.add(name);
    }
    return (this.urls = [...found]);
  }
}

/** Whether a script's name is that of a file of the program's own. */
export const isOwnScript = (url: string): boolean =>
  /^(file:|\/|[A-Za-z]:[\\/])/.test(url) &&
  /\.[cm]?[jt]sx?$/.test(url) &&
  !/[\\/]node_modules[\\/]/.test(url);
