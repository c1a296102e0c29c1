export async function untilShutdown(shutdown, work, abandon) {
  shutdown.requested.then(abandon);
  return work;
}
