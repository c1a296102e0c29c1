export function createWatchdog({ silenceMs, onSilent }) {
  let handle = null;
  let beats = 0;

  return {
    beat(sweep) {
      beats += 1;
      handle = setTimeout(() => {
        handle = null;
        onSilent(sweep);
      }, silenceMs);
      handle.unref();
    },
    stop() {
      clearTimeout(handle);
      handle = null;
      return beats;
    },
  };
}
