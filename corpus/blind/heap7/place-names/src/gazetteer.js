const PARTS = ['ber', 'lin', 'ton', 'wick', 'ham', 'stadt', 'ville', 'burg', 'mouth', 'ford', 'by', 'dal'];

export class Gazetteer {
  constructor(count) {
    this.places = [];
    this.cells = new Map();
    for (let i = 0; i < count; i += 1) {
      const h = (i * 2654435761) >>> 0;
      const place = {
        id: i,
        name: PARTS[h % 12] + PARTS[(h >>> 5) % 12] + PARTS[(h >>> 11) % 12],
        lat: ((h >>> 4) % 18000) / 100 - 90,
        lon: ((h >>> 9) % 36000) / 100 - 180,
        people: h % 900000,
      };
      this.places.push(place);
      const cell = Gazetteer.cell(place.lat, place.lon);
      const list = this.cells.get(cell);
      if (list) list.push(place);
      else this.cells.set(cell, [place]);
    }
  }

  static cell(lat, lon) {
    return `${Math.floor(lat / 5)}:${Math.floor(lon / 5)}`;
  }

  around(lat, lon) {
    return this.cells.get(Gazetteer.cell(lat, lon)) ?? [];
  }
}
