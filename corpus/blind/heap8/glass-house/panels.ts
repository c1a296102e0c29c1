import { effect } from '@preact/signals-core';
import type { Climate } from './climate.ts';
import type { Plant } from './plants.ts';

class Panel {
  rows: { plant: string; state: string; litres: number }[] = [];
  paints = 0;
  plants: Plant[];

  constructor(plants: Plant[]) {
    this.plants = plants;
  }

  paint(humidity: number, day: boolean) {
    this.paints += 1;
    this.rows = this.plants.map((plant) => {
      const [low, high] = plant.comfort;
      const state = humidity < low ? 'dry' : humidity > high ? 'wet' : 'fine';
      return { plant: plant.latin, state: day ? state : `${state}, resting`, litres: plant.waterings[this.paints % 12].litres };
    });
  }
}

export class PanelRack {
  private panels = new Map<string, { panel: Panel; stop: () => void }>();
  private climate: Climate;
  private book: Plant[];

  constructor(climate: Climate, book: Plant[]) {
    this.climate = climate;
    this.book = book;
  }

  get size() {
    return this.panels.size;
  }

  openBay(visit: number): string[] {
    const ids: string[] = [];
    for (let p = 0; p < 5; p += 1) {
      const from = ((visit * 5 + p) * 13) % (this.book.length - 40);
      const panel = new Panel(this.book.slice(from, from + 30));
      const stop = effect(() => panel.paint(this.climate.humidity.value, this.climate.daylight.value));
      const id = `${visit}:${p}`;
      this.panels.set(id, { panel, stop });
      ids.push(id);
    }
    return ids;
  }

  close(id: string) {
    const entry = this.panels.get(id);
    if (!entry) return;
    entry.panel.rows = [];
    this.panels.delete(id);
  }
}
