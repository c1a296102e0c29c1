import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http';
import { hostLabel, pathLabel, requestLabel } from '../../../waits/labels.ts';
import type { Operation, Operations, Served } from './operations.ts';
import { remembered } from './remember.ts';

/** Requests that the program answers, and requests that it makes: `node:http`, `fetch` and undici. */
export function watchHttp(operations: Operations): void {
  watchServer(operations);
  watchClient(operations);
  watchFetch(operations);
}

interface WithRoute {
  baseUrl?: string;
  route?: { path?: unknown };
}

function watchServer(operations: Operations): void {
  const served = new WeakMap<ServerResponse, Served>();
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { method, url = '/' } = request;
    const one = operations.beginRequest(`${method} ${pathLabel(url)}`, `${method} ${url}`);
    served.set(response, one);
    operations.requests.enterWith(one);
    // It comes once; `once` would cost each request a wrapper.
    response.on('close', () => finish(one, request, response));
  });
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const one = served.get(response);
    served.delete(response);
    if (one) finish(one, request, response);
  });
  const finish = (one: Served, request: IncomingMessage, response: ServerResponse) => {
    // Express tells the route that it chose.
    const { baseUrl = '', route } = request as WithRoute;
    if (typeof route?.path === 'string') one.route = `${request.method} ${baseUrl}${route.path}`;
    operations.endRequest(one, response.writableFinished ? response.statusCode : null);
  };
  subscribe('tracing:fastify.request.handler:start', (message) => {
    const { route } = message as { route?: { url?: string; method?: string } };
    const one = operations.requests.getStore();
    if (one && route?.url) one.route = `${route.method} ${route.url}`;
  });
}

function watchClient(operations: Operations): void {
  subscribe('http.client.request.created', function created(message) {
    const { request } = message as { request: ClientRequest };
    const label = requestLabel(
      request.method,
      String(request.getHeader('host') ?? request.host),
      request.path,
    );
    const operation = operations.begin('http', label, created, request.path);
    const waiting = operations.begin('pool', `agent of ${request.host}`, created);
    request.once('socket', (socket) => {
      // A connection that is still being made is an operation of its own.
      if (socket.connecting) operations.drop(waiting);
      else operations.end(waiting);
    });
    let answered = false;
    request.once('response', (response: IncomingMessage) => {
      answered = true;
      const failed = (response.statusCode ?? 0) >= 500;
      response.once('end', () => operations.end(operation, failed));
      response.once('close', () => operations.end(operation, failed || !response.complete));
    });
    // 'close' comes whatever becomes of it, and does not take the place of a listener for errors.
    request.once('close', () => {
      if (!answered) operations.end(operation, true);
      operations.drop(waiting);
    });
  });
}

interface UndiciRequest {
  origin: string | URL;
  method: string;
  path: string;
}

function watchFetch(operations: Operations): void {
  const open = new WeakMap<object, Operation>();
  const hostOf = remembered((origin) => hostLabel(origin.replace(/^https?:\/\//, '')));
  // By the time undici knows of a request, the stack of whoever called `fetch` is gone.
  const { fetch } = globalThis;
  if (fetch) {
    const watched = function watched(this: unknown, ...given: Parameters<typeof fetch>) {
      return operations.call(watched, () => Reflect.apply(fetch, this, given));
    };
    Object.defineProperty(watched, 'name', { value: 'fetch' });
    globalThis.fetch = watched;
  }
  subscribe('undici:request:create', function created(message) {
    const { request } = message as { request: UndiciRequest };
    const { method, path } = request;
    const operation = operations.begin(
      'http',
      `${method.toUpperCase()} ${hostOf(String(request.origin))}${pathLabel(path)}`,
      created,
      request.path,
    );
    open.set(request, operation);
  });
  const finish = (message: unknown, failed: boolean) => {
    const { request } = message as { request: object };
    const operation = open.get(request);
    // A weak map is gone through at each collection: what has ended is taken out.
    open.delete(request);
    if (operation) operations.end(operation, failed);
  };
  subscribe('undici:request:trailers', (message) => finish(message, false));
  subscribe('undici:request:error', (message) => finish(message, true));
}
