/** Early-warning score of a patient from the last readings. */
export class Clinic {
  #patients = new Map();
  #serial = 0;

  admit({ patient, ward, reasons }) {
    const id = ++this.#serial;
    this.#patients.set(id, { id, name: patient.name, ward, reasons, readings: [], score: 0 });
    return { id, ward };
  }

  record({ patientId, readings }) {
    const patient = this.#patients.get(patientId);
    if (!patient) return null;
    patient.readings.push(...readings);
    if (patient.readings.length > 96) patient.readings.splice(0, patient.readings.length - 96);
    patient.score = this.#score(patient.readings);
    return { id: patientId, score: patient.score };
  }

  #score(readings) {
    let level = 0;
    let trend = 0;
    let previous = readings[0].pulse;
    for (const { pulse, temperature = 37, pressure = [120, 80] } of readings) {
      level += pulse > 110 || pulse < 50 ? 2 : pulse > 95 ? 1 : 0;
      level += temperature > 38.5 ? 2 : temperature < 35.5 ? 1 : 0;
      level += pressure[0] < 100 ? 2 : 0;
      trend = 0.8 * trend + 0.2 * (pulse - previous);
      previous = pulse;
    }
    return Math.round((level / readings.length) * 100 + Math.max(0, trend));
  }

  wards() {
    const wards = {};
    for (const { ward, score } of this.#patients.values()) {
      wards[ward] ??= { patients: 0, worst: 0 };
      wards[ward].patients++;
      wards[ward].worst = Math.max(wards[ward].worst, score);
    }
    return wards;
  }
}
