const { decodeFrame } = require('./frame.js');

class Sensor {
  constructor(serial, signature, cell) {
    this.serial = serial;
    this.signature = signature;
    this.cell = cell;
    this.frames = 0;
    this.mean = 0;
  }
}

class Roster {
  constructor(soil) {
    this.soil = soil;
    this.sensors = new Map();
    this.frames = 0;
    this.rejected = 0;
  }

  get size() {
    return this.sensors.size;
  }

  accept(bytes) {
    const { serial, signature, samples, values } = decodeFrame(bytes);
    let sensor = this.sensors.get(serial);
    if (!sensor) {
      sensor = new Sensor(serial, signature, this.soil.cellOf(serial));
      this.sensors.set(serial, sensor);
    }
    if (!sensor.signature.equals(signature)) {
      this.rejected++;
      return;
    }
    let sum = 0;
    for (let i = 0; i < samples; i++) sum += values.readUInt16LE(i * 2);
    sensor.mean = sum / samples / 65536;
    sensor.frames++;
    this.frames++;
  }

  moisture() {
    let sum = 0;
    for (const sensor of this.sensors.values()) sum += sensor.mean * sensor.cell.layers[0].clay;
    return sum / this.sensors.size;
  }
}

module.exports = { Roster };
