'use strict';
const { createNamespace } = require('cls-hooked');

const namespace = createNamespace('request');

async function loadProfile(user) {
  return { user, rights: ['read', 'comment'], theme: user % 2 ? 'dark' : 'light', notes: `profile of user ${user}`.repeat(20) };
}

exports.handle = function handle(request, action) {
  return namespace.runAndReturn(async () => {
    namespace.set('request', request);
    namespace.set('profile', loadProfile(request.user));
    const profile = await namespace.get('profile');
    return action(profile, namespace.get('request'));
  });
};
