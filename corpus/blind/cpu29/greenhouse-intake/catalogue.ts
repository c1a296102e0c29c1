export type FieldKind = 'temp' | 'percent' | 'count' | 'label' | 'flag' | 'stamp' | 'series';

export interface FieldSpec { kind: FieldKind; optional?: boolean; min?: number; max?: number }

export interface StationModel {
  model: string;
  fields: Record<string, FieldSpec>;
  alarms: { field: string; above: number; text: string }[];
}

const shared: Record<string, FieldSpec> = {
  station: { kind: 'label' },
  seq: { kind: 'count' },
  takenAt: { kind: 'stamp' },
  battery: { kind: 'percent' },
  firmware: { kind: 'label', optional: true },
};

export const models: StationModel[] = [
  {
    model: 'leaf-2',
    fields: { ...shared, canopy: { kind: 'temp' }, wetness: { kind: 'percent' }, spectrum: { kind: 'series' }, lamp: { kind: 'flag' } },
    alarms: [{ field: 'canopy', above: 34, text: 'canopy hot' }, { field: 'wetness', above: 92, text: 'leaf wet' }],
  },
  {
    model: 'root-1',
    fields: { ...shared, soil: { kind: 'temp', min: -5, max: 45 }, moisture: { kind: 'series' }, salinity: { kind: 'percent', optional: true }, pump: { kind: 'flag' } },
    alarms: [{ field: 'soil', above: 29, text: 'soil warm' }],
  },
  {
    model: 'air-5',
    fields: { ...shared, inside: { kind: 'temp' }, outside: { kind: 'temp', min: -40 }, humidity: { kind: 'percent' }, co2: { kind: 'count', max: 5000 }, vents: { kind: 'series' } },
    alarms: [{ field: 'inside', above: 36, text: 'too warm' }, { field: 'co2', above: 1800, text: 'co2 high' }],
  },
];

export function modelOf(name: string): StationModel | undefined {
  return models.find((m) => m.model === name);
}
