export function* parseReport(text) {
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const fields = text.slice(start, end).split('|');
    if (fields[0] === 'V') {
      yield { type: 'voyage', mmsi: Number(fields[1]), name: fields[2], destination: fields[3], size: fields[4] };
    } else {
      yield { type: 'position', mmsi: Number(fields[1]), lat: Number(fields[2]), lon: Number(fields[3]), speed: Number(fields[4]), course: Number(fields[5]) };
    }
    start = end + 1;
  }
}
