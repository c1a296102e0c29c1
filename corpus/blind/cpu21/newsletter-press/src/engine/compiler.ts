import type { Ast } from './parser.ts';
import { escapeHtml, filters, type FilterName } from './filters.ts';

export type Render = (data: Record<string, unknown>) => string;

function access(path: string[], scope: string[]): string {
  const [head, ...rest] = path;
  const base = scope.includes(head) ? head : `d.${head}`;
  return rest.reduce((acc, p) => `${acc}?.${p}`, base);
}

function emit(nodes: Ast[], scope: string[], depth: number): string {
  let code = '';
  for (const node of nodes) {
    if (node.kind === 'text') code += `o+=${JSON.stringify(node.value)};`;
    else if (node.kind === 'out') {
      let e = access(node.path, scope);
      for (const f of node.filters) {
        if (!(f.name in filters)) throw new Error(`no filter ${f.name}`);
        e = `f.${f.name as FilterName}(${e}${f.arg === undefined ? '' : `,${JSON.stringify(f.arg)}`})`;
      }
      code += node.raw ? `o+=${e}??'';` : `o+=h(${e});`;
    } else if (node.kind === 'if') {
      code += `if(${access(node.path, scope)}){${emit(node.then, scope, depth)}}else{${emit(node.otherwise, scope, depth)}}`;
    } else {
      const list = `l${depth}`;
      code += `const ${list}=${access(node.path, scope)}??[];if(${list}.length){for(const item of ${list}){${emit(node.body, [...scope, 'item'], depth + 1)}}}else{${emit(node.otherwise, scope, depth)}}`;
    }
  }
  return code;
}

export function compile(ast: Ast[]): Render {
  const fn = new Function('d', 'f', 'h', `'use strict';let o='';{${emit(ast, [], 0)}}return o;`);
  return (data) => fn(data, filters, escapeHtml);
}
