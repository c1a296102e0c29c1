type Node =
  | { kind: 'text'; value: string }
  | { kind: 'value'; path: string[] }
  | { kind: 'each'; path: string[]; body: Node[] };

export type Template = Node[];

export function compile(source: string): Template {
  const root: Node[] = [];
  const stack: Node[][] = [root];
  let from = 0;
  for (;;) {
    const open = source.indexOf('{{', from);
    const top = stack[stack.length - 1];
    if (open === -1) {
      top.push({ kind: 'text', value: source.slice(from) });
      return root;
    }
    if (open > from) top.push({ kind: 'text', value: source.slice(from, open) });
    const close = source.indexOf('}}', open);
    const tag = source.slice(open + 2, close);
    if (tag[0] === '#') {
      const node: Node = { kind: 'each', path: tag.slice(1).split('.'), body: [] };
      top.push(node);
      stack.push(node.body);
    } else if (tag[0] === '/') {
      stack.pop();
    } else {
      top.push({ kind: 'value', path: tag.split('.') });
    }
    from = close + 2;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (c) => ENTITIES[c]);

function lookup(scopes: any[], path: string[]): any {
  for (let i = scopes.length - 1; i >= 0; i--) {
    let value = scopes[i];
    for (const key of path) value = value?.[key];
    if (value !== undefined) return value;
  }
  return '';
}

export function render(nodes: Template, scopes: any[]): string {
  let out = '';
  for (const node of nodes) {
    if (node.kind === 'text') out += node.value;
    else if (node.kind === 'value') out += escape(String(lookup(scopes, node.path)));
    else for (const item of lookup(scopes, node.path)) out += render(node.body, [...scopes, item]);
  }
  return out;
}
