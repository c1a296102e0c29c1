export function createShutdown() {
  const requested = Promise.withResolvers();
  const complete = requested.promise.then((reason) => ({ reason }));

  return {
    requested: requested.promise,
    complete,
    request: (reason) => requested.resolve(reason),
  };
}
