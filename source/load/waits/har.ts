import { plural } from '../../format/numbers.ts';
import { requestLabel } from '../../waits/labels.ts';
import { InputError } from '../errors.ts';
import { WaitsDraft } from './draft.ts';
import { fieldsOf, numberOf, objectsOf, textOf } from './fields.ts';

/** What a browser waited for, as HTTP Archive: pages are the requests, what they load the operations. */
export function readHar(value: unknown): WaitsDraft {
  const { pages, entries } = fieldsOf(fieldsOf(value).log);
  if (!Array.isArray(entries)) throw new InputError('it is a HAR file without entries');
  const draft = new WaitsDraft();
  draft.startedAt = textOf(fieldsOf(entries[0]).startedDateTime) ?? null;
  const rows = new Map<string, number>();
  for (const { id, title, startedDateTime, pageTimings } of objectsOf(pages)) {
    const start = micros(startedDateTime);
    const name = textOf(id);
    if (name === undefined || Number.isNaN(start)) continue;
    const took = numberOf(fieldsOf(pageTimings).onLoad);
    const end = took >= 0 ? start + took * 1000 : Number.NaN;
    rows.set(name, draft.addRequest(pageName(textOf(title) ?? name), start, end, 200));
  }
  let left = 0;
  for (const entry of entries) {
    const { startedDateTime, pageref, request, response, time, timings } = fieldsOf(entry);
    const start = micros(startedDateTime);
    const { method, url } = fieldsOf(request);
    const address = textOf(url) ?? '';
    if (Number.isNaN(start) || !URL.canParse(address)) {
      left++;
      continue;
    }
    const { host, pathname } = new URL(address);
    const row = rows.get(textOf(pageref) ?? '') ?? -1;
    const status = numberOf(fieldsOf(response).status) || 0;
    draft.addOperation({
      kind: 'http',
      label: requestLabel(textOf(method) ?? 'GET', host, pathname),
      start,
      end: start + length(time),
      request: row,
      failed: status === 0 || status >= 500,
    });
    // Parts of it that are waits of their own kind, one after another.
    let at = start;
    for (const [part, kind, label] of PARTS) {
      const took = length(fieldsOf(timings)[part]);
      if (took > 0)
        draft.addOperation({ kind, label: `${label} ${host}`, start: at, end: at + took, request: row });
      at += took;
    }
  }
  if (left > 0) draft.notes.push(`${plural(left, 'entry', 'entries')} without a time or a URL left out`);
  return draft;
}

/** Microseconds of so many milliseconds; -1 says that there were none. */
const length = (millis: unknown) => Math.max(0, numberOf(millis) || 0) * 1000;

const PARTS = [
  ['blocked', 'pool', 'connections to'],
  ['dns', 'dns', 'lookup'],
  ['connect', 'net', 'connect'],
] as const;

const micros = (time: unknown) => Date.parse(textOf(time) ?? '') * 1000;

/** A page is named by its URL, whose query may hold what is nobody's business. */
const pageName = (title: string) =>
  URL.canParse(title) ? requestLabel('GET', new URL(title).host, new URL(title).pathname) : title;
