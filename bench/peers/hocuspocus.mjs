// Hocuspocus as it is: no hooks, nothing stored.
import { Server } from '@hocuspocus/server';

const server = new Server({ address: '127.0.0.1', quiet: true, stopOnSignals: false });
await server.listen(Number(process.env.PORT));
process.send({ port: Number(process.env.PORT) });
process.on('disconnect', () => process.exit(0));
