export interface Line {
  readonly name: string;
  readonly stops: readonly string[];
  readonly headway: number;
  readonly ride: readonly number[];
}

const route = (name: string, headway: number, text: string): Line => {
  const parts = text.split(/\s*\|\s*/).map((p) => p.split(':') as [string, string]);
  return { name, headway, stops: parts.map(([s]) => s), ride: parts.map(([, m]) => Number(m) * 60) };
};

export const LINES: readonly Line[] = [
  route('2', 360, 'Depot:2 | Markt:1 | Brücke:2 | Bahnhof:3 | Spital:2 | Zoo:3 | Allmend:0'),
  route('5', 420, 'Hafen:3 | Kontor:2 | Bahnhof:1 | Theater:2 | Markt:2 | Hochschule:4 | Bergli:0'),
  route('8', 480, 'Friedhof:2 | Spital:3 | Theater:2 | Kontor:2 | Werft:5 | Strandbad:0'),
  route('11', 600, 'Bergli:3 | Zoo:2 | Brücke:2 | Hafen:3 | Werft:0'),
];

export const served = (line: Line, stop: string): boolean => line.stops.includes(stop);
