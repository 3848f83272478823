// Imported before anything else: older versions of Node cannot even read the rest.
const found = process.versions.node.split('.').map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  process.stderr.write(
    'Ruta Abierta needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. See https://nodejs.org.\n',
  );
  process.exit(1);
}
