const KIND = /^[a-z]{3,12}$/;

export function parseFrame(data) {
  let message;
  try {
    message = JSON.parse(data.toString('utf8'));
  } catch {
    return null;
  }
  return message && KIND.test(message.kind ?? '') ? message : null;
}

export function frame(kind, body) {
  return JSON.stringify({ kind, ...body });
}
