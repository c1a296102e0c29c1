/** Koa-like composition of middleware. */
export function compose(middleware) {
  return function dispatch(ctx) {
    let last = -1;
    const run = (i) => {
      if (i <= last) throw new Error('next() called twice');
      last = i;
      const fn = middleware[i];
      return fn ? fn(ctx, () => run(i + 1)) : undefined;
    };
    return run(0);
  };
}
