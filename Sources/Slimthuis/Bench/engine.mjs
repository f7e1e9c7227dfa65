// Times the engine as WebAssembly: node engine.mjs engine.wasm home.json. Prints nanoseconds a call as JSON.
import fs from "node:fs";

const [wasm, home] = process.argv.slice(2);
const engine = new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(wasm)), {}).exports;

function write(bytes) {
  const place = engine.home_buffer(bytes.length);
  new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
  return bytes.length;
}
function send(line) {
  if (engine.home_send(write(new TextEncoder().encode(line))) !== 0) throw new Error(`the engine refused ${line}`);
}
function time(rounds, call) {
  for (let i = 0; i < rounds / 10; i++) call(i);
  const start = process.hrtime.bigint();
  for (let i = 0; i < rounds; i++) call(i);
  return Number(process.hrtime.bigint() - start) / rounds;
}

if (engine.home_load(write(fs.readFileSync(home)), 1) !== 0) throw new Error("the engine refused the home");
send("start - personal");
const step = time(200_000, () => engine.home_tick(16));
const pick = time(200_000, (i) => engine.home_pick(0, 1.5, 1.8, ((i % 200) - 100) / 100, -0.3, -3.2));
console.log(JSON.stringify({ step, pick }));
