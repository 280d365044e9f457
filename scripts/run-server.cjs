'use strict';

const { pathToFileURL } = require('node:url');

/** Starts the built server; apart from start.cjs, because a Node that is too old cannot even read `import()`. */
module.exports = (file, args) => {
  import(pathToFileURL(file).href).then(
    ({ main }) => main(args),
    (error) => {
      // libsql is native: the one part that may be missing or not fit this machine.
      console.error(
        'Không nạp được máy chủ. Hãy chạy: npm ci. Trên Windows cài thêm Microsoft Visual C++ Redistributable.',
      );
      console.error(
        'The server could not be loaded. Run: npm ci. On Windows also install the Microsoft Visual C++ Redistributable.',
      );
      console.error(error.message);
      process.exit(1);
    },
  );
};
