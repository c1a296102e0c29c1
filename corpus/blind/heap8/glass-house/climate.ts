import { signal, computed, type Signal } from '@preact/signals-core';

export interface Climate {
  hour: Signal<number>;
  humidity: Signal<number>;
  readonly daylight: { readonly value: boolean };
  advance(hours: number): void;
}

export function createClimate(): Climate {
  const hour = signal(6);
  const humidity = signal(61);
  const daylight = computed(() => hour.value % 24 > 5 && hour.value % 24 < 21);

  return {
    hour,
    humidity,
    daylight,
    advance(hours: number) {
      hour.value += hours;
      humidity.value = 50 + ((hour.value * 17) % 35);
    },
  };
}
