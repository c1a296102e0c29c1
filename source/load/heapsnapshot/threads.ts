/** Beside this file as source, or the bundle's entry of its own. */
export function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './heap-worker.js', import.meta.url);
}

/** Where Node reads TypeScript itself, the worker starts without the loader that the main thread may run under. */
export function workerOptions() {
  return import.meta.url.endsWith('.ts') && process.features.typescript ? { execArgv: [] } : {};
}
