import type { Node, Query } from './parser.ts';

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

export function print(node: Node): string {
  switch (node.kind) {
    case 'literal': return typeof node.value === 'string' ? quote(node.value) : String(node.value);
    case 'column': return node.name;
    case 'call': return `${node.name}(${node.args.map(print).join(', ')})`;
    case 'unary': return `(${node.op} ${print(node.arg)})`;
    case 'binary': return `(${print(node.left)} ${node.op} ${print(node.right)})`;
    case 'case': {
      let text = 'case';
      for (const [test, value] of node.branches) text += ` when ${print(test)} then ${print(value)}`;
      return text + (node.otherwise ? ` else ${print(node.otherwise)}` : '') + ' end';
    }
  }
}

export function columnsOf(query: Query): string[] {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    if (node.kind === 'column') names.add(node.name);
    else if (node.kind === 'call') node.args.forEach(visit);
    else if (node.kind === 'unary') visit(node.arg);
    else if (node.kind === 'binary') { visit(node.left); visit(node.right); }
    else if (node.kind === 'case') { node.branches.flat().forEach(visit); if (node.otherwise) visit(node.otherwise); }
  };
  query.columns.forEach((column) => visit(column.node));
  if (query.where) visit(query.where);
  return [...names].sort();
}
