// Jury rules must be traceable: every score knows which rules touched it and from where.

const registry = new WeakMap();

function place(skip) {
  const holder = {};
  Error.captureStackTrace(holder, skip);
  const frame = holder.stack.split('\n')[1] ?? '';
  return frame.trim().replace(/^at /, '').replace(/\(?file:.*\//, '(');
}

export function rule(code, fn) {
  const usage = { code, calls: 0, last: null };
  const wrapped = function (...args) {
    usage.calls++;
    usage.last = place(wrapped);
    return fn.apply(this, args);
  };
  Object.defineProperty(wrapped, 'name', { value: fn.name || code });
  registry.set(wrapped, usage);
  return wrapped;
}

export const usageOf = (wrapped) => registry.get(wrapped);
