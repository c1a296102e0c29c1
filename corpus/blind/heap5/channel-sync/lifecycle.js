const steps = [];

export function onShutdown(label, step) {
  steps.push({ label, step });
}

export async function shutdown() {
  for (const { label, step } of steps.reverse()) {
    try {
      await step();
    } catch (error) {
      console.error(`shutdown of ${label} failed`, error);
    }
  }
}
