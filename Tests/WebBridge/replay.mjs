// The engine as WebAssembly, fed as the browser feeds it. Two uses:
//   node replay.mjs engine.wasm            reads seed, home and inputs from standard input, prints what came out
//   node replay.mjs engine.wasm --inspect  prints the module's imports and its compressed size as JSON
import fs from "node:fs";
import zlib from "node:zlib";

const bytes = fs.readFileSync(process.argv[2]);
const module = new WebAssembly.Module(bytes);

if (process.argv[3] === "--inspect") {
  const imports = WebAssembly.Module.imports(module).map((each) => `${each.module}.${each.name}`);
  console.log(JSON.stringify({ imports, gzip: zlib.gzipSync(bytes, { level: 9 }).length }));
  process.exit(0);
}

const engine = new WebAssembly.Instance(module, {}).exports;

function write(text) {
  const encoded = new TextEncoder().encode(text);
  const place = engine.home_buffer(encoded.length);
  new Uint8Array(engine.memory.buffer, place, encoded.length).set(encoded);
  return encoded.length;
}

const printed = [];
function print(length) {
  if (length === 0) return;
  const place = engine.home_buffer(length);
  printed.push(new TextDecoder().decode(new Uint8Array(engine.memory.buffer, place, length)));
}

const lines = fs.readFileSync(0, "utf8").split("\n");
const seed = Number(lines.shift());
const end = lines.indexOf("--- inputs");
print(engine.home_load(write(lines.slice(0, end).join("\n") + "\n"), seed));
for (const line of lines.slice(end + 1, -1)) {
  print(engine.home_send(write(line)));
  print(engine.home_effects());
  printed.push(BigInt.asUintN(64, engine.home_digest()).toString(16));
}
fs.writeSync(1, printed.join("\n") + "\n");
