// who may see which photographs of the air survey
export const rules = [
  { group: 'archive', allow: ['**/*.{tif,tiff,dng}', '!**/draft/**'] },
  { group: 'press', allow: ['released/{19,20}[0-9][0-9]/**/*.jpg', 'released/**/cover-*.{jpg,png}'] },
  { group: 'field', allow: ['sites/{barrow,henge,hillfort,villa}-*/**/+(oblique|vertical)-[0-9]*.{jpg,tif}', 'sites/**/plan/*.svg'] },
  { group: 'schools', allow: ['released/20??/education/**', '**/@(poster|card)-*.png'] },
  { group: 'council', allow: ['sites/*/planning/**', 'released/**/*.pdf'] },
];
