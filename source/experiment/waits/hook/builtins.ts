import crypto from 'node:crypto';
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type Operation, type Operations, settle } from './operations.ts';

type Callable = (this: unknown, ...given: unknown[]) => unknown;
type Holder = Record<string, unknown>;

const FILES =
  'access appendFile copyFile cp lstat mkdir mkdtemp open opendir readFile readdir readlink realpath rename rm rmdir stat truncate unlink writeFile'.split(
    ' ',
  );
const NAMES =
  'lookup resolve resolve4 resolve6 resolveAny resolveCname resolveMx resolveNs resolveSrv resolveTxt reverse'.split(
    ' ',
  );
const PACKING =
  'gzip gunzip deflate inflate deflateRaw inflateRaw unzip brotliCompress brotliDecompress zstdCompress zstdDecompress'.split(
    ' ',
  );
const CRYPTO =
  'pbkdf2 scrypt hkdf generateKeyPair randomBytes randomFill generatePrime checkPrime sign verify'.split(' ');

/** What the threads of libuv's pool do, and timers: Node tells nobody of these, so the functions themselves are wrapped. */
export function watchBuiltins(operations: Operations): void {
  const fileOf = (name: string, [path]: unknown[]) => {
    const extension = /\.\w{1,8}$/.exec(typeof path === 'string' ? path : '')?.[0];
    return extension ? `${name} *${extension}` : name;
  };
  wrapAll(fs as unknown as Holder, FILES, 'fs', operations, fileOf);
  wrapAll(fs.promises as unknown as Holder, FILES, 'fs', operations, fileOf);
  const host = (name: string, [asked]: unknown[]) => `${name} ${String(asked).slice(0, 80)}`;
  wrapAll(dns as unknown as Holder, NAMES, 'dns', operations, host);
  wrapAll(dns.promises as unknown as Holder, NAMES, 'dns', operations, host);
  wrapAll(zlib as unknown as Holder, PACKING, 'zlib', operations, (name) => name);
  wrapAll(crypto as unknown as Holder, CRYPTO, 'crypto', operations, (name) => name);
  watchTimers(operations);
  syncBuiltinESMExports();
}

function wrapAll(
  holder: Holder,
  names: readonly string[],
  kind: string,
  operations: Operations,
  labelOf: (name: string, given: unknown[]) => string,
): void {
  for (const name of names) {
    const original = holder[name];
    if (typeof original !== 'function') continue;
    const custom = (original as unknown as Record<symbol, unknown>)[promisify.custom];
    const watched = watch(original as Callable, kind, operations, (given) => labelOf(name, given));
    // Node keeps what `promisify` makes of a function under symbols of its own.
    const { prototype: _, ...own } = Object.getOwnPropertyDescriptors(original);
    Object.defineProperties(watched, own);
    if (typeof custom === 'function')
      Object.defineProperty(watched, promisify.custom, {
        value: watch(custom as Callable, kind, operations, (given) => labelOf(name, given), true),
      });
    holder[name] = watched;
  }
}

/** A function whose last argument is a callback, or that gives back a promise. What is neither (`randomBytes(8)`) is left alone. */
function watch(
  original: Callable,
  kind: string,
  operations: Operations,
  labelOf: (given: unknown[]) => string,
  promised = false,
): Callable {
  return function watched(this: unknown, ...given: unknown[]) {
    const last = given.length - 1;
    const callback = promised ? null : given[last];
    if (typeof callback === 'function') {
      const operation = operations.begin(kind, labelOf(given), watched);
      given[last] = ended(operations, operation, callback as Callable);
      return Reflect.apply(original, this, given);
    }
    const result = Reflect.apply(original, this, given);
    if (typeof (result as Promise<unknown> | null)?.then !== 'function') return result;
    return settle(operations, operations.begin(kind, labelOf(given), watched), result);
  };
}

const ended = (operations: Operations, operation: Operation, callback: Callable): Callable =>
  function done(this: unknown, ...given: unknown[]) {
    operations.end(operation, given[0] instanceof Error);
    return Reflect.apply(callback, this, given);
  };

type Timer = (callback: Callable, delay?: number, ...rest: unknown[]) => NodeJS.Timeout;

function watchTimers(operations: Operations): void {
  const { setTimeout, setInterval } = globalThis as unknown as { setTimeout: Timer; setInterval: Timer };
  const label = (name: string, delay: unknown) => `${name} ${Math.max(1, Number(delay) || 1)} ms`;
  const timeout: Timer = function once(callback, delay, ...rest) {
    if (typeof callback !== 'function') return setTimeout(callback, delay, ...rest);
    const operation = operations.timer(label('setTimeout', delay), once as never);
    if (!operation) return setTimeout(callback, delay, ...rest);
    return setTimeout(
      function fired(this: unknown, ...given) {
        operations.end(operation);
        return Reflect.apply(callback, this, given);
      },
      delay,
      ...rest,
    );
  };
  const interval: Timer = function again(callback, delay, ...rest) {
    if (typeof callback !== 'function') return setInterval(callback, delay, ...rest);
    let operation = operations.timer(label('setInterval', delay), again as never);
    if (!operation) return setInterval(callback, delay, ...rest);
    return setInterval(
      function fired(this: unknown, ...given) {
        operations.end(operation!);
        operation = operations.next(operation!);
        return Reflect.apply(callback, this, given);
      },
      delay,
      ...rest,
    );
  };
  const sleep = timersPromises.setTimeout;
  const slept = function slept(this: unknown, ...given: Parameters<typeof sleep>) {
    const operation = operations.timer(label('setTimeout', given[0]), slept as never);
    const result = Reflect.apply(sleep, this, given);
    return operation ? settle(operations, operation, result) : result;
  } as typeof sleep;
  Object.defineProperty(timeout, promisify.custom, { value: slept });
  for (const [name, value] of [
    ['setTimeout', timeout],
    ['setInterval', interval],
  ] as const) {
    Object.defineProperty(value, 'name', { value: name });
    (globalThis as unknown as Holder)[name] = value;
    (timers as unknown as Holder)[name] = value;
  }
  (timersPromises as unknown as Holder).setTimeout = slept;
}
