export class Job {
  driver = null;
  zone = null;
  history = [];

  constructor(id, zone, parcels) {
    this.id = id;
    this.zone = zone;
    this.parcels = parcels;
  }

  note(text) {
    this.history.push({ seq: this.history.length, text });
  }
}
