const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (s: string): string => s.replace(/[&<>"]/g, (c) => ENTITIES[c]);

export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Hole = Markup | Markup[] | string | number;

const fill = (hole: Hole): string => {
  if (hole instanceof Markup) return hole.source;
  if (Array.isArray(hole)) return hole.map((m) => m.source).join('');
  return escape(String(hole));
};

export function html(parts: TemplateStringsArray, ...holes: Hole[]): Markup {
  let out = parts[0];
  holes.forEach((hole, i) => {
    out += fill(hole) + parts[i + 1];
  });
  return new Markup(out);
}
