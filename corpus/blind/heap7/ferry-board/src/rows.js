const WORDS = {
  en: { delayed: 'delayed', cancelled: 'cancelled', onTime: 'on time' },
  nb: { delayed: 'forsinket', cancelled: 'innstilt', onTime: 'i rute' },
  de: { delayed: 'verspätet', cancelled: 'fällt aus', onTime: 'pünktlich' },
};

function clock(minute) {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function renderRow(sailing, language) {
  const words = WORDS[language];
  let status = words.onTime;
  if (sailing.cancelled) status = words.cancelled;
  else if (sailing.delay > 0) status = words.delayed;
  return { time: clock(sailing.minute + sailing.delay), to: sailing.to, vessel: sailing.vessel, status };
}
