'use strict';

/** Message definitions of the services, as the schema registry delivers them. */
function registry(services, messages) {
  const files = [];
  for (let s = 0; s < services; s++) {
    let text = `syntax = "proto3";\npackage shop.service${s}.v1;\n`;
    for (let m = 0; m < messages; m++) {
      text += `message Event${m} { string id = 1; int64 at = 2; Payload${m} payload = 3; Status${m % 5} status = 4; }\n`;
      text += `message Payload${m} { string name = 1; repeated double values = 2; Event${(m + 1) % messages} parent = 3; }\n`;
    }
    for (let e = 0; e < 5; e++) text += `enum Status${e} { UNKNOWN_${e} = 0; ACTIVE_${e} = 1; DONE_${e} = 2; }\n`;
    files.push({ name: `service${s}.proto`, text });
  }
  return files;
}

module.exports = { registry };
