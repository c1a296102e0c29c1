import { createEditor, Editor, Element, Node, Text, Transforms } from 'slate';
import type { Utterance } from './transcript.ts';

export function openMinutes(title: string): any {
  const editor: any = createEditor();
  const { normalizeNode } = editor;
  editor.normalizeNode = (entry: any) => {
    const [node, path] = entry;
    if (Element.isElement(node) && (node as any).type === 'remark' && Node.string(node).trim() === '') {
      Transforms.removeNodes(editor, { at: path });
      return;
    }
    normalizeNode(entry);
  };
  editor.children = [{ type: 'title', children: [{ text: title }] }];
  return editor;
}

export function remark({ speaker, minute, text }: Utterance): any {
  const action = text.startsWith('ACTION:');
  return {
    type: 'remark',
    minute,
    children: [
      { text: `${speaker}: `, bold: true },
      { text: action ? text.slice(8) : text, ...(action ? { action } : {}) },
    ],
  };
}

export function appendSection(editor: any, heading: string, said: Utterance[]): void {
  const at = [editor.children.length];
  Transforms.insertNodes(editor, [{ type: 'heading', children: [{ text: heading }] }, ...said.map(remark)] as any, { at });
}

export function highlight(editor: any, isKey: (index: number) => boolean): void {
  let index = 0;
  const keys: number[][] = [];
  for (const [node, path] of Node.children(editor, [])) {
    if ((node as any).type === 'remark' && isKey(index++)) keys.push(path);
  }
  for (const path of keys) Transforms.setNodes(editor, { key: true } as any, { at: path });
}

export function toMarkdown(editor: any): string {
  const lines: string[] = [];
  for (const [node] of Node.children(editor, [])) {
    const el: any = node;
    const text = [...Node.texts(el)].map(([t]: any) => (Text.isText(t) && (t as any).bold ? `**${t.text}**` : t.text)).join('');
    lines.push(el.type === 'title' ? `# ${text}` : el.type === 'heading' ? `## ${text}` : `${el.key ? '>' : '-'} ${text}`);
  }
  return lines.join('\n');
}
