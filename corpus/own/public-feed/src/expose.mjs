const PRIVATE = ['passwordHash', '_rev', 'email', 'phone', 'resetToken', 'loginIp', 'flags'];

export function publicView(member) {
  const view = { ...member };
  for (const field of PRIVATE) delete view[field];
  return view;
}
