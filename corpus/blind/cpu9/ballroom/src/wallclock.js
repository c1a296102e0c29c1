const zone = 'Europe/Vienna';

export const weekday = (t) => new Date(t).toLocaleDateString('en-GB', { timeZone: zone, weekday: 'short' });
export const hour = (t) => Number(new Date(t).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' }));
export const label = (t) => `${weekday(t)} ${String(hour(t)).padStart(2, '0')}h`;
