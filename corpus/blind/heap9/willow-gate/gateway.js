import { Settings } from './settings.js';

class DeviceSession {
  constructor(serial, model, calibration) {
    this.serial = serial;
    this.model = model;
    this.calibration = calibration;
    this.interval = 0;
    this.readings = [];
    this.subscription = null;
  }

  reading(sequence, raw) {
    const value = this.calibration.correct(this.model, raw);
    this.readings.push({ sequence, raw, value });
  }

  count() {
    return this.readings.length;
  }
}

export class Gateway {
  constructor(calibration) {
    this.calibration = calibration;
    this.settings = new Settings();
    this.sessions = new Map();
  }

  connect(serial, model) {
    const session = new DeviceSession(serial, model, this.calibration);
    session.subscription = this.settings.onInterval(({ interval }) => {
      session.interval = interval;
    });
    this.sessions.set(serial, session);
    return session;
  }

  configure(part) {
    this.settings.update(part);
  }

  disconnect(serial) {
    const session = this.sessions.get(serial);
    if (!session) return;
    this.sessions.delete(serial);
  }
}
