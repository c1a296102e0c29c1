/**
 * When does a batch have to go out? A limit answers that for one measure:
 * `reached(batch)` is asked after each addition, `restart()` once the batch is gone.
 */

export const rows = (most) => ({
  reached: (batch) => batch.length >= most,
  restart() {},
});

export const span = (seconds) => {
  let first = -1;
  return {
    reached(batch) {
      const at = batch[batch.length - 1].at;
      if (first < 0) first = at;
      return at - first >= seconds;
    },
    restart() {
      first = -1;
    },
  };
};

export const headroom = (bytes) => ({
  reached: () => process.memoryUsage().heapUsed > bytes,
  restart() {},
});

export const firstOf = (...limits) => ({
  reached: (batch) => limits.some((limit) => limit.reached(batch)),
  restart() {
    for (const limit of limits) limit.restart();
  },
});
