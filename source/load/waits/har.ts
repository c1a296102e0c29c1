import { plural } from '../../format/numbers.ts';
import { requestLabel } from '../../waits/labels.ts';
import { InputError } from '../errors.ts';
import { WaitsDraft } from './draft.ts';

interface HarEntry {
  startedDateTime?: string;
  time?: number;
  pageref?: string;
  request?: { method?: string; url?: string };
  response?: { status?: number };
  timings?: Record<string, number | undefined>;
}

interface Har {
  log?: {
    pages?: { id?: string; title?: string; startedDateTime?: string; pageTimings?: { onLoad?: number } }[];
    entries?: HarEntry[];
  };
}

/** What a browser waited for, as HTTP Archive: pages are the requests, what they load the operations. */
export function readHar(value: unknown): WaitsDraft {
  const { pages = [], entries } = (value as Har).log ?? {};
  if (!Array.isArray(entries)) throw new InputError('it is a HAR file without entries');
  const draft = new WaitsDraft();
  draft.startedAt = entries[0]?.startedDateTime ?? null;
  const rows = new Map<string, number>();
  for (const { id, title, startedDateTime, pageTimings } of pages) {
    const start = micros(startedDateTime);
    const took = pageTimings?.onLoad;
    if (id === undefined || Number.isNaN(start)) continue;
    const end = took === undefined || took < 0 ? Number.NaN : start + took * 1000;
    rows.set(id, draft.addRequest(pageName(title ?? id), start, end, 200));
  }
  let left = 0;
  for (const entry of entries) {
    const start = micros(entry.startedDateTime);
    const { method = 'GET', url = '' } = entry.request ?? {};
    if (Number.isNaN(start) || !URL.canParse(url)) {
      left++;
      continue;
    }
    const { host, pathname } = new URL(url);
    const request = rows.get(entry.pageref ?? '') ?? -1;
    const status = entry.response?.status ?? 0;
    const end = start + Math.max(0, entry.time ?? 0) * 1000;
    draft.addOperation({
      kind: 'http',
      label: requestLabel(method, host, pathname),
      start,
      end,
      request,
      failed: status === 0 || status >= 500,
    });
    // Parts of it that are waits of their own kind, one after another.
    let at = start;
    for (const [part, kind, label] of PARTS) {
      const took = Math.max(0, entry.timings?.[part] ?? 0) * 1000;
      if (took > 0)
        draft.addOperation({ kind, label: `${label} ${host}`, start: at, end: at + took, request });
      at += took;
    }
  }
  if (left > 0) draft.notes.push(`${plural(left, 'entry', 'entries')} without a time or a URL left out`);
  return draft;
}

const PARTS = [
  ['blocked', 'pool', 'connections to'],
  ['dns', 'dns', 'lookup'],
  ['connect', 'net', 'connect'],
] as const;

const micros = (text: string | undefined) => (text === undefined ? Number.NaN : Date.parse(text) * 1000);

/** A page is named by its URL, whose query may hold what is nobody's business. */
const pageName = (title: string) =>
  URL.canParse(title) ? requestLabel('GET', new URL(title).host, new URL(title).pathname) : title;
