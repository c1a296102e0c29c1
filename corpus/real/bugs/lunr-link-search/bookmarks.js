const SECTIONS = ['account', 'billing', 'reports', 'tickets', 'calendar'];
const PAGES = ['overview', 'archive', 'settings', 'members', 'history', 'export', 'rules', 'teams'];
const OPENID = 'https://login.example.com/signin' +
  '?openid.claimed_id=http%3a%2f%2fspecs.openid.net%2fauth%2f2.0%2fidentifier_select' +
  '&openid.identity=http%3a%2f%2fspecs.openid.net%2fid&tenant=';

exports.bookmarks = function bookmarks() {
  const entries = [];
  for (const section of SECTIONS) {
    for (const page of PAGES) {
      entries.push({
        id: `${section}-${page}`,
        title: `${section} ${page}`,
        url: `https://intranet.test/${section}/${page}`,
      });
    }
  }
  for (const tenant of ['north', 'south', 'east']) {
    entries.push({ id: `signin-${tenant}`, title: `sign in ${tenant}`, url: OPENID + tenant });
  }
  return entries;
};
