export class Approach {
  constructor(id, vessel, sector) {
    this.id = id;
    this.vessel = vessel;
    this.sector = sector;
    this.track = [];
    this.level = 0;
    this.state = 'inbound';
  }

  note(fix) {
    if (this.track.length < 40) this.track.push([fix.lat, fix.lon, fix.knots]);
  }
}

export class PilotDesk {
  constructor(feed, depths) {
    this.feed = feed;
    this.depths = depths;
    this.open = new Map();
    this.berthed = 0;
    this.turnedBack = 0;
  }

  admit(id, vessel, sector) {
    const approach = new Approach(id, vessel, sector);
    const plan = this.route(approach);

    const onPosition = (fix) => {
      if (approach.state === 'inbound' && fix.sector === approach.sector) approach.note(fix);
    };
    const onTide = (tide) => {
      approach.level = tide.level;
      if (approach.state === 'inbound' && plan.clearance + tide.level < 0) this.turnBack(id);
    };

    this.feed.on('position', onPosition);
    this.feed.on('tide', onTide);
    approach.release = () => {
      this.feed.off('position', onPosition);
      this.feed.off('tide', onTide);
    };
    this.open.set(id, approach);
    return approach;
  }

  route(approach) {
    const row = this.depths[approach.sector % this.depths.length];
    const legs = [];
    let clearance = Infinity;
    for (let c = 0; c < row.length; c += 4) {
      const under = row[c].depth - approach.vessel.draught;
      legs.push({ lat: row[c].lat, lon: row[c].lon, under, heading: (c * 37) % 360 });
      clearance = Math.min(clearance, under);
    }
    return { legs, clearance: clearance + 25 };
  }

  berth(id) {
    const approach = this.open.get(id);
    if (!approach) return;
    approach.state = 'berthed';
    approach.release();
    this.open.delete(id);
    this.berthed++;
  }

  turnBack(id) {
    const approach = this.open.get(id);
    if (!approach) return;
    approach.state = 'outbound';
    this.open.delete(id);
    this.turnedBack++;
  }
}
