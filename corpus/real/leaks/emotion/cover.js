'use strict';
const { css, cx } = require('@emotion/css');

const frame = css({ borderRadius: '50%', overflow: 'hidden' });

exports.cover = function cover(album) {
  const picture = css({
    width: '5rem',
    height: '5rem',
    backgroundSize: 'cover',
    backgroundImage: `url(${album.picture})`,
    '&:hover': { opacity: 0.8 },
  });
  return `<div class="${cx(frame, picture)}">${album.title}</div>`;
};
