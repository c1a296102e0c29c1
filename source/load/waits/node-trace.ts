import { plural } from '../../format/numbers.ts';
import { hostLabel, pathLabel } from '../../waits/labels.ts';
import { InputError } from '../errors.ts';
import { WaitsDraft } from './draft.ts';

interface NodeEvent {
  ph?: string;
  cat?: string;
  name?: string;
  id?: string;
  pid?: number;
  tid?: number;
  ts?: number;
  args?: { data?: Record<string, unknown> } & Record<string, unknown>;
}

/**
 * What Node itself writes with --trace-event-categories (`node_trace.1.log`): requests answered and made, and what the operating system and
 * the threads of libuv's pool did. It has no stacks. Operations of `async_hooks` are lifetimes of objects, and no waits.
 *
 * @throws InputError where it is no JSON, or nothing in it was waited for
 */
export function readNodeTrace(text: string): WaitsDraft {
  const draft = new WaitsDraft();
  const open = new Map<string, NodeEvent>();
  let unbalanced = 0;
  for (const event of eventsIn(text, draft)) {
    const { ph, cat = '', name = '', pid, tid, args } = event;
    if (ph === 'M' && name === 'version' && typeof args?.node === 'string') draft.node = `v${args.node}`;
    const kind = kindOf(cat, name);
    if (kind === null || typeof event.ts !== 'number') continue;
    // What is synchronous has no id: one is open at a time on a thread.
    const key = ph === 'B' || ph === 'E' ? `${pid} ${tid}` : `${pid} ${cat} ${name} ${event.id}`;
    if (ph === 'b' || ph === 'B') open.set(key, event);
    else if (ph === 'e' || ph === 'E') {
      const begun = open.get(key);
      open.delete(key);
      if (begun && begun.name === name) add(draft, kind, begun, event);
      else unbalanced++;
    }
  }
  for (const begun of open.values())
    if (begun.ph === 'b') add(draft, kindOf(begun.cat ?? '', begun.name ?? '')!, begun, null);
  if (unbalanced > 0) draft.notes.push(`${plural(unbalanced, 'event')} without a beginning left out`);
  if (draft.operations + draft.requests === 0)
    throw new InputError(
      'it has no waits: record it with --trace-event-categories node.http,node.fs.async,node.dns.native,node.net.native, or with culprit record --waits, which has stacks too',
    );
  draft.notes.push('Node writes no stacks here: `culprit record --waits` says from where as well');
  return draft;
}

/** The categories that are waits, and the kinds that they are here. */
const KINDS: readonly [category: string, kind: string][] = [
  ['node.http', 'http'],
  ['node.fs.async', 'fs'],
  ['node.fs.sync', 'fs'],
  ['node.dns.native', 'dns'],
  ['node.net.native', 'net'],
  ['node.threadpoolwork.async', 'pool work'],
];

function kindOf(category: string, name: string): string | null {
  const parts = category.split(',');
  const kind = KINDS.find(([one]) => parts.includes(one))?.[1] ?? null;
  // The pool's part in reading a file is in the operation of the file system already.
  return kind === 'pool work' && name.startsWith('fs.') ? null : kind;
}

function add(draft: WaitsDraft, kind: string, begun: NodeEvent, ended: NodeEvent | null): void {
  const { name = '', args = {} } = begun;
  const start = begun.ts!;
  const end = ended ? ended.ts! : Number.NaN;
  const { url, path, statusCode } = ended?.args?.data ?? {};
  if (name === 'http.server.request') {
    draft.addRequest(pathLabel(String(url ?? '/')), start, end, Number(statusCode) || 0);
    return;
  }
  const label =
    name === 'http.client.request'
      ? `request ${pathLabel(String(path ?? '/'))}`
      : kind === 'net' && args.ip !== undefined
        ? `${name} ${hostLabel(`${args.ip}:${args.port}`)}`
        : kind === 'dns' && args.hostname !== undefined
          ? `${name} ${args.hostname}`
          : name.replace(/^fs\.sync\./, '');
  draft.addOperation({ kind, label, start, end, sync: begun.ph === 'B', failed: Number(statusCode) >= 500 });
}

/** A program that was killed leaves a list without its end: what is whole is read. */
function eventsIn(text: string, draft: WaitsDraft): NodeEvent[] {
  const parse = (json: string) => (JSON.parse(json) as { traceEvents?: NodeEvent[] }).traceEvents;
  let events: NodeEvent[] | undefined;
  try {
    events = parse(text);
  } catch (error) {
    const end = text.lastIndexOf('},{"pid"');
    if (end < 0) throw new InputError(`it is not valid JSON: ${(error as Error).message}`);
    try {
      events = parse(`${text.slice(0, end + 1)}]}`);
    } catch {
      throw new InputError(`it is not valid JSON: ${(error as Error).message}`);
    }
    draft.notes.push('the file ends within an event: the program was killed');
  }
  if (!Array.isArray(events)) throw new InputError('it is a trace without a list of events');
  return events.filter((event) => typeof event === 'object' && event !== null);
}
