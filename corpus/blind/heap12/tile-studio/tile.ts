export type Place = { z: number; x: number; y: number };
export type Label = { text: string; px: number; py: number; rank: number };

export class Tile {
  readonly key: string;
  readonly place: Place;
  labels: Label[] = [];
  cells: number[] = [];
  uses = 0;

  constructor(place: Place) {
    this.place = place;
    this.key = keyOf(place);
  }

  touch(): this {
    this.uses++;
    return this;
  }
}

export function keyOf({ z, x, y }: Place): string {
  return `${z}/${x}/${y}`;
}
