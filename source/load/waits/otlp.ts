import { plural } from '../../format/numbers.ts';
import { hostLabel, pathLabel, requestLabel, sqlLabel } from '../../waits/labels.ts';
import { WaitsDraft } from './draft.ts';
import { fieldsOf, numberOf, objectsOf, textOf } from './fields.ts';

/** A span, every field as it was written. */
type Span = Record<string, unknown>;

/** Spans as OpenTelemetry's collector writes them (OTLP/JSON): server spans are requests, client spans what they wait for. */
export function readOtlp(values: readonly unknown[]): WaitsDraft {
  const spans = values.flatMap((value) =>
    objectsOf(fieldsOf(value).resourceSpans).flatMap(({ scopeSpans }) =>
      objectsOf(scopeSpans).flatMap((one) => objectsOf(one.spans)),
    ),
  );
  const draft = new WaitsDraft();
  const byId = new Map(spans.map((span) => [idOf(span, span.spanId), span]));
  const rows = new Map<Span, number>();
  for (const span of spans) {
    if (kindOf(span) !== SERVER) continue;
    const { start, end } = times(span);
    if (!Number.isNaN(start)) rows.set(span, draft.addRequest(routeOf(span), start, end, statusOf(span)));
  }
  const requestOf = requestsOf(byId, rows);
  for (const span of spans) {
    const kind = kindOf(span);
    if (kind !== CLIENT && kind !== PRODUCER) continue;
    const { start, end } = times(span);
    if (Number.isNaN(start)) continue;
    draft.addOperation({
      ...named(span),
      start,
      end,
      request: requestOf(span),
      failed: isError(span),
    });
  }
  const left = spans.filter((span) => Number.isNaN(times(span).start)).length;
  if (left > 0) draft.notes.push(`${plural(left, 'span')} without a time left out`);
  return draft;
}

const SERVER = 2;
const CLIENT = 3;
const PRODUCER = 4;
const KINDS: Record<string, number> = {
  SPAN_KIND_SERVER: SERVER,
  SPAN_KIND_CLIENT: CLIENT,
  SPAN_KIND_PRODUCER: PRODUCER,
};
const kindOf = ({ kind }: Span) => (typeof kind === 'string' ? (KINDS[kind] ?? Number(kind)) : kind);
const idOf = ({ traceId }: Span, spanId: unknown) => `${textOf(traceId) ?? ''}:${textOf(spanId) ?? ''}`;
const nameOf = ({ name }: Span) => textOf(name);

function isError({ status }: Span): boolean {
  const { code } = fieldsOf(status);
  return code === 2 || code === 'STATUS_CODE_ERROR';
}

function times({ startTimeUnixNano, endTimeUnixNano }: Span) {
  const start = numberOf(startTimeUnixNano) / 1000;
  const end = numberOf(endTimeUnixNano) / 1000;
  // A span that was never ended has no end, or one at 0.
  return { start, end: end > 0 ? Math.max(start, end) : Number.NaN };
}

/**
 * Finds the nearest server span above a span, as its request; a trace in a circle ends where it has been. What was found is remembered for all
 * spans on the way, so that a chain is climbed once however many wait in it.
 */
function requestsOf(
  byId: ReadonlyMap<string, Span>,
  rows: ReadonlyMap<Span, number>,
): (span: Span) => number {
  const known = new Map<Span, number>(rows);
  return (span) => {
    const way: Span[] = [];
    let found = known.get(span);
    for (let at: Span | undefined = span; at && found === undefined; found = at && known.get(at)) {
      way.push(at);
      // Whoever comes by here again on this way is in a circle.
      known.set(at, -1);
      at = byId.get(idOf(at, at.parentSpanId));
    }
    for (const one of way) known.set(one, found ?? -1);
    return found ?? -1;
  };
}

function attribute({ attributes }: Span, ...keys: string[]): string {
  for (const key of keys) {
    const value = objectsOf(attributes).find((one) => one.key === key)?.value;
    const text = textOf(Object.values(fieldsOf(value))[0]);
    if (text !== undefined) return text;
  }
  return '';
}

const methodOf = (span: Span) => attribute(span, 'http.request.method', 'http.method') || 'GET';

function routeOf(span: Span): string {
  const route = attribute(span, 'http.route');
  const path = attribute(span, 'url.path', 'http.target');
  if (route) return `${methodOf(span)} ${route}`;
  return path ? `${methodOf(span)} ${pathLabel(path)}` : (nameOf(span) ?? '(request)');
}

function statusOf(span: Span): number {
  const status = Number(attribute(span, 'http.response.status_code', 'http.status_code'));
  return status || (isError(span) ? 500 : 200);
}

/** Kind and label of what a client span waits for, without values. */
function named(span: Span): { kind: string; label: string } {
  const system = attribute(span, 'db.system.name', 'db.system');
  if (system) {
    const text = attribute(span, 'db.query.text', 'db.statement');
    if (system === 'redis')
      return { kind: 'redis', label: (text || nameOf(span) || 'command').split(/\s/)[0].toUpperCase() };
    return { kind: 'sql', label: text ? sqlLabel(text, system === 'mysql') : (nameOf(span) ?? system) };
  }
  const url = attribute(span, 'url.full', 'http.url');
  if (URL.canParse(url)) {
    const { host, pathname } = new URL(url);
    return { kind: 'http', label: requestLabel(methodOf(span), host, pathname) };
  }
  const host = attribute(span, 'server.address', 'net.peer.name');
  if (attribute(span, 'http.request.method', 'http.method'))
    return { kind: 'http', label: `${methodOf(span)} ${hostLabel(host)}` };
  return {
    kind: attribute(span, 'rpc.system') || attribute(span, 'messaging.system') || 'call',
    label: nameOf(span) ?? '(span)',
  };
}
