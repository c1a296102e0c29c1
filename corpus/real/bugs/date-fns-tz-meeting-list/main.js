const { utcToZonedTime, format } = require('date-fns-tz');
const { loadMeetings } = require('./meetings');

const OFFICES = ['Europe/Berlin', 'America/New_York', 'Asia/Singapore'];

function localTimes(meeting) {
  return OFFICES.map((timeZone) => format(utcToZonedTime(meeting.startsAt, timeZone), 'yyyy-MM-dd HH:mm'));
}

const byDay = new Map();
for (const meeting of loadMeetings(Number(process.env.MEETINGS || 5000))) {
  const [berlin] = localTimes(meeting);
  const day = berlin.slice(0, 10);
  byDay.set(day, (byDay.get(day) || 0) + 1);
}

console.log(`${byDay.size} days with meetings`);
console.log([...byDay].sort().slice(0, 3).map(([day, count]) => `${day}: ${count}`).join('\n'));
