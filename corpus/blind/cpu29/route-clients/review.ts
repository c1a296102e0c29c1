import { SyntaxKind } from 'ts-morph';
import type { SourceFile } from 'ts-morph';

export interface Review {
  file: string;
  bytes: number;
  lines: number;
  interfaces: number;
  members: number;
  methods: number;
  identifiers: number;
  dangling: string[];
  digest: string;
}

function fnv(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}

const GLOBAL_TYPES = new Set(['Date', 'ReadonlyArray', 'Promise', 'Omit', 'Transport', 'Page']);

/** Checks the written file: every type that is referred to must be declared in it. */
export function review(file: SourceFile): Review {
  const text = file.getFullText();
  const declared = new Set(file.getInterfaces().map((i) => i.getName()));
  const dangling = new Set<string>();
  for (const ref of file.getDescendantsOfKind(SyntaxKind.TypeReference)) {
    const name = ref.getTypeName().getText();
    if (!declared.has(name) && !GLOBAL_TYPES.has(name)) dangling.add(name);
  }
  return {
    file: file.getBaseName(),
    bytes: text.length,
    lines: text.split('\n').length,
    interfaces: declared.size,
    members: file.getInterfaces().reduce((n, i) => n + i.getProperties().length, 0),
    methods: file.getClasses().reduce((n, c) => n + c.getMethods().length, 0),
    identifiers: file.getDescendantsOfKind(SyntaxKind.Identifier).length,
    dangling: [...dangling].sort(),
    digest: fnv(text),
  };
}
