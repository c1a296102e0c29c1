import { createServer, type Server } from 'node:http';
import { Png, Ppm, type Encoder } from './encoders.ts';
import { draw, type Raster } from './raster.ts';
import { Terrain } from './terrain.ts';

const PATH = /^\/(\d+)\/(\d+)\/(\d+)\.(png|ppm)$/;

/** Rasters are kept while the sheet is on the table; a sheet has a few hundred tiles. */
class Sheet {
  private readonly kept = new Map<string, Raster>();
  private readonly terrain: Terrain;
  drawn = 0;

  constructor(terrain: Terrain) {
    this.terrain = terrain;
  }

  tile(z: number, x: number, y: number): Raster {
    const key = `${z}/${x}/${y}`;
    let raster = this.kept.get(key);
    if (!raster) {
      raster = draw(this.terrain, z, x, y);
      this.kept.set(key, raster);
      this.drawn++;
    }
    return raster;
  }
}

export interface TileService {
  server: Server;
  stats: { answered: number; bytes: number; drawn: () => number };
}

export function tileService(seed: number): TileService {
  const sheet = new Sheet(new Terrain(seed));
  const encoders: Record<string, Encoder> = { png: new Png(), ppm: new Ppm() };
  const stats = { answered: 0, bytes: 0, drawn: () => sheet.drawn };
  const server = createServer((req, res) => {
    const match = PATH.exec(req.url ?? '');
    if (!match) {
      res.writeHead(404).end();
      return;
    }
    const [, z, x, y, format] = match;
    const encoder = encoders[format];
    const body = encoder.encode(sheet.tile(+z, +x, +y));
    stats.answered++;
    stats.bytes += body.length;
    res.writeHead(200, { 'content-type': encoder.mime, 'content-length': body.length });
    res.end(body);
  });
  return { server, stats };
}
