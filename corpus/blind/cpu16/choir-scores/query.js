exports.query = (req) => {
  const { voice = '', page = '0', q = '' } = req.query;
  return { voice: String(voice), page: String(page), q: String(q).toLowerCase().trim() };
};

exports.form = (req) =>
  new Promise((resolve, reject) => {
    let text = '';
    req.setEncoding('utf8');
    req.on('data', (part) => {
      text += part;
      if (text.length > 4096) reject(Object.assign(new Error('form too long'), { status: 413 }));
    });
    req.on('end', () => resolve(Object.fromEntries(new URLSearchParams(text))));
    req.on('error', reject);
  });
