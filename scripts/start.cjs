// `npm start`: builds what is missing, then starts the demo. Written so that any Node can read it: one that is
// too old gets a plain line instead of a syntax error.
'use strict';

var MIN = [20, 19];

function isOld(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  return major < MIN[0] || (major === MIN[0] && Number(parts[1]) < MIN[1]);
}

// Tests say which version to take this one for.
var version = process.env.CCHC_NODE_VERSION || process.versions.node;
if (isOld(version)) {
  console.error(
    'Cần Node.js ' +
      MIN.join('.') +
      ' trở lên (máy này có ' +
      version +
      '). Tải bản LTS tại https://nodejs.org rồi chạy lại.',
  );
  console.error(
    'Node.js ' +
      MIN.join('.') +
      ' or newer is needed (this is ' +
      version +
      '). Install the LTS from https://nodejs.org and run again.',
  );
  process.exit(1);
}

var childProcess = require('node:child_process');
var path = require('node:path');
var root = path.join(__dirname, '..');

var build = childProcess.spawnSync(
  process.execPath,
  [path.join(__dirname, 'build.mjs'), '--needed', '--only=server,workbench,addin'],
  {
    stdio: 'inherit',
  },
);
if (build.status !== 0) process.exit(1);

process.env.CCHC_ROOT = root;
// In this same process: whoever ends it, however hard, ends the server.
require('./run-server.cjs')(path.join(root, 'dist', 'local', 'local.js'), process.argv.slice(2));
