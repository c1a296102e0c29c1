#!/usr/bin/env node
const commands = require("./commands");

function usage() {
  const rows = Object.values(commands).map((c) => "  " + c.name.padEnd(10) + c.help);
  return ["usage: shoptool <command> [args]", "", ...rows].join("\n");
}

function run(argv) {
  const [name = "summary", ...args] = argv;
  const command = commands[name];
  if (!command) {
    console.error(usage());
    process.exitCode = 2;
    return;
  }
  console.log(command.run(args));
}

run(process.argv.slice(2));
