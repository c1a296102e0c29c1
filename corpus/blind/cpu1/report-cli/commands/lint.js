const ts = require("typescript");

exports.name = "lint";
exports.help = "syntax check of a pricing script";
exports.run = ([source = "export default 1"]) => {
  const file = ts.createSourceFile("pricing.ts", source, ts.ScriptTarget.Latest, true);
  return file.parseDiagnostics.length ? "errors" : "ok";
};
