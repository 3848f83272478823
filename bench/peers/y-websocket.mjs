// The server of y-websocket as it is: nothing stored.
import { createServer } from 'node:http';
import { setupWSConnection } from '@y/websocket-server/utils';
import { WebSocketServer } from 'ws';

const http = createServer();
new WebSocketServer({ server: http }).on('connection', setupWSConnection);
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ port: http.address().port }));
process.on('disconnect', () => process.exit(0));
