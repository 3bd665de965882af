// Tries the schemas of a report repository in the language server that editors
// use for YAML. Usage: node editors.mjs FOLDER, a repository that clery init has
// made. Its own settings tell the server which schema each file has.
//
// Files as they were made have no diagnostics; an offense is completed; a key
// explains itself; a wrong value is marked. Nothing is asked of a network.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import rpc from "vscode-jsonrpc/node.js";

const root = resolve(process.argv[2]);
const folder = { uri: pathToFileURL(root).href, name: "report" };
const settings = JSON.parse(readFileSync(join(root, ".vscode/settings.json"), "utf8"));
const failures = [];

// section is a part of the settings, such as "yaml", as the server asks for it.
function section(name) {
  const part = {};
  for (const [key, value] of Object.entries(settings)) {
    if (!key.startsWith(name + ".")) continue;
    const path = key.slice(name.length + 1).split(".");
    const last = path.pop();
    path.reduce((at, step) => (at[step] ??= {}), part)[last] = value;
  }
  return part;
}

const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
const waiting = new Map(); // what waits for the diagnostics of a file
connection.onRequest("workspace/configuration", ({ items }) => items.map((item) => section(item.section)));
connection.onRequest("client/registerCapability", () => null);
connection.onRequest("workspace/workspaceFolders", () => [folder]);
connection.onRequest("vscode/content", (address) => { failures.push(`the server asks for ${address}`); return ""; });
connection.onRequest("custom/schema/request", () => []);
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
connection.listen();

await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: folder.uri,
  workspaceFolders: [folder],
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
    textDocument: {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ["markdown", "plaintext"] },
      publishDiagnostics: {},
    },
  },
});
await connection.sendNotification("initialized", {});
await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: section("yaml") } });

// open gives the server the text of a file, and returns its diagnostics.
let version = 0;
async function open(path, text) {
  const uri = pathToFileURL(join(root, path)).href;
  if (waiting.has(uri)) {
    const closed = diagnosticsOf(uri); // the server takes back those of the text before
    await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await closed;
  }
  const diagnostics = diagnosticsOf(uri);
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: ++version, text } });
  return { uri, diagnostics: await diagnostics };
}

function diagnosticsOf(uri) {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`${uri}: no diagnostics after a minute`)), 60_000);
    waiting.set(uri, (diagnostics) => { clearTimeout(late); done(diagnostics); });
  });
}

const yamlFiles = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((path) => /^(site|stats)\//.test(path))
  .sort();
if (yamlFiles.length < 5) throw new Error(`only ${yamlFiles.length} YAML files in ${root}`);

for (const path of yamlFiles) {
  const { diagnostics } = await open(path, readFileSync(join(root, path), "utf8"));
  for (const d of diagnostics) failures.push(`${path}:${d.range.start.line + 1}: ${d.message}`);
}

// Where | stands in a text, the server is asked.
function cut(text) {
  const before = text.slice(0, text.indexOf("|"));
  const lines = before.split("\n");
  return { text: text.replace("|", ""), position: { line: lines.length - 1, character: lines.at(-1).length } };
}

// completes expects labels among what the server proposes.
async function completes(path, marked, ...labels) {
  const { text, position } = cut(marked);
  const { uri } = await open(path, text);
  const answer = await connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
  const proposed = (answer.items ?? answer).map((item) => item.label);
  for (const label of labels) {
    if (!proposed.includes(label)) failures.push(`${path}: ${label} is not proposed, but ${proposed.slice(0, 12).join(", ")}`);
  }
}

// explains expects words in what the server says of a key.
async function explains(path, marked, words) {
  const { text, position } = cut(marked);
  const { uri } = await open(path, text);
  const answer = await connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  const said = answer?.contents?.value ?? "";
  if (!said.includes(words)) failures.push(`${path}: of the key at | it says ${JSON.stringify(said)}, not ${JSON.stringify(words)}`);
}

// marks expects a diagnostic on a line, counted from 1, and none elsewhere.
async function marks(path, text, line) {
  const { diagnostics } = await open(path, text);
  const lines = [...new Set(diagnostics.map((d) => d.range.start.line + 1))];
  if (lines.length !== 1 || lines[0] !== line) failures.push(`${path}: marked are the lines ${lines.join(", ") || "none"}, not ${line}`);
}

const counts = yamlFiles.find((path) => path.endsWith("/counts.yaml"));
const [, campus, year] = counts.split("/");
const head = `campus: ${campus}\nyear: ${year}\n`;
await completes(counts, `${head}criminal_offenses:\n  bur|`, "burglary");
await completes(counts, `${head}criminal_offenses:\n  burglary:\n    |\n`, "on_campus", "public_property");
await completes(counts, `${head}hate_crimes:\n  - offense: |\n`, "intimidation", "larceny_theft");
await explains(counts, `${head}crim|inal_offenses:\n  burglary: {on_campus: 0}\n`, "criminal offenses reported in the calendar year");
await explains(counts, `${head}arrests:\n  weap|ons: {on_campus: 0}\n`, "by kind of place");
await explains(counts, `${head}arrests:\n  weapons: {on_ca|mpus: 0}\n`, "student housing included");
await marks(counts, `${head}arrests:\n  weapons: {on_campus: several}\n`, 4);
await marks(counts, `${head}criminal_offenses:\n  burglery: {on_campus: 1}\n`, 4);
await marks(counts, `${head}hate_crimes:\n  - {offense: littering, bias: race, geography: on_campus, count: 1}\n`, 4);
await completes("site/campuses.yaml", "campuses:\n  - id: main\n    security: |\n", "police", "security", "none");
await explains("site/offices.yaml", "offices:\n  - id: registrar\n    ki|nd: other\n", "under the Clery Act");
await marks("site/offices.yaml", "offices:\n  - {id: registrar, title: Registrar, kind: clerk, phone: 555-555-0100}\n", 2);
await completes("stats/ledger/main/2025/police-05.yaml", "incidents:\n  - ref: PS-1\n    offenses:\n      - offense: |\n", "burglary", "stalking");
await marks("site/report.yaml", readFileSync(join(root, "site/report.yaml"), "utf8").replace(/^published: .*$/m, "published: soon"),
  readFileSync(join(root, "site/report.yaml"), "utf8").split("\n").findIndex((line) => line.startsWith("published:")) + 1);

server.kill();
if (failures.length > 0) {
  console.error(failures.join("\n"));
  process.exit(1);
}
console.log(`${yamlFiles.length} files are right, and the editor completes, explains and marks`);
process.exit(0);
