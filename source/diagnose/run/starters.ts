import { APP, type CpuModel } from '../../cpu/model.ts';
import { labelOf } from '../../cpu/query.ts';
import type { SourceReader } from '../../files/reader.ts';
import { constantBehind } from '../facts/names.ts';
import { parseSource } from '../facts/parse.ts';
import { calleeName, descend, isCall, type Node, type SourceFile, textOf } from '../facts/syntax.ts';

// Which calls of a program's own code start worker threads and processes of Node.

export type Kind = 'worker' | 'process';

/** A call that starts one. */
export interface Starter {
  kind: Kind;
  url: string;
  file: SourceFile;
  node: Node;
  /** File name of the script that it names; '' where the source does not show it. */
  script: string;
}

const MAY_START = /\b(?:worker_threads|child_process)\b/;
const RUNS_NODE = /^(?:spawn|execFile)(?:Sync)?$/;
const RUNS_TEXT = /^exec(?:Sync)?$/;
/** More files than are read for it. */
const MOST_FILES = 200;

/** In the files whose functions a recording has, and those that they import by a relative path. */
export function startersIn(model: CpuModel, sources: SourceReader): Starter[] {
  const found: Starter[] = [];
  const urls = new Set<string>();
  for (const frame of model.functions.order)
    if (model.functions.category[frame] === APP) urls.add(labelOf(model, frame).url);
  // A set that grows is walked to its end.
  for (const url of urls) {
    const place = sources.read(url, null, null);
    if (!place) continue;
    for (const one of importedBy(url, place.text, sources)) if (urls.size < MOST_FILES) urls.add(one);
    if (!MAY_START.test(place.text)) continue;
    const file = parseSource(place.path, place.text);
    for (const node of file?.nodes ?? []) {
      const started = startedBy(file!, node);
      if (started) found.push({ ...started, url, file: file!, node });
    }
  }
  return found;
}

const ENDINGS = ['', '.js', '.ts', '.mjs', '.cjs', '/index.js', '/index.ts'];

function importedBy(url: string, text: string, sources: SourceReader): string[] {
  if (!URL.canParse(url)) return [];
  const named = text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"](\.{1,2}\/[^'"\n]+)['"]/g);
  return [...named].flatMap(([, path]) => {
    const at = new URL(path, url).href;
    return ENDINGS.map((end) => at + end).find((one) => sources.has(one)) ?? [];
  });
}

function startedBy(file: SourceFile, node: Node): { kind: Kind; script: string } | null {
  if (node.type === 'NewExpression') {
    const [script] = node.arguments;
    return calleeName(node) === 'Worker' && file.text.includes('worker_threads') && script
      ? { kind: 'worker', script: scriptIn(file, script) }
      : null;
  }
  if (!isCall(node) || !file.text.includes('child_process')) return null;
  const name = calleeName(node);
  const [first, second] = node.arguments;
  if (!first) return null;
  if (name === 'fork') return { kind: 'process', script: scriptIn(file, first) };
  const text = textOf(file, constantBehind(file, first));
  const isNode = RUNS_NODE.test(name)
    ? /^(?:process\.execPath|(['"`])node\1)$/.test(text)
    : RUNS_TEXT.test(name) && /^['"`](?:node|\$\{process\.execPath\}) /.test(text);
  return isNode ? { kind: 'process', script: scriptIn(file, second ?? first) } : null;
}

const SCRIPT = /([^\\/\s'"`]+\.[cm]?[jt]sx?)\b/;

/** Of `new URL('./work.js', import.meta.url)`, `join(__dirname, 'work.js')`, a constant of that, or the file itself. */
function scriptIn(file: SourceFile, expression: Node): string {
  for (const part of descend(constantBehind(file, expression))) {
    const node = part.type === 'Identifier' ? constantBehind(file, part) : part;
    const named = node === part && node.type !== 'StringLiteral' && node.type !== 'TemplateElement';
    const script = named ? null : SCRIPT.exec(textOf(file, node));
    if (script) return script[1];
  }
  return /^(?:__filename|import\.meta\.filename|new URL\(import\.meta\.url\))$/.test(textOf(file, expression))
    ? file.path.replace(/^.*[\\/]/, '')
    : '';
}
