import { Transform } from 'node:stream';

const decoders = {
  WAV: ([height, period, from]) => ({ height: +height, period: +period, from: +from, energy: 0.49 * height * height * period }),
  MET: ([air, wind, from, pressure]) => ({ air: +air, wind: +wind, from: +from, pressure: +pressure }),
  POS: ([lat, lon, battery]) => ({ lat: +lat, lon: +lon, battery: +battery }),
};

export const decoder = () =>
  new Transform({
    objectMode: true,
    transform(sentence, _encoding, done) {
      const [head, at, ...fields] = sentence.split(',');
      const kind = head.slice(5);
      const decode = decoders[kind];
      if (decode === undefined) return done();
      done(null, { station: head.slice(0, 5), kind, at: Number(at), ...decode(fields) });
    },
  });
