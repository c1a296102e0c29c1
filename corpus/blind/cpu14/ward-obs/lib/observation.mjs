const PLACE = /^([A-Z]\d)-(\d{2})$/;
const range = { resp: [4, 60], spo2: [50, 100], sys: [40, 260], pulse: [20, 220], temp: [30, 43] };

/** OBX|time|place|patient|resp=..;spo2=..;air=..;sys=..;pulse=..;acvpu=..;temp=.. */
export function parseObservation(line) {
  const [, time, place, patient, values] = line.split('|');
  const where = PLACE.exec(place);
  if (!where || !values) return null;
  const obs = { at: Number(time), ward: where[1], bed: Number(where[2]), patient, air: true, acvpu: 'A' };
  for (const pair of values.split(';')) {
    const eq = pair.indexOf('=');
    const name = pair.slice(0, eq);
    const text = pair.slice(eq + 1);
    if (name === 'air') obs.air = text === 'Y';
    else if (name === 'acvpu') obs.acvpu = text;
    else {
      const value = Number(text);
      const limits = range[name];
      if (!limits || value < limits[0] || value > limits[1]) return null;
      obs[name] = value;
    }
  }
  return obs;
}
